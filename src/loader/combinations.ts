import type { AuditPlan } from '../config/plan.js'
import { type CellName, type Combinations, cellNames } from '../counts.js'
import { fromUnits, toUnits } from './decimal.js'
import { type Groups, groupOrder } from './grouping.js'
import type { LogValue } from './match.js'
import type { ReadCell } from './readCells.js'
import { cellsOf } from './tally.js'

/** Every combination of groups of all attributes that the cells have, with its tally. */
export function combinationsOf(
  plan: AuditPlan,
  groups: readonly Groups[],
  cells: readonly ReadCell[],
  weighted: boolean,
): Combinations {
  const decided = cells.filter(({ cell }) => cell !== 'undecided')
  const attributes = plan.attributes.map(({ name }, index) => ({ name, ...placesIn(groups[index], decided, index) }))
  const { rowOf, first } = rowsOfCells(attributes, decided.length)
  const column = (): Record<CellName, Float64Array> => cellsOf(() => new Float64Array(first.length))
  const n = column()
  for (const [index, { cell, counted }] of decided.entries()) {
    if (cell === 'undecided') continue
    const row = rowOf[index] ?? 0
    n[cell][row] = (n[cell][row] ?? 0) + counted.rows
  }
  return {
    attributes: attributes.map(({ name, groups: names }) => ({ name, groups: names })),
    places: attributes.map(({ places }) => Int32Array.from(first, (cell) => places[cell] ?? -1)),
    ...(weighted
      ? {
          cells: weightsOf(decided, rowOf, first.length, 'sum'),
          weights: { n, squares: weightsOf(decided, rowOf, first.length, 'squares') },
        }
      : { cells: n, weights: null }),
  }
}

interface Placed {
  /** In the order in which an audit shows them. */
  readonly groups: readonly string[]
  /** Of each cell; −1 where its rows are left out of the attribute. */
  readonly places: Int32Array
}

/** The group of each cell, as a place in the list of all. */
function placesIn(groups: Groups | undefined, cells: readonly ReadCell[], attribute: number): Placed {
  const found: string[] = []
  const placeOfGroup = new Map<string, number>()
  const placeOfValue = new Map<LogValue, number>()
  const placeOf = (value: LogValue): number => {
    const grouped = groups?.of(value)
    if (grouped === undefined || !('group' in grouped)) return -1
    const known = placeOfGroup.get(grouped.group)
    if (known !== undefined) return known
    placeOfGroup.set(grouped.group, found.push(grouped.group) - 1)
    return found.length - 1
  }
  const places = Int32Array.from(cells, ({ values }) => {
    const value = values[attribute] ?? null
    const known = placeOfValue.get(value)
    if (known !== undefined) return known
    const place = placeOf(value)
    placeOfValue.set(value, place)
    return place
  })
  // An engine gives cells in any order; a result must not show it.
  const inOrder = found.toSorted(groupOrder(groups?.declared ?? []))
  const moved = found.map((group) => inOrder.indexOf(group))
  return { groups: inOrder, places: places.map((place) => moved[place] ?? -1) }
}

/** Cells of the same groups are one row. Rows are in the order of their groups: of sums of weights it decides the last digit. */
function rowsOfCells(
  attributes: readonly Placed[],
  cells: number,
): { readonly rowOf: Int32Array /** A cell of each row. */; readonly first: readonly number[] } {
  // The places of all attributes as one number; where that would grow too long, the numbers so far are numbered anew.
  let keys = new Float64Array(cells)
  let possible = 1
  for (const { groups, places } of attributes) {
    const size = groups.length + 1
    if (possible * size > Number.MAX_SAFE_INTEGER) {
      const numbered = numberAnew(keys)
      keys = numbered.keys
      possible = numbered.different
    }
    keys = keys.map((key, index) => key * size + (places[index] ?? -1) + 1)
    possible *= size
  }
  const { keys: rowOf, different } = numberAnew(keys)
  const first: number[] = new Array(different).fill(-1)
  for (let index = cells - 1; index >= 0; index--) first[rowOf[index] ?? 0] = index
  return { rowOf: Int32Array.from(rowOf), first }
}

/** Keeps the order of the keys. */
function numberAnew(keys: Float64Array): { readonly keys: Float64Array<ArrayBuffer>; readonly different: number } {
  const number = new Map<number, number>()
  for (const key of keys.toSorted()) if (!number.has(key)) number.set(key, number.size)
  return { keys: keys.map((key) => number.get(key) ?? 0), different: number.size }
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
