import type { TextFormat } from './format.js'
import { markdownOf } from './pipeline/markdownOf.js'

/** The summary of a pipeline's run, or a comment on a change: the verdict, and the findings, worst first. */
export const markdown: TextFormat = {
  id: 'markdown',
  render: async (audit, options) => [{ path: 'audit.md', content: markdownOf(audit, options) }],
}
