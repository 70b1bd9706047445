import type { AuditPlan } from '../config/plan.js'
import type { Change } from './comparison.js'

/**
 * The change that a report says first: what turned round, a shown turn before one of the estimates only, then one beyond
 * chance; else the change beyond chance that is surest. Of those on which limits are, where there are limits. Told as a
 * relative difference where that is defined.
 *
 * @returns its place; null where there is none
 */
export function headlineOf(changes: readonly Change[], { limits }: Pick<AuditPlan, 'limits'>): number | null {
  const limited = new Set(limits.map(({ metric }) => metric))
  const told = [...changes.entries()].filter(
    ([, { metric, comparison, change, slice }]) =>
      comparison === 'relative_difference' &&
      change !== null &&
      slice === undefined &&
      (limited.size === 0 || limited.has(metric)),
  )
  const [first] = told.toSorted(([, a], [, b]) => rankOf(a) - rankOf(b) || sureness(a) - sureness(b))
  return first?.[0] ?? null
}

const rankOf = ({ turned, beyond_chance }: Change): number =>
  turned === 'shown' ? 0 : turned === 'estimate' ? (beyond_chance ? 1 : 3) : beyond_chance ? 2 : 4

/** Of turns, how near the weaker of the two directions comes to being shown; of others, the level of the change. */
function sureness({ turned, before, after, level }: Change): number {
  if (turned === null) return level ?? 1
  return Math.max(...[before, after].map(roomOf))
}

/** How much of an interval lies on the other side of equality. */
function roomOf({ estimate, low, high }: Change['after']): number {
  if (estimate === null || low === null || high === null) return 1
  return Math.max(0, (estimate > 0 ? -low : high) / (high - low))
}
