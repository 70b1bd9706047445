// The inputs of a model beside bare queries: one that counts the same tables, one that reads the same columns and one that
// reads none: thirty inputs of 2 to 50,000 values, CSV and
// Parquet, whole process against whole process. `npm run build` first; then
//
//   node bench/inputs.mjs                    1 million rows
//   node bench/inputs.mjs --rows 10000000
//   node bench/inputs.mjs --runs 3           so many runs of each, taken in turn; the medians are printed
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { folder, made } from './data.mjs'
import { inTurn } from './measure.mjs'
import { cli } from './runs.mjs'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '3' } },
})
// As many of few values as of many; and numbers, which are counted in bins.
const sizes = [2, 2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 60, 80, 100, 200, 300, 500, 1000, 2000, 5000, 50_000]
const texts = sizes.map((size, at) => ({ name: `i${at}`, sql: `'v' || hash(r * 31 + ${at}) % ${size}` }))
const numbers = [
  { name: 'age', step: 4, sql: 'CAST(18 + hash(r * 37 + 1) % 70 AS INTEGER)' },
  { name: 'amount', step: 250, sql: 'CAST(hash(r * 37 + 2) % 500000 / 100 AS DECIMAL(9, 2))' },
  { name: 'income', step: 4500, sql: 'CAST(hash(r * 37 + 3) % 90000 AS INTEGER)' },
  { name: 'rent', step: 75, sql: 'CAST(hash(r * 37 + 4) % 150000 / 100 AS DECIMAL(9, 2))' },
  { name: 'distance', step: 50, sql: 'CAST(hash(r * 37 + 5) % 1000000 / 1000 AS DECIMAL(9, 3))' },
  { name: 'days', step: 200, sql: 'CAST(hash(r * 37 + 6) % 4000 AS INTEGER)' },
]
const inputs = [...texts, ...numbers]

/** All noise: nothing tells anything. */
const log = (rows) => `
  SELECT
    CASE WHEN hash(r * 7 + 3) % 100 < 40 THEN 'M' ELSE 'V' END AS gender,
    'origin ' || hash(r * 5 + 9) % 5 AS origin,
    CAST(hash(r * 3 + 1) % 100 < 12 AS INTEGER) AS flagged,
    CASE WHEN hash(r * 3 + 1) % 100 < 12 THEN CAST(hash(r * 11) % 2 AS INTEGER) END AS wrongful,
    ${inputs.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')}
  FROM range(${rows}) AS numbers(r)`

const planFile = join(folder, 'inputs.yaml')
const planOf = (file) => `version: 1
data: ${JSON.stringify(file)}
decision: { column: flagged, positive: 1, effect: adverse }
outcome: { column: wrongful, positive: 1, negative: 0 }
attributes: [{ column: gender }, { column: origin }]
inputs: { all_but: [gender, origin] }
`
const bare = fileURLToPath(import.meta.resolve('./bareInputs.mjs'))

if (!existsSync(cli)) throw new Error('There is no dist: npm run build first.')
const rows = Number(values.rows)
const runs = Number(values.runs)
console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, medians of ${runs} runs taken in turn\n`,
)
for (const format of ['csv', 'parquet']) {
  const file = await made(`inputs-numbers-${rows}`, log(rows), format)
  await writeFile(planFile, planOf(file))
  const auditRun = { args: [cli, 'audit', planFile, '--quiet', '--out', join(folder, 'inputs'), '--format', 'json'] }
  const bareRun = (...what) => ({ args: [bare, file, ...what] })
  const names = inputs.map(({ name }) => name)
  const counted = inputs.map(({ name, step }) => (step === undefined ? name : `floor(${name} / ${step})`))
  const [audit, tables, read, grouped] = await inTurn(runs, [
    auditRun,
    bareRun('count', ...counted),
    bareRun('read', ...names),
    bareRun('read'),
  ])
  const beside = (what, { seconds }) =>
    `${what} ${seconds.toFixed(2)} s (${(audit.seconds / seconds).toFixed(1)} times)`
  console.log(
    `${format}, ${rows.toLocaleString('en')} rows: audit ${audit.seconds.toFixed(2)} s, ${audit.megabytes.toFixed(0)} MB; ${[
      beside('bare query that counts the same tables', tables),
      beside('that reads every input', read),
      beside('that reads none', grouped),
    ].join('; ')}\n`,
  )
}
