import type { InputColumn } from '../../config/plan.js'
import type { CountedInput, InputTable } from '../engine.js'
import type { LogValue } from '../match.js'

/** In the place of a value: there is none; or in bins, it is a text that is no number. */
export const noValue = -2
export const noNumber = -1

/** Counts that an engine has: a value is any number from 0 that stands for it, the same for the same value. */
export interface RawInputs {
  readonly combinations: readonly (readonly LogValue[])[]
  readonly columns: readonly InputColumn[]
  /** Of each batch every column. */
  readonly counts: readonly (readonly RawCounts[])[]
  /** Of each attribute, its batch. */
  readonly own: readonly number[]
  readonly sample: {
    readonly combinations: Int32Array
    /** Of each column the values, in step. */
    readonly values: readonly Float64Array[]
    readonly rows: Float64Array
    readonly units: Float64Array | null
  }
}

/** Columns in step. */
export interface RawCounts {
  readonly values: Float64Array
  readonly combinations: Int32Array
  readonly rows: Float64Array
}

/** Values as places, in the order of the numbers that stand for them. */
export function gatherInputs({ combinations, columns, counts, own, sample }: RawInputs): InputTable {
  const distinct = (counts[0] ?? []).map(({ values }) => distinctOf(values))
  const placesOf = (column: number, values: Float64Array): Int32Array => {
    const rising = distinct[column] ?? new Float64Array()
    const places = new Int32Array(values.length)
    for (let at = 0; at < values.length; at++) places[at] = placeIn(rising, values[at] ?? 0)
    return places
  }
  const gathered = counts.map((batch) =>
    batch.map(({ values, combinations: counted, rows }, at): CountedInput => {
      const { column = '', bins = null } = columns[at] ?? {}
      return {
        column,
        bins,
        values: distinct[at]?.length ?? 0,
        texts: rows.reduce((sum, one, index) => sum + (values[index] === noNumber ? one : 0), 0),
        places: placesOf(at, values),
        combinations: counted,
        rows,
      }
    }),
  )
  return {
    combinations,
    inputs: own.map((batch) => gathered[batch] ?? []),
    sample: {
      combinations: sample.combinations,
      places: sample.values.map((values, at) => placesOf(at, values)),
      rows: sample.rows,
      units: sample.units,
    },
  }
}

/** Each value once, rising. */
function distinctOf(values: Float64Array): Float64Array {
  const rising = values.toSorted()
  return rising.filter((value, at) => value !== rising[at - 1])
}

/** The place of a value among rising ones: found by halving, which takes a third of the time of a map of 50,000. */
function placeIn(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
