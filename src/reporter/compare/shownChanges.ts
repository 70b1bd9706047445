import type { Change } from '../../compare/comparison.js'
import { missingGroup } from '../../counts.js'
import { shownUnjudged } from '../charts/chartsOf.js'
import type { Compared } from './compared.js'

/** The changes that a page tells: of the measures that limits are on, or where there are none of the usual ones. */
export function shownChanges({ comparison, after }: Compared): readonly Change[] {
  const limited = after.audit.plan.limits.map(({ metric }) => metric)
  const shown = new Set(limited.length > 0 ? limited : shownUnjudged)
  return comparison.changes.filter(
    ({ metric, comparison: kind, slice, group }) =>
      shown.has(metric) && kind !== 'ratio' && kind !== 'difference' && slice === undefined && group !== missingGroup,
  )
}

export const isGap = ({ comparison }: Change): boolean => comparison !== null

/** The gaps that turned round, the shown ones first, then those beyond chance, the surest first. */
export const turnedIn = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ turned }) => turned !== null).toSorted((a, b) => rankOf(a) - rankOf(b) || levelOf(a) - levelOf(b))

const rankOf = ({ turned, beyond_chance }: Change): number => (turned === 'shown' ? 0 : beyond_chance ? 1 : 2)

const levelOf = ({ level_adjusted }: Change): number => level_adjusted ?? 1

/** What surely became worse, or better: a gap further from equality, a measure worse for people. The surest first. */
export const movedIn = (changes: readonly Change[], way: 'worse' | 'better'): readonly Change[] =>
  changes
    .filter(({ moved }) =>
      way === 'worse' ? moved === 'worse' || moved === 'further' : moved === 'better' || moved === 'closer',
    )
    .toSorted((a, b) => levelOf(a) - levelOf(b))
