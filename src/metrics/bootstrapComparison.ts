import { type GroupCounts, lowOf, publishedOf } from '../counts.js'
import { bcaInterval, bootstrapMany } from '../statistics/bootstrap.js'
import type { Interval } from '../statistics/interval.js'
import { effectiveCases } from './clusters.js'
import { type Evidence, type EvidenceRules, evidence } from './evidence.js'
import { kinds } from './kinds.js'
import type { Knowledge } from './knowledge.js'
import { type ComparisonKind, comparisonKinds, type Derivation, type Fraction } from './metric.js'

const cells = ['tp', 'fp', 'fn', 'tn'] as const
type Cells = ArrayLike<number>

/**
 * A measure that is no rate, of a group against everyone together: the two overlap and no closed form holds, so the
 * cells of the group and of the others are resampled, each with its size fixed, and the interval is corrected for bias
 * and acceleration (Efron 1987); once for all kinds of comparison. Where knowledge is partial, where a replicate is
 * undefined, or where all are the same, it decides nothing.
 */
export function resampledComparison(
  derivation: Derivation,
  group: GroupCounts,
  others: readonly GroupCounts[],
  [g, r]: readonly [Knowledge, Knowledge],
  rules: EvidenceRules,
  factor = 1,
): (kind: ComparisonKind) => Evidence {
  const partial = g.partial || r.partial
  const measured = statisticOf(derivation)
  const both = (own: Cells, rest: Cells): readonly [number, number] => [
    measured(own),
    measured(cells.map((_, index) => (own[index] ?? 0) + (rest[index] ?? 0))),
  ]
  const [own, rest] = [resampled([group], factor), resampled(others, factor)]
  const values = g.known === null || r.known === null ? null : both(own.cells, rest.cells)
  const replicates = once(() =>
    bootstrapMany({
      groups: [own.cells, rest.cells],
      sizes: [own.size, rest.size],
      statistics: ([a = [], b = []]) => {
        const [mine, everyone] = both(a, b)
        return comparisonKinds.map((kind) => kinds[kind].value(mine, everyone))
      },
      replicates: rules.replicates,
      seed: rules.seed,
    }),
  )
  return (kind) => {
    const { value, everything } = kinds[kind]
    const estimate = values === null ? Number.NaN : value(...values)
    const interval = (z: number): Interval | null => {
      const bootstrap = Number.isFinite(estimate) ? replicates()[comparisonKinds.indexOf(kind)] : undefined
      if (bootstrap === undefined) return null
      const { low, high } = bootstrap.undefinedReplicates > 0 ? everything : bcaInterval(bootstrap, z)
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
      scaled: (more) => resampledComparison(derivation, group, others, [g, r], rules, factor * more)(kind),
    })
  }
}

/** Cells to draw from, and how many cases they stand for (fewer where rows are weighted, or several are of one person). */
function resampled(groups: readonly GroupCounts[], factor: number) {
  const sums = cells.map((cell) =>
    groups.reduce((sum, { tally }) => sum + (publishedOf(tally[cell]) ?? lowOf(tally[cell])) * factor, 0),
  )
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
