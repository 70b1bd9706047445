import { jsonOf } from '../json.js'
import type { CompareFormat } from './compared.js'

/** The comparison itself, as `compare.schema.json` has it. */
export const json: CompareFormat = {
  id: 'json',
  render: async ({ comparison }) => [{ path: 'compare.json', content: jsonOf(comparison) }],
}
