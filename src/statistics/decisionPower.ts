import { binomialAtMost, binomialTerm } from './binomial.js'
import type { Proportion } from './interval.js'

/** Cases that are to come, and the rate that each of them succeeds with. */
export interface Expected {
  readonly rate: number
  /** A whole number. */
  readonly cases: number
}

/** Something that two samples may show; of one sample, the second is empty. */
export type Claim = (a: Proportion, b: Proportion) => boolean

/** What has to hold for a decision: each part for itself, or both together. */
export interface DecisionRule {
  /** What more successes of the first sample make true, and keep true. */
  readonly from?: Claim
  /** What fewer successes of the first sample make true, and keep true. */
  readonly upTo?: Claim
}

/** So many standard deviations on either side hold all but 1e-9 of a binomial. */
const reach = 6
/** Of the second sample so many results are looked at: they stand for those between them. */
const mostLooks = 64

/**
 * How likely two samples of different people are to come out so that a rule decides: the sum over what may come, by the
 * binomial distribution of each. Nothing is approximated but the second sample where it is large, of which every so
 * manieth result stands for those around it.
 *
 * @param b null where there is one sample only
 * @returns from 0 to 1
 * @example // a coin falls heads at least 2 times of 3
 *   decisionPower({ rate: 0.5, cases: 3 }, null, { from: (a) => a.successes >= 2 }) // 0.5
 */
export function decisionPower(a: Expected, b: Expected | null, { from, upTo }: DecisionRule): number {
  const looks = b === null ? [{ successes: 0, total: 0, weight: 1 }] : looksAt(b)
  const mean = Math.round(a.rate * a.cases)
  const [first, beyond] = [trail(mean), trail(mean)]
  let [power, weights] = [0, 0]
  for (const { weight, ...other } of looks) {
    const of = (successes: number): Proportion => ({ successes, total: a.cases })
    const least = from === undefined ? 0 : firstWhere((x) => from(of(x), other), first.guess(), a.cases)
    const most = upTo === undefined ? a.cases : firstWhere((x) => !upTo(of(x), other), beyond.guess(), a.cases) - 1
    first.found(least)
    beyond.found(most + 1)
    weights += weight
    if (least > most) continue
    power += weight * (binomialAtMost(most, a.cases, a.rate) - binomialAtMost(least - 1, a.cases, a.rate))
  }
  return Math.min(1, Math.max(0, power / weights))
}

function looksAt({ rate, cases }: Expected): readonly (Proportion & { readonly weight: number })[] {
  const [mean, deviation] = [rate * cases, Math.sqrt(rate * (1 - rate) * cases)]
  const low = Math.max(0, Math.floor(mean - reach * deviation))
  const high = Math.min(cases, Math.ceil(mean + reach * deviation))
  const step = Math.max(1, Math.ceil((high - low) / mostLooks))
  const count = Math.floor((high - low) / step) + 1
  return Array.from({ length: count }, (_, index) => {
    const successes = low + index * step
    return { successes, total: cases, weight: binomialTerm(successes, cases, rate) }
  })
}

/** Where the next of some numbers is likely to be: as far on as the last two were apart. */
function trail(start: number) {
  let [last, step] = [start, 0]
  let any = false
  return {
    guess: (): number => last + step,
    found: (number: number): void => {
      step = any ? number - last : 0
      last = number
      any = true
    },
  }
}

/** The least number from 0 to `most` for which a rising claim holds; `most` + 1 where none does. */
function firstWhere(claim: (x: number) => boolean, guess: number, most: number): number {
  const start = Math.min(most, Math.max(0, guess))
  // `no` is below and `yes` above: both grow away from the guess until they are.
  let [no, yes] = [start, start]
  if (claim(start)) {
    for (let stride = 1; ; stride *= 2) {
      no = Math.max(-1, start - stride)
      if (no < 0 || !claim(no)) break
      yes = no
    }
  } else {
    for (let stride = 1; ; stride *= 2) {
      yes = Math.min(most + 1, start + stride)
      if (yes > most || claim(yes)) break
      no = yes
    }
  }
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (claim(middle)) yes = middle
    else no = middle
  }
  return yes
}
