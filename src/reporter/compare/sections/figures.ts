import type { Change } from '../../../compare/comparison.js'
import { capital } from '../../charts/chartsOf.js'
import type { Draw } from '../../charts/draw.js'
import { groupedBy } from '../../groupedBy.js'
import { labelOf } from '../../html/limitedOf.js'
import { html, type Markup } from '../../html/markup.js'
import { metricOf } from '../../html/metricOf.js'
import { attributeLabel } from '../../html/names.js'
import { chartUnder } from '../../html/strip.js'
import { tableOf } from '../../html/table.js'
import { compareTexts } from '../../locales/compare.js'
import { chartOf } from '../chartOf.js'
import type { Compared } from '../compared.js'
import { rowOf } from '../rowOf.js'
import { isGap } from '../shownChanges.js'

/** More groups than this are in the table only. */
const mostDrawn = 6

/** The figures of an attribute: each measure of each group drawn before and after, then its gaps and measures in tables. */
export async function figuresSection(
  compared: Compared,
  attribute: string,
  changes: readonly Change[],
  number: number,
  draw: Draw,
): Promise<Markup> {
  const { after: report } = compared
  const say = compareTexts[report.locale.language].figures
  const name = attributeLabel(report, attribute)
  const [gaps, rates] = [changes.filter(isGap), changes.filter((change) => !isGap(change))]
  const drawings: Markup[] = []
  for (const [metric, some] of groupedBy(rates, ({ metric }) => metric)) {
    const title = capital(labelOf(report, metricOf(metric)))
    const chart = chartOf(compared, some.slice(0, mostDrawn), `rates-${number}-${drawings.length + 1}`, title)
    if (chart === null) continue
    drawings.push(html`
<h3 id="chart-${chart.id}">${chart.subtitle}</h3>${chartUnder(chart, await draw(chart))}`)
  }
  const tableFor = (kind: 'gaps' | 'rates', some: readonly Change[]): Markup | false =>
    some.length > 0 &&
    tableOf({
      id: `table-${kind}-${number}`,
      caption: say[kind](name),
      columns: [
        { head: say.head.what },
        { head: say.head.before, number: true },
        { head: say.head.after, number: true },
        { head: say.head.change, number: true },
        { head: say.head.range(report.confidence), number: true },
        { head: say.head.p, number: true },
        { head: say.head.moved },
      ],
      rows: some.map((change) => {
        const row = rowOf(report, change)
        return [row.what, row.before, row.after, row.change, row.range, row.p, row.moved]
      }),
    })
  return html`
<section aria-labelledby="figures-${number}">
<h2 id="figures-${number}">${say.title}: ${name}</h2>${drawings}${tableFor('gaps', gaps)}${tableFor('rates', rates)}
</section>`
}
