import type { AuditPlan, QualityColumn } from '../../config/plan.js'
import type { QualityCheck } from '../../counts.js'
import { checksOf } from '../../qualityChecks.js'
import type { CellRequest, ColumnChecks, ValueTest } from '../engine.js'

/** What an engine has to look at for the checks of a plan. */
export function checksRequest({ quality }: AuditPlan): Pick<CellRequest, 'checks' | 'duplicates'> {
  if (quality === undefined) return {}
  return {
    checks: quality.columns.map(
      (one): ColumnChecks => ({
        column: one.column,
        tests: checksOf(one).map((check) => testOf(check, one)),
        ...(one.shift ? { spread: true } : {}),
      }),
    ),
    ...(quality.id === null ? {} : { duplicates: quality.id }),
  }
}

function testOf(check: QualityCheck, { placeholders, range, stale_before }: QualityColumn): ValueTest {
  switch (check) {
    case 'placeholder':
      return { kind: 'one_of', values: placeholders }
    case 'implausible': {
      const [low, high] = range ?? [null, null]
      if (typeof low === 'number' && typeof high === 'number') return { kind: 'outside', low, high }
      // Without a range it has to be a day, whichever.
      return typeof low === 'string' && typeof high === 'string'
        ? { kind: 'outside_days', low, high }
        : { kind: 'outside_days', low: null, high: null }
    }
    case 'stale':
      return { kind: 'before', day: stale_before ?? '' }
    default:
      return { kind: 'missing' }
  }
}
