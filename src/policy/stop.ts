import type { AuditPlan, Reference, StopCriterion } from '../config/plan.js'
import { type AttributeCounts, type Cell, type Counts, type GroupCounts, isMissingGroup } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import type { EvidenceRules } from '../metrics/evidence.js'
import { type Counted, cellsOf, countCorners, countKnown, mergeGroups } from '../metrics/fillings.js'
import { fillsUnknown } from '../metrics/knowledge.js'
import { finite } from '../metrics/measureAll.js'
import type { ComparisonKind, MetricId, RateMetric } from '../metrics/metric.js'
import type { Interval, Proportion } from '../statistics/interval.js'
import { logGain, robbins } from '../statistics/robbins.js'
import { pairLogGain, robbinsPair } from '../statistics/robbinsPair.js'
import { windowName } from '../timeWindow.js'
import { referenceOf } from './targets.js'

/** The stop criteria of a plan, judged after every window. */
export interface Stop {
  /** Some criterion is met: the pilot ends. */
  readonly met: boolean
  /** The window at whose end the first one was; null where none is, or where there are no windows. */
  readonly window: string | null
  /** `robbins`: Robbins' mixture of betas, for two rates the product of two of them. */
  readonly method: 'robbins'
  /** How often it was looked: windows with rows, or once where the plan names no time. */
  readonly looks: number
  /** Criteria times the groups that each holds for. */
  readonly tests: number
  /** Of each test, (1 − confidence) / tests: so all of them together stop wrongly no more often than the plan allows. */
  readonly level: number
  readonly criteria: readonly StopResult[]
}

/** A criterion of a group. */
export interface StopResult {
  /** Stable: made from the criterion, the attribute and the group. */
  readonly id: string
  /** Its place in the plan's `stop`. */
  readonly criterion: number
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  readonly attribute: string
  readonly group: string
  readonly reference: string | null
  readonly min: number | null
  readonly max: number | null
  readonly met: boolean
  /** At the end of which window it was first met; null where it is not, or where there are no windows. */
  readonly window: string | null
  /** Of all cases up to the look at which it was met, or to the last one. */
  readonly estimate: number | null
  /** Of the confidence sequence, from the least filling to the most; `high: null` has no upper end. */
  readonly low: number | null
  readonly high: number | null
  /** Cases it rests on: of the group's denominator, and of the reference's. */
  readonly denominator: Cell
  readonly reference_denominator: Cell | null
}

/**
 * Whether and when a pilot ends. After each window all cases so far are looked at; a criterion is met when the confidence
 * sequence lies wholly within its region, whatever the unknown outcomes are. The sequence holds at all looks together, so
 * that looking every week, or running the audit again tomorrow, stops no more often by chance. Once met it stays met: a
 * pilot that has ended does not go on. It asks for no least number of cases, because its level is exact for any.
 *
 * Where the plan names no time, all cases are one look, at the same sequence: whoever looks again when there are more
 * cases is still held to the same level.
 *
 * @returns null where the plan has no stop criteria
 * @example stopOf(plan, counts)?.window // '2023-W12'
 */
export function stopOf(plan: AuditPlan, counts: Pick<Counts, 'attributes' | 'series'>): Stop | null {
  const { stop: criteria = [], evidence } = plan
  if (criteria.length === 0) return null
  const looks = looksOf(plan, counts)
  const tests = criteria.flatMap((criterion, index) => testsOf(plan, criterion, index, counts.attributes))
  const level = (1 - evidence.confidence) / Math.max(1, tests.length)
  const results = tests.map((test) => resultOf(test, looks, level, evidence))
  const met = results.filter((one) => one.met)
  const windows = met.flatMap(({ window }) => window ?? [])
  return {
    met: met.length > 0,
    window: looks.find(({ name }) => name !== null && windows.includes(name))?.name ?? null,
    method: 'robbins',
    looks: looks.length,
    tests: tests.length,
    level,
    criteria: results,
  }
}

interface Look {
  readonly name: string | null
  readonly attributes: readonly AttributeCounts[]
}

function looksOf({ time }: AuditPlan, { attributes, series }: Pick<Counts, 'attributes' | 'series'>): readonly Look[] {
  if (time === undefined || series === undefined) return [{ name: null, attributes }]
  return series.windows.map((one) => ({ name: windowName(one.start, time.window), attributes: one.attributes }))
}

interface Test {
  readonly id: string
  readonly index: number
  readonly criterion: StopCriterion
  readonly metric: RateMetric
  readonly attribute: string
  readonly group: string
  /** null: the criterion compares with nobody. */
  readonly reference: Reference | null
}

/** Whom a criterion is about: every group that is there, or may be, but the reference itself. */
function testsOf(
  plan: AuditPlan,
  criterion: StopCriterion,
  index: number,
  attributes: readonly AttributeCounts[],
): readonly Test[] {
  const metric = metricById(criterion.metric)
  if (metric?.kind !== 'rate') return []
  return attributes
    .filter(({ attribute }) => criterion.attributes?.includes(attribute) ?? true)
    .flatMap((counts) => {
      const { attribute } = counts
      const reference = criterion.comparison === null ? null : (criterion.reference ?? referenceOf(plan, counts))
      return counts.groups
        .filter((one) => criterion.groups?.includes(one.group) ?? !isMissingGroup(one))
        .filter(({ group }) => reference?.kind !== 'group' || reference.group !== group)
        .map(({ group }) => {
          const id = `stop/${index}/${[criterion.metric, criterion.comparison, attribute, group].filter((part) => part !== null).join('/')}`
          return { id, index, criterion, metric, attribute, group, reference }
        })
    })
}

