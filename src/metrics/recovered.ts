import type { Cell } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { type Evidence, evidence, noEvidence } from './evidence.js'
import type { Bounds, MeasureValue } from './measure.js'

/** A value of a stored result, with its interval at one level of confidence. */
export interface Stored extends Pick<MeasureValue, 'estimate' | 'low' | 'high' | 'undefined'> {
  readonly bounds?: Bounds
  /** The interval over all fillings, where it was stored. */
  readonly envelope?: Bounds
  readonly rows: Cell
  readonly referenceRows: Cell | null
}

/**
 * Evidence from a stored interval, where the counts behind it were not stored whole (weights, people with several rows,
 * scores): the distance from the estimate to an end is taken to grow in proportion to z, separately on either side.
 * This is the variance that MOVER recovers from an interval: Zou & Donner (2008), Construction of confidence limits
 * about effect measures: a general approach, Statistics in Medicine 27, 1693–1702.
 *
 * @param storedZ the z of the stored interval
 */
export function recoveredEvidence(stored: Stored, storedZ: number): Evidence {
  const { estimate, low, high, bounds, envelope, rows, referenceRows } = stored
  const known = estimate === null || (low === null && high === null) ? null : { at: estimate, ...ends({ low, high }) }
  const filled = bounds === undefined ? null : ends(bounds)
  if (known === null && filled === null) return noEvidence(stored.undefined ?? 'cell_not_known', rows, referenceRows)
  const wide = envelope === undefined ? null : ends(envelope)
  const below = wide !== null && filled !== null ? filled.low - wide.low : known === null ? null : known.at - known.low
  const above =
    wide !== null && filled !== null ? wide.high - filled.high : known === null ? null : known.high - known.at
  return evidence({
    estimate,
    undefined: estimate === null ? (stored.undefined ?? 'cell_not_known') : null,
    method: 'recovered',
    rows,
    referenceRows,
    bounds: filled,
    interval: (z) =>
      known && {
        low: known.at - grown(known.at - known.low, z / storedZ),
        high: known.at + grown(known.high - known.at, z / storedZ),
      },
    ...(filled === null || below === null || above === null
      ? {}
      : {
          envelope: (z: number) => ({
            low: filled.low - grown(below, z / storedZ),
            high: filled.high + grown(above, z / storedZ),
          }),
        }),
    scaled: () => recoveredEvidence(stored, storedZ),
  })
}

/** An end that is null has none. */
const ends = ({ low, high }: Bounds): Interval => ({
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
})

/** What is endless stays so, but for z = 0, where there is nothing but the estimate. */
const grown = (distance: number, factor: number): number => (factor === 0 ? 0 : distance * factor)
