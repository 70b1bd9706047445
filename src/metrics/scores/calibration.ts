import type { ScoreTable } from '../../counts.js'
import { calibrationError } from '../../statistics/calibrationError.js'
import { effectiveSize } from '../../statistics/effectiveSize.js'
import type { Estimated, Interval } from '../../statistics/interval.js'
import { moverSum } from '../../statistics/mover.js'
import { levelOf, zOf } from '../../statistics/normal.js'
import { equalMassBins, equalWidthBins } from '../../statistics/scoreBins.js'
import { wilson } from '../../statistics/wilson.js'
import type { Measuring } from '../metric.js'
import type { Sample } from '../sample.js'
import { cornerSample } from './cornerSample.js'
import { nothing, scoreMeasure } from './scoreMeasure.js'
import { casesOf, filled, knownClasses, rowsOf } from './tableOf.js'

/** How many bins of scores calibration is measured in. */
export const calibrationBins = 10

const binnings = { mass: equalMassBins, width: equalWidthBins } as const
type Binning = keyof typeof binnings

/** Of a bin: its part of the cases, and how far its share of positives lies from its mean score. */
interface Gap {
  readonly share: number
  readonly gap: Estimated
}

/** A bin in numbers: a point of the calibration curve. */
export interface CalibrationBin {
  readonly cases: number
  readonly positives: number
  readonly meanScore: number
  /** How many cases they tell as much as. */
  readonly size: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The cases of known outcome in bins of scores; empty ones are left out. */
export function calibrationBinsOf(table: ScoreTable, binning: Binning): readonly CalibrationBin[] {
  const { weights } = table
  const known = casesOf(table, knownClasses)
  // Of a weighted log the squares are known of all cases only: as if weights were spread over the bins alike.
  const share =
    weights === undefined ? 1 : effectiveSize(known, weights.squares.positive + weights.squares.negative) / known
  return binnings[binning](table, calibrationBins).flatMap(({ scores, positive, negative }) => {
    const cases = sum(positive) + sum(negative)
    if (cases === 0) return []
    const total = scores.reduce((all, score, at) => all + score * ((positive[at] ?? 0) + (negative[at] ?? 0)), 0)
    return [{ cases, positives: sum(positive), meanScore: total / cases, size: cases * share }]
  })
}

/**
 * The interval of a bin's gap: Wilson's (1927) of its share of positives, the scores taken as given, less the mean score.
 * Where that interval holds the mean score, the gap may be none.
 */
function gapOf({ cases, positives, meanScore, size }: CalibrationBin, z: number): Estimated {
  const { low, high } = wilson({ successes: (positives / cases) * size, total: size }, z)
  const [below, above] = [meanScore - high, low - meanScore]
  return {
    estimate: Math.abs(positives / cases - meanScore),
    interval: { low: Math.max(0, below, above), high: Math.max(high - meanScore, meanScore - low) },
  }
}

function gapsOf(table: ScoreTable, binning: Binning, z: number): readonly Gap[] {
  const bins = calibrationBinsOf(table, binning)
  const all = sum(bins.map(({ cases }) => cases))
  return bins.map((bin) => ({ share: bin.cases / all, gap: gapOf(bin, z) }))
}

/** Bins are different people, so what is not known of each adds up by MOVER (Zou & Donner 2008). */
const meanGap = (gaps: readonly Gap[]): Interval => {
  const { low, high } = moverSum(gaps.map(({ share, gap }) => ({ ...gap, coefficient: share })))
  return { low: Math.max(0, low), high: Math.min(1, high) }
}

/** The greatest is at least the surest of them, all held at once (Bonferroni), and at most what any of them may be. */
const greatestGap = (gaps: readonly Gap[], adjusted: readonly Gap[]): Interval => ({
  low: Math.max(...adjusted.map(({ gap }) => gap.interval.low)),
  high: Math.max(...gaps.map(({ gap }) => gap.interval.high)),
})

function calibrationSample(table: ScoreTable, which: 'expected' | 'maximum', binning: Binning): Sample | null {
  const error = calibrationError(binnings[binning](table, calibrationBins))
  if (error === null) return null
  const point = error[which]
  return {
    estimate: point,
    point,
    rows: rowsOf(table, knownClasses),
    interval: (z) => {
      if (z === 0) return { low: point, high: point }
      const gaps = gapsOf(table, binning, z)
      if (which === 'expected') return meanGap(gaps)
      const { low, high } = greatestGap(gaps, gapsOf(table, binning, zOf(1 - levelOf(z) / gaps.length)))
      return { low: Math.min(point, low), high: Math.max(point, high) }
    },
    proportion: null,
    scaled: (factor) => calibrationSample(times(table, factor), which, binning) ?? nothing,
  }
}

function times(table: ScoreTable, factor: number): ScoreTable {
  const all = (cases: readonly number[]): readonly number[] => cases.map((one) => one * factor)
  const { weights, ...rest } = table
  const each = (of: NonNullable<typeof weights>['n']) => ({
    positive: of.positive * factor,
    negative: of.negative * factor,
    unknown: of.unknown * factor,
  })
  return {
    ...rest,
    positive: all(table.positive),
    negative: all(table.negative),
    unknown: all(table.unknown),
    ...(weights === undefined ? {} : { weights: { n: each(weights.n), squares: each(weights.squares) } }),
  }
}

/** How far shares of positives lie from mean scores: on average over the bins, or in the worst one. */
export const calibrationOf = (which: 'expected' | 'maximum', binning: Binning): Measuring =>
  scoreMeasure({
    method: which === 'expected' ? 'wilson_bins_mover' : 'wilson_bins_bonferroni',
    ofProbabilities: true,
    sampleOf: (table) => calibrationSample(table, which, binning),
    cornersOf: (table, known) => {
      const corners = cornersOfBins(table, binning)
      const [least, most] = [corners.nearest, corners.farthest].map(
        (corner) => calibrationSample(filled(table, corner), which, binning) ?? nothing,
      )
      // Bins of known cases and bins of all are not the same: neither end may exclude what is known.
      return [lower(least ?? nothing, known), higher(most ?? nothing, known)]
    },
  })

const lower = (corner: Sample, known: Sample | null): Sample =>
  known !== null && known.point < corner.point ? cornerSample(known.point, known.rows) : corner
const higher = (corner: Sample, known: Sample | null): Sample =>
  known !== null && known.point > corner.point ? cornerSample(known.point, known.rows) : corner

/** In each bin of all cases: as many unknown positives as bring its share nearest to its mean score, or farthest. */
function cornersOfBins(table: ScoreTable, binning: Binning) {
  const bins = binnings[binning](
    filled(table, () => 0),
    calibrationBins,
  )
  const places = new Map(bins.flatMap(({ scores }, bin) => scores.map((score) => [score, bin] as const)))
  const sums = bins.map(() => ({ scores: 0, positive: 0, unknown: 0 }))
  for (const [index, score] of table.scores.entries()) {
    const own = sums[places.get(score) ?? -1]
    if (own === undefined) continue
    const [positive, unknown] = [table.positive[index] ?? 0, table.unknown[index] ?? 0]
    own.scores += score * (positive + (table.negative[index] ?? 0) + unknown)
    own.positive += positive
    own.unknown += unknown
  }
  const shares = sums.map(({ scores, positive, unknown }) => {
    const excess = scores - positive
    const near = Math.min(unknown, Math.max(0, excess))
    const far = Math.abs(excess) >= Math.abs(excess - unknown) ? 0 : unknown
    return unknown === 0 ? { near: 0, far: 0 } : { near: near / unknown, far: far / unknown }
  })
  const at = (which: 'near' | 'far') => (index: number) =>
    (table.unknown[index] ?? 0) * (shares[places.get(table.scores[index] ?? Number.NaN) ?? -1]?.[which] ?? 0)
  return { nearest: at('near'), farthest: at('far') }
}
