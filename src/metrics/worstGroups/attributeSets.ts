/**
 * Every way to take one to `depth` of some attributes, by their places: single ones first, then pairs, …
 *
 * @example attributeSets(3, 2) // [[0], [1], [2], [0, 1], [0, 2], [1, 2]]
 */
export function attributeSets(attributes: number, depth: number): readonly (readonly number[])[] {
  const sizes = Array.from({ length: Math.min(depth, attributes) }, (_, index) => index + 1)
  return sizes.flatMap((size) => take(attributes, size, 0))
}

function take(attributes: number, size: number, from: number): readonly (readonly number[])[] {
  if (size === 0) return [[]]
  const firsts = Array.from({ length: Math.max(0, attributes - from) }, (_, index) => from + index)
  return firsts.flatMap((first) => take(attributes, size - 1, first + 1).map((rest) => [first, ...rest]))
}
