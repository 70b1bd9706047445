import { draftOf } from './draft.js'
import { planOf } from './parsePlan.js'
import type { AuditPlan } from './plan.js'
import type { PlanInput } from './planInput.js'

/**
 * An audit plan from an object in the shape of audit.yaml: held against the same schema, with the same errors (their
 * places are keys, because there is no file). A relative source is found from the working directory.
 *
 * @throws AuditError 'plan' with everything that is wrong at once.
 * @example
 * definePlan({
 *   version: 1,
 *   data: 'decisions.csv',
 *   decision: { column: 'flagged', positive: [1], effect: 'adverse' },
 *   attributes: [{ column: 'gender', reference: 'M' }],
 *   limits: [{ metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25 }],
 * })
 */
export const definePlan = (input: PlanInput): AuditPlan => planOf(draftOf(input), undefined)
