/** As many replicates as large as this are enough to know that a p-value is no small one. */
const enough = 20

/**
 * A p-value by simulation that stops early where it is plainly large: replicates are drawn until 20 are at least as far
 * out as what was seen, or until there are as many as allowed. Either way its level holds exactly.
 *
 * Source: Besag & Clifford (1991), Sequential Monte Carlo p-values, Biometrika 78, 301–304.
 *
 * @param isAsFar draws a replicate under the null, and says whether it is at least as far out
 * @param most replicates at most: the least p is 1 / most
 * @example besagClifford(() => random() < 0.5, 9999) // about a half, after some forty draws
 */
export function besagClifford(isAsFar: () => boolean, most: number): number {
  let far = 0
  for (let drawn = 1; drawn < most; drawn++) {
    if (isAsFar()) far++
    if (far === enough) return enough / drawn
  }
  return (far + 1) / most
}
