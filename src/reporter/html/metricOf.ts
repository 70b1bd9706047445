import { metricById } from '../../metrics/catalogue.js'
import type { Metric, MetricId } from '../../metrics/metric.js'

/** A measure of a result: one that the catalogue has, or the result would not have been read. */
export function metricOf(id: MetricId): Metric {
  const metric = metricById(id)
  if (metric === undefined) throw new Error(`the catalogue has no measure ${id}`)
  return metric
}
