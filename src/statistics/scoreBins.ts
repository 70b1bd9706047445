import type { Scored } from './scored.js'

/**
 * Scores from 0 to 1 in bins of equal width: the i-th holds scores from i/number up to but not including (i + 1)/number,
 * the last one 1 as well. Empty bins stay, so that a bin's place tells its edges.
 *
 * @param number how many bins, from 1; a score below 0 or above 1 goes to the outermost
 * @example equalWidthBins({ scores: [0.1, 0.5, 1], positive: [1, 0, 2], negative: [3, 1, 0] }, 2)
 *   // scores [0.1] and [0.5, 1]
 */
export function equalWidthBins(scored: Scored, number: number): Scored[] {
  const binOf = (score: number) => {
    const bin = Math.floor(score * number)
    // 0.29 · 100 falls short of 29, and 29/100 is 0.29: the edge itself decides.
    const placed = (bin + 1) / number <= score ? bin + 1 : bin / number > score ? bin - 1 : bin
    return Math.min(number - 1, Math.max(0, placed))
  }
  return divided(scored, scored.scores.map(binOf), number)
}

/**
 * Scores in bins of as nearly equal numbers of cases as distinct scores allow: a score goes to the bin in which the
 * middle one of its cases lies, and is never split. Bins that get no score are left out.
 *
 * @param number how many bins at most, from 1
 * @example equalMassBins({ scores: [0.1, 0.5, 1], positive: [1, 0, 2], negative: [3, 1, 0] }, 2)
 *   // scores [0.1] (4 of 7 cases) and [0.5, 1]
 */
export function equalMassBins(scored: Scored, number: number): Scored[] {
  const cases = scored.scores.map((_, index) => (scored.positive[index] ?? 0) + (scored.negative[index] ?? 0))
  const all = cases.reduce((sum, own) => sum + own, 0)
  let below = 0
  const bins = cases.map((own) => {
    const middle = below + own / 2
    below += own
    return all === 0 ? 0 : Math.min(number - 1, Math.floor((middle / all) * number))
  })
  return divided(scored, bins, number).filter(({ scores }) => scores.length > 0)
}

function divided({ scores, positive, negative }: Scored, bins: readonly number[], number: number): Scored[] {
  const made = Array.from({ length: number }, () => ({
    scores: [] as number[],
    positive: [] as number[],
    negative: [] as number[],
  }))
  for (const [index, score] of scores.entries()) {
    const bin = made[bins[index] ?? 0]
    bin?.scores.push(score)
    bin?.positive.push(positive[index] ?? 0)
    bin?.negative.push(negative[index] ?? 0)
  }
  return made
}
