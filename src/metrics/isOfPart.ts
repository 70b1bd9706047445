import type { Slice } from '../counts.js'
import type { Metric } from './metric.js'

/**
 * Whether a measure is of such a part: of its kind, of a check of the data the one that it is about, and of inputs the one
 * by itself or all together.
 */
export const isOfPart = ({ of, check, teller }: Pick<Metric, 'of' | 'check' | 'teller'>, slice: Slice): boolean =>
  of === slice.kind &&
  (check === undefined || check === slice.check) &&
  (slice.kind !== 'input' || (teller ?? 'one') === (slice.teller === 'together' ? 'together' : 'one'))
