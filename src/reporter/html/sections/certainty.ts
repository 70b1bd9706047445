import type { Finding, ReasonCode } from '../../../policy/finding.js'
import { frontTexts } from '../../locales/front.js'
import { decides } from '../../order.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'

/** How far the verdict can be trusted: what is not certain and why, and whether the limits are those that were signed off. */
export function certaintySection(report: Report): Markup | null {
  const told = [unsure(report), limitsOf(report)].filter((one) => one !== null)
  return told.length === 0
    ? null
    : html`
<section class="certainty" aria-label="${frontTexts[report.locale.language].certainty}">${told}
</section>`
}

/** Whose limits these are, and whether they are the ones that were signed off. */
function limitsOf({ audit, locale }: Report): Markup | null {
  const { plan, provenance } = audit
  if (plan.limits.length === 0) return null
  const { limits_set_by: by = null, limits_set_on: on = null, limits_sha256: written } = plan.about
  const say = frontTexts[locale.language].limits
  return html`<p>${[
    by === null && on === null ? locale.basis.limitsUnknown : locale.basis.limits(by, on),
    // Where they changed a caveat says so above.
    ...(written === undefined ? [say.notRecorded] : written === provenance.limits_sha256 ? [say.same] : []),
  ].join(' ')}</p>`
}

/** What is not certain and why, in a sentence or two; null where nothing is judged. */
function unsure({ audit, locale, numbers, confidence }: Report): Markup | null {
  const deciding = audit.findings.filter(decides)
  if (deciding.length === 0 || audit.plan.evidence.rule === 'point') return null
  const say = frontTexts[locale.language].unsure
  const open = deciding.filter(({ status }) => status === 'undetermined')
  if (open.length === 0) return html`<p>${say.none(confidence)}</p>`
  const why = (['chance', 'missing', 'few', 'undefined'] as const).flatMap((reason) => {
    const n = open.filter((finding) => reasonOf(finding) === reason).length
    return n === 0 ? [] : [say[reason](numbers.count(n), numbers.count(audit.plan.evidence.minimum_denominator))]
  })
  return html`<p><strong>${say.title}</strong>: ${locale.list(why)}.</p>`
}

type Why = 'chance' | 'missing' | 'few' | 'undefined'

const whys: Readonly<Partial<Record<ReasonCode, Why>>> = {
  not_known: 'missing',
  too_few: 'few',
  undefined: 'undefined',
}

const reasonOf = ({ reason_code }: Finding): Why => whys[reason_code] ?? 'chance'
