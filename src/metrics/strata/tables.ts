import type { GroupCounts } from '../../counts.js'
import type { Proportion } from '../../statistics/interval.js'
import type { Stratum } from '../../statistics/stratum.js'
import type { EvidenceRules } from '../evidence.js'
import { type Counted, countCorners, countKnown } from '../fillings.js'
import { fillsUnknown } from '../knowledge.js'
import type { Contrast, ContrastStratum, Fraction } from '../metric.js'
import { rateSample } from '../sample.js'
import { allowForShared } from './allowForShared.js'

/** A rate of a group and of what it is compared with, in one stratum. */
export interface Table {
  /** Cases; of a weighted log sums of weights: what an estimate is made of. */
  readonly sums: Stratum
  /** As many equally weighted cases of different people as tell the same: what an interval is made of. */
  readonly effective: Stratum
  /** Of these the share that is left over all strata together: less than 1 where the same people are in several. */
  readonly kept: { readonly a: number; readonly b: number }
  /** Everyone of the attribute in the stratum, as `sums`. */
  readonly standard: number
  readonly rows: { readonly a: number; readonly b: number }
}

/** The tables as they are known, and where outcomes are not: with the group at its least and the others at their most, and the reverse. */
export interface Tables {
  /** null where a cell is a range. */
  readonly known: readonly Table[] | null
  /** null where all is known. */
  readonly corners: { readonly least: readonly Table[]; readonly most: readonly Table[] } | null
}

type CountOf = (groups: readonly GroupCounts[]) => Counted | null

/** @param whole the group and what it is compared with, in all strata together */
export function tablesOf(
  fraction: Fraction,
  strata: readonly ContrastStratum[],
  whole: Pick<Contrast, 'group' | 'against'>,
  rules: EvidenceRules,
): Tables {
  const fills = fillsUnknown({ kind: 'rate', ...fraction }, rules)
  const knownOf: CountOf = (groups) => countKnown(fraction, groups)
  const cornerOf =
    (end: 'least' | 'most'): CountOf =>
    (groups) =>
      countCorners(fraction, groups, fills)?.[end] ?? nobody
  const make = (first: CountOf, second: CountOf): readonly Table[] | null => {
    const tables = strata.flatMap((stratum) => tableOf(stratum, first, second, rules) ?? [])
    if (tables.length < strata.length) return null
    const wholeOf = (countOf: CountOf, groups: readonly GroupCounts[]) => {
      const counted = (groups.length === 0 ? null : countOf(groups)) ?? nobody
      return { counted, cases: effectiveOf(counted, rules).total }
    }
    return allowForShared(tables, { a: wholeOf(first, [whole.group]), b: wholeOf(second, whole.against) })
  }
  const known = make(knownOf, knownOf)
  const least = make(cornerOf('least'), cornerOf('most'))
  const most = make(cornerOf('most'), cornerOf('least'))
  const settled = known !== null && least !== null && most !== null && sameRates(known, least) && sameRates(known, most)
  return { known, corners: settled || least === null || most === null ? null : { least, most } }
}

const nobody: Counted = { numerator: 0, denominator: 0, squares: 0, rows: 0 }
const noCases: Proportion = { successes: 0, total: 0 }

function tableOf(
  { group, against, everyone }: ContrastStratum,
  first: CountOf,
  second: CountOf,
  rules: EvidenceRules,
): Table | null {
  const a = group === null ? nobody : first([group])
  const b = against.length === 0 ? nobody : second(against)
  const all = everyone.length === 0 ? nobody : first(everyone)
  if (a === null || b === null || all === null) return null
  return {
    sums: { a: sumOf(a), b: sumOf(b) },
    effective: { a: effectiveOf(a, rules), b: effectiveOf(b, rules) },
    kept: { a: 1, b: 1 },
    standard: all.denominator,
    rows: { a: a.rows, b: b.rows },
  }
}

const sumOf = ({ numerator, denominator }: Counted): Proportion => ({ successes: numerator, total: denominator })

const effectiveOf = (counted: Counted, rules: EvidenceRules): Proportion =>
  counted.denominator === 0 ? noCases : (rateSample(counted, rules).proportion ?? noCases)

const sameRates = (some: readonly Table[], others: readonly Table[]): boolean =>
  some.every(({ sums }, index) =>
    (['a', 'b'] as const).every((side) => {
      const other = others[index]?.sums[side]
      return other?.successes === sums[side].successes && other.total === sums[side].total
    }),
  )

/** As many times the cases, the rates held. */
export const scaleTables = (tables: readonly Table[], factor: number): readonly Table[] =>
  tables.map(({ sums, effective, kept, standard, rows }) => ({
    kept,
    sums: scaleStratum(sums, factor),
    effective: scaleStratum(effective, factor),
    standard: standard * factor,
    rows: { a: rows.a * factor, b: rows.b * factor },
  }))

const scaleStratum = ({ a, b }: Stratum, factor: number): Stratum => ({
  a: { successes: a.successes * factor, total: a.total * factor },
  b: { successes: b.successes * factor, total: b.total * factor },
})

/** As many cases as tell the same over all strata together. */
export const keptCases = ({ effective: { a, b }, kept }: Table): Stratum => ({
  a: { successes: a.successes * kept.a, total: a.total * kept.a },
  b: { successes: b.successes * kept.b, total: b.total * kept.b },
})

/** Whether people can be compared in it at all: there are some of both. */
export const hasBoth = ({ sums: { a, b } }: Table): boolean => a.total > 0 && b.total > 0
