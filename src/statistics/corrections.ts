/**
 * Holm's step-down adjustment: a finding whose adjusted level is at most α is wrong, for any of them, with probability
 * at most α. The i-th smallest level is multiplied by m − i + 1, and never falls below the one before it.
 *
 * Source: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6,
 * 65–70.
 *
 * @param familySize m, at least the number of levels; the tests that are not listed enter as 1
 * @returns adjusted levels in the order of `levels`, at most 1
 * @throws RangeError if the family is smaller than its list
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(levels: readonly number[], familySize: number = levels.length): number[] {
  const adjusted = levels.map(() => 1)
  let floor = 0
  for (const [rank, { level, index }] of ranked(levels, familySize).entries()) {
    floor = Math.min(1, Math.max(floor, level * (familySize - rank)))
    adjusted[index] = floor
  }
  return adjusted
}

/**
 * Benjamini and Hochberg's step-up adjustment: of all findings whose adjusted level is at most α, a share of at most α
 * is expected to be wrong. The i-th smallest level is multiplied by m / i, and never rises above the one after it.
 *
 * Source: Benjamini & Hochberg (1995), Controlling the false discovery rate, JRSS B 57, 289–300.
 *
 * @param familySize m, at least the number of levels; the tests that are not listed enter as 1
 * @returns adjusted levels in the order of `levels`, at most 1
 * @throws RangeError if the family is smaller than its list
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(levels: readonly number[], familySize: number = levels.length): number[] {
  const adjusted = levels.map(() => 1)
  let ceiling = 1
  for (const [rank, { level, index }] of [...ranked(levels, familySize).entries()].reverse()) {
    ceiling = Math.min(ceiling, level * (familySize / (rank + 1)))
    adjusted[index] = ceiling
  }
  return adjusted
}

function ranked(levels: readonly number[], familySize: number): { level: number; index: number }[] {
  if (familySize < levels.length) throw new RangeError(`A family of ${familySize} cannot hold ${levels.length} tests.`)
  return levels.map((level, index) => ({ level, index })).sort((one, other) => one.level - other.level)
}
