/** Sums over clusters – people, of whom each may have several rows – of their numerators x and denominators y. */
export interface ClusterSums {
  /** Clusters that have a part in the denominator. */
  readonly clusters: number
  readonly numerator: number
  readonly denominator: number
  /** Σx², Σxy and Σy² over the clusters. */
  readonly numeratorSquares: number
  readonly products: number
  readonly denominatorSquares: number
  /** How many independent cases the denominator would be worth if no two rows shared a cluster: without it, Σy. */
  readonly size?: number
}

export interface Clustered {
  /** Σx / Σy. */
  readonly estimate: number
  readonly variance: number
  /** How many times the variance is that of as many independent cases; null where those would have none. */
  readonly designEffect: number | null
  /** The number of independent cases that tell as much: what an interval of a proportion takes as its total. */
  readonly effectiveSize: number
}

/**
 * The variance of a rate whose rows come in clusters, by linearisation: G/(G − 1) · Σ(x − p·y)² / (Σy)², and what it
 * makes of the number of cases. Six sums stand for all clusters.
 *
 * The effective size is p(1 − p) over the variance, but no more than the rows would be worth by themselves. Where the
 * rate is 0 or 1 the variance is 0 and says nothing: it is then the number of equal clusters that the denominators are
 * worth, (Σy)²/Σy², as if all rows of a cluster told the same.
 *
 * Source: Cochran (1977), Sampling Techniques, equation 3.34 (a proportion over clusters), with G/(G − 1) as in
 * Woodruff (1971), JASA 66, 411–414; the design effect Kish (1965), Survey Sampling, section 8.2; proportions with an
 * effective size Korn & Graubard (1998), Survey Methodology 24, 193–201.
 *
 * @returns null where the denominator is 0, or where there is one cluster: nothing tells then how much clusters differ
 * @example // four people with 2 rows each: 2, 2, 0 and 0 of them flagged
 *   clusteredVariance({ clusters: 4, numerator: 4, denominator: 8, numeratorSquares: 8, products: 8,
 *   denominatorSquares: 16 }) // { estimate: 0.5, variance: 1 / 12, designEffect: 8 / 3, effectiveSize: 3 }
 */
export function clusteredVariance(sums: ClusterSums): Clustered | null {
  const { clusters, numerator, denominator, numeratorSquares, products, denominatorSquares } = sums
  if (clusters < 2 || denominator === 0) return null
  const size = sums.size ?? denominator
  const estimate = numerator / denominator
  const plain = estimate * (1 - estimate)
  const residuals = numeratorSquares - 2 * estimate * products + estimate ** 2 * denominatorSquares
  const variance = ((clusters / (clusters - 1)) * Math.max(0, residuals)) / denominator ** 2
  if (plain <= 0) {
    const equalClusters = Math.min(size, denominator ** 2 / denominatorSquares)
    return { estimate, variance: 0, designEffect: null, effectiveSize: equalClusters }
  }
  return {
    estimate,
    variance,
    designEffect: (variance * size) / plain,
    effectiveSize: variance === 0 ? size : Math.min(size, plain / variance),
  }
}
