import { createHash } from 'node:crypto'
import type { TextFormat } from './format.js'
import { jsonOf } from './json.js'
import type { Standing } from './pipeline/standing.js'
import { isProblem, type Told, toldOf } from './pipeline/told.js'

/** What GitLab's Code Quality shows beside a merge request: what does not pass, at the line of the plan that set the limit. */
export const codeclimate: TextFormat = {
  id: 'codeclimate',
  render: async (audit, options) => [
    { path: 'gl-code-quality.json', content: jsonOf(toldOf(audit, options).filter(isProblem).map(issueOf)) },
  ],
}

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const issueOf = ({ id, rule, title, text, status, standing, place }: Told) => ({
  description: `${title}. ${text}`,
  check_name: rule,
  fingerprint: createHash('sha256').update(`${place.file}\0${id}`).digest('hex'),
  severity: standing === 'stops' && status === 'fail' ? 'critical' : severities[standing],
  location: { path: place.file, lines: { begin: place.line } },
})

const severities: Readonly<Record<Standing, 'major' | 'minor' | 'info'>> = {
  stops: 'major',
  known: 'major',
  warns: 'minor',
  tolerated: 'minor',
  waived: 'info',
  ignored: 'info',
  passes: 'info',
  nothing: 'info',
}
