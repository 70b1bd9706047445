import type { Counted } from '../fillings.js'
import type { Table } from './tables.js'

type Side = 'a' | 'b'

/**
 * Tables that say how much less their cases are worth together where the same people are in several strata: a person's rows in one stratum and
 * those in another are no different people, and sums within strata cannot tell that they are not. Estimates are held.
 *
 * Of each side two things say how much less, and both are on the safe side, so the larger share of the cases is kept.
 * One is the variance of its rate in the whole log, over all rows of a person, where the strata would give a smaller one
 * if their people were different; it counts what differs between strata too, so it is too much where few are shared.
 * The other is how many of the people of the strata are there a second time: of somebody in k strata with residuals r,
 * (Σ r)² ≤ k Σ r² (Cauchy and Schwarz), with as many people in as many strata as their numbers leave room for.
 *
 * @param whole both sides in the whole log, strata put together
 */
export function allowForShared(
  tables: readonly Table[],
  whole: Readonly<Record<Side, { readonly counted: Counted; readonly cases: number }>>,
): readonly Table[] {
  const kept = { a: keptOf(tables, 'a', whole.a), b: keptOf(tables, 'b', whole.b) }
  return tables.map((table) => ({ ...table, kept }))
}

/** The share of the cases of the strata that one side keeps. */
function keptOf(
  tables: readonly Table[],
  side: Side,
  { counted, cases }: { readonly counted: Counted; readonly cases: number },
): number {
  const inside = tables.filter(({ sums, effective }) => sums[side].total > 0 && effective[side].total > 0)
  if (counted.clusters === undefined || inside.length < 2) return 1
  return Math.max(byVariance(inside, side, counted, cases), byPeople(inside, side, counted))
}

function byVariance(tables: readonly Table[], side: Side, { denominator }: Counted, cases: number): number {
  const total = tables.reduce((sum, { sums }) => sum + sums[side].total, 0)
  const rate = tables.reduce((sum, { sums }) => sum + sums[side].successes, 0) / total
  // Rows without a stratum are in none of them, so of the cases of the whole log the strata have a part.
  const own = cases * Math.min(1, total / denominator)
  const plain = rate * (1 - rate)
  if (plain <= 0) return Math.min(1, own / tables.reduce((sum, { effective }) => sum + effective[side].total, 0))
  const within = tables.reduce((sum, { sums, effective }) => {
    const { successes, total: size } = sums[side]
    const here = successes / size
    return sum + ((size / total) ** 2 * here * (1 - here)) / effective[side].total
  }, 0)
  return Math.min(1, (within * own) / plain)
}

function byPeople(tables: readonly Table[], side: Side, { denominator, rows: people }: Counted): number {
  const strata = tables.length
  const total = tables.reduce((sum, { sums }) => sum + sums[side].total, 0)
  // Where rows are in no stratum, people of the whole log may be in none either: then nothing is known of the others.
  if (total < denominator * (1 - tiny)) return 1 / strata
  const again = tables.reduce((sum, { rows }) => sum + rows[side], 0) - people
  if (again <= 0) return 1
  // Σk² is largest where the second times are those of as few people as can be, who are then in `most` strata.
  const most = Math.min(strata, again + 1)
  return Math.max(1 / strata, (people + again) / (people + (most + 1) * again))
}

/** Rounding of sums of weights leaves no row out. */
const tiny = 1e-9
