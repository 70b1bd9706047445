import { type Mean, meanOf } from './mean.js'
import { type Scored, scoredCases } from './scored.js'

/**
 * The log loss: the mean of −ln(the probability that the score gave to what happened), in nats, with the variance of
 * those losses.
 *
 * Source: Good (1952), Rational decisions, JRSS B 14, 107–114.
 *
 * @param scored scores from 0 to 1
 * @param size how many cases the weights of a weighted log tell as much as; without it, their sum
 * @returns null where there are no cases; mean and variance are Infinity where a case that could not be, was: a score of
 *   0 of a positive or of 1 of a negative. (Others cut scores off at some ε, and their result is ε's.)
 * @example logLoss({ scores: [0.5], positive: [1], negative: [1] }) // mean ln 2 = 0.6931, variance 0
 */
export function logLoss(scored: Scored, size?: number): Mean | null {
  const cases = scoredCases(scored)
  return meanOf({
    values: [...cases.map(({ score }) => -Math.log(score)), ...cases.map(({ score }) => -Math.log1p(-score))],
    weights: [...cases.map(({ positive }) => positive), ...cases.map(({ negative }) => negative)],
    ...(size === undefined ? {} : { size }),
  })
}
