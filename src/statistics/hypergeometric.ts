import { logFactorial } from './logFactorial.js'
import type { Random } from './random.js'

/**
 * A draw from a hypergeometric distribution: how many of the marked ones are among `drawn` that are taken without
 * replacement. Card by card where few are drawn, else by the ratio of uniforms, in a time that does not grow with the
 * numbers.
 *
 * Source: Stadlober (1990), The ratio of uniforms approach for generating discrete random variates, Journal of
 * Computational and Applied Mathematics 31, 181–189: algorithm HRUA, with its constants √(8/e) and 3 − 2√(3/e).
 *
 * @param marked, unmarked, drawn whole numbers from 0; at most all are drawn
 * @returns a whole number, at most `marked` and at most `drawn`
 * @example hypergeometric(seeded(1), 30, 70, 20) // near 6, give or take 2
 */
export function hypergeometric(random: Random, marked: number, unmarked: number, drawn: number): number {
  const all = marked + unmarked
  // What is left behind is drawn as well, and so is what is not marked: the smaller numbers are.
  if (2 * drawn > all) return marked - hypergeometric(random, marked, unmarked, all - drawn)
  if (marked > unmarked) return drawn - hypergeometric(random, unmarked, marked, drawn)
  if (marked === 0 || drawn === 0) return 0
  return drawn <= 10 ? cardByCard(random, marked, all, drawn) : byRatio(random, marked, all, drawn)
}

function cardByCard(random: Random, marked: number, all: number, drawn: number): number {
  let left = marked
  for (let card = 0; card < drawn; card++) if (random() * (all - card) < left) left--
  return marked - left
}

const spread = Math.sqrt(8 / Math.E)
const shift = 3 - 2 * Math.sqrt(3 / Math.E)

function byRatio(random: Random, marked: number, all: number, drawn: number): number {
  const logWeight = (k: number): number =>
    -(logFactorial(k) + logFactorial(marked - k) + logFactorial(drawn - k) + logFactorial(all - marked - drawn + k))
  const share = marked / all
  const centre = drawn * share + 0.5
  const variance = ((all - drawn) * drawn * share * (1 - share)) / (all - 1)
  const width = spread * Math.sqrt(variance + 0.5) + shift
  const peak = logWeight(Math.floor(((drawn + 1) * (marked + 1)) / (all + 2)))
  for (;;) {
    const u = random()
    const k = Math.floor(centre + (width * (random() - 0.5)) / u)
    if (k >= 0 && k <= Math.min(marked, drawn) && 2 * Math.log(u) <= logWeight(k) - peak) return k
  }
}
