import { sampleSize } from '../../statistics/sampleSize.js'
import type { Bound } from '../decide.js'
import { chanceOf, demandOf, intervalOf, referenceCases, type Said } from './chanceOf.js'
import type { PowerQuestion } from './question.js'

/** A number of cases is found to this part of itself, and a small one to the case. */
const precision = 1 / 2000
/** From one number of cases that is tried to the next. */
const stride = 1.2

/**
 * How many cases a group needs until the audit is as likely to say what is true as is asked. It begins where normal
 * theory ends and goes by the chance itself: that theory takes the spread at the limit for that at what is expected, and
 * of a band it looks at each end alone, which in the middle promises four in five and gives three.
 *
 * @returns null where no number of cases does: what is expected is the limit itself
 */
export function casesFor(
  question: PowerQuestion,
  { group, reference }: { readonly group: number; readonly reference: number },
  said: Said,
  bound: Bound,
): number | null {
  const { confidence, chance: asked } = demandOf(question, said)
  const guess = sampleSize({
    intervalAt: (cases, z) => {
      const others = referenceCases(question, cases) ?? 0
      const [a, b] = [
        { successes: group * cases, total: cases },
        { successes: reference * others, total: others },
      ]
      return intervalOf(question, a, b, z)
    },
    min: bound.min,
    max: bound.max,
    confidence,
    power: asked,
  })
  if (guess === null) return null
  const chance = chanceOf(question, said, bound)
  const does = (cases: number): boolean => chance(cases, group, reference) >= asked
  let [short, enough] = [0, guess]
  while (!does(enough)) [short, enough] = [enough, Math.ceil(enough * stride)]
  while (short === 0) {
    const fewer = Math.floor(enough / stride)
    if (fewer === 0) break
    if (does(fewer)) enough = fewer
    else short = fewer
  }
  while (enough - short > Math.max(1, enough * precision)) {
    const middle = Math.floor((short + enough) / 2)
    if (does(middle)) enough = middle
    else short = middle
  }
  return enough
}
