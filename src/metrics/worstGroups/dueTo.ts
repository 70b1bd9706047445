import type { EvidenceRules } from '../evidence.js'
import type { Measurable } from '../metric.js'
import type { Candidate } from './candidates.js'
import { contrastOf } from './contrast.js'
import { countsIn, without } from './sums.js'

/**
 * The group within a group that makes all of its difference: where only young women are worse off, women as a whole are
 * worse off than men, and other women are not shown to be.
 *
 * @param standing the groups that are told of
 * @param options.way 1 where more is worse for the people it is about, −1 where less is
 * @returns the one that leaves least to show without it; null where the others are worse off without any of them
 */
export function dueTo(
  larger: Candidate,
  standing: readonly Candidate[],
  {
    metric,
    way,
    rules,
    alpha,
  }: { readonly metric: Measurable; readonly way: 1 | -1; readonly rules: EvidenceRules; readonly alpha: number },
): Candidate | null {
  const everyoneElse = countsIn(without(larger.total, larger.sums))
  const levelWithout = (smaller: Candidate): number => {
    const others = contrastOf(metric, countsIn(without(larger.sums, smaller.sums)), everyoneElse, rules)
    return others !== undefined && way * others.difference > 0 ? others.p : 1
  }
  const [most] = standing
    .filter((candidate) => isWithin(candidate, larger))
    .map((candidate) => ({ candidate, level: levelWithout(candidate) }))
    .sort((a, b) => b.level - a.level)
  return most !== undefined && most.level > alpha ? most.candidate : null
}

const isWithin = ({ set, places }: Candidate, larger: Candidate): boolean =>
  set.length > larger.set.length &&
  larger.set.every((attribute, at) => places[set.indexOf(attribute)] === larger.places[at])
