import type { DecisionPlan, Effect } from '../config/plan.js'
import type { Slice } from '../counts.js'

/** What a positive decision does to a person; of one class of several against the rest, what that class does. */
export const effectIn = (decision: DecisionPlan, slice: Slice | null | undefined): Effect =>
  (decision.kind === 'classes' && slice?.kind === 'class'
    ? decision.classes.find(({ name }) => name === slice.name)?.effect
    : undefined) ?? decision.effect
