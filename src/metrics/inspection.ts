import type { CellName, GroupCounts, Inspected } from '../counts.js'
import { hajekShare } from '../statistics/hajek.js'
import { wilson } from '../statistics/wilson.js'
import type { Fraction } from './metric.js'
import type { Sample } from './sample.js'

const outcomes: readonly CellName[] = ['tp', 'fp', 'fn', 'tn']
const cellsOf = { positive: ['tp', 'fp'], negative: ['fn', 'tn'] } as const satisfies Readonly<
  Record<Inspected['decision'], readonly CellName[]>
>

/** The name of its interval. */
export const pickedMethod = 'hajek'

/** Everyone with one decision, and what those who were picked tell of them. */
interface Stratum extends Pick<Inspected, 'decision' | 'people'> {
  readonly share: number
  readonly cases: number
  readonly left: number
}

const strataIn = (groups: readonly GroupCounts[]): readonly Stratum[] =>
  groups.flatMap(({ inspection = [] }) =>
    inspection.flatMap(({ decision, people, having, others }): readonly Stratum[] => {
      const found = hajekShare(having, others)
      return found === null ? [] : [{ decision, people, ...found }]
    }),
  )

/** A rate of outcomes by the design of the checks; null where it is about something else, or a group has no design. */
export function inspectedSample(fraction: Fraction, groups: readonly GroupCounts[]): Sample | null {
  const cells = [...fraction.numerator, ...fraction.denominator]
  // A rate with the unknown in it is not about outcomes.
  if (cells.some((cell) => !outcomes.includes(cell))) return null
  const strata = strataIn(groups)
  return strata.length === 0 || groups.some(({ inspection }) => inspection === undefined)
    ? null
    : sampleOf(fraction, strata)
}

/**
 * A rate of everyone, from those of each decision whom chance picked: with N people, of whom a share p has a positive
 * outcome, tp = Np and fp = N(1 − p), and likewise fn and tn. So a rate is R = X / Y, both linear in the shares, and its
 * variance by the design is Σ (∂R/∂p)² var(p), with ∂R/∂p = N (∂X − R ∂Y) / Y (a ratio estimator, stratified after the
 * fact by decision; Cochran 1977, §6.13 and §5A.9; the shares weighted by 1/π are those of Hájek 1971). To that comes
 * R(1 − R)/Y, the variance that the rate of all these people would have if everyone were checked, so that the interval is
 * about the same thing as that of any other rate here, and is that one where everyone is checked. The interval is Wilson's
 * of as many cases as have this variance.
 *
 * Variances are of shares drawn towards a half by two cases of either outcome (Agresti & Coull 1998): of none in five it
 * is not sure that there are none.
 */
function sampleOf(fraction: Fraction, strata: readonly Stratum[]): Sample {
  const { value, size, smooth, variance } = designed(fraction, strata)
  const whole = smooth * (1 - smooth)
  const total = whole / (variance + whole / size)
  const touched = strata.filter(({ decision }) => cellsOf[decision].some((cell) => fraction.denominator.includes(cell)))
  const proportion = { successes: value * total, total }
  const isDefined = size > 0
  return {
    estimate: isDefined ? value : null,
    point: isDefined ? value : Number.NaN,
    rows: touched.reduce((sum, { cases }) => sum + cases, 0),
    interval: (z) => (isDefined ? wilson(proportion, z) : { low: 0, high: 1 }),
    proportion: isDefined ? proportion : null,
    scaled: (factor) =>
      sampleOf(
        fraction,
        strata.map((one) => ({ ...one, people: one.people * factor, cases: one.cases * factor })),
      ),
  }
}

/** A rate of just these people, and its variance by the design alone. */
interface Designed {
  readonly value: number
  /** Its denominator, in people. */
  readonly size: number
  /** The rate of shares that are drawn towards a half: variances are of these. */
  readonly smooth: number
  readonly variance: number
}

/** How far what chance picked may be from what checking everyone would have found. */
export const designedRate = (fraction: Fraction, groups: readonly GroupCounts[]): Designed =>
  designed(fraction, strataIn(groups))

function designed(fraction: Fraction, strata: readonly Stratum[]): Designed {
  const { value, size } = rateIn(fraction, strata)
  const drawn = strata.map(towardsHalf)
  const smooth = rateIn(fraction, drawn).value
  return { value, size, smooth, variance: varianceOf(fraction, drawn, { value: smooth, size }) }
}

const towardsHalf = (stratum: Stratum): Stratum => ({
  ...stratum,
  share: (stratum.share * stratum.cases + 2) / (stratum.cases + 4),
})

type Rate = Pick<Designed, 'value' | 'size'>

function rateIn(fraction: Fraction, strata: readonly Stratum[]): Rate {
  const sum = (cells: readonly CellName[]): number =>
    strata.reduce((all, { decision, people, share }) => {
      const [yes, no] = cellsOf[decision]
      return all + people * ((cells.includes(yes) ? share : 0) + (cells.includes(no) ? 1 - share : 0))
    }, 0)
  const size = sum(fraction.denominator)
  return { value: size === 0 ? 0 : sum(fraction.numerator) / size, size }
}

/** By the design alone: of the people who are there. */
function varianceOf(fraction: Fraction, strata: readonly Stratum[], { value, size }: Rate): number {
  const slope = (cells: readonly CellName[], [yes, no]: readonly [CellName, CellName]): number =>
    Number(cells.includes(yes)) - Number(cells.includes(no))
  return strata.reduce((sum, { decision, people, share, cases, left }) => {
    const cells = cellsOf[decision]
    const moves = (people * (slope(fraction.numerator, cells) - value * slope(fraction.denominator, cells))) / size
    return sum + (moves ** 2 * share * (1 - share) * left) / cases
  }, 0)
}
