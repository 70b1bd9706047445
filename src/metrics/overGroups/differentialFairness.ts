import { cellNames, type GroupCounts } from '../../counts.js'
import type { Interval } from '../../statistics/interval.js'
import { extremeAggregate } from '../aggregate.js'
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
 * equation 7: of each group (count + α) / (size + 2α) with a symmetric Dirichlet prior, α = 1/2.
 *
 * @param smoothed the estimate has half a case added to either decision of each group, so that no decision is without
 *   cases; the interval is that of ε itself, widened to hold it
 */
export const differentialFairness = (smoothed: boolean): StatisticAggregation => ({
  kind: 'statistic',
  measures,
  evidence: (groups, rules) => {
    const ratio = extremeAggregate({ kind: 'extreme', of: 'ratio', measures }, groups, rules)
    return epsilonOf(ratio, smoothed && ratio.undefined !== 'cell_not_known' ? smoothedEpsilon(groups) : null)
  },
})

function epsilonOf(ratio: Evidence, smoothed: number | null): Evidence {
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
    scaled: (factor) => epsilonOf(ratio.scaled(factor), smoothed),
  })
}

const alpha = 1 / 2

function smoothedEpsilon(groups: readonly GroupCounts[]): number {
  const logs = decisions.map((decision) => {
    const { numerator, denominator } = fractionIn(decision)
    return groups.map((group) => {
      const cells = cellValues(group)
      return Math.log((numerator(cells) + alpha) / (denominator(cells) + 2 * alpha))
    })
  })
  return Math.max(...logs.map((ofDecision) => spanOf(ofDecision)))
}

// As arguments of one call, a hundred thousand groups would be too many.
const spanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
