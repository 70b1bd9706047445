import type { Target } from './targets.js'

type Named = Pick<Target, 'index' | 'limit' | 'attribute' | 'group'> & Partial<Pick<Target, 'slice'>>

/**
 * The same limit, attribute and group have the same id in every run, so that results can be compared and a report can
 * be linked to. Safe in a URL. Of several limits that differ only in what an id does not tell (their severity, the
 * groups they name), the later ones add their place in the plan, after a colon: no name has one.
 *
 * @example ['false_positive_rate.ratio.0.8..1.25.gender.V', 'false_positive_rate.ratio.0.8..1.25.gender.V:1']
 */
export function findingIds(targets: readonly Named[]): readonly string[] {
  const taken = new Set<string>()
  return targets.map((target) => {
    const id = plainId(target)
    if (taken.has(id)) return `${id}:${target.index}`
    taken.add(id)
    return id
  })
}

function plainId({ limit, slice, attribute, group }: Named): string {
  const reference = limit.reference?.kind === 'group' ? limit.reference.group : limit.reference?.kind
  const given = <T>(part: T | null | undefined): part is T => part !== null && part !== undefined
  const names = [reference, slice?.kind, slice?.name, attribute, group].filter(given).map(asPart)
  const change = limit.change === true ? 'change' : null
  return [limit.metric, limit.comparison, change, `${limit.min ?? ''}..${limit.max ?? ''}`, ...names]
    .filter(given)
    .join('.')
}

/** A dot is what stands between the parts; half a surrogate pair has no code in a URL. */
const asPart = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('.', '%2E')
