import type { TextFormat } from './format.js'
import { jsonOf } from './json.js'
import { sarifOf } from './pipeline/sarifOf.js'

/** For viewers and archives that know the kind of a result: what passes and what does not apply stands in it too. */
export const sarifFull: TextFormat = {
  id: 'sarif-full',
  render: async (audit, options) => [
    { path: 'audit-full.sarif', content: jsonOf(sarifOf(audit, options, { whole: true })) },
  ],
}
