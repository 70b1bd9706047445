import type { Flow, JointGroup, JointOutcome } from '../counts.js'
import { type McNemar, mcnemar } from '../statistics/mcnemar.js'
import { addFlows, outcomes } from './joint.js'

/** Of a group, whose decision changed, in which direction, and what was true of them. */
export interface GroupFlips {
  readonly attribute: string
  readonly group: string
  readonly all: TestedFlow
  readonly by_outcome: Readonly<Record<JointOutcome, TestedFlow>>
}

/** How many changed each way, and whether more did one way than the other. */
export interface TestedFlow extends Flow, McNemar {}

/** Whose decision changed, by group and outcome, with McNemar's test of each. */
export const flipsOf = (groups: readonly JointGroup[]): readonly GroupFlips[] =>
  groups.map(({ attribute, group, joint }) => ({
    attribute,
    group,
    all: tested(addFlows(outcomes.map((outcome) => joint[outcome]))),
    by_outcome: { positive: tested(joint.positive), negative: tested(joint.negative), unknown: tested(joint.unknown) },
  }))

const tested = (flow: Flow): TestedFlow => ({ ...flow, ...mcnemar(flow.before, flow.after) })
