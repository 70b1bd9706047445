import { crossing } from '../counts.js'

type Names = readonly string[]

/** The crossings that a plan asks for, written out: a number stands for all of two attributes up to that many. */
export function combinations(intersections: number | readonly Names[], attributes: Names): readonly Names[] {
  if (typeof intersections !== 'number') return intersections
  const deepest = Math.min(intersections, attributes.length)
  const sizes = Array.from({ length: Math.max(0, deepest - 1) }, (_, index) => index + 2)
  return sizes.flatMap((size) => choose(attributes, size))
}

/** How many crossings of two of `attributes` up to `depth` of them there are: a sum of binomial coefficients. */
export function crossingCount(attributes: number, depth: number): number {
  let ofThisSize = attributes
  let count = 0
  for (let size = 2; size <= Math.min(depth, attributes); size++) {
    ofThisSize = (ofThisSize * (attributes - size + 1)) / size
    count += ofThisSize
  }
  return count
}

/** All ways to take `size` of the names, in their order. */
function choose(names: Names, size: number): readonly Names[] {
  if (size === 0) return [[]]
  return names.flatMap((name, index) => choose(names.slice(index + 1), size - 1).map((rest) => [name, ...rest]))
}

/** The crossing that a name means: `gender × nationality`, in any order, with an x where the keyboard has no ×. */
export function crossingNamed(name: string, crossings: readonly Names[]): string | undefined {
  const key = (parts: Names): string => crossing(parts.toSorted())
  const meant = key(name.split(/\s+[x×]\s+/))
  const found = crossings.find((parts) => key(parts) === meant)
  return found === undefined ? undefined : crossing(found)
}
