import { type Mean, meanOf } from './mean.js'
import { type Scored, scoredCases } from './scored.js'

/**
 * The Brier score: the mean of (score − outcome)² over the cases, with the variance of those squares.
 *
 * Source: Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78, 1–3 (of
 * two classes, halved, as is usual since).
 *
 * @param size how many cases the weights of a weighted log tell as much as; without it, their sum
 * @returns null where there are no cases
 * @example brierScore({ scores: [0.2, 0.9], positive: [0, 1], negative: [1, 0] }) // mean (0.04 + 0.01) / 2
 */
export function brierScore(scored: Scored, size?: number): Mean | null {
  const cases = scoredCases(scored)
  return meanOf({
    values: [...cases.map(({ score }) => (1 - score) ** 2), ...cases.map(({ score }) => score ** 2)],
    weights: [...cases.map(({ positive }) => positive), ...cases.map(({ negative }) => negative)],
    ...(size === undefined ? {} : { size }),
  })
}

export interface BrierParts {
  /** reliability − resolution + uncertainty + withinVariance − withinCovariance, but for the last digits. */
  readonly score: number
  /** How far the mean score of a bin lies from its share of positives: 0 is best. */
  readonly reliability: number
  /** How far the bins' shares of positives lie from each other: more is better. */
  readonly resolution: number
  /** The base rate's p(1 − p): not of the model's making. */
  readonly uncertainty: number
  /** How much scores vary within their bins, and twice how they vary with the outcomes there: 0 of distinct scores. */
  readonly withinVariance: number
  readonly withinCovariance: number
}

/**
 * Takes the Brier score apart over bins of scores.
 *
 * Source: Murphy (1973), A new vector partition of the probability score, Journal of Applied Meteorology 12, 595–600;
 * the two terms within bins, without which the parts do not add up, Stephenson, Coelho & Jolliffe (2008), Two extra
 * components in the Brier score decomposition, Weather and Forecasting 23, 752–757.
 *
 * @param bins no case in two of them; with one distinct score in each both terms within bins are 0
 * @returns null where there are no cases
 * @example brierParts([{ scores: [0.2], positive: [1], negative: [3] }, { scores: [0.8], positive: [3], negative: [1] }])
 *   // { score: 0.19, reliability: 0.0025, resolution: 0.0625, uncertainty: 0.25, … }
 */
export function brierParts(bins: readonly Scored[]): BrierParts | null {
  const summed = bins.map(sumsOf).filter(({ cases }) => cases > 0)
  const sum = (value: (bin: BinSums) => number) => summed.reduce((total, bin) => total + value(bin), 0)
  const all = sum(({ cases }) => cases)
  if (all === 0) return null
  const baseRate = sum(({ positives }) => positives) / all
  const mean = (value: (bin: BinSums) => number) => sum((bin) => bin.cases * value(bin)) / all
  return {
    score: sum(({ squares }) => squares) / all,
    reliability: mean(({ score, rate }) => (score - rate) ** 2),
    resolution: mean(({ rate }) => (rate - baseRate) ** 2),
    uncertainty: baseRate * (1 - baseRate),
    withinVariance: sum(({ variation }) => variation) / all,
    withinCovariance: (2 * sum(({ covariation }) => covariation)) / all,
  }
}

interface BinSums {
  readonly cases: number
  readonly positives: number
  /** The mean score and the share of positives. */
  readonly score: number
  readonly rate: number
  /** Σ (score − outcome)² */
  readonly squares: number
  /** Σ (score − its mean)², and Σ of that distance times (outcome − its mean). */
  readonly variation: number
  readonly covariation: number
}

function sumsOf(bin: Scored): BinSums {
  const scores = scoredCases(bin).map((own) => ({ ...own, cases: own.positive + own.negative }))
  const sum = (value: (own: (typeof scores)[number]) => number) => scores.reduce((total, own) => total + value(own), 0)
  const [cases, positives] = [sum((own) => own.cases), sum((own) => own.positive)]
  const score = sum((own) => own.cases * own.score) / cases
  const rate = positives / cases
  return {
    cases,
    positives,
    score,
    rate,
    squares: sum((own) => own.positive * (1 - own.score) ** 2 + own.negative * own.score ** 2),
    variation: sum((own) => own.cases * (own.score - score) ** 2),
    covariation: sum((own) => (own.score - score) * (own.positive * (1 - rate) - own.negative * rate)),
  }
}
