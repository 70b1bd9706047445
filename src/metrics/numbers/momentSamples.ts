import type { Moments } from '../../counts.js'
import type { Interval } from '../../statistics/interval.js'
import { meanInterval } from '../../statistics/mean.js'
import type { Sample } from '../sample.js'
import { meanOfMoments, scaleMoments } from './moments.js'

/** The mean of some numbers, with Student's interval. */
export function meanSample(moments: Moments): Sample {
  const mean = meanOfMoments(moments)
  const defined = moments.weight > 0
  return {
    estimate: defined ? mean.mean : null,
    point: defined ? mean.mean : Number.NaN,
    rows: moments.rows,
    interval: (z) => meanInterval(mean, z),
    proportion: null,
    scaled: (factor) => meanSample(scaleMoments(moments, factor)),
  }
}

/** The mean of numbers that are not negative. */
export function sizeSample(moments: Moments): Sample {
  const sample = meanSample(moments)
  return {
    ...sample,
    interval: (z) => notNegative(sample.interval(z)),
    scaled: (factor) => sizeSample(scaleMoments(moments, factor)),
  }
}

const notNegative = ({ low, high }: Interval): Interval => ({ low: Math.max(0, low), high })

/**
 * The root of the mean of squares. Its interval is made on the logarithm, where the distribution of a mean of squares is
 * nearer to a normal one: log RMSE ∓ t·s / (2·MSE·√n), with s the standard deviation of the squares.
 *
 * Source: the delta method (Casella & Berger 2002, Statistical Inference, theorem 5.5.24) for ½·log of the mean.
 */
export function rootSample(squares: Moments): Sample {
  const mean = meanOfMoments(squares)
  const point = squares.weight > 0 ? Math.sqrt(mean.mean) : Number.NaN
  return {
    estimate: squares.weight > 0 ? point : null,
    point,
    rows: squares.rows,
    interval: (z) => {
      const reach = (meanInterval(mean, z).high - mean.mean) / (2 * mean.mean)
      if (z === 0 || reach === 0) return { low: point, high: point }
      return Number.isFinite(reach)
        ? { low: point * Math.exp(-reach), high: point * Math.exp(reach) }
        : { low: 0, high: Number.POSITIVE_INFINITY }
    },
    proportion: null,
    scaled: (factor) => rootSample(scaleMoments(squares, factor)),
  }
}

/** Of numbers that are not known and have no end. */
export const endless = (point: number, rows: number): Sample => ({
  estimate: null,
  point,
  rows,
  interval: () => ({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }),
  proportion: null,
  scaled: (factor) => endless(point, rows * factor),
})
