import type { AuditPlan } from '../config/plan.js'
import { columnUses, requireColumns } from './columns.js'
import { type CountOptions, defaultEngine, engineRun } from './count.js'
import { countsTableUses } from './counts-table.js'
import type { SourceDescription } from './engine.js'
import { sourceName } from './sourceName.js'

/**
 * What the source is, by its head alone, checked against the plan.
 *
 * @returns columns, files, format, compression, delimiter and encoding
 * @throws AuditError 'data' with every column that the plan needs and the source lacks, in one go
 * @example (await describeSource(plan)).columns // ['person', 'gender', 'flagged']
 */
export async function describeSource(plan: AuditPlan, options: CountOptions = {}): Promise<SourceDescription> {
  const engine = options.engine ?? (await defaultEngine())
  const uses = plan.data.layout === 'counts' ? countsTableUses(plan) : columnUses(plan)
  const description = await engine.describe(plan.data, uses, engineRun(options))
  requireColumns(description.columns, uses, sourceName(plan.data))
  return description
}
