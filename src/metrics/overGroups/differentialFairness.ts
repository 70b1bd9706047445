import { cellNames, type GroupCounts } from '../../counts.js'
import type { Interval } from '../../statistics/interval.js'
import { extremeAggregate } from '../aggregate.js'
import { effectiveCases } from '../clusters.js'
import { type Evidence, evidence } from '../evidence.js'
import type { Fraction, StatisticAggregation } from '../metric.js'
import { fractionIn } from './fractionIn.js'
import { cellValues } from './resampled.js'

/** The two decisions that anyone can get. */
const decisions: readonly Fraction[] = [
  { numerator: ['tp', 'fp', 'positive_unknown'], denominator: cellNames },
  { numerator: ['fn', 'tn', 'negative_unknown'], denominator: cellNames },
]
const measures = decisions.map((decision) => ({ kind: 'rate', ...decision }) as const)

/**
 * ε: the largest |ln ratio| of how often two groups get a decision, over all pairs and both decisions. It is −ln of the
 * smallest ratio of any two, so its interval follows from theirs.
 *
 * Source: Foulds, Islam, Keya & Pan (2020), An intersectional definition of fairness, ICDE, Definition 3.1; smoothed
 * equation 7: of each group (count + α) / (size + 2α) with a symmetric Dirichlet prior, α = 1/2; of weighted rows, and of
 * several of one person, both are effective numbers of cases (Kish 1965).
 *
 * @param smoothed the estimate has half a case added to either decision of each group, so that no decision is without
 *   cases; the interval is that of ε itself, widened to hold it
 */
export const differentialFairness = (smoothed: boolean): StatisticAggregation => ({
  kind: 'statistic',
  measures,
  evidence: (groups, rules) => {
    const ratio = extremeAggregate({ kind: 'extreme', of: 'ratio', measures }, groups, rules)
    return epsilonOf(ratio, smoothed && ratio.undefined !== 'cell_not_known' ? groups : null)
  },
})

/** @param smoothing the groups whose cells are smoothed; null: none are */
function epsilonOf(ratio: Evidence, smoothing: readonly GroupCounts[] | null, factor = 1): Evidence {
  const smoothed = smoothing && smoothedEpsilon(smoothing, factor)
  const own = ratio.estimate === null || ratio.estimate === 0 ? null : 0 - Math.log(ratio.estimate)
  const estimate = smoothed ?? own
  const turned = (interval: Interval | null): Interval | null =>
    interval && { low: 0 - Math.log(interval.high), high: 0 - Math.log(interval.low) }
  const holding = (interval: Interval | null): Interval | null =>
    interval && smoothed !== null
      ? { low: Math.min(interval.low, smoothed), high: Math.max(interval.high, smoothed) }
      : interval
  return evidence({
    estimate,
    undefined: estimate === null ? (ratio.undefined ?? 'zero_reference') : null,
    method: ratio.method,
    rows: ratio.rows,
    bounds: turned(ratio.bounds),
    interval: (z) => holding(turned(ratio.interval(z))),
    envelope: (z) => holding(turned(ratio.envelope(z))),
    scaled: (more) => epsilonOf(ratio.scaled(more), smoothing, factor * more),
  })
}

const alpha = 1 / 2

/** @param factor times as many cases as there are */
function smoothedEpsilon(groups: readonly GroupCounts[], factor: number): number {
  const counted = groups.map((group) => casesIn(group, factor))
  const logs = decisions.map((decision) => {
    const { numerator, denominator } = fractionIn(decision)
    return counted.map((cells) => Math.log((numerator(cells) + alpha) / (denominator(cells) + 2 * alpha)))
  })
  return Math.max(...logs.map((ofDecision) => spanOf(ofDecision)))
}

/** The prior counts cases, so the cells must too: sums of weights have any unit. */
function casesIn(group: GroupCounts, factor: number): readonly number[] {
  const cells = cellValues(group)
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  const cases = total === 0 ? 0 : effectiveCases(cellNames, [group]) / total
  return cells.map((cell) => cell * cases * factor)
}

// As arguments of one call, a hundred thousand groups would be too many.
const spanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
