import type { AuditPlan } from '../../config/plan.js'
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

/** Columns that hold what was decided, what was true, and who and when: no model is given these. */
function noInputs({
  data,
  decision,
  outcome,
  score,
  weight,
  unit,
  time,
  stages = [],
  inspection,
  quality,
}: AuditPlan): readonly string[] {
  const columns = [
    'column' in decision ? decision.column : null,
    decision.kind === 'threshold' ? decision.score : null,
    outcome?.column,
    score?.column,
    weight?.column,
    unit?.column,
    time?.column,
    ...stages.map(({ column }) => column),
    inspection?.column,
    quality?.id,
    ...Object.keys(data.where),
  ]
  return columns.flatMap((column) => column ?? [])
}
