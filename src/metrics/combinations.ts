import type { Interval } from '../statistics/interval.js'
import { koopman } from '../statistics/koopman.js'
import { moverRatio, moverSum } from '../statistics/mover.js'
import { ratioToOverall } from '../statistics/overall.js'
import { propagated } from '../statistics/propagated.js'
import type { EvidenceRules } from './evidence.js'
import type { CombinedDerivation, Fraction } from './metric.js'
import { methodOf, type Sample } from './sample.js'

/** A rising function of a rate: its interval is that of the rate, transformed. */
export const rising = (
  rate: Fraction,
  transform: (rate: number) => number,
  range: CombinedDerivation['range'],
): CombinedDerivation => ({
  kind: 'combined',
  rates: [rate],
  moves: ['up'],
  range,
  method: ({ intervals }) => `${methodOf[intervals]}_transformed`,
  value: ([one = Number.NaN]) => transform(one),
  interval: ([one], z) => {
    const { low, high } = one?.interval(z) ?? { low: 0, high: 1 }
    return { low: transform(low), high: transform(high) }
  },
})

interface Term {
  readonly rate: Fraction
  readonly coefficient: number
}

/** A weighted sum of rates of different people, and a constant: MOVER (Zou, Huang & Zhang 2009). */
export function weightedSum(terms: readonly Term[], constant = 0): CombinedDerivation {
  const shifted = ({ low, high }: Interval): Interval => ({ low: low + constant, high: high + constant })
  const most = (end: (coefficient: number) => number): number =>
    terms.reduce((sum, { coefficient }) => sum + end(coefficient), constant)
  return {
    kind: 'combined',
    rates: terms.map(({ rate }) => rate),
    moves: terms.map(({ coefficient }) => (coefficient < 0 ? 'down' : 'up')),
    range: [most((one) => Math.min(0, one)), most((one) => Math.max(0, one))],
    method: () => 'mover',
    value: (rates) =>
      terms.reduce((sum, { coefficient }, index) => sum + coefficient * (rates[index] ?? NaN), constant),
    interval: (rates, z) =>
      shifted(
        moverSum(
          rates.map((rate, index) => ({
            estimate: rate.point,
            interval: rate.interval(z),
            coefficient: terms[index]?.coefficient ?? 0,
          })),
        ),
      ),
  }
}

/** How many times as high one rate is as another, of different people: Koopman (1984). */
export const ratioOfRates = (over: Fraction, under: Fraction): CombinedDerivation => ({
  kind: 'combined',
  rates: [over, under],
  moves: ['up', 'down'],
  range: [0, Number.POSITIVE_INFINITY],
  method: ratioMethod,
  value: ([one = Number.NaN, other = Number.NaN]) => one / other,
  interval: ([one, other], z, rules) => ratioBetween(one, other, z, rules),
})

const ratioMethod = ({ intervals }: EvidenceRules): string =>
  intervals === 'score' ? 'koopman' : `mover_${methodOf[intervals]}`

function ratioBetween(a: Sample | undefined, b: Sample | undefined, z: number, { intervals }: EvidenceRules): Interval {
  if (a?.proportion == null || b?.proportion == null) return { low: 0, high: Number.POSITIVE_INFINITY }
  if (intervals === 'score') return koopman(a.proportion, b.proportion, z)
  const estimated = (sample: Sample) => ({ estimate: sample.point, interval: sample.interval(z) })
  return moverRatio(estimated(a), estimated(b))
}

/**
 * How many times as high a rate is among some people as among everyone, of whom they are a part: 1 / (w + (1 − w) / R),
 * with R the ratio to the others and w their share (see statistics/overall.ts). Who is among them was not fixed
 * beforehand, so that w is as unsure as R: the imprecision of both is propagated (Newcombe 2011).
 */
export const ratioToEveryone = (among: Fraction, others: Fraction, share: Fraction): CombinedDerivation => ({
  kind: 'combined',
  rates: [among, others, share],
  moves: ['up', 'down', 'either'],
  range: [0, Number.POSITIVE_INFINITY],
  method: (rules) => `propagated_${ratioMethod(rules)}`,
  value: ([own = Number.NaN, other = Number.NaN, part = Number.NaN]) => own / (part * own + (1 - part) * other),
  interval: ([own, other, part], z, rules) => {
    if (part === undefined) return { low: 0, high: Number.POSITIVE_INFINITY }
    const within = [(at: number) => ratioBetween(own, other, at, rules), part.interval] as const
    const value = (ratio: number, w: number): number => ratioToOverall({ low: ratio, high: ratio }, w).low
    // More of them bring it nearer to 1, which is down or up: the furthest of both.
    const [down, up] = (['down', 'up'] as const).map((move) => propagated(value, within, ['up', move], z))
    return {
      low: Math.min(down?.low ?? 0, up?.low ?? 0),
      high: Math.max(down?.high ?? Infinity, up?.high ?? Infinity),
    }
  },
})

/** √(a·b) of two rates of different people: imprecision propagated (Newcombe 2011). */
export function geometricMean(a: Fraction, b: Fraction): CombinedDerivation {
  const value = (one: number, other: number): number => Math.sqrt(one * other)
  return {
    kind: 'combined',
    rates: [a, b],
    moves: ['up', 'up'],
    range: [0, 1],
    method: () => 'propagated',
    value: ([one = Number.NaN, other = Number.NaN]) => value(one, other),
    interval: ([one, other], z) =>
      one === undefined || other === undefined
        ? { low: 0, high: 1 }
        : propagated(value, [one.interval, other.interval], ['up', 'up'], z),
  }
}

/** The odds of one rate over those of another, of different people: imprecision propagated (Newcombe 2011). */
export function oddsRatio(over: Fraction, under: Fraction): CombinedDerivation {
  // A product over a product, so that a rate of 1 has odds without an end; (1 − p)·q is 0 with it, never negative.
  const value = (one: number, other: number): number => (one * (1 - other)) / ((1 - one) * other)
  return {
    kind: 'combined',
    rates: [over, under],
    moves: ['up', 'down'],
    range: [0, Number.POSITIVE_INFINITY],
    method: () => 'propagated',
    value: ([one = Number.NaN, other = Number.NaN]) => value(one, other),
    interval: ([one, other], z) =>
      one === undefined || other === undefined
        ? { low: 0, high: Number.POSITIVE_INFINITY }
        : propagated(value, [one.interval, other.interval], ['up', 'down'], z),
  }
}
