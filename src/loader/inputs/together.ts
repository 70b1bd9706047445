import type { ScoreTable } from '../../counts.js'
import { binomial } from '../../statistics/draw.js'
import { naiveBayes, type SeenCases } from '../../statistics/naiveBayes.js'
import { type Random, seeded } from '../../statistics/random.js'
import { equalMassBins } from '../../statistics/scoreBins.js'
import type { InputSample, InputTable } from '../engine.js'
import { noValue } from './gatherInputs.js'

interface Half {
  readonly seen: SeenCases
  /** Of each case, its combination. */
  readonly combinations: Int32Array
}

export interface Halves {
  readonly fitted: Half
  readonly asked: Half
}

/**
 * The sample in two halves by chance, so that what is learned of the one can be tried on the other. All rows about one
 * person are in the same half; of rows that are alike each is in one or the other.
 */
export function halvesOf({ inputs, sample }: InputTable, seed: number): Halves {
  const random = seeded(seed)
  const sideOf = sidesOf(sample, random)
  const first = Float64Array.from(sample.rows, (rows, at) => sideOf(rows, at))
  const sizes = (inputs[0] ?? []).map(({ values }) => values)
  const half = (cases: Float64Array): Half => {
    const kept = Int32Array.from(cases.keys()).filter((at) => (cases[at] ?? 0) > 0)
    const pick = (from: Int32Array): Int32Array => kept.map((at) => from[at] ?? 0)
    return {
      seen: { places: sample.places.map(pick), sizes, cases: cases.filter((own) => own > 0) },
      combinations: pick(sample.combinations),
    }
  }
  const second = sample.rows.map((rows, at) => rows - (first[at] ?? 0))
  return { fitted: half(asPeople(first, sample)), asked: half(asPeople(second, sample)) }
}

/** All rows of a person together are one case. */
function asPeople(cases: Float64Array, { units }: InputSample): Float64Array {
  if (units === null) return cases
  const rows = new Map<number, number>()
  for (const [at, own] of cases.entries()) rows.set(units[at] ?? noValue, (rows.get(units[at] ?? noValue) ?? 0) + own)
  return cases.map((own, at) => {
    const unit = units[at] ?? noValue
    return own === 0 || unit === noValue ? own : own / (rows.get(unit) ?? 1)
  })
}

/** How many of some rows are in the first half. */
function sidesOf({ units }: InputSample, random: Random): (rows: number, at: number) => number {
  if (units === null) return (rows) => binomial(random, rows, 0.5)
  const sides = new Map<number, boolean>()
  return (rows, at) => {
    const unit = units[at] ?? noValue
    // Rows that do not say whose they are, are each somebody else's.
    if (unit === noValue) return binomial(random, rows, 0.5)
    const side = sides.get(unit) ?? random() < 0.5
    sides.set(unit, side)
    return side ? rows : 0
  }
}

/**
 * How well the people of a group can be told from all others by all inputs together: their scores as positives, those of
 * the others as negatives, learned of one half and taken of the other.
 *
 * @param memberOf by combination: 1 of the group, 0 of another, −1 of none
 * @param isUsed which inputs: the attribute itself tells nothing new
 */
export function togetherScores(
  { fitted, asked }: Halves,
  memberOf: Int8Array,
  isUsed: (input: number) => boolean,
): ScoreTable {
  const of = ({ combinations }: Half): Int8Array => {
    const members = new Int8Array(combinations.length)
    for (let at = 0; at < members.length; at++) members[at] = memberOf[combinations[at] ?? -1] ?? -1
    return members
  }
  const used = ({ seen }: Half): SeenCases => ({
    cases: seen.cases,
    places: seen.places.filter((_, input) => isUsed(input)),
    sizes: seen.sizes.filter((_, input) => isUsed(input)),
  })
  const scores = naiveBayes(used(fitted), of(fitted), used(asked))
  const member = of(asked)
  const sums = new Map<number, [own: number, others: number]>()
  for (const [at, score] of scores.entries()) {
    const is = member[at] ?? -1
    if (is < 0) continue
    // Sums in another order differ in their last digits, and are the same score.
    const key = Math.round(score * 1e9) / 1e9
    const sum = sums.get(key) ?? [0, 0]
    sum[is === 1 ? 0 : 1] += asked.seen.cases[at] ?? 0
    sums.set(key, sum)
  }
  const rising = [...sums].toSorted(([a], [b]) => a - b)
  return inBins({
    scores: rising.map(([score]) => score),
    positive: rising.map(([, [own]]) => own),
    negative: rising.map(([, [, others]]) => others),
  })
}

/** Thousands of scores of each group would be merged with those of all others; in so many bins they tell as much. */
const mostBins = 1000

function inBins(scored: Omit<ScoreTable, 'unknown'>): ScoreTable {
  const bins = equalMassBins(scored, mostBins)
  const sum = (cases: readonly number[]): number => cases.reduce((all, one) => all + one, 0)
  return {
    scores: bins.map((_, at) => at),
    positive: bins.map(({ positive }) => sum(positive)),
    negative: bins.map(({ negative }) => sum(negative)),
    unknown: bins.map(() => 0),
  }
}
