import type { AssumptionPlan, AuditPlan, EvidenceRules } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { assumed } from '../metrics/assumed.js'
import { metricById } from '../metrics/catalogue.js'
import { needsKnownOutcomes } from '../metrics/knowledge.js'
import type { Bounds } from '../metrics/measure.js'
import { boundsOf, finite } from '../metrics/measureAll.js'
import type { Metric } from '../metrics/metric.js'
import { zOf } from '../statistics/normal.js'
import type { Finding, ReasonCode, Status } from './finding.js'
import type { Beside } from './judge.js'
import { byLimit, settle, weighedIn } from './settle.js'
import { type Coverage, coverageOf, filledIn, hasUnchecked, withoutDesign, withSample } from './unchecked.js'

/** Outcomes that are known only of those whom somebody checked: what that leaves open, and what would close it. */
export interface Selective {
  readonly coverage: readonly CoverageOf[]
  /** Of every finding about outcomes, in the order of the findings. */
  readonly findings: readonly SelectiveFinding[]
}

interface CoverageOf {
  readonly attribute: string
  readonly groups: readonly (Coverage & { readonly group: string })[]
}

export interface SelectiveFinding {
  readonly id: string
  /** From those among the checked to those by whom chance picked. */
  readonly views: readonly View[]
  /** If a share of the unchecked, the same for everyone, had a positive outcome: what the finding would be. */
  readonly tipping: readonly TippingPoint[]
  /**
   * How many people of each of the groups to draw at random and check, so that it would be decided; null: that would not
   * do. Left out where it is decided, or where there are so many findings that nobody would read it.
   */
  readonly sample?: number | null
}

/**
 * `known`: among the checked only; `bounds`: whatever the others are; `assumption`: with one of the plan's; `inspection`: by
 * those whom chance picked.
 */
export type View =
  | { readonly kind: 'known' | 'bounds' | 'inspection'; readonly value: Viewed }
  | { readonly kind: 'assumption'; readonly assumption: AssumptionPlan; readonly value: Viewed }

interface Viewed {
  readonly estimate: number | null
  /** With chance and with all that is left open. */
  readonly low: number | null
  readonly high: number | null
  /** Without chance: what is left open alone. */
  readonly bounds?: Bounds
  readonly status: Status
}

interface TippingPoint {
  /** From 0 to 1. */
  readonly share: number
  readonly estimate: number | null
  readonly status: Status
}

/** Shares of the unchecked that are tried. */
const shares = Array.from({ length: 21 }, (_, at) => at / 20)
/** Samples of these sizes are tried, from small to large. */
const sizes = [50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 7500, 10_000, 20_000, 50_000, 100_000]
/** Of more findings nobody reads at which share each turns, and each try judges all of them. */
const mostTried = 60

/** What a finding would be in one of the tries. */
interface Seen {
  readonly value: Viewed
  readonly code: ReasonCode
}

/**
 * What is known of outcomes that only the checked have, finding by finding. Nothing of it decides: that is done by what the
 * plan says decides, the bounds or the design of the checks.
 *
 * @returns null where every outcome is known, or no finding is about outcomes
 */
