import type { AuditPlan } from '../config/plan.js'
import { AuditError, type Problem } from '../error.js'
import { nearest } from '../nearest.js'
import type { ColumnUse } from './engine.js'

/** Every column of the log that a plan names, with the key that names it. */
export function columnUses(plan: AuditPlan): readonly ColumnUse[] {
  const {
    decision,
    outcome,
    score,
    weight,
    unit,
    attributes,
    conditioning,
    data,
    quality,
    inputs,
    inspection,
    stages = [],
  } = plan
  const uses: { readonly key: string; readonly column: string | null | undefined }[] = [
    { key: 'decision.column', column: 'column' in decision ? decision.column : null },
    { key: 'decision.score', column: decision.kind === 'threshold' ? decision.score : null },
    { key: 'outcome.column', column: outcome?.column },
    { key: 'score.column', column: score?.column },
    { key: 'weight.column', column: weight?.column },
    { key: 'unit.column', column: unit?.column },
    { key: 'time.column', column: plan.time?.column },
    ...attributes.map(({ column }, index) => ({ key: `attributes[${index}].column`, column })),
    ...conditioning.map(({ column }, index) => ({ key: `conditioning[${index}].column`, column })),
    { key: 'quality.id', column: quality?.id },
    ...(quality?.columns ?? []).map(({ column }, index) => ({ key: `quality.columns[${index}].column`, column })),
    ...(inputs?.columns ?? []).map(({ column }, index) => ({ key: `inputs.columns[${index}].column`, column })),
    ...(inputs?.all_but ?? []).map((column, index) => ({ key: `inputs.all_but[${index}]`, column })),
    { key: `inspection.${inspection?.kind}`, column: inspection?.column },
    ...stages.map(({ column }, index) => ({ key: `stages[${index}].column`, column })),
    ...Object.keys(data.where).map((column) => ({ key: 'data.where', column })),
  ]
  return uses.flatMap(({ key, column }) => (column === null || column === undefined ? [] : [{ key, column }]))
}

/** The header, in a message: long ones are cut. */
const listed = (columns: readonly string[]): string =>
  `${columns
    .slice(0, 20)
    .map((column) => `"${column}"`)
    .join(', ')}${columns.length > 20 ? ` and ${columns.length - 20} more` : ''}`

/**
 * That every column a plan needs is there; all that are not, in one go, each with the column that was probably meant.
 *
 * @throws AuditError 'data'
 */
export function requireColumns(columns: readonly string[], uses: readonly ColumnUse[], source: string): void {
  const problems = uses
    .filter(({ column }) => !columns.includes(column))
    .map(({ column, key }): Problem => {
      const meant = nearest(column, columns)
      return {
        message: `There is no column "${column}".`,
        place: { file: source, key },
        hint: meant === undefined ? `The columns are ${listed(columns)}.` : `Did you mean "${meant}"?`,
      }
    })
  if (problems.length > 0) throw new AuditError('data', problems)
}
