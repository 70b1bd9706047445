import type { Slice } from '../counts.js'
import type { Metric } from './metric.js'

/** Whether a measure is of such a part: of its kind, and of a check of the data the one that it is about. */
export const isOfPart = ({ of, check }: Pick<Metric, 'of' | 'check'>, slice: Slice): boolean =>
  of === slice.kind && (check === undefined || check === slice.check)
