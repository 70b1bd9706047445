import { type Combinations, cellNames } from '../../counts.js'

/** A crossing of some attributes, added up: the sums of each of its groups, and of all of them. */
export interface CrossingSums {
  /** Places of the attributes. */
  readonly set: readonly number[]
  /** The groups that have rows, in the order of their places. */
  readonly slots: readonly Slot[]
  readonly total: Float64Array
}

/** One group of a crossing. */
interface Slot {
  /** A group of each attribute of the set. */
  readonly places: readonly number[]
  /** The cells, and of a weighted log their rows and squared weights. */
  readonly sums: Float64Array
}

/** Combinations of some of the attributes, in columns. */
interface Table {
  readonly attributes: readonly number[]
  /** How many groups each of all attributes has. */
  readonly sizes: readonly number[]
  /** One an attribute; −1 where the rows are left out of it. */
  readonly places: readonly Int32Array[]
  readonly columns: readonly Float64Array[]
  readonly rows: number
}

/** With as few rows as this it costs more to think of a way than to go it. */
const few = 256

/**
 * Adds up every one of the crossings.
 *
 * Each by itself would go over all combinations. So first some attributes are added up away: of `depth` + 1 blocks of
 * attributes a crossing of `depth` touches all but one at most, so that all crossings are in the few tables that have
 * one block less; and these again in such. Of eight attributes of four groups to depth three four passes go over 65,536
 * combinations, and not ninety-two.
 *
 * @param sets places of attributes, each at most `depth` of them
 * @returns in the order of the sets
 */
export function crossingSums(
  combinations: Combinations,
  sets: readonly (readonly number[])[],
  depth: number,
): readonly CrossingSums[] {
  const tables = new Map<string, Table>()
  addUp(tableOf(combinations), sets, depth, tables)
  return sets.flatMap((set) => {
    const table = tables.get(String(set))
    return table === undefined ? [] : [sumsIn(table, set)]
  })
}

function tableOf({ attributes, places, cells, weights }: Combinations): Table {
  const blocks = [cells, ...(weights === null ? [] : [weights.n, weights.squares])]
  return {
    attributes: attributes.map((_, index) => index),
    sizes: attributes.map(({ groups }) => groups.length),
    places,
    columns: blocks.flatMap((block) => cellNames.map((cell) => block[cell])),
    rows: cells.tp.length,
  }
}

function addUp(table: Table, sets: readonly (readonly number[])[], depth: number, into: Map<string, Table>): void {
  const { attributes } = table
  if (attributes.length <= depth || table.rows <= few || sets.length <= 1) {
    for (const set of sets) into.set(String(set), margin(table, set))
    return
  }
  let left = sets
  for (let block = 0; block <= depth; block++) {
    const isOut = (attribute: number): boolean => attributes.indexOf(attribute) % (depth + 1) === block
    const own = left.filter((set) => !set.some(isOut))
    left = left.filter((set) => set.some(isOut))
    if (own.length > 0) {
      addUp(
        margin(
          table,
          attributes.filter((attribute) => !isOut(attribute)),
        ),
        own,
        depth,
        into,
      )
    }
  }
}

/** The table of some of its attributes, the others added up away. */
function margin(table: Table, attributes: readonly number[]): Table {
  const { sizes, rows } = table
  const places = attributes.map((one) => table.places[table.attributes.indexOf(one)] ?? new Int32Array())
  const { numbers: rowOf, count } = numberRows(
    places,
    attributes.map((one) => (sizes[one] ?? 0) + 1),
    rows,
  )
  const first = new Int32Array(count)
  for (let row = rows - 1; row >= 0; row--) first[rowOf[row] ?? 0] = row
  return {
    attributes,
    sizes,
    places: places.map((own) => first.map((row) => own[row] ?? -1)),
    columns: table.columns.map((column) => {
      const sums = new Float64Array(count)
      for (let row = 0; row < rows; row++) {
        const into = rowOf[row] ?? 0
        sums[into] = (sums[into] ?? 0) + (column[row] ?? 0)
      }
      return sums
    }),
    rows: count,
  }
}

interface Numbered {
  readonly numbers: Float64Array
  readonly count: number
}

/** Numbers the rows from 0: those of the same places alike. */
function numberRows(places: readonly Int32Array[], sizes: readonly number[], rows: number): Numbered {
  let keys = new Float64Array(rows)
  let possible = 1
  for (const [at, own] of places.entries()) {
    const size = sizes[at] ?? 1
    if (possible * size > Number.MAX_SAFE_INTEGER) ({ numbers: keys, count: possible } = numberAnew(keys, possible))
    for (let row = 0; row < rows; row++) keys[row] = (keys[row] ?? 0) * size + (own[row] ?? -1) + 1
    possible *= size
  }
  return numberAnew(keys, possible)
}

/** Up to so many keys that there might be, each has a place of its own: faster than to look them up. */
const mostDense = 1 << 20

/** Numbers keys from 0 in the order in which they are first met. */
function numberAnew(
  keys: Float64Array<ArrayBuffer>,
  possible: number,
): Numbered & { numbers: Float64Array<ArrayBuffer> } {
  if (possible > mostDense) {
    const known = new Map<number, number>()
    const numbers = keys.map((key) => {
      const found = known.get(key) ?? known.size
      if (found === known.size) known.set(key, found)
      return found
    })
    return { numbers, count: known.size }
  }
  // One more than the number: 0 is none.
  const known = new Int32Array(possible)
  let count = 0
  const numbers = keys.map((key) => {
    if (known[key] === 0) {
      count++
      known[key] = count
    }
    return (known[key] ?? 1) - 1
  })
  return { numbers, count }
}

function sumsIn({ places, columns, rows }: Table, set: readonly number[]): CrossingSums {
  const total = new Float64Array(columns.length)
  const slots: Slot[] = []
  for (let row = 0; row < rows; row++) {
    const own = places.map((column) => column[row] ?? -1)
    if (own.includes(-1)) continue
    const sums = Float64Array.from(columns, (column) => column[row] ?? 0)
    for (const [at, sum] of sums.entries()) total[at] = (total[at] ?? 0) + sum
    slots.push({ places: own, sums })
  }
  return { set, slots: slots.sort((a, b) => byPlaces(a.places, b.places)), total }
}

const byPlaces = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((order, place, at) => order || place - (b[at] ?? 0), 0)
