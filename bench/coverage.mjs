// How often intervals hold the truth: bench/coverage.md, which is checked in. About a minute; `npm run coverage`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'tsup'
import { folder } from './data.mjs'

const outDir = join(folder, 'coverage')
await build({
  config: false,
  silent: true,
  entry: { main: join(import.meta.dirname, 'coverage', 'main.ts') },
  outDir,
  format: 'esm',
  target: 'node20',
  noExternal: [/^@stdlib\//, 'simple-statistics'],
  outExtension: () => ({ js: '.mjs' }),
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
})
const run = spawnSync(process.execPath, [join(outDir, 'main.mjs'), join(import.meta.dirname, 'coverage.md')], {
  stdio: 'inherit',
})
process.exitCode = run.status ?? 1
