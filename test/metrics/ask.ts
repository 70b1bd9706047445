import type { GroupCounts } from '../../src/counts.js'
import { extremeAggregate, meanDifference } from '../../src/metrics/aggregate.js'
import { metricById } from '../../src/metrics/catalogue.js'
import { type Comparison, compare } from '../../src/metrics/compare.js'
import type { Evidence, EvidenceRules } from '../../src/metrics/evidence.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import type { ExtremeAggregation, GroupMetric, MeanAggregation } from '../../src/metrics/metric.js'

/** Short ways to ask the catalogue, by id. */
export const rules: EvidenceRules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 200 }

export function metric(id: string): GroupMetric {
  const found = metricById(id)
  if (found === undefined || found.kind === 'aggregate') throw new Error(id)
  return found
}

export function aggregation<T extends 'extreme' | 'mean_difference'>(id: string, kind: T) {
  const found = metricById(id)
  if (found?.kind !== 'aggregate' || found.aggregation.kind !== kind) throw new Error(id)
  return found.aggregation as Extract<ExtremeAggregation | MeanAggregation, { kind: T }>
}

export const measure = (id: string, group: GroupCounts, by = rules): Evidence =>
  measureEvidence(metric(id), [group], by)

export const against = (id: string, group: GroupCounts, others: readonly GroupCounts[], by = rules): Comparison =>
  compare(metric(id), group, { groups: others, including: false }, by)

export const againstAll = (id: string, group: GroupCounts, others: readonly GroupCounts[], by = rules): Comparison =>
  compare(metric(id), group, { groups: others, including: true }, by)

export const overGroups = (id: string, groups: readonly GroupCounts[], by = rules): Evidence =>
  extremeAggregate(aggregation(id, 'extreme'), groups, by)

export const meanGap = (id: string, group: GroupCounts, other: GroupCounts, by = rules): Evidence =>
  meanDifference(aggregation(id, 'mean_difference'), group, { groups: [other], including: false }, by)

export function find<T>(values: Readonly<Record<string, T>>, name: string): T {
  const found = values[name]
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

/** A number over all groups, of any kind. */
export function overAll(
  id: string,
  groups: readonly GroupCounts[],
  effect: 'adverse' | 'favourable' = 'favourable',
  by = rules,
): Evidence {
  const found = metricById(id)
  if (found?.kind !== 'aggregate') throw new Error(id)
  const { aggregation } = found
  if (aggregation.kind === 'extreme') return extremeAggregate(aggregation, groups, by)
  if (aggregation.kind !== 'statistic') throw new Error(id)
  return aggregation.evidence(groups, by, effect)
}

/** A group against others in one number; `including`: against everyone, whom it is part of. */
export function contrast(
  id: string,
  group: GroupCounts,
  against: readonly GroupCounts[],
  { including = false, by = rules }: { readonly including?: boolean; readonly by?: EvidenceRules } = {},
): Evidence {
  const found = metricById(id)
  if (found?.kind !== 'aggregate' || found.aggregation.kind !== 'contrast') throw new Error(id)
  return found.aggregation.evidence({ group, against, including, strata: [], rules: by })
}
