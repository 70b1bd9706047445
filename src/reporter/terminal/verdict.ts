import { inert } from '../../inert.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { stopTexts } from '../locales/stop.js'
import { statuses } from '../order.js'
import { gateCaveats } from '../sayGate.js'
import { tellingFindings, weightOf } from './findings.js'
import { marks } from './marks.js'
import { words } from './words.js'

/** The verdict in a line, with how many findings there are of each kind. */
export function verdictLine(audit: Audit, { language }: RenderOptions): string {
  const say = words[language]
  const tallied = (weight: 'deciding' | 'warning'): string => {
    const findings = tellingFindings(audit).filter((one) => weightOf(one) === weight)
    const counts = statuses.map((status) => ({ status, n: findings.filter((one) => one.status === status).length }))
    const list = counts.filter(({ n }) => n > 0).map(({ status, n }) => `${n} ${say.status[status]}`)
    return list.length > 0 && weight === 'warning' ? `${list.join(', ')} (${say.warning})` : list.join(', ')
  }
  const tallies = [tallied('deciding'), tallied('warning')].filter((part) => part !== '')
  const nothing = audit.verdict === 'undetermined' ? [say.undecidable] : []
  const stopped = audit.stop?.met ? [stopTexts[language].short] : []
  const rest =
    audit.plan.limits.length === 0
      ? stopped.length > 0
        ? []
        : [say.noLimits]
      : tallies.length === 0
        ? nothing
        : [`${tallies.join('; ')}.`]
  const told = [...stopped, ...rest].join('; ')
  return [`${marks[audit.verdict]} ${say.verdict[audit.verdict]}`, ...(told === '' ? [] : [told])].join(': ')
}

/** Where the verdict is not what the evidence alone would say, nobody should have to look for it. */
export function caveats(audit: Audit, { language, undetermined }: RenderOptions): string[] {
  const say = words[language]
  const { plan, provenance, verdict } = audit
  const { about, evidence } = plan
  return [
    ...(about.limits_sha256 === undefined || about.limits_sha256 === provenance.limits_sha256
      ? []
      : [say.limitsChanged]),
    ...gateCaveats(audit, language).map(inert),
    ...(undetermined === null || verdict !== 'undetermined' ? [] : [say.countsAs[undetermined]]),
    ...(evidence.rule === 'point' ? [say.pointRule] : []),
    ...(evidence.unknown === 'known' ? [say.knownOnly] : []),
  ]
}
