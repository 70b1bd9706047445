import type { TextFormat } from './format.js'
import { jsonOf } from './json.js'
import { sarifOf } from './pipeline/sarifOf.js'

/**
 * For GitHub's code scanning, which shows every result of a file as an alert, whatever its kind: so it holds what does not
 * pass, and says how many do.
 */
export const sarif: TextFormat = {
  id: 'sarif',
  render: async (audit, options) => [
    { path: 'audit.sarif', content: jsonOf(sarifOf(audit, options, { whole: false })) },
  ],
}
