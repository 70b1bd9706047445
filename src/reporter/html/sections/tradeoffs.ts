import type { Tradeoff } from '../../../metrics/tradeoffs.js'
import { tradeoffTexts } from '../../locales/tradeoffs.js'
import { amount, totalFor } from '../figures.js'
import { html, type Markup } from '../markup.js'
import { againstLabel, attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'

/** Where base rates differ: which measures cannot be equal at once, in plain words. */
export function tradeoffsSection(report: Report): Markup | null {
  const { audit, locale } = report
  const { title } = tradeoffTexts[locale.language]
  if (audit.tradeoffs.length === 0) return null
  return html`
<section aria-labelledby="tradeoffs">
<h2 id="tradeoffs">${title}</h2>${audit.tradeoffs.map((tradeoff) => told(report, tradeoff, audit.tradeoffs.length > 1))}
<p>${tradeoffTexts[locale.language].therefore[report.effect]}</p>
<p class="note">${locale.method.source}: <span lang="en">${tradeoffTexts[locale.language].sources}</span></p>
</section>`
}

function told(report: Report, tradeoff: Tradeoff, several: boolean): Markup {
  const { locale, numbers, effect } = report
  const say = tradeoffTexts[locale.language]
  const { attribute, group, reference } = tradeoff
  const total = totalFor([tradeoff.base_rate, tradeoff.reference_base_rate, tradeoff.reference_false_positive_rate])
  const share = (value: number): string => amount('share', value, { total }, locale.language)
  const of = numbers.count(total)
  const one = {
    group: shortLabel(report, attribute, group),
    positive: share(tradeoff.base_rate),
    wrongly: share(tradeoff.false_positive_rate),
  }
  const other = {
    group: referenceLabel(report, attribute, reference),
    positive: share(tradeoff.reference_base_rate),
    wrongly: share(tradeoff.reference_false_positive_rate),
  }
  const right = share(tradeoff.positive_predictive_value)
  const missed = share(tradeoff.false_negative_rate)
  return html`
${several && html`<h3>${say.intro(attributeLabel(report, attribute))}</h3>`}
<p>${say.differ[effect](of, one, other)} ${say.suppose[effect](of, right, missed, one, other)}</p>`
}

function referenceLabel(report: Report, attribute: string, reference: string): string {
  const isGroup = report.audit.groups.some((one) => one.attribute === attribute && one.group === reference)
  const isWord = reference === 'rest' || reference === 'overall'
  return againstLabel(report, attribute, isWord && !isGroup ? { kind: reference } : { kind: 'group', group: reference })
}
