import { metricById } from '../metrics/catalogue.js'
import { ownId } from '../metrics/peers/peers.js'
import { attributeName, itemsAt, textAt } from './draft.js'
import { type PlanIssue, quoted } from './issue.js'

interface Named {
  readonly name: string | undefined
  readonly column: string | undefined
}

/** What is wrong between the columns that make strata, the attributes, and the limits that hold within strata. */
export function checkConditioning(plan: unknown): readonly PlanIssue[] {
  const attributes = itemsAt(plan, ['attributes']).map(namedIn)
  const strata = itemsAt(plan, ['conditioning']).map((item, index): Named => {
    const column = textAt(plan, ['conditioning', index])
    return column === undefined ? namedIn(item) : { name: column, column }
  })
  return [
    ...strata.flatMap((stratum, index) => checkStratum(stratum, index, attributes, strata.slice(0, index))),
    ...itemsAt(plan, ['limits']).flatMap(checkLimit),
  ]
}

const namedIn = (item: unknown): Named => ({ name: attributeName(item), column: textAt(item, ['column']) })

function checkStratum(
  { name, column }: Named,
  index: number,
  attributes: readonly Named[],
  before: readonly Named[],
): readonly PlanIssue[] {
  const refuse = (message: string, hint: string): readonly PlanIssue[] => [
    { path: ['conditioning', index], message, hint },
  ]
  if (column === undefined || name === undefined) return []
  if (attributes.some((attribute) => attribute.column === column)) {
    const message = `The column ${quoted(column)} is an attribute too: every stratum would have one group of it.`
    return refuse(message, 'Take it out here, or out of attributes.')
  }
  if ([...attributes, ...before].some((other) => other.name === name)) {
    return refuse(`Something else in the plan is called ${quoted(name)} too.`, 'Give one of the two another name.')
  }
  return []
}

function checkLimit(limit: unknown, index: number): readonly PlanIssue[] {
  const written = textAt(limit, ['metric'])
  const metric = written === undefined ? undefined : metricById(ownId(written))
  if (metric === undefined || textAt(limit, ['within']) === undefined || !metric.needs.includes('strata')) return []
  const message = `${written} is a number over all strata, so it cannot be held within each.`
  return [{ path: ['limits', index, 'within'], message, hint: 'Take it out.' }]
}
