import type { TextFormat } from './format.js'
import { annotationsOf } from './pipeline/annotationsOf.js'

/** The annotations of a workflow of GitHub, as it reads them from the output of a step. */
export const github: TextFormat = {
  id: 'github',
  render: async (audit, options) => [{ path: 'github.txt', content: annotationsOf(audit, options) }],
}
