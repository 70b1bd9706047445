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

const ownRange = (metric: Metric): readonly [low: number, high: number] =>
  metric.kind === 'rate' ? [0, 1] : metric.range
