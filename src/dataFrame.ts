import { type AuditOptions, audit } from './audit.js'
import { definePlan } from './config/definePlan.js'
import type { PlanInput } from './config/planInput.js'
import { highOf, lowOf } from './counts.js'
import { type DataFrameLike, dataFrameEngine } from './loader/dataFrame.js'
import type { GroupResult } from './metrics/measure.js'
import type { Audit } from './result.js'

/** A plan without `data`: the rows are at hand. */
export type DataFramePlan = Omit<PlanInput, 'data'>

/**
 * Audits a danfo.js DataFrame: the same pipeline, counted by a loop in this process.
 *
 * @throws AuditError as `audit` does.
 * @example
 * const result = await auditDataFrame(df, {
 *   version: 1,
 *   decision: { column: 'flagged', positive: [1], effect: 'adverse' },
 *   attributes: [{ column: 'gender' }],
 * })
 */
export function auditDataFrame(
  df: DataFrameLike,
  plan: DataFramePlan,
  options: Omit<AuditOptions, 'engine'> = {},
): Promise<Audit> {
  return audit(definePlan({ title: 'DataFrame', ...plan, data: 'DataFrame' }), {
    ...options,
    engine: dataFrameEngine(df),
  })
}

/**
 * The groups of a result as a danfo.js DataFrame: a row a group, with its rows, and of every measure the estimate and
 * the ends of its interval (null where undefined). Needs `danfojs-node`, which comes with no part of this package.
 *
 * @example (await toDataFrame(result.groups)).column('false_positive_rate').values
 */
export async function toDataFrame(groups: readonly GroupResult[]): Promise<DataFrameLike> {
  const { DataFrame } = await import('danfojs-node')
  return new DataFrame(groups.map(rowOf))
}

type Row = Record<string, string | number | null>

function rowOf({ attribute, group, n, metrics }: GroupResult): Row {
  const measures = Object.entries(metrics).flatMap(([id, { estimate, low, high }]): [string, number | null][] => [
    [id, estimate],
    [`${id}_low`, low],
    [`${id}_high`, high],
  ])
  return { attribute, group, n_low: lowOf(n), n_high: highOf(n), ...Object.fromEntries(measures) }
}
