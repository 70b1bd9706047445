import { inert } from '../inert.js'
import type { Audit } from '../result.js'
import type { RenderOptions, TextFormat } from './format.js'
import { statuses } from './order.js'
import { gateCaveats } from './sayGate.js'
import { findingLines, tellingFindings, weightOf } from './terminal/findings.js'
import { gateLines } from './terminal/gate.js'
import { marks, painted } from './terminal/marks.js'
import { noteLines } from './terminal/notes.js'
import { rateLines } from './terminal/rates.js'
import { scoreLines } from './terminal/scores.js'
import { strataLines } from './terminal/strata.js'
import { words } from './terminal/words.js'
import { worstGroupsLines } from './terminal/worstGroups.js'
import { wrap } from './terminal/wrap.js'

/** What an analyst sees on the screen: the verdict first, then the findings, worst first, in a table that fits. */
export const terminal: TextFormat = {
  id: 'terminal',
  description: 'a table for the screen',
  render: async (audit, options) => [{ path: 'audit.txt', content: `${linesOf(audit, options).join('\n')}\n` }],
}

function linesOf(audit: Audit, options: RenderOptions): string[] {
  const wrapped = (text: string): string[] => wrap(text, options.width)
  return [
    ...wrapped(inert(audit.title)),
    ...wrapped(verdictLine(audit, options)).map((line) => painted(line, audit.verdict, options.colour)),
    ...caveats(audit, options).flatMap(wrapped),
    ...(audit.findings.length === 0 ? rateLines(audit, options) : findingLines(audit, options)),
    ...scoreLines(audit, options).flatMap(wrapped),
    ...strataLines(audit, options).flatMap(wrapped),
    ...worstGroupsLines(audit, options),
    ...gateLines(audit, options).flatMap(wrapped),
    ...noteLines(audit, options).flatMap(wrapped),
  ]
}

function verdictLine(audit: Audit, { language }: RenderOptions): string {
  const say = words[language]
  const tallied = (weight: 'deciding' | 'warning'): string => {
    const findings = tellingFindings(audit).filter((one) => weightOf(one) === weight)
    const counts = statuses.map((status) => ({ status, n: findings.filter((one) => one.status === status).length }))
    const list = counts.filter(({ n }) => n > 0).map(({ status, n }) => `${n} ${say.status[status]}`)
    return list.length > 0 && weight === 'warning' ? `${list.join(', ')} (${say.warning})` : list.join(', ')
  }
  const tallies = [tallied('deciding'), tallied('warning')].filter((part) => part !== '')
  const nothing = audit.verdict === 'undetermined' ? [say.undecidable] : []
  const rest =
    audit.plan.limits.length === 0 ? [say.noLimits] : tallies.length === 0 ? nothing : [`${tallies.join('; ')}.`]
  return [`${marks[audit.verdict]} ${say.verdict[audit.verdict]}`, ...rest].join(': ')
}

/** Where the verdict is not what the evidence alone would say, nobody should have to look for it. */
function caveats(audit: Audit, { language, undetermined }: RenderOptions): string[] {
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
