import { spellBin } from '../bins.js'
import type { AttributePlan } from '../config/plan.js'
import { canonical } from './match.js'

/**
 * A group of an attribute as a plan may write it, in the spelling that `Counts` has: `30-49` → `30–49` and `>=50` → `≥50`
 * for bins, `1.0` → `1` for values; the name of a mapped group is the plan's own.
 *
 * @example groupName(age, '>=50') // '≥50'
 */
export function groupName(attribute: AttributePlan, written: string): string {
  switch (attribute.grouping.kind) {
    case 'bins':
      return spellBin(written)
    case 'values':
      return canonical(written)
    case 'map':
      return written
  }
}
