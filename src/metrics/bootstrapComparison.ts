import type { GroupCounts } from '../counts.js'
import { bootstrapCells, percentileInterval } from '../statistics/bootstrap.js'
import type { Interval } from '../statistics/interval.js'
import { type Evidence, type EvidenceRules, evidence } from './evidence.js'
import { addFilled, type FilledTally, knownTally, scaleFilled } from './fillings.js'
import type { ComparisonKind, Measurable } from './metric.js'
import { type Knowledge, sampleOf } from './sample.js'

interface Resampled {
  readonly metric: Measurable
  readonly kind: ComparisonKind
  readonly group: GroupCounts
  readonly others: readonly GroupCounts[]
  readonly knowledge: readonly [Knowledge, Knowledge]
  readonly rules: EvidenceRules
  readonly factor: number
}

const cells = ['tp', 'fp', 'fn', 'tn'] as const

const gapOf: Readonly<Record<ComparisonKind, (a: number, b: number) => number>> = {
  difference: (a, b) => a - b,
  ratio: (a, b) => a / b,
  relative_difference: (a, b) => (a - b) / b,
}

/**
 * A measure that is no rate, of a group against everyone together: the two overlap and no closed form holds, so the
 * cells of the group and of the others are resampled, each with its size fixed. Where knowledge is partial, or every
 * replicate is the same, it decides nothing.
 */
export function resampledComparison(request: Resampled): Evidence {
  const { metric, kind, group, others, rules, factor, knowledge } = request
  const [g, r] = knowledge
  const estimated = (mine: FilledTally, theirs: FilledTally): number => {
    const [own, all] = [sampleOf(metric, mine, rules), sampleOf(metric, addFilled([mine, theirs]), rules)]
    return own.estimate === null || all.estimate === null ? Number.NaN : gapOf[kind](own.estimate, all.estimate)
  }
  const tallies = [knownTally([group], cells), knownTally(others, cells)].map(
    (tally) => tally && scaleFilled(tally, factor),
  )
  const [mine, theirs] = tallies
  const value = mine == null || theirs == null ? Number.NaN : estimated(mine, theirs)
  const replicates = once(() =>
    bootstrapCells({
      groups: tallies.map((tally) => cells.map((cell) => (tally == null ? 0 : effective(tally, cell)))),
      statistic: ([a, b]) => estimated(fromCells(a), fromCells(b)),
      replicates: rules.replicates,
      seed: rules.seed,
    }),
  )
  const interval = (z: number): Interval | null => (Number.isFinite(value) ? percentileInterval(replicates(), z) : null)
  return evidence({
    estimate: Number.isFinite(value) ? value : null,
    undefined: g.undefined ?? r.undefined ?? (Number.isFinite(value) ? null : 'zero_reference'),
    method: 'bootstrap_percentile',
    rows: g.rows,
    referenceRows: r.rows,
    bounds: g.partial || r.partial ? everything(kind) : null,
    interval,
    envelope: (z) => {
      const seen = g.partial || r.partial ? null : interval(z)
      return seen === null || (z > 0 && seen.low === seen.high) ? everything(kind) : seen
    },
    scaled: (more) => resampledComparison({ ...request, factor: factor * more }),
  })
}

const everything = (kind: ComparisonKind): Interval => ({
  low: { difference: Number.NEGATIVE_INFINITY, ratio: 0, relative_difference: -1 }[kind],
  high: Number.POSITIVE_INFINITY,
})

/** Cases in a cell; weighted, shrunk to the effective size of the whole (Kish 1965). */
function effective(tally: FilledTally, cell: (typeof cells)[number]): number {
  const [sum, squares] = [tally.sums, tally.squares].map((of) => cells.reduce((total, name) => total + of[name], 0))
  return squares === undefined || sum === undefined || squares === 0 ? 0 : (tally.sums[cell] * sum) / squares
}

function fromCells(counts: ArrayLike<number> = []): FilledTally {
  const [tp, fp, fn, tn] = [counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0, counts[3] ?? 0]
  const numbers = { tp, fp, fn, tn, positive_unknown: 0, negative_unknown: 0 }
  return { sums: numbers, rows: numbers, squares: numbers }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
