import { maximise, type Term } from '../statistics/maximise.js'
import { type Column, knownAt } from './column.js'
import type { Relations } from './relations.js'

/** Columns that are protected together. */
export interface Block {
  readonly columns: readonly Column[]
  /**
   * `known`: a reader is taken to know the total of each column. A number: only what all of these columns have together.
   * `unknown`: not even that.
   */
  readonly totals: 'known' | 'unknown' | number
}

/**
 * Suppresses counts along with those that are too few, until no reader can work one of these out. A reader is taken to
 * know every published count and all sums of them, and the rule by which they are published. The proof for each count
 * that is too few are two other tables of whole counts, in one of which it is 0 and in the other the most that is under the
 * minimum, and which would be published as this one is: the same counts shown, the same ones under the minimum, the same
 * ones suppressed along. Which ones go along is chosen so that few and small ones do (Kelly, Golden & Assad 1992, whose
 * network is a linear programme here because crossings make it no network).
 *
 * It is gone through three times. `any` asks that a count can swing from end to end whatever the counts under the minimum
 * are, so that the choice itself tells nothing of them. `true` starts from the counts as they are: that is the proof.
 * `loose` is for those that `true` cannot do: counts become unclear for it.
 *
 * @returns whether that is possible; the fates of the columns are changed
 */
export function protect(block: Block, relations: Relations, minimum: number): boolean {
  const programme = programmeOf(block, relations, minimum)
  const few = programme.columns.flatMap(({ fates }, at) =>
    fates.flatMap((fate, place) => (fate === 'few' ? [at * programme.perColumn + place] : [])),
  )
  swing(programme, few, 'any')
  const seen = swing(programme, few, 'true')
  return seen.failed.length === 0 || swing(programme, few, 'loose').failed.length === 0
}

type Start = 'any' | 'true' | 'loose'
type Direction = 'up' | 'down'

interface BlockProgramme {
  readonly columns: readonly Column[]
  readonly perColumn: number
  readonly equations: readonly (readonly Term[])[]
  readonly variables: number
  readonly minimum: number
}

/** Each count has two variables: how much more and how much less it is in the other table. */
function programmeOf({ columns, totals }: Block, relations: Relations, minimum: number): BlockProgramme {
  const perColumn = relations.places + relations.hidden
  const cells = columns.length * perColumn
  const changeOf = (index: number, sign: 1 | -1): readonly Term[] => [
    { variable: 2 * index, coefficient: sign },
    { variable: 2 * index + 1, coefficient: -sign },
  ]
  const equations = columns.flatMap((column, at) => {
    const sumOf = (places: readonly number[]): readonly Term[] =>
      places.flatMap((place) => changeOf(at * perColumn + place, 1))
    return [
      ...relations.everyone
        .filter((_, index) => column.totals[index] !== null)
        .map((places) => [...sumOf(places), ...(totals === 'known' ? [] : changeOf(cells + at, -1))]),
      ...relations.within.map(({ whole, parts }) => [...sumOf(parts), ...changeOf(at * perColumn + whole, -1)]),
    ]
  })
  const together = columns.flatMap((_, at) => changeOf(cells + at, 1))
  return {
    columns,
    perColumn,
    equations: typeof totals === 'number' ? [...equations, together] : equations,
    variables: 2 * (cells + columns.length),
    minimum,
  }
}

interface Swung {
  /** Counts that another table has at that end already. */
  readonly up: Set<number>
  readonly down: Set<number>
  /** Those that cannot reach an end. */
  readonly failed: number[]
}

/** @param few the counts that are too few */
function swing(programme: BlockProgramme, few: readonly number[], start: Start): Swung {
  const swung: Swung = { up: new Set(), down: new Set(), failed: [] }
  for (const index of few) {
    for (const direction of ['up', 'down'] as const) {
      if (!swung[direction].has(index) && !swingOne(programme, index, { start, direction, swung })) {
        swung.failed.push(index)
      }
    }
  }
  return swung
}

interface Swing {
  readonly start: Start
  readonly direction: Direction
  readonly swung: Swung
}

function swingOne(programme: BlockProgramme, index: number, { start, direction, swung }: Swing): boolean {
  const goal = goalOf(programme, index, start, direction)
  if (goal === 0) return true
  const changes = changesFor(programme, index, start, direction)
  const reached = Math.abs(changes[index] ?? 0) > goal - precision
  // What does not lead there would be suppressed in vain.
  if (!reached && start !== 'any') return false
  if (changes.some((change) => Math.abs(change - Math.round(change)) > precision)) suppressAll(programme)
  for (const [at, change] of changes.entries()) {
    if (Math.abs(change) > precision) note(programme, at, change, { start, direction, swung })
  }
  return reached
}

