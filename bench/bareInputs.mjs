// What inputs are held against: a process that does nothing but let DuckDB count the groups, and read these columns once.
import { DuckDBInstance } from '@duckdb/node-api'

const [, , path, columns] = process.argv
const connection = await (await DuckDBInstance.create()).connect()
const read = columns === '' ? [] : columns.split(',').map((column) => `, max(${column})`)
const result = await connection.runAndReadAll(
  `SELECT gender, origin, flagged, wrongful, count(*)${read.join('')} FROM '${path.replaceAll("'", "''")}' GROUP BY ALL`,
)
console.log(result.getRows().length)
connection.closeSync()
