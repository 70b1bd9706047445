// Writes docs/metrics.md from the catalogue and the peers' tables with the built program. Run `npm run build` first; a test
// fails when the page is stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const from = (path) => fileURLToPath(new URL(path, import.meta.url))
const page = execFileSync(process.execPath, [from('../dist/cli.js'), 'metrics', '--format', 'md'], { encoding: 'utf8' })
mkdirSync(from('../docs'), { recursive: true })
writeFileSync(from('../docs/metrics.md'), page)
