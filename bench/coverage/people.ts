import { clusteredVariance } from '../../src/statistics/clusteredVariance.js'
import { binomial } from '../../src/statistics/draw.js'
import { seeded } from '../../src/statistics/random.js'
import { wilson } from '../../src/statistics/wilson.js'
import { type Seen, tally } from './seen.js'

interface Households {
  readonly people: number
  readonly p: number
  /** How alike the rows of a person are: the share of people whose rows are all the same. */
  readonly alike: number
  readonly draws: number
  readonly seed: number
  readonly z: number
}

/**
 * People with one to five rows each. The rows of some are all the same, those of the others by chance: so two rows of
 * a person correlate by the share of the first.
 */
export function ofPeople({ people, p, alike, draws, seed, z }: Households): {
  readonly clustered: Seen
  readonly plain: Seen
} {
  const random = seeded(seed)
  const [clustered, plain] = [tally(p), tally(p)]
  for (let draw = 0; draw < draws; draw++) {
    let [numerator, denominator, numeratorSquares, products, denominatorSquares] = [0, 0, 0, 0, 0]
    for (let person = 0; person < people; person++) {
      const rows = 1 + Math.floor(5 * random())
      const x = random() < alike ? (random() < p ? rows : 0) : binomial(random, rows, p)
      numerator += x
      denominator += rows
      numeratorSquares += x * x
      products += x * rows
      denominatorSquares += rows * rows
    }
    const found = clusteredVariance({
      clusters: people,
      numerator,
      denominator,
      numeratorSquares,
      products,
      denominatorSquares,
    })
    const size = found?.effectiveSize ?? people
    clustered.add(wilson({ successes: (numerator / denominator) * size, total: size }, z))
    plain.add(wilson({ successes: numerator, total: denominator }, z))
  }
  return { clustered: clustered.seen(), plain: plain.seen() }
}
