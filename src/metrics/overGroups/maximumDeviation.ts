import { compare } from '../compare.js'
import { noEvidence } from '../evidence.js'
import type { RateMetric, StatisticAggregation } from '../metric.js'
import { othersIn } from '../reference.js'
import { magnitude } from './magnitude.js'
import { worstOf } from './worstOf.js'

/** How far the rate of any one group lies from that of everyone together, of whom it is a part. */
export const maximumDeviation = (rate: RateMetric): StatisticAggregation => ({
  kind: 'statistic',
  measures: [rate],
  evidence: (groups, rules, _effect, everyone = groups) => {
    if (groups.length < 2) return noEvidence('no_reference')
    const othersOf = othersIn({ attribute: '', parts: [], groups: everyone })
    const deviations = groups.map((group) =>
      magnitude(compare(rate, group, { groups: othersOf(group), including: true }, rules).of('difference')),
    )
    // Groups for which no filling defines the rate take no part.
    return worstOf(
      'largest',
      deviations.filter((one) => one.envelope(0) !== null),
    )
  },
})
