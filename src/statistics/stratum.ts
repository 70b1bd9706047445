import type { Proportion } from './interval.js'

/** Two groups within one stratum: a 2×2 table. */
export interface Stratum {
  readonly a: Proportion
  readonly b: Proportion
}

/** A stratum tells something of a common odds ratio only if both groups, successes and failures occur in it. */
export function informative({ a, b }: Stratum): boolean {
  const successes = a.successes + b.successes
  return a.total > 0 && b.total > 0 && successes > 0 && successes < a.total + b.total
}
