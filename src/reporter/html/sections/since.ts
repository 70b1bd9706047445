import { isSigned, quantityOf } from '../../../metrics/quantity.js'
import { type Became, becameWords, type Finding } from '../../../policy/finding.js'
import { gateTexts } from '../../locales/gate.js'
import { worstFirst } from '../../order.js'
import { sayBaseline } from '../../sayGate.js'
import { anchorOf } from '../anchorOf.js'
import { exact } from '../exact.js'
import { limitedOf } from '../limitedOf.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import { subjectOf } from '../names.js'
import { measuresIn } from '../part.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'
import type { Style } from '../write.js'

/** More rows than this nobody reads. */
const mostRows = 60

/** What became of each finding since an earlier audit, what is new and worse first; nothing without one. */
export function sinceSection(report: Report): Markup | null {
  const { audit, locale, numbers, confidence } = report
  const { since: say } = gateTexts[locale.language]
  const told = sayBaseline(audit, locale.language)
  if (told.length === 0) return null
  const findings = worstFirst(audit.findings)
    .filter(({ baseline, status }) => baseline !== undefined && status !== 'not_applicable')
    .toSorted((a, b) => becameWords.indexOf(becameOf(a)) - becameWords.indexOf(becameOf(b)))
  const shown = findings.slice(0, mostRows)
  const more = findings.length - shown.length
  return html`
<section aria-labelledby="since">
<h2 id="since">${say.title}</h2>
<p>${told.join(' ')}</p>${
    shown.length > 0 &&
    tableOf({
      id: 'table-since',
      caption: say.caption,
      columns: [
        { head: say.head.finding },
        { head: say.head.before, number: true },
        { head: say.head.now, number: true },
        { head: say.head.change, number: true },
        { head: say.head.p, number: true },
        { head: say.head.became },
        { head: locale.groups.head.status },
      ],
      rows: shown.map((finding) => rowOf(report, finding)),
    })
  }${more > 0 && html`<p>${say.more(numbers.count(more))}</p>`}
<p class="key">${say.method(confidence)}</p>
</section>`
}

const becameOf = ({ baseline }: Finding): Became => baseline?.became ?? 'same'

function rowOf(whole: Report, finding: Finding) {
  const report = measuresIn(whole, finding.slice)
  const { locale, numbers } = report
  const { since: say } = gateTexts[locale.language]
  const metric = metricOf(finding.metric)
  const { comparison, estimate, baseline } = finding
  const style = (change: boolean): Style => {
    const quantity = quantityOf(metric, comparison, change)
    return { quantity, total: 100, signed: change || isSigned(quantity), limits: [] }
  }
  const what = limitedOf(report, metric, comparison)
  return [
    html`<a href="#${anchorOf(finding)}">${subjectOf(report, finding)}: ${what}</a>`,
    baseline?.status === null ? say.noCounterpart : exact(report, style(false), baseline?.estimate ?? null),
    exact(report, style(false), estimate),
    exact(report, style(true), baseline?.change ?? null),
    numbers.level(baseline?.p ?? null),
    say.became[becameOf(finding)],
    mark(finding.status, locale.status[finding.status]),
  ]
}
