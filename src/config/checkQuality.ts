import { metricById } from '../metrics/catalogue.js'
import { checkName, namedChecks } from '../qualityChecks.js'
import { itemsAt, keysAt, textAt } from './draft.js'
import type { PlanIssue } from './issue.js'
import { columnsListed, listedTwice, unknownParts } from './listedColumns.js'
import { quality as schema } from './schema/quality.js'

/** What is wrong between the checks of the data and the limits that are set on them. */
export function checkQuality(plan: unknown): readonly PlanIssue[] {
  if (!keysAt(plan, []).includes('quality')) return []
  const listed = columnsListed(plan, 'quality')
  const id = textAt(plan, ['quality', 'id'])
  const empty =
    listed.columns.length === 0 && id === undefined
      ? [{ path: ['quality'], message: 'There is nothing to look at.', hint: 'Name columns, or an id.' }]
      : []
  return [...empty, ...listedTwice(listed), ...checkNames(plan)]
}

/** A limit that names no column of the checks would hold for nothing. */
function checkNames(plan: unknown): readonly PlanIssue[] {
  const read = schema.safeParse(typeof plan === 'object' && plan !== null && 'quality' in plan ? plan.quality : null)
  if (!read.success) return []
  return itemsAt(plan, ['limits']).flatMap((limit, index) => {
    const metric = metricById(textAt(limit, ['metric']) ?? '')
    if (metric?.of !== 'quality') return []
    const checks = namedChecks({ quality: read.data }).filter(
      ({ check }) => metric.check === undefined || check === metric.check,
    )
    const known = [...new Set(checks.flatMap((one) => [one.column, checkName(one)]))]
    if (known.length === 0) {
      const message = `No column is checked for that: ${metric.id} would be of nothing.`
      return [{ path: ['limits', index, 'metric'], message, hint: 'Add to quality what it needs.' }]
    }
    return unknownParts(limit, ['limits', index, 'columns'], known, (name) => `${name} is not checked for that.`)
  })
}
