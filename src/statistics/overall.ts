import type { Interval } from './interval.js'

/**
 * A group's difference from everyone together, from its difference from the rest. Everyone is the group and the rest,
 * so overall = w·g + (1 − w)·rest, and g − overall = (1 − w)(g − rest). The group and the rest are independent, the
 * group and everyone are not: the interval against the rest is made first, and this carries it over exactly.
 *
 * @param share w: the group's part of everyone's denominator, from 0 to 1
 * @example differenceToOverall({ low: 0.1, high: 0.3 }, 0.25) // { low: 0.075, high: 0.225 }
 */
export function differenceToOverall({ low, high }: Interval, share: number): Interval {
  // Adding 0 makes a plain 0 of −0.
  return { low: (1 - share) * low + 0, high: (1 - share) * high + 0 }
}

/**
 * A group's ratio to everyone together, from its ratio r to the rest: g / overall = 1 / (w + (1 − w) / r), which rises
 * with r, so the ends carry over.
 *
 * @param share w: the group's part of everyone's denominator, from 0 to 1
 * @returns an end of 0 stays 0; an end of Infinity becomes 1/w, because a group is part of everyone
 * @example ratioToOverall({ low: 0.5, high: Infinity }, 0.25) // { low: 1 / 1.75, high: 4 }
 */
export function ratioToOverall({ low, high }: Interval, share: number): Interval {
  return { low: carried(low, share), high: carried(high, share) }
}

function carried(ratio: number, share: number): number {
  return share === 1 ? 1 : 1 / (share + (1 - share) / ratio)
}
