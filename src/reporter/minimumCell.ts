import type { Audit } from '../result.js'

/** Counts under this are not told; null: all are. */
export const minimumCell = ({ plan }: Audit): number | null => plan.privacy?.minimum_cell ?? null
