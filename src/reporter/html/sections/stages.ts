import { lowOf } from '../../../counts.js'
import type { StageGap, Stages, StagesOfGroup } from '../../../metrics/stages.js'
import { capital } from '../../charts/chartsOf.js'
import { loadDraw } from '../../charts/draw.js'
import { drawFunnel } from '../../charts/funnel.js'
import { byGap, factorsOf, factorText, funnelOf, gapLabels, shareOf, widestIn } from '../../charts/stagesCharts.js'
import { stagesTexts } from '../../locales/stages.js'
import { cellText } from '../cell.js'
import { exactRange } from '../exact.js'
import { totalFor } from '../figures.js'
import { type Content, html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { chartUnder } from '../strip.js'
import { tableOf } from '../table.js'

const ratio = { quantity: 'ratio', total: 100 } as const
/** More groups than this are told in the table only. */
const mostTold = 3

/** Who got how far in a chain, and which stage adds how much to the gap; null where the plan names no stages. */
export async function stagesSection(report: Report): Promise<Markup | null> {
  const { stages } = report.audit
  if (stages === undefined) return null
  const say = stagesTexts[report.locale.language]
  const draw = await loadDraw(report.locale.axis)
  const parts: Markup[] = []
  for (const [at, of] of stages.attributes.entries()) {
    const funnel = funnelOf(report, stages, of, at)
    const factors = factorsOf(report, stages, of, at)
    parts.push(html`
<h3>${say.by(attributeLabel(report, of.attribute))}</h3>
${sentencesOf(report, stages, of.attribute, byGap(of))}
<h4>${capital(funnel.title)}</h4>
<p class="sub">${funnel.subtitle}.</p>
${picture(`chart-${funnel.id}`, funnel.title, funnel.bars.map(({ label, value }) => `${label}: ${value}`).join('; '), await drawFunnel(funnel))}
${
  factors !== null &&
  html`
<h4 id="chart-${factors.id}">${capital(factors.title)}</h4>
<p class="sub">${factors.subtitle}.</p>
${chartUnder(factors, await draw(factors))}`
}
${stagesTable(report, stages, of.attribute, of.groups, at)}`)
  }
  return html`
<section aria-labelledby="stages">
<h2 id="stages">${say.title}</h2>
<p>${say.intro} ${say.caution}</p>${parts}
</section>`
}

function sentencesOf(
  report: Report,
  { names }: Stages,
  attribute: string,
  groups: readonly StagesOfGroup[],
): readonly Markup[] {
  const { locale } = report
  const say = stagesTexts[locale.language]
  const last = names.at(-1) ?? ''
  return groups
    .flatMap(({ group, reached, gap }) =>
      gap === null || gap.whole.estimate === null ? [] : [{ group, reached, gap }],
    )
    .slice(0, mostTold)
    .map(({ group, reached, gap }) => {
      const labels = gapLabels(report, attribute, group, gap)
      const own = shareOf(reached.at(-1) ?? 0, reached[0] ?? 0)
      const other = own.low / (gap.whole.estimate ?? 1)
      const total = totalFor([own.low, other])
      const write = (share: number): string => report.numbers.count(Math.round(share * total))
      const widest = widestIn(gap)
      const part = gap.stages[widest]?.part ?? null
      const isShown = (gap.whole.low ?? 0) > 1 || (gap.whole.high ?? Number.POSITIVE_INFINITY) < 1
      return html`<p>${[
        say.whole(
          report.numbers.count(total),
          last,
          { group: labels.group, n: write(own.low) },
          { group: labels.reference, n: write(other) },
        ),
        say.times(factorText(report, gap.whole), exactRange(report, ratio, gap.whole)),
        ...(isShown ? [] : [say.nothingShown]),
        ...(names.length === 1
          ? []
          : [say.product(names.map((stage, at) => ({ stage, times: factorText(report, gap.stages[at]) })))]),
        ...(isShown && names.length > 1 && part !== null && part > 0.5
          ? [say.most(names[widest] ?? '', report.numbers.percent(part))]
          : []),
      ].join(' ')}</p>`
    })
}

function stagesTable(
  report: Report,
  { names }: Stages,
  attribute: string,
  groups: readonly StagesOfGroup[],
  at: number,
): Markup {
  const { locale, confidence } = report
  const say = stagesTexts[locale.language]
  const { head } = say
  return tableOf({
    id: `stages-table-${at + 1}`,
    caption: say.caption(attributeLabel(report, attribute)),
    columns: [
      { head: head.group },
      { head: head.stage },
      ...[head.came, head.through, head.rate, head.times(confidence), head.part].map((one) => ({
        head: one,
        number: true,
      })),
    ],
    rows: groups.flatMap(({ group, reached, gap }) => {
      const label = shortLabel(report, attribute, group)
      const row = (stage: string, from: number, to: number, factor: StageGap['whole'] | undefined, part: Content) => [
        label,
        stage,
        cellText(report, reached[from]),
        cellText(report, reached[to]),
        rateText(report, reached[to] ?? 0, reached[from] ?? 0),
        factor === undefined
          ? locale.dash
          : html`${factorText(report, factor)}<small>${exactRange(report, ratio, factor)}</small>`,
        part,
      ]
      return [
        ...names.map((stage, index) => {
          const part = gap?.stages[index]?.part ?? null
          return row(
            stage,
            index,
            index + 1,
            gap?.stages[index],
            part === null ? locale.dash : report.numbers.percent(part),
          )
        }),
        ...(names.length === 1 ? [] : [row(say.wholeChain, 0, names.length, gap?.whole, locale.dash)]),
      ]
    }),
  })
}

function rateText(
  { locale, numbers }: Report,
  through: StagesOfGroup['reached'][number],
  came: StagesOfGroup['reached'][number],
): string {
  if (lowOf(came) === 0) return locale.dash
  const { low, high } = shareOf(through, came)
  return locale.to(numbers.percent(low), numbers.percent(high))
}
