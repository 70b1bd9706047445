import type { CellName, Joint, JointGroup } from '../counts.js'
import { type McNemar, mcnemar } from '../statistics/mcnemar.js'
import { cellsFor, type JointOutcome, outcomes } from './joint.js'

/** People by two decisions about them: positive in both, only before, only after, in neither. */
interface Flow {
  readonly both: number
  readonly before: number
  readonly after: number
  readonly neither: number
}

/** How many changed each way, and whether more did one way than the other. */
interface TestedFlow extends Flow, McNemar {}

/** Of a group, whose decision changed, in which direction, and what was true of them. */
export interface GroupFlips {
  readonly attribute: string
  readonly group: string
  readonly all: TestedFlow
  /** By the outcome that is known, before or after; those of whom the two say otherwise are in none. */
  readonly by_outcome: Readonly<Record<JointOutcome, TestedFlow>>
}

/** Whose decision changed, by group and outcome, with McNemar's test of each. */
export const flipsOf = (groups: readonly Omit<JointGroup, 'into'>[]): readonly GroupFlips[] =>
  groups.map(({ attribute, group, joint }) => {
    const of = (outcome: JointOutcome): TestedFlow => tested(joint.filter((cell) => outcomeIn(cell) === outcome))
    const [positive, negative, unknown] = outcomes.map(of) as [TestedFlow, TestedFlow, TestedFlow]
    return { attribute, group, all: tested(joint), by_outcome: { positive, negative, unknown } }
  })

/** How many people have one outcome in the one log and another in the other. */
export const contradicted = (joint: Joint): number =>
  joint.reduce((sum, cell) => sum + (outcomeIn(cell) === null ? cell.people : 0), 0)

const outcomeOf = (cell: CellName): JointOutcome =>
  outcomes.find((outcome) => cellsFor[outcome].some((own) => own === cell)) ?? 'unknown'

function outcomeIn({ was, is }: Joint[number]): JointOutcome | null {
  const [then, now] = [outcomeOf(was), outcomeOf(is)]
  if (then === 'unknown' || then === now) return now
  return now === 'unknown' ? then : null
}

const isPositive = (cell: CellName): boolean => outcomes.some((outcome) => cellsFor[outcome][0] === cell)

function tested(joint: Joint): TestedFlow {
  const people = (then: boolean, now: boolean): number =>
    joint.reduce((sum, cell) => {
      const isOne = isPositive(cell.was) === then && isPositive(cell.is) === now
      return isOne ? sum + cell.people : sum
    }, 0)
  const [before, after] = [people(true, false), people(false, true)]
  return { both: people(true, true), before, after, neither: people(false, false), ...mcnemar(before, after) }
}
