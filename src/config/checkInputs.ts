import { tellerNames } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import { nearest } from '../nearest.js'
import { itemsAt, keysAt, textAt } from './draft.js'
import { didYouMean, type Path, type PlanIssue, quoted } from './issue.js'

/** What is wrong between the inputs of the model and the limits that are set on them. */
export function checkInputs(plan: unknown): readonly PlanIssue[] {
  if (!keysAt(plan, []).includes('inputs')) return []
  const listPath: Path = itemsAt(plan, ['inputs']).length > 0 ? ['inputs'] : ['inputs', 'columns']
  const columns = itemsAt(plan, listPath).map((_, at) => {
    const path = [...listPath, at]
    return textAt(plan, path) ?? textAt(plan, [...path, 'column'])
  })
  const others = keysAt(plan, ['inputs']).includes('all_but')
  const empty =
    columns.length === 0 && !others
      ? [{ path: ['inputs'], message: 'There are no inputs here.', hint: 'Name columns, or all_but.' }]
      : []
  const twice = columns.flatMap((column, at) =>
    column !== undefined && columns.indexOf(column) < at
      ? [{ path: [...listPath, at], message: `${quoted(column)} is there already.`, hint: 'Take one of them out.' }]
      : [],
  )
  const known = [...columns.flatMap((column) => column ?? []), ...Object.values(tellerNames)]
  // Of all columns but some only the log knows which there are.
  return [...empty, ...twice, ...(others ? [] : checkNames(plan, known))]
}

/** A limit that names no input would hold for nothing. */
const checkNames = (plan: unknown, known: readonly string[]): readonly PlanIssue[] =>
  itemsAt(plan, ['limits']).flatMap((limit, index) => {
    if (metricById(textAt(limit, ['metric']) ?? '')?.of !== 'input') return []
    const single = textAt(limit, ['inputs'])
    const named = single === undefined ? itemsAt(limit, ['inputs']) : [single]
    return named.flatMap((name, at): readonly PlanIssue[] =>
      typeof name !== 'string' || known.includes(name)
        ? []
        : [
            {
              path: ['limits', index, 'inputs', ...(single === undefined ? [at] : [])],
              message: `There is no input ${quoted(name)}.`,
              hint: didYouMean(nearest(name, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`,
            },
          ],
    )
  })
