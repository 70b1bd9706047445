// The speed and the memory of whole audits beside a bare DuckDB query over the same file, and the budgets they have to
// keep. It makes its data itself, once, always the same. `npm run build` first; then
//
//   npm run bench                       all of it: 10 million rows need 1 GB of disk
//   npm run bench -- --rows 1000000     only these sizes (several with commas)
//   npm run bench -- --runs 9           so many runs of each, taken in turn; the medians are printed
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { aggregatesSeconds, bootstrapSeconds } from './bootstrap.mjs'
import { dataFile } from './data.mjs'
import { inTurn } from './measure.mjs'
import { auditRun, bareRun, cli, versionRun } from './runs.mjs'
import { budgetsOf, printTable } from './table.mjs'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000,1000000,10000000' }, runs: { type: 'string', default: '5' } },
})
const runs = Number(values.runs)
if (!existsSync(cli)) throw new Error('There is no dist: npm run build first.')

const rows = []
for (const size of values.rows.split(',').map(Number)) {
  for (const format of ['csv', 'parquet']) {
    const file = await dataFile(size, format)
    const [audit, bare] = await inTurn(runs, [auditRun(file), bareRun(file)])
    rows.push({ size, format, audit, bare })
  }
}
const [version] = await inTurn(runs, [versionRun()])
const bootstrap = await bootstrapSeconds(runs)
const aggregates = await aggregatesSeconds(runs)

console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, medians of ${runs} runs taken in turn\n`,
)
printTable(rows)
console.log()
for (const line of budgetsOf({ rows, version, bootstrap, aggregates })) console.log(line)
