import type { InputColumn } from '../../config/plan.js'
import { AuditError } from '../../error.js'
import { dayOf } from '../dayText.js'
import { edgesOf } from '../edgesOf.js'
import type { InputRequest, Key } from '../engine.js'
import { isMissing, type LogValue, numberOf } from '../match.js'

/** As many different values are counted as they are, whether they are codes or numbers, where each has as many rows. */
const mostAsTheyAre = 1000
const leastPerValue = 20
/** Of a column of numbers, or of days, so many are: others are mistakes, or words for what is not known. */
const nearlyAll = 0.95
const binsOfMany = 20

/** How the values of an input are counted: as they are, in bins of numbers, or by the year of a day. */
export interface CountedAs extends InputColumn {
  readonly byYear: boolean
}

/** The inputs that a request asks for, of the columns that there are; those that it names go first. */
export function inputColumns({ columns, allBut }: InputRequest, there: readonly string[]): readonly InputColumn[] {
  if (allBut === null) return columns
  const left = new Set([...allBut, ...columns.map(({ column }) => column)])
  return [...columns, ...there.filter((column) => !left.has(column)).map((column) => ({ column, bins: null }))]
}

/**
 * An input as some of its values show it. Different ones are counted as they are while they are few, and have enough rows
 * each to tell something; other numbers in bins, with about as
 * many of these values in each; other days by their year; any other text as it is.
 *
 * @param some values from all over the source
 * @throws AuditError 'data' where there are too many rows to count and nearly each has a text of its own: it is an id
 */
export function asCounted(
  input: InputColumn,
  some: readonly LogValue[],
  {
    rows,
    maximumCells,
    file,
    decimal,
  }: {
    readonly rows: number
    readonly maximumCells: number
    readonly file: string
    readonly decimal: '.' | ','
  },
): CountedAs {
  const asItIs = { ...input, byYear: false }
  if (input.bins !== null) return asItIs
  const held = some.filter((value): value is string => !isMissing(value))
  const different = new Set(held).size
  const heldRows = (rows * held.length) / Math.max(1, some.length)
  const isEnough = different <= binsOfMany || heldRows >= leastPerValue * different
  if (different <= mostAsTheyAre && isEnough) return asItIs
  const numbers = held.flatMap((value) => numberOf(decimal === '.' ? value : value.replace(decimal, '.')) ?? [])
  if (numbers.length >= nearlyAll * held.length)
    return {
      ...asItIs,
      bins: edgesOf(
        numbers.toSorted((a, b) => a - b),
        binsOfMany,
      ),
    }
  const days = held.filter((value) => typeof dayOf(value) === 'string')
  if (days.length >= nearlyAll * held.length) return { ...asItIs, byYear: true }
  if (rows > maximumCells && different > nearlyAll * held.length) throw tooWide(input.column, file)
  return asItIs
}

export const tooWide = (column: string, file: string): AuditError =>
  new AuditError('data', {
    message: `The input "${column}" has too many values: most rows have one that few others have.`,
    place: { file, key: column },
    hint: 'Is it an id, a date or a name? Leave it out (inputs.all_but), or give it bins: if it holds numbers.',
  })

/** What rows are counted by for an input. */
export function keyOf({ column, bins, byYear }: CountedAs): Key {
  if (bins !== null) return { kind: 'bins', column, edges: bins }
  return byYear ? { kind: 'window', column, window: 'year' } : { kind: 'text', column }
}
