import type { AttributeCounts, GroupCounts } from '../counts.js'
import { extremeAggregate } from './aggregate.js'
import type { Evidence, EvidenceRules } from './evidence.js'
import type { AggregateMetric, Metric } from './metric.js'
import { contrastedWithReference, othersIn } from './reference.js'
import { methodOfMetric } from './sample.js'

const rules: EvidenceRules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 }

/** Two groups of people that nobody is, so that an aggregate can be asked by what method it is sure. */
const group = (name: string, [tp, fp, fn, tn]: readonly [number, number, number, number]): GroupCounts => ({
  group: name,
  parts: { example: name },
  tally: { tp, fp, fn, tn, positive_unknown: 0, negative_unknown: 0 },
  spread: [tp + fp, fn + tn],
  scores: { scores: [0.2, 0.8], positive: [fn, tp], negative: [tn, fp], unknown: [0, 0] },
})
const one = group('one', [40, 20, 20, 120])
const other = group('other', [30, 40, 30, 100])
const example: AttributeCounts = { attribute: 'example', parts: ['example'], groups: [one, other] }

/**
 * The names of the methods by which intervals of a measure, and of its comparisons, are made: as results name them.
 *
 * @example intervalMethods(falsePositiveRate) // ['wilson', 'newcombe', 'koopman']
 */
export function intervalMethods(metric: Metric): readonly string[] {
  if (metric.kind === 'rate') return [methodOfMetric(metric, rules), 'newcombe', 'koopman']
  if (metric.kind === 'aggregate') return [evidenceOf(metric).method]
  return [methodOfMetric(metric, rules), 'mover']
}

function evidenceOf({ aggregation }: AggregateMetric): Evidence | { readonly method: string } {
  if (aggregation.kind === 'extreme') return extremeAggregate(aggregation, example.groups, rules)
  if (aggregation.kind === 'statistic') return aggregation.evidence(example.groups, rules, 'adverse')
  const contrasted = contrastedWithReference(aggregation, {
    attribute: example,
    othersOf: othersIn(example),
    reference: { kind: 'rest' },
    strata: [example, example],
    effect: 'adverse',
    rules,
    floor: 0,
  })
  return contrasted(one).result ?? { method: 'none' }
}
