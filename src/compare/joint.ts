import type { CellName, Joint, JointCell, Tally } from '../counts.js'

/** What was true of people: their outcome, as far as one is known. */
export type JointOutcome = 'positive' | 'negative' | 'unknown'
export const outcomes = ['positive', 'negative', 'unknown'] as const satisfies readonly JointOutcome[]

/** The cells of a tally that people with an outcome are in, after a positive and after a negative decision. */
export const cellsFor = {
  positive: ['tp', 'fn'],
  negative: ['fp', 'tn'],
  unknown: ['positive_unknown', 'negative_unknown'],
} as const satisfies Readonly<Record<JointOutcome, readonly [keyof Tally, keyof Tally]>>

/**
 * The joint counts that two tallies of the same people leave room for, at one end: as many as can be with the same
 * decision in both, or as few. Each outcome by itself has as many people in both tallies, so these are Fréchet's bounds
 * (1951) of a two-by-two table with given margins, and both are reached at once.
 *
 * @returns null where a cell is not known, or the two have not as many people with each outcome
 * @example jointAt({ fp: 61, tn: 78, … }, { fp: 30, tn: 109, … }, 'most')
 *   // 30 fp → fp, 31 fp → tn, 0 tn → fp, 78 tn → tn
 */
export function jointAt(before: Tally, after: Tally, end: 'most' | 'least'): Joint | null {
  const cells = outcomes.map((outcome) => cellsAt(before, after, outcome, end))
  return cells.includes(null) ? null : cells.flatMap((own) => own ?? [])
}

function cellsAt(
  before: Tally,
  after: Tally,
  outcome: JointOutcome,
  end: 'most' | 'least',
): readonly JointCell[] | null {
  const [selected, passed] = cellsFor[outcome]
  const [b, notB, a, notA] = [before[selected], before[passed], after[selected], after[passed]]
  if (typeof b !== 'number' || typeof notB !== 'number' || typeof a !== 'number' || typeof notA !== 'number')
    return null
  const people = b + notB
  if (people !== a + notA) return null
  const both = end === 'most' ? Math.min(a, b) : Math.max(0, a + b - people)
  const cell = (was: CellName, is: CellName, number: number): JointCell => ({ was, is, people: number })
  return [
    cell(selected, selected, both),
    cell(selected, passed, b - both),
    cell(passed, selected, a - both),
    cell(passed, passed, people - a - b + both),
  ]
}