export function selectiveOf(
  plan: AuditPlan,
  counts: Counts,
  beside: Beside,
  findings: readonly Finding[],
): Selective | null {
  const about = findings.filter(
    (one) => one.status !== 'not_applicable' && one.slice === undefined && isOfOutcomes(one),
  )
  if (about.length === 0 || !hasUnchecked(counts)) return null
  const raw = withoutDesign(counts)
  // What is no rate of outcomes is the same in every try, and counts in the families that it is in.
  const still = weighedIn(plan, counts, beside, (metric) => !isAbout(metric))
  const seenIn = (tried: Counts, rules: Partial<EvidenceRules> = {}): ReadonlyMap<string, Seen> => {
    const under = { ...plan, evidence: { ...plan.evidence, ...rules } }
    const weighed = byLimit([...still, ...weighedIn(under, tried, beside, isAbout)])
    const z = zOf(under.evidence.confidence)
    return new Map(
      settle(weighed, under, beside).map(({ status, code, estimate, ...one }, at) => {
        const evidence = weighed[at]?.target.evidence ?? null
        const envelope = evidence?.envelope(z)
        const bounds = evidence === null || evidence.bounds === null ? {} : { bounds: boundsOf(evidence) }
        const ends = { low: finite(envelope?.low), high: finite(envelope?.high) }
        return [keyOf(one), { value: { estimate, ...ends, ...bounds, status }, code }]
      }),
    )
  }
  const known = seenIn(raw, { unknown: 'known' })
  const bounds = seenIn(raw)
  const { confidence } = plan.evidence
  const assumptions = (plan.assumptions ?? []).map((assumption) => ({
    assumption,
    narrowed: seenIn(assumed(raw, assumption, null)),
    sure: seenIn(assumed(raw, assumption, confidence), { confidence: (1 + confidence) / 2 }),
  }))
  const isTried = about.length <= mostTried
  const tipping = isTried ? shares.map((share) => ({ share, seen: seenIn(filledIn(raw, share)) })) : []
  // Of each finding that is open the least sample that would decide it; where all have theirs no larger one is tried.
  const open = new Set(isTried ? about.filter(({ status }) => status === 'undetermined').map(keyOf) : [])
  const samples = new Map<string, number>()
  for (const size of sizes) {
    if (open.size === 0) break
    const seen = seenIn(withSample(raw, size))
    for (const key of [...open].filter((one) => seen.get(one)?.value.status !== 'undetermined')) {
      samples.set(key, size)
      open.delete(key)
    }
  }
  return {
    coverage: raw.attributes.map(({ attribute, groups }) => ({
      attribute,
      groups: groups.map((group) => ({ group: group.group, ...coverageOf(group) })),
    })),
    findings: about.map((finding): SelectiveFinding => {
      const key = keyOf(finding)
      return {
        id: finding.id,
        views: [
          ...viewOf('known', known.get(key)),
          ...viewOf('bounds', bounds.get(key)),
          ...assumptions.flatMap(({ assumption, narrowed, sure }): readonly View[] => {
            const [open, decided] = [narrowed.get(key)?.value, sure.get(key)?.value]
            if (open === undefined || decided === undefined) return []
            // People whom nobody checked are no more cases because something is assumed of them.
            const status = bounds.get(key)?.code === 'too_few' ? 'undetermined' : decided.status
            const value = { ...open, low: decided.low, high: decided.high, status, estimate: null }
            return [{ kind: 'assumption', assumption, value }]
          }),
          ...(plan.inspection === undefined ? [] : viewOf('inspection', { value: viewedIn(finding), code: 'decided' })),
        ],
        tipping: tipping.flatMap(({ share, seen }) => {
          const value = seen.get(key)?.value
          return value === undefined ? [] : [{ share, estimate: value.estimate, status: value.status }]
        }),
        ...(isTried && finding.status === 'undetermined' ? { sample: samples.get(key) ?? null } : {}),
      }
    }),
  }
}

const isAbout = (metric: Metric): boolean =>
  metric.kind === 'rate' && metric.of === undefined && needsKnownOutcomes(metric)

const isOfOutcomes = ({ metric }: Finding): boolean => {
  const entry = metricById(metric)
  return entry !== undefined && isAbout(entry)
}

const keyOf = ({ limit, slice, attribute, group }: Pick<Finding, 'limit' | 'slice' | 'attribute' | 'group'>): string =>
  JSON.stringify([limit, slice?.kind, slice?.name, attribute, group])

const viewedIn = ({ estimate, envelope, bounds, status }: Finding): Viewed => ({
  estimate,
  low: envelope.low,
  high: envelope.high,
  ...(bounds === undefined ? {} : { bounds }),
  status,
})

const viewOf = (kind: 'known' | 'bounds' | 'inspection', seen: Seen | undefined): readonly View[] =>
  seen === undefined ? [] : [{ kind, value: seen.value }]
