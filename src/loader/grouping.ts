import { binNames } from '../bins.js'
import type { AttributePlan } from '../config/plan.js'
import { type ExclusionReason, missingGroup } from '../counts.js'
import { AuditError } from '../error.js'
import { canonical, isMissing, type LogValue, matcher, numberOf } from './match.js'
import { remembered } from './remembered.js'

/** The group that a value belongs to, or why it belongs to none. */
type Grouped =
  | { readonly group: string }
  | { readonly excluded: Extract<ExclusionReason, 'missing_attribute' | 'unmapped_group'> }

export interface Groups {
  readonly of: (value: LogValue) => Grouped
  /** The groups that the plan names, in its order; they are there even without rows. */
  readonly declared: readonly string[]
}

/**
 * How an attribute's values become groups. `whole`: no binned value has a fraction.
 *
 * @throws AuditError where a value or a group has the name of the missing ones
 */
export function groupsOf(attribute: GroupedColumn, whole: boolean): Groups {
  const { declared, of } = groupingOf(attribute, whole)
  return { declared, of: remembered(of) }
}

type GroupedColumn = Pick<AttributePlan, 'column' | 'grouping' | 'missing'>

function groupingOf({ column, grouping, missing }: GroupedColumn, whole: boolean): Groups {
  const missingValue: Grouped = missing === 'group' ? { group: missingGroup } : { excluded: 'missing_attribute' }
  switch (grouping.kind) {
    case 'values':
      return {
        declared: [],
        of: (value) => {
          if (isMissing(value)) return missingValue
          if (value === missingGroup) throw namedMissing('data', column, 'There is a value')
          return { group: canonical(value) }
        },
      }
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
      if (Object.hasOwn(grouping.groups, missingGroup)) throw namedMissing('plan', column, 'There is a group')
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

/** A group of people by this name would be taken for the rows without a value, which no limit judges unasked. */
const namedMissing = (code: 'data' | 'plan', column: string, found: string): AuditError =>
  new AuditError(code, {
    message: `${found} "${missingGroup}": that is what rows without a value are called.`,
    place: { key: column },
    hint:
      code === 'plan'
        ? 'Choose another name in groups:, such as "unknown".'
        : 'Put the value in a group of another name with groups:, or rename it in the log.',
  })

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
