import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folder } from './data.mjs'

export const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')

/** Two attributes, their crossing, three limits, HTML and JSON: the usual audit. Any verdict will do. */
export const auditRun = (file) => ({
  args: [
    ...[cli, 'audit', file, '--quiet', '--out', join(folder, 'report'), '--format', 'html,json'],
    ...['--decision', 'flagged=1', '--effect', 'adverse', '--outcome', 'wrongful=1', '--outcome-negative', '0'],
    ...['--attribute', 'gender', '--reference', 'gender=M'],
    ...['--attribute', 'nationality', '--reference', 'nationality=Dutch'],
    ...['--intersection', 'gender,nationality'],
    ...['--limit', 'false_positive_rate ratio 0.8..1.25', '--limit', 'positive_predictive_value 0.3..'],
    ...['--limit', 'selection_rate ratio 0.8..1.25'],
  ],
  codes: [0, 1, 3],
})

export const bareRun = (file) => ({ args: [fileURLToPath(import.meta.resolve('./bare.mjs')), file] })

export const versionRun = () => ({ args: [cli, '--version'] })
