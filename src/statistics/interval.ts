/** From `low` to `high`, both included; `high` may be Infinity, and then the interval has no upper end. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Some cases out of a total. Both are real numbers, because a weighted log has effective sizes (see effectiveSize.ts);
 * 0 ≤ successes ≤ total.
 */
export interface Proportion {
  readonly successes: number
  readonly total: number
}

/** An estimate with its interval: what the MOVER methods combine. */
export interface Estimated {
  readonly estimate: number
  readonly interval: Interval
}
