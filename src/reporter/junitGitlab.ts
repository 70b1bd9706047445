import type { TextFormat } from './format.js'
import { junitOf } from './pipeline/junitOf.js'

/** The same with the file of the plan at each test: GitLab links it, and Jenkins' schema does not know it. */
export const junitGitlab: TextFormat = {
  id: 'junit-gitlab',
  render: async (audit, options) => [
    { path: 'junit-gitlab.xml', content: junitOf(audit, options, { withFile: true }) },
  ],
}
