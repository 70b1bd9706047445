import type { Effect } from '../../config/plan.js'
import type { GroupCounts } from '../../counts.js'
import { type Bootstrap, basicInterval, bcaInterval, percentileInterval } from '../../statistics/bootstrap.js'
import { chiSquare, type Independence } from '../../statistics/chiSquare.js'
import { chiSquareTail } from '../../statistics/chiSquareTail.js'
import type { Interval } from '../../statistics/interval.js'
import { effectiveCases } from '../clusters.js'
import { type Evidence, type EvidenceRules, evidence } from '../evidence.js'
import { fewest, mergeGroups } from '../fillings.js'
import { knowledgeOf } from '../knowledge.js'
import type { UndefinedReason } from '../measure.js'
import type { Measurable, RateMetric, StatisticAggregation } from '../metric.js'
import { fractionIn } from './fractionIn.js'
import { permuted } from './permuted.js'
import { remembered } from './remembered.js'
import { cellValues, resampled, tablesOf } from './resampled.js'
import { groupsStatistics } from './statistics.js'

interface Shape {
  /** The id of the measure: its statistic stands under it. */
  readonly id: string
  /**
   * What it measures from equality: `distance` and `square` are 0 where all groups are the same, and grow with the
   * distance between them, or with its square. `level`: anything else.
   */
  readonly grows: 'level' | 'distance' | 'square'
  readonly range: readonly [low: number, high: number]
  /**
   * `people`: all of them as one group: drawn within groups of a few they would vary too little. `groups`: the groups that are judged. `groups_of_everyone`: these, held
   * against everyone, whom the others are part of, together as one group: of groups of a few people no resampling tells
   * how much chance adds to what lies between them, or takes from what lies within.
   */
  readonly over: 'people' | 'groups' | 'groups_of_everyone'
  /** What each group must have enough of, and must be wholly known. */
  readonly measures: readonly Measurable[]
  /** What is the same in all groups where there is nothing to find: rates, or how people fare on average. */
  readonly tested?: readonly RateMetric[] | 'theil' | 'square'
  /** The test of rates; left out: Pearson's. */
  readonly test?: keyof Pick<Independence, 'pearson' | 'likelihoodRatio'>
}

/**
 * A number over all groups that has no closed form: cells resampled within each group, of people in all (Efron 1979; Davison & Hinkley
 * 1997, section 3.2), the same draws for all such measures. Where a part is not known the range of the measure is its
 * bounds, and nothing is decided.
 */
export const resampledStatistic = (shape: Shape): StatisticAggregation => ({
  kind: 'statistic',
  ...(shape.over === 'people' ? { ofPeople: true } : {}),
  measures: shape.measures,
  evidence: (groups, rules, effect, everyone = groups) => evidenceOf(shape, { groups, everyone }, rules, effect),
})

/** Those whose groups nothing is said of, as one group. */
const together = remembered((groups) => mergeGroups(groups))

interface People {
  readonly groups: readonly GroupCounts[]
  readonly everyone: readonly GroupCounts[]
}

function evidenceOf(shape: Shape, people: People, rules: EvidenceRules, effect: Effect): Evidence {
  const { groups } = people
  const isJudged = new Set(shape.over === 'people' ? [] : groups)
  const others = people.everyone.filter((group) => !isJudged.has(group))
  const rest = together(others, rules, effect, 0)
  const everyone = shape.over === 'people' ? rest : [...groups, ...rest]
  const judged = everyone.length - rest.length
  const [least, most] = shape.range
  const whole: Interval = { low: least, high: most }
  const knownOf = (parts: readonly (readonly GroupCounts[])[]) =>
    shape.measures.flatMap((one) => parts.map((part) => knowledgeOf(one, part, rules))).filter((one) => one !== null)
  // Of people there need to be enough together; of groups in each.
  const there = knownOf(shape.over === 'people' ? [everyone] : groups.map((group) => [group]))
  const held = shape.over === 'groups_of_everyone' ? [...there, ...knownOf(rest.map((group) => [group]))] : there
  const partial = held.some((one) => one.partial)
  const hidden = held.some((one) => one.undefined === 'cell_not_known')
  const value = hidden
    ? Number.NaN
    : (groupsStatistics.get(shape.id)?.(tablesOf(everyone, effect, judged)) ?? Number.NaN)
  const defined = Number.isFinite(value)
  const reason: UndefinedReason | null = hidden ? 'cell_not_known' : defined ? null : 'zero_denominator'
  const interval = (z: number): Interval | null =>
    defined ? intervalOf(shape, resampled(everyone, rules, effect, judged).get(shape.id), z) : null
  const p = defined ? testOf(shape, shape.over === 'groups' ? groups : everyone, rules, effect) : null
  return scaling({
    estimate: defined ? value : null,
    undefined: reason,
    rows: there.length === 0 ? 0 : fewest(there.map(({ rows }) => rows)),
    method: shape.grows === 'level' ? 'bootstrap_bca' : 'bootstrap_from_zero',
    bounds: partial ? whole : null,
    interval,
    envelope: (z) => (partial ? whole : interval(z)),
    p,
  })
}

