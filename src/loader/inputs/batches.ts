import type { InputRequest } from '../engine.js'
import type { LogValue } from '../match.js'

/** Up to so many combinations are counted once for all attributes; of more each attribute has its own, which are fewer. */
const mostTogether = 64

/** Combinations that are counted as one, for some attributes. */
export interface Batch {
  /** Of each combination the first that is the same for these attributes. */
  readonly standsFor: readonly number[]
}

/**
 * How inputs are counted for attributes: each value in each combination of groups of all of them, while these are few; else
 * for each attribute in those of its own, because many values in many combinations fill a memory.
 *
 * @returns the batches, and of each attribute which is its own
 */
export function batchesOf(
  { by, attributes }: Pick<InputRequest, 'by' | 'attributes'>,
  combinations: readonly (readonly LogValue[])[],
): { readonly batches: readonly Batch[]; readonly own: readonly number[] } {
  if (combinations.length <= mostTogether || attributes.length === 1)
    return { batches: [{ standsFor: combinations.map((_, at) => at) }], own: attributes.map(() => 0) }
  const batches = attributes.map((keys): Batch => {
    const first = new Map<string, number>()
    const standsFor = combinations.map((values, at) => {
      const key = JSON.stringify(keys.map((one) => values[by.indexOf(one)] ?? null))
      const found = first.get(key) ?? at
      first.set(key, found)
      return found
    })
    return { standsFor }
  })
  return { batches, own: attributes.map((_, at) => at) }
}
