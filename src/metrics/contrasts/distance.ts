import { compare } from '../compare.js'
import type { ContrastAggregation, RateMetric } from '../metric.js'
import { magnitude } from '../overGroups/magnitude.js'

/**
 * The size of a rate's difference from the reference, times a factor: the interval is that of the difference. Every
 * distance of two shares that adds up sizes of differences is one.
 */
export const distanceOf = (rate: RateMetric, factor: number): ContrastAggregation => ({
  kind: 'contrast',
  evidence: ({ group, against, including, rules }) => {
    const comparison = compare(rate, group, { groups: against, including }, rules)
    return magnitude({ ...comparison.of('difference'), p: comparison.p() }, factor)
  },
})
