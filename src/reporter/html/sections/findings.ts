import { dayIn } from '../../../language.js'
import type { Finding, Status } from '../../../policy/finding.js'
import { gateTexts } from '../../locales/gate.js'
import { hasNoMark } from '../../noMark.js'
import { statuses, worstFirst } from '../../order.js'
import { anchorOf } from '../anchorOf.js'
import { findingData } from '../findingData.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'
import { sayFinding } from '../sayFinding.js'

/** So many of one status are read; the rest are folded under their number, never left out. */
const mostOpen: Readonly<Record<Status, number>> = { fail: 12, undetermined: 12, pass: 12, not_applicable: 0 }

/** Every finding in plain words, worst first; what the plan left out of the verdict among them. */
export function findingsSection(report: Report): Markup {
  const { audit, locale, numbers } = report
  const byStatus = statuses.map((status) => ({
    status,
    findings: worstFirst(audit.findings.filter((finding) => finding.status === status)),
  }))
  const open = byStatus.flatMap(({ status, findings }) =>
    findings.filter((one, at) => at < mostOpen[status] || one.ignored || isAsked(one)),
  )
  const shown = new Set(open)
  const summary = byStatus
    .filter(({ status, findings }) => findings.length > 0 && status !== 'not_applicable')
    .map(({ status, findings }) => ({ status, n: numbers.count(findings.length) }))
  return html`
<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${locale.findings.title}</h2>
<p>${audit.findings.length === 0 ? locale.findings.none : summary.length > 0 && locale.findings.summary(summary)}</p>
${listOf(report, open)}${byStatus.map(({ status, findings }) => {
  const rest = findings.filter((finding) => !shown.has(finding))
  return (
    rest.length > 0 &&
    html`
<details><summary>${locale.findings.more[status](numbers.count(rest.length), rest.length === 1)}</summary>${listOf(report, rest)}</details>`
  )
})}
</section>`
}

/** A figure that a convention asks for is no aside, but for the reference itself. */
const isAsked = (finding: Finding): boolean => hasNoMark(finding) && finding.estimate !== null

const listOf = (report: Report, findings: readonly Finding[]): Markup | false =>
  findings.length > 0 &&
  html`
<ol class="findings">${findings.map((finding) => item(report, finding))}
</ol>`

/** Who answers for it; what a person wrote ends as it was written. */
function waived({ locale }: Report, { waiver }: Finding): readonly string[] {
  if (waiver === undefined) return []
  const { runs, ranOut } = gateTexts[locale.language].waivers
  const { approved_by, reason } = waiver
  const until = dayIn(waiver.until, locale.language)
  return [waiver.expired ? ranOut(approved_by, until) : runs(approved_by, until, reason)]
}

function item(report: Report, finding: Finding): Markup {
  const { locale } = report
  const { subject, fact, sure, limit, reason } = sayFinding(report, finding)
  // Where a limit does not apply, there is nothing to tell but why.
  const applies = finding.status !== 'not_applicable'
  const asked = hasNoMark(finding)
  const told = asked ? (isAsked(finding) ? [fact, sure] : []) : applies ? [fact, sure, limit] : [limit]
  return html`
<li id="${anchorOf(finding)}" class="${finding.status}"${findingData(report, finding)}><p>${mark(finding.status, isAsked(finding) ? locale.findings.asked : locale.status[finding.status])}</p><div>
<p class="who">${subject}</p>
<p>${told.filter((part) => part !== '').join(' ')}</p>
<p class="why">${[
    ...(finding.severity === 'warn' && !asked ? [locale.findings.warns] : []),
    ...(finding.ignored ? [locale.findings.ignored] : []),
    ...waived(report, finding),
    // Where too few are the reason, the reason names them.
    ...(finding.left_out.length > 0 && finding.reason_code !== 'too_few'
      ? [locale.findings.leftOut(locale.list(finding.left_out))]
      : []),
    reason,
  ].join(' ')}</p></div></li>`
}
