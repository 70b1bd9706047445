import type { Stratum } from './stratum.js'

export interface Kitagawa {
  /** The rate of a less that of b: composition + rate, but for the last digits. */
  readonly difference: number
  /** What the two differ because their cases lie in other strata. */
  readonly composition: number
  /** What they differ within the strata. */
  readonly rate: number
  /** The parts of each stratum, in the order given. */
  readonly strata: readonly { readonly composition: number; readonly rate: number }[]
}

/**
 * Takes a difference of two rates apart: a part that differing strata explain, and a part that remains. With c the share
 * of a group's cases in a stratum and r its rate there, Σ (c_a − c_b)(r_a + r_b)/2 + Σ (r_a − r_b)(c_a + c_b)/2.
 *
 * Where one of the two has no case in a stratum its rate there is not known: it is taken to be that of the other, so
 * that all of the stratum's part is composition.
 *
 * Source: Kitagawa (1955), Components of a difference between two rates, JASA 50, 1168–1194, equation 4.
 *
 * @returns null where either group has no case at all
 * @example kitagawa([{ a: { successes: 8, total: 10 }, b: { successes: 4, total: 5 } },
 *                    { a: { successes: 1, total: 5 }, b: { successes: 2, total: 10 } }])
 *   // { difference: 0.2, composition: 0.2, rate: 0, … }
 */
export function kitagawa(strata: readonly Stratum[]): Kitagawa | null {
  const sum = (value: (stratum: Stratum) => number) => strata.reduce((total, stratum) => total + value(stratum), 0)
  const [totalA, totalB] = [sum(({ a }) => a.total), sum(({ b }) => b.total)]
  if (totalA === 0 || totalB === 0) return null
  const parts = strata.map(({ a, b }) => {
    if (a.total === 0 && b.total === 0) return { composition: 0, rate: 0 }
    const [shareA, shareB] = [a.total / totalA, b.total / totalB]
    const rateA = a.total === 0 ? b.successes / b.total : a.successes / a.total
    const rateB = b.total === 0 ? rateA : b.successes / b.total
    return {
      composition: ((shareA - shareB) * (rateA + rateB)) / 2,
      rate: ((rateA - rateB) * (shareA + shareB)) / 2,
    }
  })
  return {
    difference: sum(({ a }) => a.successes) / totalA - sum(({ b }) => b.successes) / totalB,
    composition: parts.reduce((total, { composition }) => total + composition, 0),
    rate: parts.reduce((total, { rate }) => total + rate, 0),
    strata: parts,
  }
}
