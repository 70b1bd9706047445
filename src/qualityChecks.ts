import type { QualityCheck } from './counts.js'

/** A check of the data as it is called in results and limits: `income: missing`. */
export interface NamedCheck {
  readonly column: string
  readonly check: QualityCheck
}

/** A column of a plan's `quality`, as far as it says what is looked at. */
interface Looked {
  readonly placeholders: readonly unknown[]
  readonly range: readonly unknown[] | null
  readonly stale_before: string | null
  readonly shift?: true
}

interface Asked {
  readonly quality?: {
    readonly id: string | null
    readonly columns: readonly (Looked & { readonly column: string })[]
  }
}

/**
 * The checks of a column, in the order in which a value fails them: of each value only the first counts. A range asks for
 * a number or a day, a stale date for a day, so what is none is implausible.
 */
export const checksOf = ({ placeholders, range, stale_before }: Looked): readonly QualityCheck[] => [
  'missing',
  ...(placeholders.length === 0 ? [] : (['placeholder'] as const)),
  ...(range === null && stale_before === null ? [] : (['implausible'] as const)),
  ...(stale_before === null ? [] : (['stale'] as const)),
]

/** Every check that a plan asks for; where a column has several, `bad` is any of them. */
export function namedChecks({ quality }: Asked): readonly NamedCheck[] {
  if (quality === undefined) return []
  return [
    ...(quality.id === null ? [] : [{ column: quality.id, check: 'duplicate' as const }]),
    ...quality.columns.flatMap((one) => {
      const checks = checksOf(one)
      const all = checks.length > 1 ? [...checks, 'bad' as const] : checks
      const shifted = one.shift ? [...all, 'shift' as const] : all
      return shifted.map((check) => ({ column: one.column, check }))
    }),
  ]
}

export const checkName = ({ column, check }: NamedCheck): string => `${column}: ${check}`
