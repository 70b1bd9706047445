import { type GroupCounts, lowOf } from '../counts.js'
import { bcaInterval, bootstrapCells } from '../statistics/bootstrap.js'
import type { Interval } from '../statistics/interval.js'
import { effectiveCases } from './clusters.js'
import { type Evidence, type EvidenceRules, evidence } from './evidence.js'
import { kinds } from './kinds.js'
import type { Knowledge } from './knowledge.js'
import type { ComparisonKind, Derivation, Fraction } from './metric.js'

const cells = ['tp', 'fp', 'fn', 'tn'] as const
type Cells = ArrayLike<number>

/**
 * A measure that is no rate, of a group against everyone together: the two overlap and no closed form holds, so the
 * cells of the group and of the others are resampled, each with its size fixed, and the interval is corrected for bias
 * and acceleration (Efron 1987). Where knowledge is partial, where a
 * replicate is undefined, or where all are the same, it decides nothing.
 */
export function resampledComparison(
  derivation: Derivation,
  kind: ComparisonKind,
  group: GroupCounts,
  others: readonly GroupCounts[],
  [g, r]: readonly [Knowledge, Knowledge],
  rules: EvidenceRules,
  factor = 1,
): Evidence {
  const { value, everything } = kinds[kind]
  const partial = g.partial || r.partial
  const measured = statisticOf(derivation)
  const compared = (own: Cells, rest: Cells): number =>
    value(measured(own), measured(cells.map((_, index) => (own[index] ?? 0) + (rest[index] ?? 0))))
  const [own, rest] = [resampled([group], factor), resampled(others, factor)]
  const estimate = g.known === null || r.known === null ? Number.NaN : compared(own.cells, rest.cells)
  const replicates = once(() =>
    bootstrapCells({
      groups: [own.cells, rest.cells],
      sizes: [own.size, rest.size],
      statistic: ([a = [], b = []]) => compared(a, b),
      replicates: rules.replicates,
      seed: rules.seed,
    }),
  )
  const interval = (z: number): Interval | null => {
    if (!Number.isFinite(estimate)) return null
    const { low, high } = replicates().undefinedReplicates > 0 ? everything : bcaInterval(replicates(), z)
    return z > 0 && low === high ? everything : { low: Math.max(low, everything.low), high }
  }
  return evidence({
    estimate: Number.isFinite(estimate) ? estimate : null,
    undefined: g.undefined ?? r.undefined ?? (Number.isFinite(estimate) ? null : 'zero_reference'),
    method: 'bootstrap_bca',
    rows: g.rows,
    referenceRows: r.rows,
    bounds: partial ? everything : null,
    interval,
    envelope: (z) => (partial ? everything : (interval(z) ?? everything)),
    scaled: (more) => resampledComparison(derivation, kind, group, others, [g, r], rules, factor * more),
  })
}

/** Cells to draw from, and how many cases they stand for (fewer where rows are weighted, or several are of one person). */
function resampled(groups: readonly GroupCounts[], factor: number) {
  const sums = cells.map((cell) => groups.reduce((sum, { tally }) => sum + lowOf(tally[cell]) * factor, 0))
  return { cells: sums, size: effectiveCases(cells, groups) * factor }
}

/** The measure as a function of known cells; NaN or Infinity where it is undefined. */
function statisticOf(derivation: Derivation): (counts: Cells) => number {
  const adder = (names: Fraction['numerator']): ((counts: Cells) => number) => {
    const indices = cells.flatMap((cell, index) => (names.includes(cell) ? [index] : []))
    return (counts) => indices.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
  }
  const rateOf = ({ numerator, denominator }: Fraction): ((counts: Cells) => number) => {
    const [some, all] = [adder(numerator), adder(denominator)]
    return (counts) => some(counts) / all(counts)
  }
  if (derivation.kind === 'of_cells') {
    return (counts) => derivation.value([counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0, counts[3] ?? 0])
  }
  const rates = derivation.rates.map(rateOf)
  return (counts) => derivation.value(rates.map((rate) => rate(counts)))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
