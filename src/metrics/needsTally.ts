import type { Metric } from './metric.js'

/** Whether it is of decisions that are positive or negative: where there are several classes, of each by itself. */
export const needsTally = ({ needs }: Pick<Metric, 'needs'>): boolean =>
  needs.includes('decision') || needs.includes('outcome')
