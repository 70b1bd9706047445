// The size of an HTML report and the time to make it, held against the budget. It writes its pages to bench's folder.
//
//   node bench/report.mjs            five runs of each
//   node bench/report.mjs --runs 1
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'tsup'
import { folder } from './data.mjs'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const outDir = join(folder, 'report-bench')
await build({
  config: false,
  silent: true,
  entry: { main: join(import.meta.dirname, 'report', 'main.ts') },
  outDir,
  format: 'esm',
  target: 'node20',
  noExternal: [/^@stdlib\//, 'simple-statistics', 'vega', 'vega-lite'],
  outExtension: () => ({ js: '.mjs' }),
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
})
const run = spawnSync(process.execPath, [join(outDir, 'main.mjs'), outDir, values.runs], { stdio: 'inherit' })
process.exitCode = run.status ?? 1
