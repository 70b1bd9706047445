// What the search is held against: a process that does nothing but let DuckDB count the same cells, and reads them.
import { DuckDBInstance } from '@duckdb/node-api'

const [, , path, attributes, onlyCount] = process.argv
const connection = await (await DuckDBInstance.create()).connect()
const result = await connection.runAndReadAll(
  `SELECT ${attributes}, flagged, wrongful, count(*) AS n FROM '${path.replaceAll("'", "''")}' GROUP BY ALL`,
)
console.log(onlyCount === undefined ? result.getRows().length : result.currentRowCount)
connection.closeSync()
