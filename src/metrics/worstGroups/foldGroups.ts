import type { Candidate } from './candidates.js'

/** A group that stands for itself, and those within it that say nothing more. */
export interface Standing {
  readonly candidate: Candidate
  /** How many were folded into it. */
  readonly folded: number
}

export interface Folding {
  /** The larger groups that a group may be folded into: those with one attribute less, as far as they are shown too. */
  readonly parentsOf: (candidate: Candidate) => readonly Candidate[]
  /** The level at which a group is shown to be worse off than the rest of a larger one that it is part of. */
  readonly levelWithin: (candidate: Candidate, parent: Candidate) => number
  /** Adjusts levels for their number. */
  readonly adjust: (levels: readonly number[]) => readonly number[]
  readonly alpha: number
}

/**
 * Groups that say more than the larger ones that they are part of. Where women are worse off, young women will be too:
 * they are told of only where they are worse off than other women, and than other young people if those are told of. A
 * group is worse than each of its parents only if it is worse than the one that it is most like, so that is its test
 * (intersection–union, Berger 1982). Any other group is folded into that parent, or into what that one is folded into.
 *
 * @param candidates in the order in which they are to be told
 */
export function foldGroups(candidates: readonly Candidate[], folding: Folding): readonly Standing[] {
  const tested = candidates.flatMap((candidate) => {
    const parents = folding.parentsOf(candidate).map((parent) => ({
      parent,
      level: folding.levelWithin(candidate, parent),
    }))
    const [first, ...others] = parents
    if (first === undefined) return []
    // Of parents that are equally alike the first, which makes the choice the same in every run.
    const likest = others.reduce((best, one) => (one.level > best.level ? one : best), first)
    return [{ candidate, ...likest }]
  })
  const adjusted = folding.adjust(tested.map(({ level }) => level))
  const into = new Map(
    tested
      .filter((_, index) => (adjusted[index] ?? 1) > folding.alpha)
      .map(({ candidate, parent }) => [candidate, parent]),
  )
  const folded = new Map<Candidate, number>()
  for (const candidate of into.keys()) {
    const root = rootOf(candidate, into)
    folded.set(root, (folded.get(root) ?? 0) + 1)
  }
  return candidates
    .filter((candidate) => !into.has(candidate))
    .map((candidate) => ({ candidate, folded: folded.get(candidate) ?? 0 }))
}

/** Each step has an attribute less, so there is an end. */
function rootOf(candidate: Candidate, into: ReadonlyMap<Candidate, Candidate>): Candidate {
  const parent = into.get(candidate)
  return parent === undefined ? candidate : rootOf(parent, into)
}
