import type { AuditPlan } from '../../config/plan.js'
import { columnUses } from '../columns.js'
import type { CellRequest, InputRequest } from '../engine.js'

/** More values of an input, in all groups, are those of an id. */
const maximumCells = 2_000_000
/** Half of so many rows tell how well a group can be told by all inputs to within a percent, where it has a few thousand of them. */
const sample = 100_000

/**
 * What an engine has to count of the inputs of a plan.
 *
 * @param by places of keys: of what says whether a row counts and what was decided, @param attributes of each attribute
 */
export function inputRequest(
  plan: AuditPlan,
  by: readonly number[],
  attributes: readonly number[],
): Pick<CellRequest, 'inputs'> {
  const { inputs, unit } = plan
  if (inputs === undefined) return {}
  const request: InputRequest = {
    columns: inputs.columns,
    allBut: inputs.all_but === null ? null : [...new Set([...inputs.all_but, ...noInputs(plan)])],
    by: [...new Set([...by, ...attributes])],
    attributes: attributes.map((own) => [...new Set([...by, own])]),
    unit: unit?.column ?? null,
    maximumCells,
    sample,
  }
  return { inputs: request }
}

/** What the plan reads for something else may be an input too: a group, a stratum, a value that is looked at. */
const mayBeInput = /^(attributes|conditioning|quality\.columns|inputs)\b/

/** Columns that hold what was decided, what was true, and who and when: no model is given these. */
const noInputs = (plan: AuditPlan): readonly string[] =>
  columnUses(plan).flatMap(({ key, column }) => (mayBeInput.test(key) ? [] : [column]))
