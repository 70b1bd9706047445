// What a sweep is held against: a process that does nothing but let DuckDB make the count table that it is made from.
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create()).connect()
const file = process.argv[2].replaceAll("'", "''")
const result = await connection.runAndReadAll(
  `SELECT district, wrongful, score, count(*) AS n FROM '${file}' GROUP BY ALL`,
)
console.log(result.currentRowCount)
connection.closeSync()
