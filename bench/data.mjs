import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

export const folder = join(import.meta.dirname, 'data')

/**
 * A decision log of so many rows: an id, two dates, a score, two attributes, the decision and the outcome, which one row
 * in ten lacks. Every value follows from the number of its row by DuckDB's hash, so that it is the same everywhere.
 */
const log = (rows) => `
  SELECT
    printf('case-%09d', i) AS id,
    DATE '2022-01-01' + CAST(hash(i) % 700 AS INTEGER) AS received_on,
    DATE '2022-01-01' + CAST(hash(i) % 700 + hash(i + 1) % 90 AS INTEGER) AS decided_on,
    CAST(hash(i * 2) % 1000000 / 1000000 AS DECIMAL(7, 6)) AS score,
    CASE WHEN hash(i * 3) % 100 < 49 THEN 'M' WHEN hash(i * 3) % 100 < 98 THEN 'V' ELSE 'X' END AS gender,
    ['Dutch', 'Surinamese', 'Turkish', 'Moroccan', 'Polish', 'other'][1 + CAST(hash(i * 5) % 6 AS INTEGER)] AS nationality,
    CAST(hash(i * 7) % 100 < 30 AS INTEGER) AS flagged,
    CASE WHEN hash(i * 11) % 10 > 0 THEN CAST(hash(i * 13) % 100 < 40 AS INTEGER) END AS wrongful
  FROM range(${rows}) AS numbers(i)`

/**
 * A log for a sweep: twenty districts, an outcome for every row, and a score of so many digits behind the point that goes
 * with the outcome. Three digits are a thousand scores, six a million.
 */
const scored = (digits) => (rows) =>
  `
  SELECT
    printf('case-%09d', i) AS id,
    printf('district %02d', hash(i * 3) % 20) AS district,
    CAST(least((hash(i * 2) % 1000000 + hash(i * 17) % (1 + wrongful * 1000000)) / 2000000, 0.999999) AS DECIMAL(${digits + 1}, ${digits})) AS score,
    wrongful
  FROM (SELECT i, CAST(hash(i * 13) % 100 < 40 AS INTEGER) AS wrongful FROM range(${rows}) AS numbers(i))`

const options = { csv: 'FORMAT csv, HEADER', parquet: 'FORMAT parquet' }

/** The path of such a log, which is made where it is not there yet. */
export const dataFile = (rows, format) => made(`log-${rows}`, log(rows), format)
export const scoredFile = (rows, format, digits) => made(`scored-${digits}-${rows}`, scored(digits)(rows), format)

export async function made(name, query, format) {
  const file = join(folder, `${name}.${format}`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`COPY (${query}) TO '${`${file}.part`.replaceAll("'", "''")}' (${options[format]})`)
  connection.closeSync()
  await rename(`${file}.part`, file)
  return file
}
