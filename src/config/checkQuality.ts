import { metricById } from '../metrics/catalogue.js'
import { nearest } from '../nearest.js'
import { checkName, namedChecks } from '../qualityChecks.js'
import { itemsAt, keysAt, textAt } from './draft.js'
import { didYouMean, type Path, type PlanIssue, quoted } from './issue.js'
import { quality as schema } from './schema/quality.js'

/** What is wrong between the checks of the data and the limits that are set on them. */
export function checkQuality(plan: unknown): readonly PlanIssue[] {
  if (!keysAt(plan, []).includes('quality')) return []
  const listPath: Path = itemsAt(plan, ['quality']).length > 0 ? ['quality'] : ['quality', 'columns']
  const columns = itemsAt(plan, listPath).map((_, at) => {
    const path = [...listPath, at]
    return textAt(plan, path) ?? textAt(plan, [...path, 'column'])
  })
  const id = textAt(plan, ['quality', 'id'])
  const empty =
    columns.length === 0 && id === undefined
      ? [{ path: ['quality'], message: 'There is nothing to look at.', hint: 'Name columns, or an id.' }]
      : []
  const twice = columns.flatMap((column, at) =>
    column !== undefined && columns.indexOf(column) < at
      ? [{ path: [...listPath, at], message: `${quoted(column)} is there already.`, hint: 'Take one of them out.' }]
      : [],
  )
  return [...empty, ...twice, ...checkNames(plan)]
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
    const single = textAt(limit, ['columns'])
    const named = single === undefined ? itemsAt(limit, ['columns']) : [single]
    return named.flatMap((name, at): readonly PlanIssue[] =>
      typeof name !== 'string' || known.includes(name)
        ? []
        : [
            {
              path: ['limits', index, 'columns', ...(single === undefined ? [at] : [])],
              message: `${quoted(name)} is not checked for that.`,
              hint: didYouMean(nearest(name, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`,
            },
          ],
    )
  })
}
