import type { Interval } from '../../statistics/interval.js'
import { kitagawa } from '../../statistics/kitagawa.js'
import { moverSum } from '../../statistics/mover.js'
import { wilson } from '../../statistics/wilson.js'
import type { StrataValue } from './overStrata.js'
import type { Table } from './tables.js'
import { widened } from './widened.js'

/** `composition`: what differing strata explain of a difference; `rate`: what remains within the strata. */
type Part = 'composition' | 'rate'

/**
 * One of the two parts of a difference (Kitagawa 1955, equation 4). Both are sums over the strata of a coefficient times
 * a rate, and the coefficients are made of how people are spread over the strata, which is a sample too. So the interval
 * recovers the rates' part of the variance from Wilson's intervals (Zou, Huang & Zhang 2009), and adds the variance that
 * the spread brings: of a sample of n people, (Σ cₖhₖ² − (Σ cₖhₖ)²) / n with hₖ what the part changes by with the
 * share cₖ (the delta method on multinomial shares; Agresti 2013, Categorical Data Analysis, section 16.1).
 */
export const decomposed =
  (part: Part) =>
  (tables: readonly Table[]): StrataValue | null => {
    const found = kitagawa(tables.map(({ sums }) => sums))
    if (found === null) return null
    const terms = termsOf(part, tables)
    const spread = spreadOf(terms, 'a') + spreadOf(terms, 'b')
    return {
      estimate: found[part],
      interval: (z) => {
        if (z === 0) return { low: found[part], high: found[part] }
        const reach = z * Math.sqrt(spread)
        const { low, high } = moverSum([
          ...terms.flatMap(({ a, b }) => [a, b].map((side) => withWilson(side, z))),
          { estimate: 0, interval: { low: -reach, high: reach }, coefficient: 1 },
        ])
        return low === high ? everything : { low: Math.max(-1, low), high: Math.min(1, high) }
      },
    }
  }

const everything: Interval = { low: -1, high: 1 }

interface Side {
  readonly rate: number
  /** As many cases as the rate rests on. */
  readonly cases: number
  /** The share of these that is left over all strata together. */
  readonly kept: number
  readonly coefficient: number
  /** Of the side's people, the share in the stratum. */
  readonly share: number
  /** What the part changes by with that share. */
  readonly slope: number
}

const withWilson = ({ rate, cases, kept, coefficient }: Side, z: number) => ({
  estimate: rate,
  interval: widened(rate, wilson({ successes: rate * cases, total: cases }, z), kept),
  coefficient,
})

/** Of each stratum both sides: what the part is made of. */
function termsOf(part: Part, tables: readonly Table[]): readonly { readonly a: Side; readonly b: Side }[] {
  const totalOf = (side: 'a' | 'b'): number => tables.reduce((sum, { sums }) => sum + sums[side].total, 0)
  const totals = { a: totalOf('a'), b: totalOf('b') }
  return tables.flatMap(({ sums, effective, kept }) => {
    const { a, b } = sums
    if (a.total === 0 && b.total === 0) return []
    // Where there is nobody of one, its rate is taken to be the other's, as in `kitagawa`.
    const rateA = a.total === 0 ? b.successes / b.total : a.successes / a.total
    const rateB = b.total === 0 ? rateA : b.successes / b.total
    const [shareA, shareB] = [a.total / totals.a, b.total / totals.b]
    const [difference, mean] = [(shareA - shareB) / 2, (shareA + shareB) / 2]
    const both = a.total > 0 && b.total > 0
    const [ofA, ofB] =
      part === 'composition' ? (both ? [difference, difference] : [shareA, -shareB]) : both ? [mean, -mean] : [0, 0]
    const slope = part === 'composition' ? (rateA + rateB) / 2 : (rateA - rateB) / 2
    return [
      {
        a: { rate: rateA, cases: effective.a.total, kept: kept.a, coefficient: ofA, share: shareA, slope },
        b: { rate: rateB, cases: effective.b.total, kept: kept.b, coefficient: ofB, share: shareB, slope },
      },
    ]
  })
}

/** The variance that the spread of one side's people over the strata brings. */
function spreadOf(terms: readonly { readonly a: Side; readonly b: Side }[], side: 'a' | 'b'): number {
  const sides = terms.map((term) => term[side])
  const cases = sides.reduce((sum, one) => sum + one.cases * one.kept, 0)
  const mean = sides.reduce((sum, { share, slope }) => sum + share * slope, 0)
  return sides.reduce((sum, { share, slope }) => sum + share * (slope - mean) ** 2, 0) / cases
}
