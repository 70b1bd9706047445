import type { Finding, Status } from '../policy/finding.js'
import type { Audit } from '../result.js'
import type { Format, RenderOptions } from './format.js'
import { findingLines } from './terminal/findings.js'
import { inert } from './terminal/inert.js'
import { marks, painted } from './terminal/marks.js'
import { noteLines } from './terminal/notes.js'
import { rateLines } from './terminal/rates.js'
import { words } from './terminal/words.js'
import { wrap } from './terminal/wrap.js'

/** What an analyst sees on the screen: the verdict first, then the findings, worst first, in a table that fits. */
export const terminal: Format = {
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
    ...noteLines(audit, options).flatMap(wrapped),
  ]
}

function verdictLine({ verdict, findings }: Audit, { language }: RenderOptions): string {
  const say = words[language]
  const judged = findings.filter(({ ignored }) => !ignored)
  const tallied = (severity: Finding['severity']): string =>
    (['fail', 'undetermined', 'pass', 'not_applicable'] as const satisfies readonly Status[])
      .map((status) => ({
        status,
        n: judged.filter((one) => one.status === status && one.severity === severity).length,
      }))
      .filter(({ n }) => n > 0)
      .map(({ status, n }) => `${n} ${say.status[status]}`)
      .join(', ')
  const warnings = tallied('warn')
  const parts = [tallied('fail'), ...(warnings === '' ? [] : [`${say.asWarning} ${warnings}`])].filter(
    (part) => part !== '',
  )
  const rest = findings.length === 0 ? say.noLimits : `${parts.join('; ')}.`
  return `${marks[verdict]} ${say.verdict[verdict]}: ${rest}`
}

/** Where the verdict is not what the evidence alone would say, nobody should have to look for it. */
function caveats({ plan: { evidence } }: Audit, { language, undetermined }: RenderOptions): string[] {
  const say = words[language]
  return [
    ...(undetermined === null ? [] : [say.countsAs[undetermined]]),
    ...(evidence.rule === 'point' ? [say.pointRule] : []),
    ...(evidence.unknown === 'known' ? [say.knownOnly] : []),
  ]
}
