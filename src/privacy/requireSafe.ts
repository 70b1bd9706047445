import type { Counts } from '../counts.js'
import { AuditError } from '../error.js'

/**
 * People who are left out of one attribute only are what its groups lack to those of another: a group that nobody shows,
 * and that sums would tell.
 *
 * @throws AuditError 'data' with each attribute that leaves people out
 */
export function requireSafe({ rows }: Counts): void {
  const left = new Set(rows.excluded.flatMap(({ attribute }) => attribute ?? []))
  if (left.size === 0) return
  throw new AuditError(
    'data',
    [...left].map((attribute) => ({
      message: `Rows are left out of ${attribute} only: how many there are could be worked out from another attribute.`,
      place: { key: 'privacy.minimum_cell' },
      hint: 'Let a group of it take every other value: groups: { …, other: "*" }.',
    })),
  )
}
