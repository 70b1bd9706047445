/**
 * The level at which all claims hold at once, each with its own level: the largest. No correction is needed, because a
 * wrong 'all hold' needs the one claim that is false to be shown, and that happens with its own level at most.
 *
 * Source: Berger (1982), Multiparameter hypothesis testing and acceptance sampling, Technometrics 24, 295–300
 * (intersection–union test).
 *
 * @returns from 0 to 1; 1 when there are no claims, since nothing was shown
 * @example allHold([0.01, 0.04]) // 0.04
 */
export function allHold(levels: readonly number[]): number {
  return levels.length === 0 ? 1 : levels.reduce((largest, level) => Math.max(largest, level))
}

/**
 * The level at which at least one of the claims holds, each with its own level: their number times the smallest
 * (Bonferroni's inequality), at most 1.
 *
 * @returns from 0 to 1; 1 when there are no claims
 * @example someHolds([0.01, 0.04]) // 0.02
 */
export function someHolds(levels: readonly number[]): number {
  return levels.reduce((least, level) => Math.min(least, level * levels.length), 1)
}