/** People come whole. With everything suppressed there is the most room for that. */
function suppressAll({ columns }: BlockProgramme): void {
  for (const { fates } of columns) {
    for (const [place, fate] of fates.entries()) if (fate === 'shown') fates[place] = 'along'
  }
}

/** What another table makes of a count: its fate, and whether it is at an end there. */
function note(programme: BlockProgramme, at: number, change: number, { start, direction, swung }: Swing): void {
  const column = columnOf(programme, at)
  const place = at % programme.perColumn
  const most = programme.minimum - 1
  const fate = column.fates[place]
  if (fate === 'shown') column.fates[place] = 'along'
  const value = knownAt(column, place)
  if (fate === 'few' && start === 'any' && Math.abs(change) > most - precision) swung[direction].add(at)
  if (value === null || start === 'any') return
  const other = value + change
  const isFew = value <= most
  if (isFew ? other > most + precision : other < most + 1 - precision) column.fates[place] = 'unclear'
  if (isFew && other < precision) swung.down.add(at)
  if (isFew && other > most - precision) swung.up.add(at)
}

const precision = 1e-6

const nowhere: Column = { cell: 'tp', given: [], fates: [], totals: [] }
const columnOf = ({ columns, perColumn }: BlockProgramme, index: number): Column =>
  columns[Math.floor(index / perColumn)] ?? nowhere

/** How far the count has to be able to go. */
function goalOf(programme: BlockProgramme, index: number, start: Start, direction: Direction): number {
  const most = programme.minimum - 1
  if (start === 'any') return most
  const value = knownAt(columnOf(programme, index), index % programme.perColumn)
  return value === null ? 0 : direction === 'up' ? most - value : value
}

/** What has to change most cheaply for one count to go as far as it can. */
function changesFor(programme: BlockProgramme, index: number, start: Start, direction: Direction): Float64Array {
  const cells = programme.columns.length * programme.perColumn
  const upper = new Float64Array(programme.variables).fill(Number.POSITIVE_INFINITY)
  const worth = new Float64Array(programme.variables)
  for (let at = 0; at < cells; at++) {
    const room = roomOf(programme, at, start, direction)
    upper[2 * at] = room.up
    upper[2 * at + 1] = room.down
    worth[2 * at] = -room.price.up
    worth[2 * at + 1] = -room.price.down
  }
  const sought = direction === 'up' ? 2 * index : 2 * index + 1
  upper[sought] = Math.min(upper[sought] ?? 0, goalOf(programme, index, start, direction))
  worth[sought] = aboveAllPrices
  worth[direction === 'up' ? sought + 1 : sought - 1] = -aboveAllPrices
  const found = maximise({ upper, worth, equations: programme.equations })
  return Float64Array.from({ length: cells }, (_, at) => (found[2 * at] ?? 0) - (found[2 * at + 1] ?? 0))
}

const aboveAllPrices = 1e5
const smallPrice = 1e-4
const endless = Number.POSITIVE_INFINITY

interface Room {
  readonly up: number
  readonly down: number
  /** What one more, one less costs the reader of the report. */
  readonly price: { readonly up: number; readonly down: number }
}

/** How much more and how much less a count can be, so that it would be published as it is now. */
function roomOf(programme: BlockProgramme, index: number, start: Start, direction: Direction): Room {
  const column = columnOf(programme, index)
  const place = index % programme.perColumn
  const most = programme.minimum - 1
  const free = { up: smallPrice, down: smallPrice }
  const dear = { up: 1 / most, down: 1 / most }
  const value = knownAt(column, place)
  const less = Math.max(0, (value ?? 0) - programme.minimum)
  switch (column.fates[place]) {
    case 'fixed':
      return { up: 0, down: 0, price: free }
    case 'few':
      if (start === 'any')
        return { up: direction === 'up' ? most : 0, down: direction === 'down' ? most : 0, price: free }
      if (value === null) return { up: 0, down: 0, price: free }
      return start === 'loose'
        ? { up: endless, down: value, price: dear }
        : { up: most - value, down: value, price: free }
    case 'unclear':
      return { up: endless, down: value ?? 0, price: free }
    case 'along':
      return start === 'loose'
        ? { up: endless, down: value ?? 0, price: dear }
        : { up: endless, down: less, price: free }
    case 'shown': {
      // One is suppressed or not, however much it changes: so the price is of all that it is needed for.
      const whole = 1 + less / (less + 100 * programme.minimum)
      const price = { up: whole / most, down: whole / Math.min(most, Math.max(1, less)) }
      return { up: endless, down: start === 'loose' ? (value ?? 0) : less, price }
    }
    default:
      return { up: endless, down: endless, price: free }
  }
}
