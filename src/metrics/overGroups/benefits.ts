import { type BenefitTable, sumOf } from './tables.js'

/**
 * What a decision gives a person, by Speicher et al. (2018): 1 where it is right, 2 where somebody fares better than is
 * right, 0 where worse. A value that only three numbers can have needs no sum over people.
 */
interface Benefits {
  readonly size: number
  readonly mean: number
  /** With 1. */
  readonly right: number
  /** With 2. */
  readonly better: number
}

const benefitsOf = (worse: number, right: number, better: number): Benefits => {
  const size = worse + right + better
  return { size, mean: (right + 2 * better) / size, right, better }
}

const ofEveryone = ({ worse, right, better }: BenefitTable): Benefits =>
  benefitsOf(sumOf(worse), sumOf(right), sumOf(better))

/** Generalized entropy of three values (see statistics/generalizedEntropy.ts); nothing is less than equal. */
function entropy({ size, mean, right, better }: Benefits, alpha: number): number {
  if (alpha === 0)
    return right + better < size ? Number.POSITIVE_INFINITY : lessNone(Math.log(mean) - (better / size) * Math.LN2)
  if (alpha === 1) return lessNone((2 * Math.LN2 * better) / size / mean - Math.log(mean))
  const power = (right + better * 2 ** alpha) / (size * mean ** alpha)
  return lessNone((power - 1) / (alpha * (alpha - 1)))
}

/** Rounding can leave a last digit below zero. */
const lessNone = (value: number): number => (value < 0 ? 0 : value)

/** Of all people. */
export const entropyOfBenefits = (table: BenefitTable, alpha: number): number => entropy(ofEveryone(table), alpha)

/** Atkinson's index of all people: with 1 − ε = α, 1 − (mean of (b/μ)^α)^(1/α). */
export function atkinsonOfBenefits(table: BenefitTable, epsilon: number): number {
  const { size, mean, right, better } = ofEveryone(table)
  const alpha = 1 - epsilon
  return Math.min(1, lessNone(1 - ((right + better * 2 ** alpha) / (size * mean ** alpha)) ** (1 / alpha)))
}

/** As if everybody had the mean of their group; NaN where fewer than two groups have anybody. */
export function entropyBetweenGroups(table: BenefitTable, alpha: number): number {
  const { size, mean } = ofEveryone(table)
  let [sum, counted] = [0, 0]
  for (let group = 0; group < table.right.length; group++) {
    const own = benefitsIn(table, group)
    if (own.size === 0) continue
    counted++
    sum += own.size * unequal(own.mean / mean, alpha)
  }
  return counted < 2 ? Number.NaN : lessNone(sum / size)
}

/** What one person with so many times the mean adds (Shorrocks 1980); infinite where α is 0 and they have nothing. */
function unequal(share: number, alpha: number): number {
  if (alpha === 2) return (share - 1) ** 2 / 2
  if (alpha === 1) return share > 0 ? share * Math.log(share) : 0
  return alpha === 0 ? -Math.log(share) : (share ** alpha - 1) / (alpha * (alpha - 1))
}

/**
 * What remains within the groups: Σ (n/N)(μ_g/μ)^α of each one's own. With the part between them it is the whole
 * (Shorrocks 1980, equation 28).
 */
export function entropyWithinGroups(table: BenefitTable, alpha: 1 | 2): number {
  const { size, mean } = ofEveryone(table)
  let sum = 0
  for (let group = 0; group < table.right.length; group++) {
    const own = benefitsIn(table, group)
    // Nobody, or nobody with anything: no part of the whole.
    if (own.size === 0 || own.mean === 0) continue
    sum += own.size * (own.mean / mean) ** alpha * entropy(own, alpha)
  }
  return mean === 0 ? Number.NaN : sum / size
}

const benefitsIn = ({ worse, right, better }: BenefitTable, group: number): Benefits =>
  benefitsOf(worse[group] ?? 0, right[group] ?? 0, better[group] ?? 0)
