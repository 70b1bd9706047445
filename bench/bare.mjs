// What an audit is held against: a process that does nothing but let DuckDB count the same cells of the same file.
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create()).connect()
const file = process.argv[2].replaceAll("'", "''")
const result = await connection.runAndReadAll(
  `SELECT gender, nationality, flagged, wrongful, count(*) AS n FROM '${file}' GROUP BY ALL`,
)
console.log(result.getRows().length)
connection.closeSync()
