import type { Waiver } from '../config/plan.js'
import { dayIn, numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import { textIn } from '../metrics/textIn.js'
import { becameWords, type Finding } from '../policy/finding.js'
import { isNews } from '../policy/gate.js'
import { isWaived } from '../policy/hasSay.js'
import type { Audit } from '../result.js'
import { groupedBy } from './groupedBy.js'
import { metricOf } from './html/metricOf.js'
import { type BaselineNote, gateTexts } from './locales/gate.js'
import { localeOf } from './locales/localeOf.js'
import { decides } from './order.js'

/** Where the verdict or the pipeline rests on more than the evidence: nobody should have to look for it. */
export function gateCaveats(audit: Audit, language: Language): readonly string[] {
  const { waivers, since, failOn } = gateTexts[language]
  const { findings, gate, verdict } = audit
  const count = (n: number): string => numbersIn(language).count(n)
  const waived = findings.filter(isWaived)
  const by = [...new Set(waived.flatMap(({ waiver }) => waiver?.approved_by ?? []))]
  const ended = groupedBy(
    findings.filter(({ waiver }) => waiver?.expired === true),
    ({ waiver }) => waiver?.index,
  )
  const baseline = gate?.baseline ?? null
  const stopped = audit.stop?.met === true
  const stopsAtWarning =
    gate?.outcome === 'fail' && !stopped && !findings.some((one) => stopsAnyway(one, baseline !== null))
  return [
    ...(waived.length === 0
      ? []
      : [waivers.caveat(count(waived.length), waived.length === 1, localeOf(language).list(by))]),
    ...(verdict === 'pass' && waived.length > 0 && !findings.some(decides) ? [waivers.onlyWaived] : []),
    ...[...ended.values()].flatMap((members) => {
      const waiver = members[0]?.waiver
      if (waiver === undefined) return []
      const { approved_by, until } = waiver
      return [waivers.expired(approved_by, dayIn(until, language), count(members.length), members.length === 1)]
    }),
    ...(baseline !== null && gate?.outcome === 'pass' && verdict !== 'pass' ? [since.passes(baseline.title)] : []),
    ...(baseline !== null && gate?.outcome === 'undetermined' && verdict === 'fail'
      ? [since.undecided(baseline.title)]
      : []),
    ...(stopsAtWarning ? [failOn] : []),
  ]
}

/** By which the pipeline would stop without --fail-on warn too. */
const stopsAnyway = (finding: Finding, hasBaseline: boolean): boolean =>
  decides(finding) && finding.status === 'fail' && (!hasBaseline || isNews(finding))

/** What a waiver is about, as the report calls it. */
export function waiverSubject({ metric, comparison, attribute, group }: Waiver, language: Language): string {
  const { groups } = localeOf(language)
  return [
    textIn(metricOf(metric), language).name,
    ...(comparison === undefined ? [] : [groups.head.comparison[comparison].toLowerCase()]),
    ...[attribute, group].flatMap((part) => part ?? []),
  ].join(', ')
}

/** What became of the waivers of the plan. */
export function waiverState(audit: Audit, index: number, language: Language): string {
  const { state } = gateTexts[language].waivers
  const own = audit.findings.filter(({ waiver }) => waiver?.index === index)
  const [first] = own
  if (audit.gate?.unmatched_waivers.includes(index)) return state.unmatched
  if (first === undefined) return state.unneeded
  const n = numbersIn(language).count(own.length)
  return state[first.waiver?.expired === true ? 'expired' : 'running'](n, own.length === 1)
}

/** Waivers that are about nothing. */
export const unmatchedWaivers = ({ plan, gate }: Audit, language: Language): readonly string[] =>
  (gate?.unmatched_waivers ?? []).flatMap((index) => {
    const waiver = plan.waivers?.[index]
    return waiver === undefined ? [] : [gateTexts[language].waivers.unmatched(waiverSubject(waiver, language))]
  })

/** Which earlier result it was, what became of its findings, and in what the two are not alike; nothing without one. */
export function sayBaseline(audit: Audit, language: Language): readonly string[] {
  const baseline = audit.gate?.baseline ?? null
  if (baseline === null) return []
  const { since } = gateTexts[language]
  const count = (n: number): string => numbersIn(language).count(n)
  const compared = audit.findings.flatMap((finding) =>
    finding.baseline === undefined || finding.status === 'not_applicable' ? [] : [finding.baseline.became],
  )
  const counts = becameWords
    .map((word) => ({ word, n: compared.filter((became) => became === word).length }))
    .filter(({ n }) => n > 0)
    .map(({ word, n }) => since.counts[word](count(n)))
  const known = audit.findings.filter(
    (finding) => decides(finding) && finding.status !== 'pass' && !isNews(finding),
  ).length
  const date = baseline.date === null ? null : dayIn(baseline.date, language)
  return [
    since.intro(baseline.title, date, since.verdict[baseline.verdict]),
    ...(counts.length === 0 ? [] : [since.summary(localeOf(language).list(counts))]),
    ...(known === 0 ? [] : [since.known(count(known), known === 1)]),
    ...(baseline.gone === 0 ? [] : [since.gone(count(baseline.gone), baseline.gone === 1)]),
    ...baselineNotes(audit).map((note) => since.notes[note]),
  ]
}

function baselineNotes({ gate, provenance }: Audit): readonly BaselineNote[] {
  const baseline = gate?.baseline ?? null
  if (baseline === null) return []
  const differs = (key: 'plan_sha256' | 'counting_sha256' | 'limits_sha256'): boolean =>
    baseline[key] !== provenance[key]
  const [counting, limits] = [differs('counting_sha256'), differs('limits_sha256')]
  return [
    ...(baseline.data_sha256 !== null && baseline.data_sha256 === provenance.data_sha256
      ? (['same_data'] as const)
      : []),
    ...(counting ? (['other_counting'] as const) : []),
    ...(limits ? (['other_limits'] as const) : []),
    ...(differs('plan_sha256') && !counting && !limits ? (['other_plan'] as const) : []),
  ]
}

/** Who answers for a finding, or did; what a person wrote ends as it was written. */
export function sayWaiver({ waiver }: Pick<Finding, 'waiver'>, language: Language): readonly string[] {
  if (waiver === undefined) return []
  const { runs, ranOut } = gateTexts[language].waivers
  const { approved_by, reason } = waiver
  const until = dayIn(waiver.until, language)
  return [waiver.expired ? ranOut(approved_by, until) : runs(approved_by, until, reason)]
}
