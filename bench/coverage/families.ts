import { holm } from '../../src/statistics/corrections.js'
import { binomial } from '../../src/statistics/draw.js'
import { seeded } from '../../src/statistics/random.js'
import { scoreTest } from '../../src/statistics/scoreTest.js'
import { binomialChances } from './binomial.js'

interface Family {
  readonly tests: number
  readonly n: number
  readonly p: number
  readonly alpha: number
}

/** How likely it is that a test of two groups of n with the same rate has a p of at most so much: an exact sum. */
function rejects(n: number, p: number, level: number): number {
  const chances = binomialChances(n, p)
  return chances.reduce(
    (sum, a) =>
      sum +
      a.probability *
        chances.reduce(
          (more, b) =>
            scoreTest({ successes: a.successes, total: n }, { successes: b.successes, total: n }) <= level
              ? more + b.probability
              : more,
          0,
        ),
    0,
  )
}

/** Holm rejects any of so many true nulls exactly when the smallest p is at most α over their number. */
export const familywise = ({ tests, n, p, alpha }: Family): number =>
  -Math.expm1(tests * Math.log1p(-rejects(n, p, alpha / tests)))

/** The same by drawing families and adjusting their levels. */
export function familywiseDrawn({ tests, n, p, alpha }: Family, draws: number, seed: number): number {
  const random = seeded(seed)
  let wrong = 0
  for (let draw = 0; draw < draws; draw++) {
    const levels = Array.from({ length: tests }, () =>
      scoreTest({ successes: binomial(random, n, p), total: n }, { successes: binomial(random, n, p), total: n }),
    )
    if (holm(levels).some((level) => level <= alpha)) wrong++
  }
  return wrong / draws
}
