/** Sums over those who were picked: of their weights 1/π, π being the chance to be picked, and of the squares of these. */
interface PickedSums {
  readonly weights: number
  readonly squares: number
}

interface HajekShare {
  readonly share: number
  /** How many cases with equal chances would tell as much. */
  readonly cases: number
  /** The part of the variance that is left, because those who are picked for certain tell of nobody else. */
  readonly left: number
}

/**
 * The share of a population that has something, from some of its members who were picked with known chances π:
 * p = Σ(y/π) / Σ(1/π), a ratio of two Horvitz–Thompson totals (1952) after Hájek (1971). Where everyone is picked apart
 * from the others, its variance by linearisation is Σ (1 − π)/π² (y − p)² / (Σ1/π)² (Särndal, Swensson & Wretman 1992,
 * §5.7); without the 1 − π it is that of picks from a population without end. As (1 − π)/π² = 1/π² − 1/π, sums of the
 * weights and of their squares are all that it takes.
 *
 * @returns null where nobody was picked
 * @example
 * // Of 40 with π = 0.1, 8 have it: 20 %, like 40 cases of 400, with 0.9 of their variance left.
 * hajekShare({ weights: 80, squares: 800 }, { weights: 320, squares: 3200 }) // { share: 0.2, cases: 40, left: 0.9 }
 */
export function hajekShare(having: PickedSums, others: PickedSums): HajekShare | null {
  const total = having.weights + others.weights
  if (total === 0) return null
  const share = having.weights / total
  const squares = having.squares + others.squares
  // Where all are alike, there is no variance to see: then as many cases as the weights are worth (Kish 1965).
  if (share === 0 || share === 1) return { share, cases: total ** 2 / squares, left: 1 - total / squares }
  const spread = (of: (sums: PickedSums) => number): number => (1 - share) ** 2 * of(having) + share ** 2 * of(others)
  const endless = spread((sums) => sums.squares)
  return {
    share,
    cases: (share * (1 - share) * total ** 2) / endless,
    left: spread((sums) => sums.squares - sums.weights) / endless,
  }
}
