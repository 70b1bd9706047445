import type { Effect } from '../../config/plan.js'
import type { GroupCounts } from '../../counts.js'
import type { EvidenceRules } from '../evidence.js'

interface Made<Result> {
  readonly groups: readonly GroupCounts[]
  readonly judged: number
  readonly effect: Effect
  readonly seed: number
  readonly replicates: number
  readonly result: Result
}

/** `judged`: how many of the groups something is said of, from the first. */
type OfGroups<Result> = (groups: readonly GroupCounts[], rules: EvidenceRules, effect: Effect, judged: number) => Result

/**
 * What takes long to make of some groups, made once: several measures ask for it. It is kept by the first of the groups,
 * so for no longer than they are.
 */
export function remembered<Result>(make: OfGroups<Result>): OfGroups<Result> {
  const made = new WeakMap<GroupCounts, readonly Made<Result>[]>()
  return (groups, rules, effect, judged) => {
    const [first] = groups
    const before = first === undefined ? [] : (made.get(first) ?? [])
    const { seed, replicates } = rules
    const same = before.find(
      (one) =>
        one.effect === effect &&
        one.judged === judged &&
        one.seed === seed &&
        one.replicates === replicates &&
        one.groups.length === groups.length &&
        one.groups.every((group, index) => group === groups[index]),
    )
    if (same !== undefined) return same.result
    const result = make(groups, rules, effect, judged)
    if (first !== undefined) made.set(first, [...before, { groups, judged, effect, seed, replicates, result }])
    return result
  }
}
