// The time of a sweep of 1,000 thresholds over twenty groups and three limits, beside a bare DuckDB query that makes the
// same count table: group × outcome × score. `npm run build` first; then
//
//   node bench/sweep.mjs                       10 million rows: 700 MB of disk
//   node bench/sweep.mjs --rows 1000000 --runs 3
//   node bench/sweep.mjs --cli .dist-test/cli.js
//   node bench/sweep.mjs --digits 3,6          a thousand scores, and a million, which are put in bins
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { folder, scoredFile } from './data.mjs'
import { inTurn } from './measure.mjs'
import { cli as dist } from './runs.mjs'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000000' },
    digits: { type: 'string', default: '3' },
    runs: { type: 'string', default: '5' },
    cli: { type: 'string', default: dist },
  },
})
const cli = resolve(values.cli)
if (!existsSync(cli)) throw new Error('There is no dist: npm run build first.')
const most = 2

const sweepRun = (file) => ({
  args: [
    ...[cli, 'audit', file, '--quiet', '--out', join(folder, 'sweep'), '--format', 'json', '--sweep', '1000'],
    ...['--decision', 'score>=0.5', '--effect', 'adverse', '--outcome', 'wrongful=1', '--outcome-negative', '0'],
    ...['--attribute', 'district', '--limit', 'false_positive_rate ratio 0.8..1.25'],
    ...['--limit', 'positive_predictive_value 0.3..', '--limit', 'selection_rate ratio 0.8..1.25'],
  ],
  codes: [0, 1, 3],
})
const bareRun = (file) => ({ args: [fileURLToPath(import.meta.resolve('./bareScores.mjs')), file] })

console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, medians of ${values.runs} runs taken in turn\n`,
)
console.log('      rows  scores  format   sweep s  bare s  ratio  sweep MB  bare MB')
for (const rows of values.rows.split(',').map(Number)) {
  for (const digits of values.digits.split(',').map(Number)) {
    for (const format of ['csv', 'parquet']) {
      const file = await scoredFile(rows, format, digits)
      const [sweep, bare] = await inTurn(Number(values.runs), [sweepRun(file), bareRun(file)])
      const ratio = sweep.seconds / bare.seconds
      console.log(
        [
          rows.toLocaleString('en').padStart(10),
          (10 ** digits).toLocaleString('en').padStart(6),
          format.padEnd(7),
          sweep.seconds.toFixed(2).padStart(8),
          bare.seconds.toFixed(2).padStart(6),
          ratio.toFixed(2).padStart(5),
          sweep.megabytes.toFixed(0).padStart(8),
          bare.megabytes.toFixed(0).padStart(7),
          ratio <= most ? 'held' : 'BROKEN',
        ].join('  '),
      )
    }
  }
}
