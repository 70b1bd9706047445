import { hasNoMark } from '../../noMark.js'
import { decides, worstFirst } from '../../order.js'
import { gateCaveats } from '../../sayGate.js'
import { sayStopped } from '../../sayStop.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { subjectOf } from '../names.js'
import type { Report } from '../report.js'
import { headlineOf } from '../sayFinding.js'

/** The verdict: a shape, a word, and one sentence about people. */
export function verdictSection(report: Report): Markup {
  const { audit, locale } = report
  return html`
<section class="verdict ${audit.verdict}" aria-labelledby="verdict">
<h2 id="verdict">${mark(audit.verdict, locale.verdict[audit.verdict])}</h2>
${sentences(report).map((sentence) => html`<p class="say">${sentence}</p>`)}${tallied(report)}
</section>
${caveats(report).map((caveat) => html`<p class="caveat">${caveat}</p>`)}${leftOut(report)}`
}

function sentences(report: Report): readonly string[] {
  const { audit, locale, numbers } = report
  const deciding = audit.findings.filter(decides)
  const [worst] = worstFirst(deciding)
  const { headline } = locale
  switch (audit.verdict) {
    case 'fail':
      return [
        ...sayStopped(report),
        ...(worst === undefined || worst.status !== 'fail' ? [] : [headlineOf(report, worst)]),
      ]
    case 'undetermined':
      return worst === undefined ? [headline.undecidable] : [headline.undetermined, headlineOf(report, worst)]
    case 'pass':
      // What is waived a caveat tells, just below.
      return deciding.length === 0 ? [] : [headline.pass(numbers.count(deciding.length), deciding.length === 1)]
    case 'not_judged':
      return [audit.findings.every(hasNoMark) ? headline.not_judged : headline.only_warnings]
  }
}

/** Where the verdict is not what the evidence says by its own rules, nobody should have to look for it. */
function caveats({ audit, locale, numbers, undetermined }: Report): readonly string[] {
  const { basis } = locale
  const { evidence } = audit.plan
  const ignored = audit.findings.filter((finding) => finding.ignored).length
  return [
    ...(changed(audit) ? [basis.limitsChanged] : []),
    ...gateCaveats(audit, locale.language),
    ...(undetermined === null || audit.verdict !== 'undetermined' ? [] : [basis.countsAs[undetermined]]),
    ...(evidence.rule === 'point' ? [basis.point] : []),
    ...(evidence.unknown === 'known' ? [basis.knownOnly] : []),
    ...(ignored === 0
      ? []
      : [basis.ignored(numbers.count(ignored), numbers.count(evidence.minimum_denominator), ignored === 1)]),
  ]
}

/** One finding is told above; how many more there are like it should not have to be looked up. */
function tallied({ audit, locale, numbers }: Report): Markup | null {
  const deciding = audit.findings.filter(decides)
  const bad = (['fail', 'undetermined'] as const).map((status) => ({
    status,
    n: deciding.filter((one) => one.status === status).length,
  }))
  if (deciding.length < 2 || bad.every(({ n }) => n === 0)) return null
  const counts = bad.filter(({ n }) => n > 0).map(({ status, n }) => ({ status, n: numbers.count(n) }))
  return html`<p>${locale.headline.tallied(numbers.count(deciding.length), counts)}</p>`
}

/** Who was left out of the verdict, by name: nobody should have to look for them. */
function leftOut(report: Report): Markup | null {
  const subjects = report.audit.findings.filter(({ ignored }) => ignored).map((finding) => subjectOf(report, finding))
  const told = [...new Set(subjects)]
  const more = told.length - mostTold
  if (told.length === 0) return null
  return html`<ul>${told.slice(0, mostTold).map((subject) => html`<li>${subject}</li>`)}${
    more > 0 ? html`<li>${report.locale.findings.more.undetermined(report.numbers.count(more), more === 1)}</li>` : null
  }</ul>`
}

const mostTold = 10

/** Whether a fingerprint of the limits was written down and theirs is another. */
const changed = ({ plan, provenance }: Report['audit']): boolean =>
  plan.about.limits_sha256 !== undefined && plan.about.limits_sha256 !== provenance.limits_sha256
