import type { AuditPlan } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { AuditError, type Problem } from '../error.js'
import { metricById } from '../metrics/catalogue.js'
import { isOfPart } from '../metrics/isOfPart.js'
import { nearest } from '../nearest.js'

/**
 * That every input that a limit names was counted, and that it holds for some: a limit that holds for nothing would pass
 * without a word.
 *
 * @throws AuditError 'plan' with every name that is none, and what was probably meant
 */
export function requireParts({ limits }: AuditPlan, { slices }: Counts): void {
  const problems = limits.flatMap(({ metric: id, parts, attributes }, index): readonly Problem[] => {
    const metric = metricById(id)
    if (metric?.of !== 'input') return []
    const there = slices.filter(({ slice }) => isOfPart(metric, slice))
    const names = there.map(({ slice }) => slice.name)
    const known = there[0]?.attributes.map(({ attribute }) => attribute) ?? []
    const place = (key: string) => ({ key: `limits[${index}].${key}` })
    if (names.length === 0) {
      const message = `${id} would be of nothing: there are fewer than two inputs, or none.`
      return [{ message, place: place('metric'), hint: 'Name more inputs, or take the limit out.' }]
    }
    const absent = (given: readonly string[] | null | undefined, among: readonly string[], key: string, what: string) =>
      (given ?? []).flatMap((name): readonly Problem[] => {
        if (among.includes(name)) return []
        const meant = nearest(name, among)
        const message = `${id} is not measured of the ${what} "${name}".`
        const hint = meant === undefined ? `There are: ${among.join(', ')}.` : `Did you mean "${meant}"?`
        return [{ message, place: place(key), hint }]
      })
    return [...absent(parts, names, 'inputs', 'input'), ...absent(attributes, known, 'attributes', 'attribute')]
  })
  if (problems.length > 0) throw new AuditError('plan', problems)
}
