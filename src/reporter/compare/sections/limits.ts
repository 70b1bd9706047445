import { becameWords } from '../../../policy/finding.js'
import { limitedOf } from '../../html/limitedOf.js'
import { mark } from '../../html/mark.js'
import { html, type Markup } from '../../html/markup.js'
import { metricOf } from '../../html/metricOf.js'
import { subjectOf } from '../../html/names.js'
import { measuresIn } from '../../html/part.js'
import { tableOf } from '../../html/table.js'
import { compareTexts } from '../../locales/compare.js'
import type { Compared } from '../compared.js'
import { limitsLine } from '../limitsLine.js'

/** More rows than this nobody reads. */
const mostRows = 60

/** What each limit found before and after, what is new and worse first. */
export function limitsSection(compared: Compared): Markup {
  const { comparison, after: report } = compared
  const { locale, numbers, audit } = report
  const say = compareTexts[locale.language]
  const byId = new Map(audit.findings.map((finding) => [finding.id, finding]))
  const rows = comparison.findings
    .filter(({ after }) => after !== 'not_applicable')
    .toSorted((a, b) => becameWords.indexOf(a.became) - becameWords.indexOf(b.became))
    .flatMap((pair) => {
      const finding = byId.get(pair.id)
      if (finding === undefined) return []
      const part = measuresIn(report, finding.slice)
      return [
        [
          `${subjectOf(report, finding)}: ${limitedOf(part, metricOf(finding.metric), finding.comparison, pair.change === true)}`,
          pair.before === null ? say.limits.absent : mark(pair.before, locale.status[pair.before]),
          mark(pair.after, locale.status[pair.after]),
          say.limits.became[pair.became],
        ],
      ]
    })
  const { head } = say.figures
  return html`
<section aria-labelledby="limits">
<h2 id="limits" tabindex="-1">${say.limits.title}</h2>
<p>${limitsLine(compared).join(' ')}</p>${
    rows.length > 0 &&
    tableOf({
      id: 'table-limits',
      caption: say.limits.caption,
      columns: [{ head: head.what }, { head: head.before }, { head: head.after }, { head: head.moved }],
      rows: rows.slice(0, mostRows),
    })
  }${rows.length > mostRows && html`<p>${say.folded(numbers.count(rows.length - mostRows))}</p>`}
</section>`
}
