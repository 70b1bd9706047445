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