/** The cases of a rate so far, at both corners of what is not known. */
interface Cases {
  readonly known: Proportion | null
  readonly least: Proportion
  readonly most: Proportion
  readonly denominator: Cell
}

function resultOf(test: Test, looks: readonly Look[], level: number, rules: EvidenceRules): StopResult {
  const { id, index, criterion, metric, attribute, group, reference } = test
  const { comparison, min, max } = criterion
  const casesAt = (members: (of: AttributeCounts) => readonly GroupCounts[]): readonly Cases[] =>
    runningCases(
      metric,
      looks.map(({ attributes }) => attributes.filter((one) => one.attribute === attribute).flatMap(members)),
      rules,
    )
  const own = casesAt(({ groups }) => groups.filter((one) => one.group === group))
  const others =
    reference === null
      ? null
      : casesAt(({ groups }) =>
          groups.filter((one) => (reference.kind === 'group' ? one.group === reference.group : one.group !== group)),
        )
  const sidesAt = (look: number): Sides =>
    sidesOf(comparison, own[look] ?? nobody, others === null ? null : (others[look] ?? nobody))
  const at = looks.findIndex((_, look) => {
    const { low, high } = sidesAt(look)
    return (min === null || isBeyond(low, min, 1, level)) && (max === null || isBeyond(high, max, -1, level))
  })
  const shown = at === -1 ? looks.length - 1 : at
  const { low, high } = mapSides(sidesAt(shown), ({ interval }) => interval(level))
  const [mine, theirs] = [own[shown] ?? nobody, others === null ? null : (others[shown] ?? nobody)]
  return {
    id,
    criterion: index,
    metric: criterion.metric,
    comparison,
    attribute,
    group,
    reference: reference === null ? null : reference.kind === 'group' ? reference.group : reference.kind,
    min,
    max,
    met: at !== -1,
    window: at === -1 ? null : (looks[at]?.name ?? null),
    estimate: estimateOf(comparison, mine, theirs),
    low: finite(low.low),
    high: finite(high.high),
    denominator: mine.denominator,
    reference_denominator: theirs?.denominator ?? null,
  }
}

const none: Proportion = { successes: 0, total: 0 }
const nobody: Cases = { known: none, least: none, most: none, denominator: 0 }

/** After each look, of all cases up to it. */
function runningCases(
  metric: RateMetric,
  looks: readonly (readonly GroupCounts[])[],
  rules: EvidenceRules,
): readonly Cases[] {
  const fills = fillsUnknown(metric, rules)
  let all: readonly GroupCounts[] = []
  return looks.map((groups) => {
    all = mergeGroups([...all, ...groups])
    const corners = countCorners(metric, all, fills)
    const known = countKnown(metric, all)
    return {
      known: known && proportion(known),
      least: corners === null ? none : proportion(corners.least),
      most: corners === null ? none : proportion(corners.most),
      denominator: known?.denominator ?? cellsOf(metric.denominator, all),
    }
  })
}

const proportion = ({ numerator, denominator }: Pick<Counted, 'numerator' | 'denominator'>): Proportion => ({
  successes: numerator,
  total: denominator,
})

/** One filling: what it says of the value. */
interface Filling {
  /** NaN where there is none. */
  readonly estimate: number
  /** ln of how much speaks against a value. */
  readonly gain: (value: number) => number
  readonly interval: (level: number) => Interval
}

/** The filling that is least, and the one that is most: every other lies between. */
type Sides = Readonly<Record<'low' | 'high', Filling>>

const mapSides = <T>({ low, high }: Sides, of: (filling: Filling) => T) => ({ low: of(low), high: of(high) })

/** Whether a filling shows that the value lies on that side of a bound: an end of the sequence, without finding it. */
const isBeyond = ({ estimate, gain }: Filling, bound: number, side: 1 | -1, level: number): boolean =>
  (estimate - bound) * side > 0 && gain(bound) >= -Math.log(level)

function sidesOf(comparison: ComparisonKind | null, own: Cases, others: Cases | null): Sides {
  if (comparison === null || others === null) return { low: ofRate(own.least), high: ofRate(own.most) }
  return { low: ofPair(comparison, own.least, others.most), high: ofPair(comparison, own.most, others.least) }
}

const rateOf = ({ successes, total }: Proportion): number => successes / total

const ofRate = (cases: Proportion): Filling => ({
  estimate: rateOf(cases),
  gain: (rate) => logGain(cases, rate),
  interval: (level) => robbins(cases, level),
})

function ofPair(comparison: ComparisonKind, a: Proportion, b: Proportion): Filling {
  if (comparison === 'difference') {
    return {
      estimate: rateOf(a) - rateOf(b),
      gain: (value) => pairLogGain(comparison, a, b, value),
      interval: (level) => robbinsPair(comparison, a, b, level),
    }
  }
  const less = comparison === 'relative_difference' ? 1 : 0
  return {
    estimate: rateOf(a) / rateOf(b) - less,
    gain: (value) => pairLogGain('ratio', a, b, value + less),
    interval: (level) => {
      const { low, high } = robbinsPair('ratio', a, b, level)
      return { low: low - less, high: high - less }
    },
  }
}

function estimateOf(comparison: ComparisonKind | null, own: Cases, others: Cases | null): number | null {
  if (own.known === null || (others !== null && others.known === null)) return null
  if (comparison === null || others?.known == null) return finite(rateOf(own.known))
  return finite(ofPair(comparison, own.known, others.known).estimate)
}
