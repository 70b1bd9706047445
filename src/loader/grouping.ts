import { binNames } from '../bins.js'
import type { AttributePlan } from '../config/plan.js'
import { type ExclusionReason, missingGroup } from '../counts.js'
import { canonical, isMissing, type LogValue, matcher, numberOf } from './match.js'

/** The group that a value belongs to, or why it belongs to none. */
type Grouped =
  | { readonly group: string }
  | { readonly excluded: Extract<ExclusionReason, 'missing_attribute' | 'unmapped_group'> }

export interface Groups {
  readonly of: (value: LogValue) => Grouped
  /** The groups that the plan names, in its order; they are there even without rows. */
  readonly declared: readonly string[]
}

/** How an attribute's values become groups. `whole`: no binned value has a fraction. */
export function groupsOf({ grouping, missing }: Pick<AttributePlan, 'grouping' | 'missing'>, whole: boolean): Groups {
  const missingValue: Grouped = missing === 'group' ? { group: missingGroup } : { excluded: 'missing_attribute' }
  switch (grouping.kind) {
    case 'values':
      return { declared: [], of: (value) => (isMissing(value) ? missingValue : { group: canonical(value) }) }
    case 'bins': {
      const declared = binNames(grouping.edges, whole)
      return {
        declared,
        of: (value) => {
          const group = value === null ? undefined : declared[Number(value)]
          return group === undefined ? missingValue : { group }
        },
      }
    }
    case 'map': {
      const entries = Object.entries(grouping.groups)
      const others = entries.find(([, values]) => values === '*')?.[0]
      const named = matcher(
        entries.map(([group, values]) => [group, values === '*' ? [] : values] as const),
        { truths: false },
      )
      return {
        declared: entries.map(([group]) => group),
        of: (value) => {
          const group = named(value)
          if (group !== undefined) return { group }
          if (isMissing(value)) return missingValue
          return others === undefined ? { excluded: 'unmapped_group' } : { group: others }
        },
      }
    }
  }
}

/** Declared groups first, in the plan's order; then numbers by size and texts by code point; missing last. */
export function groupOrder(declared: readonly string[]): (a: string, b: string) => number {
  const places = new Map(declared.map((group, index) => [group, index]))
  const place = (group: string): number =>
    group === missingGroup ? Number.POSITIVE_INFINITY : (places.get(group) ?? declared.length)
  return (a, b) => {
    const [first, second] = [place(a), place(b)]
    return first === second ? byName(a, b) : first - second
  }
}

const byName = (a: string, b: string): number => {
  const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [numberOf(a), numberOf(b)]
  if (first !== second) return first - second
  return a < b ? -1 : a > b ? 1 : 0
}
