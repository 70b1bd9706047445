import type { Flow, Joint, JointOutcome, Tally } from '../counts.js'

export const outcomes = ['positive', 'negative', 'unknown'] as const satisfies readonly JointOutcome[]

/** The cells of a tally that people with an outcome are in, after a positive and after a negative decision. */
export const cellsFor = {
  positive: ['tp', 'fn'],
  negative: ['fp', 'tn'],
  unknown: ['positive_unknown', 'negative_unknown'],
} as const satisfies Readonly<Record<JointOutcome, readonly [keyof Tally, keyof Tally]>>

export const addJoints = (joints: readonly Joint[]): Joint => ({
  positive: addFlows(joints.map(({ positive }) => positive)),
  negative: addFlows(joints.map(({ negative }) => negative)),
  unknown: addFlows(joints.map(({ unknown }) => unknown)),
})

export const addFlows = (flows: readonly Flow[]): Flow =>
  flows.reduce(
    (sum, flow) => ({
      both: sum.both + flow.both,
      before: sum.before + flow.before,
      after: sum.after + flow.after,
      neither: sum.neither + flow.neither,
    }),
    { both: 0, before: 0, after: 0, neither: 0 },
  )

/**
 * The joint counts that two tallies of the same people leave room for, at one end: as many as can be with the same
 * decision in both, or as few. Each outcome by itself has as many people in both tallies, so these are Fréchet's bounds
 * (1951) of a two-by-two table with given margins, and both are reached at once.
 *
 * @returns null where a cell is not known, or the two have not as many people with each outcome
 * @example jointAt({ fp: 61, tn: 78, … }, { fp: 30, tn: 109, … }, 'most')?.negative
 *   // { both: 30, before: 31, after: 0, neither: 78 }
 */
export function jointAt(before: Tally, after: Tally, end: 'most' | 'least'): Joint | null {
  const [positive, negative, unknown] = outcomes.map((outcome) => flowAt(before, after, outcome, end))
  return positive && negative && unknown ? { positive, negative, unknown } : null
}

function flowAt(before: Tally, after: Tally, outcome: JointOutcome, end: 'most' | 'least'): Flow | null {
  const [selected, passed] = cellsFor[outcome]
  const [b, notB, a, notA] = [before[selected], before[passed], after[selected], after[passed]]
  if (typeof b !== 'number' || typeof notB !== 'number' || typeof a !== 'number' || typeof notA !== 'number')
    return null
  const people = b + notB
  if (people !== a + notA) return null
  const both = end === 'most' ? Math.min(a, b) : Math.max(0, a + b - people)
  return { both, before: b - both, after: a - both, neither: people - a - b + both }
}
