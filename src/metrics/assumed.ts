import type { AssumptionPlan } from '../config/plan.js'
import type { CellName, Counts, GroupCounts } from '../counts.js'
import { clopperPearson } from '../statistics/clopperPearson.js'
import { zOf } from '../statistics/normal.js'
import { changeGroups } from './changeGroups.js'

/**
 * Half of what may go wrong is for the shares of the checked, two a group, each of them upwards (Bonferroni); the other
 * half is for the interval of what is made of them.
 */
export const shareZ = (confidence: number, groups: number): number => zOf(1 - (1 - confidence) / (2 * groups))

/** How many times as large a share of the unchecked has a positive outcome, at most. */
const timesOf = (assumption: AssumptionPlan): number =>
  assumption.kind === 'monotone_selection' ? 1 : assumption.times

const decisions = [
  { having: 'tp', others: 'fp', unknown: 'positive_unknown' },
  { having: 'fn', others: 'tn', unknown: 'negative_unknown' },
] as const satisfies readonly Readonly<Record<'having' | 'others' | 'unknown', CellName>>[]

/**
 * Counts under an assumption about the people whom nobody checked: of those of a group with the same decision at most
 * k times as large a share has a positive outcome as of the checked ones (k = 1: monotone selection, Manski & Pepper 2000;
 * for what nobody looked at Manski 2003, Partial identification of probability distributions, §2). So at least
 * U(1 − kr) of the U unchecked have a negative one, and are counted there; the others may still be either, and everything
 * made of counts finds its bounds as always.
 *
 * @param confidence null takes the share of the checked as it is; else its upper end (Clopper & Pearson 1934), for an
 *   interval of that confidence whatever the share behind it is: see {@link shareZ}
 * @example
 * // 20 of 100 checked had something; of 300 unchecked then at most 60 have, and 240 surely have nothing.
 * assumed(counts, { kind: 'monotone_selection' }, null)
 */
export function assumed(counts: Counts, assumption: AssumptionPlan, confidence: number | null): Counts {
  const times = timesOf(assumption)
  return changeGroups(counts, (group, groups) =>
    assumedOf(group, times, confidence === null ? 0 : shareZ(confidence, groups)),
  )
}

/** One group under it; `z` 0 takes the share of its checked people as it is. */
export function assumedOf(group: GroupCounts, times: number, z: number): GroupCounts {
  const tally = { ...group.tally }
  for (const { having, others, unknown } of decisions) {
    const [positive, negative, left] = [tally[having], tally[others], tally[unknown]]
    // Of cells that are ranges no share is known, and where nobody was checked there is none.
    if (typeof positive !== 'number' || typeof negative !== 'number' || typeof left !== 'number') continue
    const checked = positive + negative
    if (checked === 0 || left === 0) continue
    const most = Math.min(
      1,
      times * (z === 0 ? positive / checked : clopperPearson({ successes: positive, total: checked }, z).high),
    )
    tally[unknown] = left * most
    tally[others] = negative + left * (1 - most)
  }
  return { ...group, tally }
}
