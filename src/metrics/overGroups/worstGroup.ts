import { measureEvidence } from '../knowledge.js'
import type { Measurable, StatisticAggregation } from '../metric.js'
import { worstOf } from './worstOf.js'

/** The smallest value of a measure in any group. Groups for which no filling defines it take no part. */
export const worstGroup = (measure: Measurable): StatisticAggregation => ({
  kind: 'statistic',
  measures: [measure],
  evidence: (groups, rules) =>
    worstOf(
      'smallest',
      groups.map((group) => measureEvidence(measure, [group], rules)).filter((one) => one.envelope(0) !== null),
    ),
})
