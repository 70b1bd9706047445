import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { folder } from './data.mjs'

const source = join(import.meta.dirname, '..', 'src')
const cells = Array.from({ length: 100 }, (_, group) => [4e6 + group, 1e6, 2e6, 3e6 + group])

/** Seconds of 2,000 replicates of 100 groups whose cells hold ten million people each: the median of so many runs. */
export async function bootstrapSeconds(runs) {
  const { bootstrapCells } = await built('bootstrap', join(source, 'statistics', 'bootstrap.ts'))
  const gap = (groups) => {
    const rates = groups.map(([tp, fp]) => fp / (tp + fp))
    return Math.max(...rates) - Math.min(...rates)
  }
  return medianSeconds(
    runs,
    (run) => () => bootstrapCells({ groups: cells, statistic: gap, replicates: 2000, seed: run }),
  )
}

/** The same of every number over all groups that has no closed form: one drawing serves them all. */
export async function aggregatesSeconds(runs) {
  const { resampled } = await built('resampled', join(source, 'metrics', 'overGroups', 'resampled.ts'))
  return medianSeconds(runs, (run) => {
    // New groups each time: what was drawn of the same ones is remembered.
    const groups = cells.map(([tp, fp, fn, tn], index) => ({
      group: `${index}`,
      parts: {},
      tally: { tp, fp, fn, tn, positive_unknown: 0, negative_unknown: 0 },
    }))
    return () => resampled(groups, { intervals: 'score', unknown: 'bounds', seed: run, replicates: 2000 }, 'adverse')
  })
}

function medianSeconds(runs, prepared) {
  const seconds = Array.from({ length: runs }, (_, run) => {
    const work = prepared(run)
    const start = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - start) / 1e9
  })
  return seconds.toSorted((a, b) => a - b)[seconds.length >> 1]
}

async function built(name, file) {
  const outDir = join(folder, 'build')
  await build({
    config: false,
    silent: true,
    entry: { [name]: file },
    outDir,
    format: 'esm',
    target: 'node20',
    noExternal: [/^@stdlib\//],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  })
  return import(pathToFileURL(join(outDir, `${name}.js`)).href)
}
