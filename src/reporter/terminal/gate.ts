import { inert } from '../../inert.js'
import { dayIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { gateTexts } from '../locales/gate.js'
import { sayBaseline, unmatchedWaivers, waiverState, waiverSubject } from '../sayGate.js'

/** What became of things since the earlier audit, and who answers for what, in short. */
export function gateLines(audit: Audit, { language }: RenderOptions): readonly string[] {
  const { since, waivers: say } = gateTexts[language]
  const waivers = (audit.plan.waivers ?? []).map((waiver, index) => {
    const { head } = say
    const parts = [
      `${head.by}: ${waiver.approved_by}`,
      `${head.until}: ${dayIn(waiver.until, language)}`,
      `${head.reason}: ${waiver.reason}`,
    ]
    return `${waiverSubject(waiver, language)}: ${waiverState(audit, index, language)}. ${parts.join('. ')}`
  })
  return [
    ...listed(since.title, sayBaseline(audit, language)),
    ...listed(say.title, [...unmatchedWaivers(audit, language), ...waivers]),
  ].map(inert)
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line}`)]
