import { type Exclusion, exclusionReasons } from '../counts.js'

/** Engines give cells in any order; a result must not show it. */
export const byReason = (a: Exclusion, b: Exclusion): number =>
  exclusionReasons.indexOf(a.reason) - exclusionReasons.indexOf(b.reason)
