import { type CellName, type Combinations, cellNames, type GroupCounts } from '../../counts.js'

/** A crossing of some attributes, added up: the sums of each of its groups, and of all of them. */
export interface CrossingSums {
  /** Places of the attributes. */
  readonly set: readonly number[]
  /** The groups that have rows, in the order of their places. */
  readonly slots: readonly Slot[]
  /** The sums of a slot: as many numbers as there are columns, one after the other. */
  readonly sums: Float64Array
  readonly total: Float64Array
}

/** One group of a crossing. */
export interface Slot {
  /** A group of each attribute of the set. */
  readonly places: readonly number[]
  /** Where its sums begin. */
  readonly at: number
}

/** The columns that are added up: the cells, and of a weighted log their rows and squared weights. */
export const columnsOf = ({ cells, weights }: Combinations): readonly Float64Array[] =>
  [cells, ...(weights === null ? [] : [weights.n, weights.squares])].flatMap((one) =>
    cellNames.map((cell) => one[cell]),
  )

/** Up to so many groups that there might be, each has a place of its own: faster than to look them up. */
const mostDense = 1 << 18

/** Adds up one crossing in one pass over the combinations. */
export function crossingSums(
  { attributes, places }: Combinations,
  columns: readonly Float64Array[],
  set: readonly number[],
): CrossingSums {
  const sizes = set.map((one) => attributes[one]?.groups.length ?? 0)
  const possible = sizes.reduce((product, size) => product * size, 1)
  const keys = set.map((one) => places[one] ?? new Int32Array())
  const rows = columns[0]?.length ?? 0
  const width = columns.length
  const slotOf = possible <= mostDense ? dense(possible) : sparse()
  // The slot of each combination first, so that the sums below are plain loops over columns.
  const slots = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    let key = 0
    for (let at = 0; at < keys.length; at++) {
      const place = keys[at]?.[row] ?? -1
      if (place < 0) {
        key = -1
        break
      }
      key = key * (sizes[at] ?? 1) + place
    }
    slots[row] = key < 0 ? -1 : slotOf.slot(key)
  }
  const found = slotOf.keys()
  const sums = new Float64Array(found.length * width)
  const total = new Float64Array(width)
  for (const [at, column] of columns.entries()) {
    let all = 0
    for (let row = 0; row < rows; row++) {
      const slot = slots[row] ?? -1
      if (slot < 0) continue
      const value = column[row] ?? 0
      const into = slot * width + at
      sums[into] = (sums[into] ?? 0) + value
      all += value
    }
    total[at] = all
  }
  return {
    set,
    slots: found
      .map((key, slot) => ({ key, at: slot * width }))
      .sort((one, other) => one.key - other.key)
      .map(({ key, at }) => ({ places: placesOf(key, sizes), at })),
    sums,
    total,
  }
}

/** Numbers keys from 0 in the order in which they are first met. */
interface Slots {
  readonly slot: (key: number) => number
  readonly keys: () => readonly number[]
}

function dense(possible: number): Slots {
  const known = new Int32Array(possible)
  const keys: number[] = []
  return {
    // One more than the slot: 0 is none.
    slot: (key) => {
      const found = known[key] ?? 0
      if (found > 0) return found - 1
      known[key] = keys.push(key)
      return keys.length - 1
    },
    keys: () => keys,
  }
}

function sparse(): Slots {
  const known = new Map<number, number>()
  return {
    slot: (key) => {
      const found = known.get(key)
      if (found !== undefined) return found
      known.set(key, known.size)
      return known.size - 1
    },
    keys: () => [...known.keys()],
  }
}

/** The key back into the places that it was made of. */
function placesOf(key: number, sizes: readonly number[]): readonly number[] {
  const places: number[] = []
  let left = key
  for (const size of sizes.toReversed()) {
    places.push(left % size)
    left = Math.floor(left / size)
  }
  return places.reverse()
}

/** Rows of some sums. */
export function rowsIn(sums: Float64Array): number {
  const from = sums.length > cellNames.length ? cellNames.length : 0
  return sums.subarray(from, from + cellNames.length).reduce((total, rows) => total + rows, 0)
}

/** Some sums as the counts of a group. It has no name: it is measured, and not shown. */
export function countsIn(sums: Float64Array): GroupCounts {
  const cells = (block: number): Readonly<Record<CellName, number>> => {
    const at = block * cellNames.length
    return {
      tp: sums[at] ?? 0,
      fp: sums[at + 1] ?? 0,
      fn: sums[at + 2] ?? 0,
      tn: sums[at + 3] ?? 0,
      positive_unknown: sums[at + 4] ?? 0,
      negative_unknown: sums[at + 5] ?? 0,
    }
  }
  const isWeighted = sums.length > cellNames.length
  return {
    group: '',
    parts: {},
    tally: cells(0),
    ...(isWeighted ? { weights: { n: cells(1), squares: cells(2) } } : {}),
  }
}

/**
 * The sums of those who are in the larger group and not in the smaller. Sums of weights leave a last digit over where
 * nobody is left, so the rows decide: they are whole.
 */
export function without(larger: Float64Array, smaller: Float64Array): Float64Array {
  const left = larger.map((sum, at) => sum - (smaller[at] ?? 0))
  if (left.length === cellNames.length) return left
  const rows = left.slice(cellNames.length, 2 * cellNames.length)
  return left.map((sum, at) => (rows[at % cellNames.length] === 0 ? 0 : Math.max(0, sum)))
}
