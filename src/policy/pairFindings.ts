import type { Finding } from './finding.js'

type Paired = Pick<Finding, 'id' | 'slice' | 'metric' | 'comparison' | 'attribute' | 'group' | 'severity' | 'change'>

/**
 * Findings of two audits that are about the same thing: with the same id, else (where a bound was changed) on the same
 * measure and comparison of the same group, of the same severity first. What a limit on change found then is about a
 * time before that, so it has no pair.
 *
 * @returns in step with `now`; undefined where there is none
 */
export function pairFindings<Then extends Paired>(
  now: readonly Paired[],
  then: readonly Then[],
): readonly (Then | undefined)[] {
  const left = new Set(then.filter(({ change }) => change === undefined))
  const byId = new Map([...left].map((one) => [one.id, one]))
  const take = (found: Then | undefined): Then | undefined => {
    if (found !== undefined) left.delete(found)
    return found
  }
  const pairs = now.map(({ id, change }) => (change === undefined ? take(byId.get(id)) : undefined))
  return pairs.map((pair, index) => {
    const own = now[index]
    if (pair !== undefined || own === undefined || own.change !== undefined) return pair
    const same = [...left].filter((one) => subjectOf(one) === subjectOf(own))
    return take(same.find(({ severity }) => severity === own.severity) ?? same[0])
  })
}

const subjectOf = ({ slice, metric, comparison, attribute, group }: Paired): string =>
  JSON.stringify([slice?.kind, slice?.name, metric, comparison, attribute, group])
