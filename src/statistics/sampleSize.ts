import type { Interval } from './interval.js'
import { zOf } from './normal.js'

export interface SampleSizePlan {
  /** The interval that so many cases would have at z if they came out exactly as is expected; narrower with more. */
  readonly intervalAt: (cases: number, z: number) => Interval
  /** The limit; a bound that is left out is infinite. */
  readonly min?: number
  readonly max?: number
  readonly confidence: number
  /** How likely the decision is to come, from 0.5: without it, 0.8. */
  readonly power?: number
}

/** More than anybody has. */
const most = 2 ** 40

/**
 * How many cases it takes until an interval lies wholly inside a limit, or wholly beyond one of its bounds, with a given
 * probability, if the rates are what they are expected to be.
 *
 * The estimate lies more than z_power of its standard errors on the wrong side of what is expected with a probability of
 * 1 − power; so the interval that is to decide is the expected one at z_confidence + z_power. That is the usual
 * (z_α/2 + z_β)² of normal theory, asked of the interval itself. Each end of a band is asked alone: in the middle of one,
 * where both can miss, the chance is less than what was asked. `decisionPower` gives it for any number of cases.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, chapter 4, there with normal
 * intervals.
 *
 * @returns a whole number from 1; null where no number of cases decides: what is expected is a bound itself, or
 *   undefined
 * @throws RangeError if the power is under 0.5 or not under 1
 * @example // rates of 0.6 and 0.4, and a difference of at most 0
 *   sampleSize({ intervalAt: (n, z) => newcombe({ successes: 0.6 * n, total: n }, { successes: 0.4 * n, total: n }, z),
 *   max: 0, confidence: 0.95 }) // 98
 */
export function sampleSize(plan: SampleSizePlan): number | null {
  const { intervalAt, confidence, power = 0.8 } = plan
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = plan
  if (!(power >= 0.5 && power < 1)) throw new RangeError(`A power is from 0.5 to under 1, not ${power}.`)
  const z = zOf(confidence) + zOf(2 * power - 1)
  const decides = (cases: number): boolean => {
    const { low, high } = intervalAt(cases, z)
    return (low >= min && high <= max) || low > max || high < min
  }
  let [short, enough] = [0, 1]
  while (!decides(enough)) {
    if (enough >= most) return null
    ;[short, enough] = [enough, 2 * enough]
  }
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2)
    if (decides(middle)) enough = middle
    else short = middle
  }
  return enough
}
