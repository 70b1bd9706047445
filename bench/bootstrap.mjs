import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { folder } from './data.mjs'

/** Seconds of 2,000 replicates of 100 groups whose cells hold ten million people each: the median of so many runs. */
export async function bootstrapSeconds(runs) {
  const outDir = join(folder, 'build')
  await build({
    config: false,
    silent: true,
    entry: { bootstrap: join(import.meta.dirname, '..', 'src', 'statistics', 'bootstrap.ts') },
    outDir,
    format: 'esm',
    target: 'node20',
    noExternal: [/^@stdlib\//],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  })
  const { bootstrapCells } = await import(pathToFileURL(join(outDir, 'bootstrap.js')).href)
  const groups = Array.from({ length: 100 }, (_, group) => [4e6 + group, 1e6, 2e6, 3e6 + group])
  const gap = (cells) => {
    const rates = cells.map(([tp, fp]) => fp / (tp + fp))
    return Math.max(...rates) - Math.min(...rates)
  }
  const seconds = Array.from({ length: runs }, (_, run) => {
    const start = process.hrtime.bigint()
    bootstrapCells({ groups, statistic: gap, replicates: 2000, seed: run })
    return Number(process.hrtime.bigint() - start) / 1e9
  })
  return seconds.toSorted((a, b) => a - b)[seconds.length >> 1]
}
