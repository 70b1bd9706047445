import { type Cell, type CellName, cellNames, type GroupCounts, highOf, lowOf, publishedOf } from '../counts.js'
import { effectiveSize } from '../statistics/effectiveSize.js'
import { effectiveCases, peopleIn } from './clusters.js'
import { addTallies } from './fillings.js'
import type { Knowledge } from './knowledge.js'
import type { Cells, CellsDerivation } from './metric.js'
import { cellsSample, type Sample } from './sample.js'

const outcomes = ['tp', 'fp', 'fn', 'tn'] as const

/**
 * What some groups' cells say of a function that moves one way with each of them: its ends lie where every uncertain
 * cell is at an end and the unknown outcomes of a decision are all the same, so these fillings are tried, at most 64. A
 * published total is not used to narrow them: an outer range. A filling among them that leaves the function undefined
 * may have any value near it, so the end is then that of the function's range.
 *
 * @returns null where no filling defines it
 */
export function knowledgeOfCells(
  derivation: CellsDerivation,
  groups: readonly GroupCounts[],
  fillsUnknown: boolean,
): Knowledge | null {
  const tally = addTallies(groups)
  const published = outcomes.flatMap((cell) => publishedOf(tally[cell]) ?? [])
  const known =
    published.length === outcomes.length ? sampleOf(derivation, groups, published as unknown as Cells, outcomes) : null
  const isRounded = outcomes.some((cell) => typeof tally[cell] !== 'number')
  const counted = fillsUnknown ? cellNames : outcomes
  const filled = fillingsOf(tally, fillsUnknown).map((cells) => sampleOf(derivation, groups, cells, counted))
  if (filled.every(({ point }) => Number.isNaN(point))) return null
  const partial = known === null || filled.length > 1
  const [least, most] = [endOf(filled, 'least', derivation.range), endOf(filled, 'most', derivation.range)]
  const outside = known !== null && partial && (known.point < least.point - tiny || known.point > most.point + tiny)
  return {
    known: outside ? null : known,
    undefined:
      known === null
        ? 'cell_not_known'
        : outside
          ? 'outside_bounds'
          : known.estimate === null
            ? 'zero_denominator'
            : null,
    rows: isRounded || known === null ? addRows(outcomes.map((cell) => tally[cell])) : known.rows,
    least,
    most,
    partial,
  }
}

/** Rounding of sums of weights is no partial knowledge. */
const tiny = 1e-12

const addRows = (cells: readonly Cell[]): Cell => ({
  low: cells.reduce((sum: number, cell) => sum + lowOf(cell), 0),
  high: cells.reduce((sum: number, cell) => sum + highOf(cell), 0),
})

/** Every uncertain cell at either end, the unknown outcomes of a decision all given to either of its cells. */
function fillingsOf(tally: Readonly<Record<CellName, Cell>>, fillsUnknown: boolean): readonly Cells[] {
  const ends = (cell: CellName): readonly number[] => [...new Set([lowOf(tally[cell]), highOf(tally[cell])])]
  const unknown = (cell: 'positive_unknown' | 'negative_unknown'): readonly (readonly [number, number])[] => {
    const most = fillsUnknown ? highOf(tally[cell]) : 0
    return most === 0
      ? [[0, 0]]
      : ends(cell).flatMap((n) => (n === 0 ? [[0, 0] as const] : [[n, 0] as const, [0, n] as const]))
  }
  return ends('tp').flatMap((tp) =>
    ends('fp').flatMap((fp) =>
      ends('fn').flatMap((fn) =>
        ends('tn').flatMap((tn) =>
          unknown('positive_unknown').flatMap(([a, b]) =>
            unknown('negative_unknown').map(([c, d]): Cells => [tp + a, fp + b, fn + c, tn + d]),
          ),
        ),
      ),
    ),
  )
}

function sampleOf(
  derivation: CellsDerivation,
  groups: readonly GroupCounts[],
  cells: Cells,
  of: readonly CellName[],
): Sample {
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  const people = peopleIn(of, groups)
  if (people !== null) return cellsSample(derivation, cells, people, effectiveCases(of, groups))
  let [rows, weight, squares] = [0, 0, 0]
  for (const { weights, tally } of groups) {
    if (weights === undefined) continue
    for (const cell of of) {
      rows += weights.n[cell]
      weight += lowOf(tally[cell])
      squares += weights.squares[cell]
    }
  }
  return rows === 0
    ? cellsSample(derivation, cells, total, total)
    : cellsSample(derivation, cells, rows, effectiveSize(weight, squares))
}

/** The furthest of the fillings: its value, and the furthest end of any of their intervals. */
function endOf(filled: readonly Sample[], which: 'least' | 'most', range: CellsDerivation['range']): Sample {
  const [low, high] = range
  const anywhere = filled.some(({ point }) => Number.isNaN(point))
  const further = which === 'least' ? Math.min : Math.max
  const points = filled.map(({ point }) => point)
  const end = which === 'least' ? low : high
  const point = anywhere ? end : points.reduce((a, b) => further(a, b))
  const own = filled.find((one) => one.point === point)
  return {
    estimate: Number.isFinite(point) ? point : null,
    point,
    rows: own?.rows ?? Math.min(...filled.map(({ rows }) => rows)),
    interval: (z) => {
      if (anywhere) return { low, high }
      const intervals = filled.map((one) => one.interval(z))
      return {
        low: which === 'least' ? Math.min(...intervals.map((one) => one.low)) : (own?.interval(z).low ?? low),
        high: which === 'most' ? Math.max(...intervals.map((one) => one.high)) : (own?.interval(z).high ?? high),
      }
    },
    proportion: null,
    scaled: (factor) =>
      endOf(
        filled.map((one) => one.scaled(factor)),
        which,
        range,
      ),
  }
}
