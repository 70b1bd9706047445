import { benjaminiHochberg, holm } from '../statistics/corrections.js'

/** How levels are adjusted for their number, by the plan's word for it. */
export const corrections = {
  holm,
  benjamini_hochberg: benjaminiHochberg,
  none: (levels: readonly number[]): readonly number[] => levels,
} as const
