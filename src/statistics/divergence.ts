/**
 * The Kullback–Leibler divergence of one share from another, in nats: p·ln(p/q) + (1 − p)·ln((1 − p)/(1 − q)).
 *
 * Source: Kullback & Leibler (1951), On information and sufficiency, Annals of Mathematical Statistics 22, 79–86.
 *
 * @param p from 0 to 1; what is taken as given
 * @param q from 0 to 1
 * @returns not negative; Infinity where q is 0 or 1 and p is not
 * @example kullbackLeibler(0.5, 0.25) // 0.143841
 */
export function kullbackLeibler(p: number, q: number): number {
  // Rounding can leave a last digit below zero.
  return Math.max(0, term(p, q) + term(1 - p, 1 - q))
}

const term = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log(p / q))

/**
 * The Jensen–Shannon divergence of two shares, in nats: the mean of the Kullback–Leibler divergences of each from the
 * middle of the two.
 *
 * Source: Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37,
 * 145–151.
 *
 * @param p from 0 to 1
 * @param q from 0 to 1
 * @returns from 0 to ln 2
 * @example jensenShannon(0.5, 0.25) // 0.033822
 */
export function jensenShannon(p: number, q: number): number {
  const middle = (p + q) / 2
  return (kullbackLeibler(p, middle) + kullbackLeibler(q, middle)) / 2
}
