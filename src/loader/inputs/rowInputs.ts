import { type InputRequest, type InputTable, notANumber } from '../engine.js'
import { keyReader } from '../keyReader.js'
import { isMissing, type LogValue } from '../match.js'
import { rowsLookedAt } from '../rowsLookedAt.js'
import { batchesOf } from './batches.js'
import { gatherInputs, noNumber, noValue, type RawCounts } from './gatherInputs.js'
import { asCounted, type CountedAs, inputColumns, keyOf, tooWide } from './inputColumns.js'

const source = 'DataFrame'

/** A row that is selected, with the values of the keys of the request. */
export interface KeptRow {
  readonly row: number
  readonly values: readonly LogValue[]
}

interface Rows {
  readonly kept: readonly KeptRow[]
  readonly columns: readonly string[]
  readonly reader: (column: string) => (row: number) => LogValue
}

/** The inputs of rows that are in memory, by a plain loop. */
export function rowInputs(inputs: InputRequest, { kept, columns: there, reader }: Rows): InputTable {
  const columns = inputColumns(inputs, there).map((input) => {
    const read = reader(input.column)
    const every = Math.max(1, Math.ceil(kept.length / rowsLookedAt))
    const some = kept.flatMap(({ row }, at) => (at % every === 0 ? [read(row)] : []))
    return asCounted(input, some, {
      rows: kept.length,
      maximumCells: inputs.maximumCells,
      file: source,
      decimal: '.',
    })
  })
  const combinations = new Map<string, { readonly place: number; readonly values: readonly LogValue[] }>()
  const combinationOf = kept.map(({ values }) => {
    const own = inputs.by.map((key) => values[key] ?? null)
    const key = JSON.stringify(own)
    const found = combinations.get(key) ?? { place: combinations.size, values: own }
    combinations.set(key, found)
    return found.place
  })
  const values = columns.map((input) => valuesOf(input, kept, reader(input.column)))
  const distinct = [...combinations.values()].map((one) => one.values)
  const { batches, own } = batchesOf(inputs, distinct.length)
  const counts = batches.map((keys) => {
    const standsFor = firstAlike(distinct.map((all) => keys.map((key) => all[inputs.by.indexOf(key)] ?? null)))
    return values.map((some, input) => countsIn(some, input, standsFor))
  })
  function countsIn(some: Float64Array, input: number, standsFor: readonly number[]): RawCounts {
    const rows = new Map<string, { value: number; combination: number; rows: number }>()
    for (const [at, value] of some.entries()) {
      const combination = standsFor[combinationOf[at] ?? -1] ?? -1
      const key = `${value} ${combination}`
      const count = rows.get(key) ?? { value, combination, rows: 0 }
      count.rows++
      rows.set(key, count)
    }
    const all = [...rows.values()]
    if (all.length > inputs.maximumCells) throw tooWide(columns[input]?.column ?? '', source)
    return {
      values: Float64Array.from(all, (one) => one.value),
      combinations: Int32Array.from(all, (one) => one.combination),
      rows: Float64Array.from(all, (one) => one.rows),
    }
  }
  // Of more rows than are asked for every second, third, …: those of a person may then be in part.
  const step = Math.max(1, Math.ceil(kept.length / inputs.sample))
  const picked = kept.flatMap((_, at) => (at % step === 0 ? [at] : []))
  return gatherInputs({
    combinations: distinct,
    columns,
    counts,
    own,
    sample: {
      combinations: Int32Array.from(picked, (at) => combinationOf[at] ?? -1),
      values: values.map((some) => Float64Array.from(picked, (at) => some[at] ?? 0)),
      rows: new Float64Array(picked.length).fill(1),
      units: inputs.unit === null ? null : numbered(picked, kept, reader(inputs.unit)),
    },
  })
}

/** Of each row the first that has the same values. */
function firstAlike(rows: readonly (readonly LogValue[])[]): readonly number[] {
  const first = new Map<string, number>()
  return rows.map((values, at) => {
    const key = JSON.stringify(values)
    const found = first.get(key) ?? at
    first.set(key, found)
    return found
  })
}

/** Values as numbers from 1, in the order in which they are seen; 0 of none. */
function valuesOf(input: CountedAs, kept: readonly KeptRow[], read: (row: number) => LogValue): Float64Array {
  const { bins } = input
  const key = keyOf(input)
  const bin = keyReader(key)
  const seen = new Map<LogValue, number>()
  return Float64Array.from(kept, ({ row }) => {
    const { value } = bin(read(row))
    if (isMissing(value)) return noValue
    if (bins !== null && value === notANumber) return noNumber
    const number = seen.get(value) ?? seen.size + 1
    seen.set(value, number)
    return number
  })
}

const numbered = (picked: readonly number[], kept: readonly KeptRow[], read: (row: number) => LogValue) =>
  valuesOf(
    { column: '', bins: null, byYear: false },
    picked.flatMap((at) => kept[at] ?? []),
    read,
  )
