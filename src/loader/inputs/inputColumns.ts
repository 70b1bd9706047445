import type { InputColumn } from '../../config/plan.js'
import { AuditError } from '../../error.js'
import type { InputRequest } from '../engine.js'
import { isMissing, type LogValue, numberOf } from '../match.js'

/** From so many rows at the head of a source it is told what kind of column an input is. */
export const headRows = 20_000
/** A column of more numbers than this is binned. */
const mostNumbers = 50
const binsOfMany = 20
/** Of the first values, so many that nobody shares: of as many rows as may not be counted that is sure to fail. */
const nearlyAll = 0.95

/** The inputs that a request asks for, of the columns that there are; those that it names go first. */
export function inputColumns({ columns, allBut }: InputRequest, there: readonly string[]): readonly InputColumn[] {
  if (allBut === null) return columns
  const left = new Set([...allBut, ...columns.map(({ column }) => column)])
  return [...columns, ...there.filter((column) => !left.has(column)).map((column) => ({ column, bins: null }))]
}

/**
 * An input as its first values show it: a column of many numbers is counted in bins, with about as many of these values
 * in each; any other as its values are.
 *
 * @throws AuditError 'data' where there are too many rows to count and nearly each has a text of its own: it is an id
 */
export function asCounted(
  input: InputColumn,
  head: readonly LogValue[],
  { rows, maximumCells, file }: { readonly rows: number; readonly maximumCells: number; readonly file: string },
): InputColumn {
  if (input.bins !== null) return input
  const held = head.filter((value): value is string => !isMissing(value))
  const different = new Set(held).size
  if (different <= mostNumbers) return input
  const numbers = held.flatMap((value) => numberOf(value) ?? [])
  if (numbers.length === held.length) return { ...input, bins: edgesOf(numbers.toSorted((a, b) => a - b)) }
  if (rows > maximumCells && different > nearlyAll * held.length) throw tooWide(input.column, file)
  return input
}

export const tooWide = (column: string, file: string): AuditError =>
  new AuditError('data', {
    message: `The input "${column}" has too many values: most rows have one that few others have.`,
    place: { file, key: column },
    hint: 'Is it an id, a date or a name? Leave it out (inputs.all_but), or give it bins: if it holds numbers.',
  })

/** Values that are there, so that a value which many have is a bin of its own. */
const edgesOf = (rising: readonly number[]): readonly number[] =>
  [
    ...new Set(
      Array.from({ length: binsOfMany - 1 }, (_, at) => rising[Math.floor(((at + 1) * rising.length) / binsOfMany)]),
    ),
  ].flatMap((edge) => (edge === undefined || edge === rising[0] ? [] : [edge]))
