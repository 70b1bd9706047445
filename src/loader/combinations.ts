import type { AuditPlan } from '../config/plan.js'
import { type CellName, type Combinations, cellNames } from '../counts.js'
import { type CodedCells, type CodedColumn, tallied } from './codedCells.js'
import { fromUnits, toUnits } from './decimal.js'
import { type Groups, groupOrder } from './grouping.js'
import type { ReadCell } from './readCells.js'
import { cellsOf } from './tally.js'

/**
 * Every combination of groups of all attributes that the cells have, with its tally.
 *
 * @param weighed the cells, of a weighted log: their weights are added up
 */
export function combinationsOf(
  plan: AuditPlan,
  groups: readonly Groups[],
  coded: CodedCells,
  weighed: readonly ReadCell[] | null,
): Combinations {
  const attributes = plan.attributes.map(({ name }, index) => ({
    name,
    ...placesIn(groups[index], coded.columns[index]),
  }))
  const { rowOf, first } = rowsOfCells(attributes, coded.rows.length)
  const n: Readonly<Record<CellName, Float64Array>> = cellsOf(() => new Float64Array(first.length))
  const columns = tallied.map((cell) => (cell === 'undecided' ? null : n[cell]))
  for (let index = 0; index < coded.rows.length; index++) {
    const column = columns[coded.cells[index] ?? 0]
    const row = rowOf[index] ?? 0
    if (column) column[row] = (column[row] ?? 0) + (coded.rows[index] ?? 0)
  }
  return {
    attributes: attributes.map(({ name, groups: names }) => ({ name, groups: names })),
    places: attributes.map(({ places }) => first.map((cell) => places[cell] ?? -1)),
    ...(weighed === null
      ? { cells: n, weights: null }
      : {
          cells: weightsOf(weighed, rowOf, first.length, 'sum'),
          weights: { n, squares: weightsOf(weighed, rowOf, first.length, 'squares') },
        }),
  }
}

interface Placed {
  /** In the order in which an audit shows them. */
  readonly groups: readonly string[]
  /** Of each cell; −1 where its rows are left out of the attribute. */
  readonly places: Int32Array
}

/** The group of each cell, as a place in the list of all. */
function placesIn(
  groups: Groups = { of: () => ({ excluded: 'unmapped_group' }), declared: [] },
  { values, codes }: CodedColumn = { values: [], codes: new Int32Array() },
): Placed {
  const grouped = values.map((value) => {
    const found = groups.of(value)
    return 'group' in found ? found.group : null
  })
  // An engine gives cells in any order; a result must not show it.
  const inOrder = [...new Set(grouped)].filter((group) => group !== null).sort(groupOrder(groups.declared))
  const placeOf = new Map<string | null, number>(inOrder.map((group, place) => [group, place]))
  const placeOfCode = grouped.map((group) => placeOf.get(group) ?? -1)
  return { groups: inOrder, places: codes.map((code) => placeOfCode[code] ?? -1) }
}

/** Cells of the same groups are one row. Rows are in the order of their groups: of sums of weights it decides the last digit. */
function rowsOfCells(
  attributes: readonly Placed[],
  cells: number,
): { readonly rowOf: Int32Array /** A cell of each row. */; readonly first: Int32Array } {
  // The places of all attributes as one number; where that would grow too long, the numbers so far are numbered anew.
  const keys = new Float64Array(cells)
  let possible = 1
  for (const { groups, places } of attributes) {
    const size = groups.length + 1
    if (possible * size > Number.MAX_SAFE_INTEGER) possible = numberAnew(keys, possible)
    for (let index = 0; index < cells; index++) keys[index] = (keys[index] ?? 0) * size + (places[index] ?? -1) + 1
    possible *= size
  }
  const first = new Int32Array(numberAnew(keys, possible))
  for (let index = cells - 1; index >= 0; index--) first[keys[index] ?? 0] = index
  return { rowOf: Int32Array.from(keys), first }
}

/** Up to so many keys that there might be, each has a place of its own: faster than to look them up. */
const mostDense = 1 << 22

/** Numbers the keys from 0 in their order, in place; @returns how many different ones there are */
function numberAnew(keys: Float64Array, possible: number): number {
  if (possible > mostDense) {
    const numbers = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, number) => [key, number]))
    for (let index = 0; index < keys.length; index++) keys[index] = numbers.get(keys[index] ?? 0) ?? 0
    return numbers.size
  }
  const numbers = new Int32Array(possible)
  for (let index = 0; index < keys.length; index++) numbers[keys[index] ?? 0] = 1
  let different = 0
  for (let key = 0; key < possible; key++) if (numbers[key] === 1) numbers[key] = different++
  for (let index = 0; index < keys.length; index++) keys[index] = numbers[keys[index] ?? 0] ?? 0
  return different
}

/** Sums of decimals, exact in any order. */
function weightsOf(
  cells: readonly ReadCell[],
  rowOf: Int32Array,
  rows: number,
  of: 'sum' | 'squares',
): Record<CellName, Float64Array> {
  const units: Record<CellName, bigint[]> = cellsOf(() => new Array(rows).fill(0n))
  for (const [index, { cell, counted }] of cells.entries()) {
    if (cell === 'undecided') continue
    const column = units[cell]
    const row = rowOf[index] ?? 0
    column[row] = (column[row] ?? 0n) + toUnits(counted.weights?.[of] ?? '0')
  }
  return Object.fromEntries(cellNames.map((cell) => [cell, Float64Array.from(units[cell], fromUnits)])) as Record<
    CellName,
    Float64Array
  >
}
