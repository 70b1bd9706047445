// The search for the groups that are worst off beside the bare query that makes its table of cells: eight attributes of
// four groups, crossings to depth three, CSV and Parquet, whole process against whole process. `npm run build` first;
// then
//
//   node bench/slices.mjs                    1 million rows
//   node bench/slices.mjs --rows 10000000
//   node bench/slices.mjs --runs 9           so many runs of each, taken in turn; the medians are printed
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { folder, made } from './data.mjs'
import { inTurn } from './measure.mjs'
import { cli } from './runs.mjs'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '5' } },
})
const attributes = Array.from({ length: 8 }, (_, at) => `a${at + 1}`)

/** In one crossing of two attributes 45 % are flagged, in all others 30 %; one outcome in ten is not known. */
const log = (rows) => `
  SELECT
    ${attributes.map((name, at) => `'${name}_' || (hash(i * ${2 * at + 3}) % 4) AS ${name}`).join(', ')},
    CAST(hash(i * 101) % 100 < CASE WHEN hash(i * 3) % 4 = 0 AND hash(i * 5) % 4 = 1 THEN 45 ELSE 30 END AS INTEGER) AS flagged,
    CASE WHEN hash(i * 103) % 10 > 0 THEN CAST(hash(i * 107) % 100 < 40 AS INTEGER) END AS wrongful
  FROM range(${rows}) AS numbers(i)`

const searchRun = (file) => ({
  args: [
    ...[cli, 'audit', file, '--quiet', '--out', join(folder, 'slices'), '--format', 'json'],
    ...['--decision', 'flagged=1', '--effect', 'adverse', '--outcome', 'wrongful=1', '--outcome-negative', '0'],
    ...attributes.flatMap((name) => ['--attribute', name]),
    ...['--worst-groups', '10', '--worst-depth', '3'],
  ],
})
const bare = fileURLToPath(import.meta.resolve('./bareSlices.mjs'))
const bareRun = (file, ...more) => ({ args: [bare, file, attributes.join(), ...more] })

if (!existsSync(cli)) throw new Error('There is no dist: npm run build first.')
const runs = Number(values.runs)
const rows = Number(values.rows)
console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, medians of ${runs} runs taken in turn\n`,
)
for (const format of ['csv', 'parquet']) {
  const file = await made(`slices-${rows}`, log(rows), format)
  const [search, read, counted] = await inTurn(runs, [searchRun(file), bareRun(file), bareRun(file, 'only-count')])
  const times = (seconds) => `${seconds.toFixed(2)} s (${(search.seconds / seconds).toFixed(2)} times)`
  console.log(
    `${format}, ${rows.toLocaleString('en')} rows: search and audit ${search.seconds.toFixed(2)} s, ${search.megabytes.toFixed(0)} MB; bare query with its rows read ${times(read.seconds)}; left in the engine ${times(counted.seconds)}`,
  )
  console.log(`${search.seconds <= 2 * read.seconds ? 'held  ' : 'BROKEN'}  at most twice the bare query\n`)
}
