// Rebuilds the decision log of the Slimme Check pilot from the published counts by gender: one row a person, as CSV and
// Parquet. Only gender, decision and outcome are real; no row is a person's own. Run it by hand after a change of
// counts.csv; a test sees to it that it was.
//
//   node scripts/rebuild-log.mjs [folder]
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'

const home = join(dirname(fileURLToPath(import.meta.url)), '..', 'datasets', 'slimme-check')
const folder = process.argv[2] ?? join(home, 'log')

/** What a cell of the table says about the people in it. */
const cells = {
  tp: { flagged: 1, wrongful: 1 },
  fp: { flagged: 1, wrongful: 0 },
  fn: { flagged: 0, wrongful: 1 },
  tn: { flagged: 0, wrongful: 0 },
}
const models = { BR: 'pilot-before', AR: 'pilot-after' }

const [header, ...lines] = (await readFile(join(home, 'counts.csv'), 'utf8')).trimEnd().split('\n')
const columns = header.split(',')
const table = lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [columns[at], value])))

await mkdir(folder, { recursive: true })
const connection = await (await DuckDBInstance.create()).connect()
for (const [model, name] of Object.entries(models)) {
  const groups = table.filter((row) => row.stage === 'pilot' && row.model === model && row.attribute === 'gender')
  const rows = groups.flatMap((row) =>
    Object.entries(cells).flatMap(([cell, { flagged, wrongful }]) =>
      Array.from({ length: Number(row[cell]) }, () => `${row.group},${flagged},${wrongful}`),
    ),
  )
  const file = join(folder, name)
  await writeFile(`${file}.csv`, `${['gender,flagged,wrongful', ...rows].join('\n')}\n`)
  await rm(`${file}.parquet`, { force: true })
  const [csv, parquet] = [`${file}.csv`, `${file}.parquet`].map((path) => `'${path.replaceAll("'", "''")}'`)
  const types = "{ 'gender': 'VARCHAR', 'flagged': 'INTEGER', 'wrongful': 'INTEGER' }"
  await connection.run(`COPY (FROM read_csv(${csv}, header = true, columns = ${types})) TO ${parquet} (FORMAT parquet)`)
}
connection.closeSync()
