import type { TextFormat } from './format.js'
import { junitOf } from './pipeline/junitOf.js'

/** What Jenkins, Azure DevOps, GitLab and many others show as tests: a suite a limit, a test a finding. */
export const junit: TextFormat = {
  id: 'junit',
  render: async (audit, options) => [{ path: 'junit.xml', content: junitOf(audit, options, { withFile: false }) }],
}
