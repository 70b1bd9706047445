import { type CellName, cellNames, type GroupCounts, highOf, lowOf } from '../../src/counts.js'

/** Cases with everything in its place. */
export type Filling = Readonly<Record<CellName, number>>
/** A numerator and its denominator. */
export type Counted = readonly [number, number]

/** Every way in which a group's tally may be: each range at each of its numbers, each unknown outcome given either way. */
export function everyFilling({ tally, total }: GroupCounts, fillsUnknown = true): readonly Filling[] {
  let fillings: readonly Partial<Filling>[] = [{}]
  for (const cell of cellNames) {
    const value = tally[cell]
    const [low, high] = typeof value === 'number' ? [value, value] : [value.low, value.high]
    const numbers = Array.from({ length: high - low + 1 }, (_, more) => low + more)
    fillings = fillings.flatMap((filling) => numbers.map((number) => ({ ...filling, [cell]: number })))
  }
  const placed = (fillings as readonly Filling[]).filter((filling) => {
    const all = cellNames.reduce((sum, cell) => sum + filling[cell], 0)
    return total === undefined || (all >= lowOf(total) && all <= highOf(total))
  })
  if (!fillsUnknown) return placed
  return placed.flatMap((f) =>
    upTo(f.positive_unknown).flatMap((a) =>
      upTo(f.negative_unknown).map((b) => ({
        tp: f.tp + a,
        fp: f.fp + f.positive_unknown - a,
        fn: f.fn + b,
        tn: f.tn + f.negative_unknown - b,
        positive_unknown: 0,
        negative_unknown: 0,
      })),
    ),
  )
}

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, number) => number)

/** The measures, written out a second time: what the catalogue declares by cells. */
export const rates: Readonly<Record<string, (f: Filling) => Counted>> = {
  selection_rate: (f) => [
    f.tp + f.fp + f.positive_unknown,
    f.tp + f.fp + f.fn + f.tn + f.positive_unknown + f.negative_unknown,
  ],
  base_rate: (f) => [f.tp + f.fn, f.tp + f.fp + f.fn + f.tn],
  true_positive_rate: (f) => [f.tp, f.tp + f.fn],
  false_negative_rate: (f) => [f.fn, f.tp + f.fn],
  false_positive_rate: (f) => [f.fp, f.fp + f.tn],
  true_negative_rate: (f) => [f.tn, f.fp + f.tn],
  positive_predictive_value: (f) => [f.tp, f.tp + f.fp],
  false_discovery_rate: (f) => [f.fp, f.tp + f.fp],
  negative_predictive_value: (f) => [f.tn, f.tn + f.fn],
  false_omission_rate: (f) => [f.fn, f.tn + f.fn],
  accuracy: (f) => [f.tp + f.tn, f.tp + f.fp + f.fn + f.tn],
  error_rate: (f) => [f.fp + f.fn, f.tp + f.fp + f.fn + f.tn],
  false_positive_share: (f) => [f.fp, f.tp + f.fp + f.fn + f.tn],
  false_negative_share: (f) => [f.fn, f.tp + f.fp + f.fn + f.tn],
  threat_score: (f) => [f.tp, f.tp + f.fp + f.fn],
}

const share = ([numerator, denominator]: Counted): number => numerator / denominator

/** The measures that are no rates: NaN where undefined. */
export const derived: Readonly<Record<string, (f: Filling) => number>> = {
  balanced_accuracy: (f) => (f.tp / (f.tp + f.fn) + f.tn / (f.fp + f.tn)) / 2,
  f1_score: (f) => (2 * f.tp) / (2 * f.tp + f.fp + f.fn),
  treatment_ratio: (f) => f.fn / f.fp,
}

/** More of these, from the cells themselves where the catalogue has them from rates. */
export const moreDerived: Readonly<Record<string, (f: Filling) => number>> = {
  matthews_correlation: (f) =>
    (f.tp * f.tn - f.fp * f.fn) / Math.sqrt((f.tp + f.fp) * (f.tp + f.fn) * (f.tn + f.fp) * (f.tn + f.fn)),
  youden_index: (f) => (f.tp * f.tn - f.fp * f.fn) / ((f.tp + f.fn) * (f.fp + f.tn)),
  markedness: (f) => (f.tp * f.tn - f.fp * f.fn) / ((f.tp + f.fp) * (f.fn + f.tn)),
  g_mean: (f) => Math.sqrt((f.tp * f.tn) / ((f.tp + f.fn) * (f.fp + f.tn))),
  fowlkes_mallows_index: (f) => f.tp / Math.sqrt((f.tp + f.fp) * (f.tp + f.fn)),
  lift: (f) => (f.tp * (f.tp + f.fp + f.fn + f.tn)) / ((f.tp + f.fp) * (f.tp + f.fn)),
  false_positives_per_true_positive: (f) => f.fp / f.tp,
  positive_likelihood_ratio: (f) => (f.tp * (f.fp + f.tn)) / (f.fp * (f.tp + f.fn)),
  negative_likelihood_ratio: (f) => (f.fn * (f.fp + f.tn)) / (f.tn * (f.tp + f.fn)),
  diagnostic_odds_ratio: (f) => (f.tp * f.tn) / (f.fp * f.fn),
  conditional_acceptance: (f) => (f.tp + f.fn) / (f.tp + f.fp),
  conditional_rejection: (f) => (f.tn + f.fp) / (f.tn + f.fn),
}

export const measured = (id: string, filling: Filling): number => {
  const rate = rates[id]
  return rate === undefined ? ((derived[id] ?? moreDerived[id])?.(filling) ?? Number.NaN) : share(rate(filling))
}

/** The least and the most of some numbers; what is undefined is left out. */
export function rangeOf(values: Iterable<number>): { low: number; high: number } | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low > high ? null : { low, high }
}

/** The distinct values of a rate over the fillings of several groups together, as numerator and denominator. */
export function together(id: string, groups: readonly GroupCounts[]): readonly Counted[] {
  const rate = rates[id] ?? (() => [0, 0] as const)
  let sums = new Map<string, Counted>([['', [0, 0]]])
  for (const one of groups) {
    const next = new Map<string, Counted>()
    for (const [n, d] of sums.values()) {
      for (const filling of everyFilling(one)) {
        const [more, all] = rate(filling)
        next.set(`${n + more}/${d + all}`, [n + more, d + all])
      }
    }
    sums = next
  }
  return [...sums.values()]
}
