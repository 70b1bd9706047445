import type { InputColumn } from '../../config/plan.js'
import type { CountedInput, InputTable } from '../engine.js'
import type { LogValue } from '../match.js'

/** In the place of a value: there is none; or in bins, it is a text that is no number. */
export const noValue = 0
export const noNumber = -1

/** Counts that an engine has: a value is any number above 0 that stands for it, the same for the same value. */
export interface RawInputs {
  readonly combinations: readonly (readonly LogValue[])[]
  readonly columns: readonly InputColumn[]
  /** Of each batch every column. */
  readonly counts: readonly (readonly RawCounts[])[]
  /** Of each attribute, its batch. */
  readonly own: readonly number[]
  readonly sample: {
    readonly combinations: readonly number[]
    /** Of each column the values, in step. */
    readonly values: readonly (readonly number[])[]
    readonly rows: readonly number[]
    readonly units: readonly number[] | null
  }
}

interface RawCounts {
  readonly values: readonly number[]
  readonly combinations: readonly number[]
  readonly rows: readonly number[]
}

/** Values as places, in the order of the numbers that stand for them. */
export function gatherInputs({ combinations, columns, counts, own, sample }: RawInputs): InputTable {
  const placed = (counts[0] ?? []).map(({ values }) => {
    const distinct = Float64Array.from(new Set(values)).sort()
    return new Map([...distinct].map((value, place) => [value, place] as const))
  })
  const placesOf = (column: number, values: readonly number[]): Int32Array =>
    Int32Array.from(values, (value) => placed[column]?.get(value) ?? 0)
  const gathered = counts.map((batch) =>
    columns.map((input, at): CountedInput => {
      const { values = [], combinations: counted = [], rows = [] } = batch[at] ?? {}
      return {
        column: input.column,
        bins: input.bins,
        values: placed[at]?.size ?? 0,
        texts: rows.reduce((sum, one, index) => sum + (values[index] === noNumber ? one : 0), 0),
        places: placesOf(at, values),
        combinations: Int32Array.from(counted),
        rows: Float64Array.from(rows),
      }
    }),
  )
  return {
    combinations,
    inputs: own.map((batch) => gathered[batch] ?? []),
    sample: {
      combinations: Int32Array.from(sample.combinations),
      places: sample.values.map((values, at) => placesOf(at, values)),
      rows: Float64Array.from(sample.rows),
      units: sample.units === null ? null : Float64Array.from(sample.units),
    },
  }
}
