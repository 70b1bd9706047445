import type { InputRequest } from '../engine.js'
import type { LogValue } from '../match.js'

/** Up to so many combinations are counted once for all attributes; of more each attribute has its own, which are fewer. */
const mostTogether = 64

/**
 * How inputs are counted for attributes: each value in each combination of groups of all of them, while these are few; else
 * for each attribute in those of its own, because many values in many combinations fill a memory.
 *
 * @param combinations how many there are, about
 * @returns batches, each the places of the keys that combinations are told by, and of each attribute which is its own
 */
export function batchesOf(
  { by, attributes }: Pick<InputRequest, 'by' | 'attributes'>,
  combinations: number,
): { readonly batches: readonly (readonly number[])[]; readonly own: readonly number[] } {
  return combinations <= mostTogether || attributes.length === 1
    ? { batches: [by], own: attributes.map(() => 0) }
    : { batches: attributes, own: attributes.map((_, at) => at) }
}

/** How many different rows columns in step have. */
export const differentIn = (columns: readonly (readonly LogValue[])[]): number =>
  new Set((columns[0] ?? []).map((_, row) => JSON.stringify(columns.map((values) => values[row] ?? null)))).size
