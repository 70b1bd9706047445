import type { Target } from './targets.js'

/**
 * The same limit, attribute and group have the same id in every run, so that results can be compared and a report can
 * be linked to. Safe in a URL.
 *
 * @example 'false_positive_rate.ratio.0.8..1.25.gender.V'
 */
export function findingId({ limit, attribute, group }: Pick<Target, 'limit' | 'attribute' | 'group'>): string {
  const reference = limit.reference?.kind === 'group' ? limit.reference.group : limit.reference?.kind
  return [limit.metric, limit.comparison, `${limit.min ?? ''}..${limit.max ?? ''}`, reference, attribute, group]
    .filter((part) => part !== null && part !== undefined)
    .map(encodeURIComponent)
    .join('.')
}
