import type { ComparisonKind, Metric } from '../metrics/metric.js'

/** The least and the most that a measure, or a comparison of it, can be: a bound outside can never decide anything. */
export function measureRange(metric: Metric, comparison: ComparisonKind | null): readonly [low: number, high: number] {
  const [low, high] = ownRange(metric)
  switch (comparison) {
    case null:
      return [low, high]
    case 'difference':
      return [low - high, high - low]
    case 'ratio':
      return [0, Number.POSITIVE_INFINITY]
    case 'relative_difference':
      return [-1, Number.POSITIVE_INFINITY]
  }
}

function ownRange(metric: Metric): readonly [low: number, high: number] {
  if (metric.kind === 'derived' && metric.derivation.kind === 'transformed') {
    return [metric.derivation.transform(0), metric.derivation.transform(1)]
  }
  const isSigned = metric.kind === 'aggregate' && metric.aggregation.kind === 'mean_difference'
  return isSigned && !metric.aggregation.absolute ? [-1, 1] : [0, 1]
}