type Parts = Omit<Parameters<typeof evidence>[0], 'scaled'> & { readonly envelope: (z: number) => Interval | null }

/** With more cases its ends come nearer to the estimate as the root of their number: drawing again would take as long. */
function scaling(parts: Parts): Evidence {
  const { estimate } = parts
  const nearer = (factor: number, interval: Interval | null): Interval | null =>
    interval === null || estimate === null
      ? interval
      : {
          low: estimate - (estimate - interval.low) / Math.sqrt(factor),
          high: estimate + (interval.high - estimate) / Math.sqrt(factor),
        }
  return evidence({
    ...parts,
    scaled: (factor) =>
      scaling({
        ...parts,
        interval: (z) => nearer(factor, parts.interval(z)),
        envelope: (z) => (parts.bounds == null ? nearer(factor, parts.envelope(z)) : parts.envelope(z)),
      }),
  })
}

/**
 * Of a level Efron's BCa interval. What is 0 where all groups are the same is too large in every sample, and larger
 * again in every resample, so that neither percentiles nor BCa ever reach 0 (Lum, Zhang & Bower 2022 show it of such
 * measures). What a resample adds is about what the sample added: the basic interval takes it off, on the scale on
 * which it adds up, that of the square. The ends are the outermost of both, so that equal groups do not fail.
 */
function intervalOf({ grows, range }: Shape, bootstrap: Bootstrap | undefined, z: number): Interval {
  const [least, most] = range
  const whole: Interval = { low: least, high: most }
  if (bootstrap === undefined || bootstrap.undefinedReplicates > 0) return whole
  const made = grows === 'level' ? bcaInterval(bootstrap, z) : fromZero(bootstrap, z, grows)
  if (z > 0 && made.low === made.high) return whole
  return { low: Math.max(least, made.low), high: Math.min(most, made.high) }
}

function fromZero(bootstrap: Bootstrap, z: number, grows: 'distance' | 'square'): Interval {
  const percentile = percentileInterval(bootstrap, z)
  if (grows === 'square') {
    const basic = basicInterval(bootstrap, z)
    return { low: Math.min(percentile.low, basic.low), high: Math.max(percentile.high, basic.high) }
  }
  const { estimate } = bootstrap
  const turned = (end: number): number => Math.sqrt(Math.max(0, 2 * estimate ** 2 - end ** 2))
  const low = Math.max(0, percentile.low)
  return {
    low: Math.min(percentile.low, turned(percentile.high)),
    high: Math.max(percentile.high, turned(low)),
  }
}

/** By formula where there is one, else by dealing cases out again. */
function testOf(
  { tested, test = 'pearson' }: Shape,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
  effect: Effect,
): number | null {
  if (tested === undefined) return null
  return typeof tested === 'string'
    ? permuted(groups, rules, effect, groups.length)[tested]
    : homogeneity(tested, test, groups)
}

/** The χ² test that rates are the same in all groups: of several rates of different people, the sum of theirs. */
function homogeneity(
  rates: readonly RateMetric[],
  by: NonNullable<Shape['test']>,
  groups: readonly GroupCounts[],
): number | null {
  let [sum, freedom] = [0, 0]
  for (const rate of rates) {
    const { numerator, denominator } = fractionIn(rate)
    const table = groups.map((group) => {
      const cells = cellValues(group)
      const total = denominator(cells)
      const worth = total === 0 ? 0 : effectiveCases(rate.denominator, [group]) / total
      return [numerator(cells) * worth, (total - numerator(cells)) * worth]
    })
    const test = chiSquare(table)
    if (test === null) continue
    sum += test[by].chiSquare
    freedom += test[by].freedom
  }
  return freedom === 0 ? null : chiSquareTail(sum, freedom)
}
