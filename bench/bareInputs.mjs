// What inputs are held against: a process that does nothing but let DuckDB count the groups, and read these columns once; or
// count each of these expressions by the groups, in one plain query.
import { DuckDBInstance } from '@duckdb/node-api'

const [, , path, what, ...inputs] = process.argv
const groups = 'gender, origin, flagged'
const source = `'${path.replaceAll("'", "''")}'`
const names = inputs.map((_, at) => `x${at}`)
const sql = {
  read: `SELECT ${groups}, wrongful, count(*)${inputs.map((input) => `, max(${input})`).join('')} FROM ${source} GROUP BY ALL`,
  count: `CREATE TEMP TABLE counted AS
    SELECT ${groups}, coalesce(${names.map((name) => `CAST(${name} AS VARCHAR)`).join(', ')}), count(*)
    FROM (SELECT ${groups}, ${inputs.map((input, at) => `${input} AS x${at}`).join(', ')} FROM ${source})
    GROUP BY GROUPING SETS (${names.map((name) => `(${name}, ${groups})`).join(', ')})`,
}
const connection = await (await DuckDBInstance.create()).connect()
const result = await connection.runAndReadAll(sql[what])
console.log(result.getRows().length)
connection.closeSync()
