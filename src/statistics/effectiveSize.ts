/**
 * The number of equally weighted cases that tell as much as these weighted ones: (Σw)² / Σw². Equal weights give their
 * number; the more unequal they are, the fewer.
 *
 * Source: Kish (1965), Survey Sampling, chapter 11 (the design effect of unequal weights).
 *
 * @returns from 0 (no cases) to the number of cases
 * @example effectiveSize(1 + 1 + 2, 1 + 1 + 4) // 16 / 6 = 2.667
 */
export function effectiveSize(sumOfWeights: number, sumOfSquares: number): number {
  return sumOfSquares === 0 ? 0 : sumOfWeights ** 2 / sumOfSquares
}
