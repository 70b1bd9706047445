import { inert } from '../inert.js'
import type { Audit } from '../result.js'
import type { RenderOptions, TextFormat } from './format.js'
import { capacityLines } from './terminal/capacity.js'
import { findingLines } from './terminal/findings.js'
import { gateLines } from './terminal/gate.js'
import { painted } from './terminal/marks.js'
import { noteLines } from './terminal/notes.js'
import { proxyLines } from './terminal/proxies.js'
import { qualityLines } from './terminal/quality.js'
import { rateLines } from './terminal/rates.js'
import { scoreLines } from './terminal/scores.js'
import { stageLines } from './terminal/stages.js'
import { stopLines } from './terminal/stop.js'
import { strataLines } from './terminal/strata.js'
import { caveats, verdictLine } from './terminal/verdict.js'
import { worstGroupsLines } from './terminal/worstGroups.js'
import { wrap } from './terminal/wrap.js'

/** What an analyst sees on the screen: the verdict first, then the findings, worst first, in a table that fits. */
export const terminal: TextFormat = {
  id: 'terminal',
  render: async (audit, options) => [{ path: 'audit.txt', content: `${linesOf(audit, options).join('\n')}\n` }],
}

function linesOf(audit: Audit, options: RenderOptions): string[] {
  const wrapped = (text: string): string[] => wrap(text, options.width)
  return [
    ...wrapped(inert(audit.title)),
    ...wrapped(verdictLine(audit, options)).map((line) => painted(line, audit.verdict, options.colour)),
    ...stopLines(audit, options).flatMap(wrapped),
    ...caveats(audit, options).flatMap(wrapped),
    ...(audit.findings.length === 0 ? rateLines(audit, options) : findingLines(audit, options)),
    ...capacityLines(audit, options).flatMap(wrapped),
    ...scoreLines(audit, options).flatMap(wrapped),
    ...stageLines(audit, options).flatMap(wrapped),
    ...proxyLines(audit, options).flatMap(wrapped),
    ...qualityLines(audit, options).flatMap(wrapped),
    ...strataLines(audit, options).flatMap(wrapped),
    ...worstGroupsLines(audit, options),
    ...gateLines(audit, options).flatMap(wrapped),
    ...noteLines(audit, options).flatMap(wrapped),
  ]
}
