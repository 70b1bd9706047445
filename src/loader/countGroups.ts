import type { AuditPlan } from '../config/plan.js'
import {
  type AttributeAreas,
  type AttributeCounts,
  crossing,
  type Exclusion,
  type ExclusionReason,
  type GroupCounts,
} from '../counts.js'
import { byReason } from './byReason.js'
import type { CellTable, DistinctScores } from './engine.js'
import { type Groups, groupOrder, groupsOf } from './grouping.js'
import type { Inspect } from './inspected.js'
import type { LogValue } from './match.js'
import { numberTable } from './numbers/numberTable.js'
import { pushTo } from './pushTo.js'
import type { ReadCell } from './readCells.js'
import type { CountingRequest } from './request.js'
import { scoreTable } from './scores/scoreTable.js'
import { type TallySums, tallySums } from './tally.js'
import { mostSeen, valuesInWords } from './values.js'

/** One or more attributes, crossed. */
export interface Crossed {
  readonly index: number
  readonly name: string
  readonly groups: Groups
}

interface GroupSums {
  readonly groups: readonly string[]
  readonly sums: TallySums
  readonly cells: ReadCell[]
}

export interface CountedGroups {
  readonly counts: AttributeCounts
  readonly excluded: readonly Exclusion[]
  /** The cells of each group, in the order of the counts. */
  readonly members: readonly (readonly ReadCell[])[]
}

interface Branch {
  readonly next: Map<string, Branch>
  sums: GroupSums | null
}

/** The tally of every group of an attribute, or of a crossing of several, and what was left out of it. */
export function countGroups(
  attributes: readonly Crossed[],
  cells: readonly ReadCell[],
  weighted: boolean,
  scores: DistinctScores | null = null,
  areas: AttributeAreas | null = null,
  inspect: Inspect | null = null,
): CountedGroups {
  const attribute = crossing(attributes.map(({ name }) => name))
  // Part by part: 'a × b' may be one group's name or a crossing of two.
  const root: Branch = { next: new Map(), sums: null }
  const sums: GroupSums[] = []
  const of = (groups: readonly string[]): GroupSums => {
    let at = root
    for (const group of groups) {
      const next = at.next.get(group) ?? { next: new Map(), sums: null }
      at.next.set(group, next)
      at = next
    }
    if (at.sums !== null) return at.sums
    const made = { groups, sums: tallySums(weighted), cells: [] }
    at.sums = made
    sums.push(made)
    return made
  }
  const [only] = attributes
  if (attributes.length === 1) for (const group of only?.groups.declared ?? []) of([group])

  const left = new Map<ExclusionReason, [LogValue, number][]>()
  for (const read of cells) {
    const { counted, cell, values } = read
    const groups: string[] = []
    let reason: ExclusionReason | undefined
    let value: LogValue = null
    for (const part of attributes) {
      const grouped = part.groups.of(values[part.index] ?? null)
      if ('group' in grouped) groups.push(grouped.group)
      else if (reason === undefined) {
        reason = grouped.excluded
        value = values[part.index] ?? null
      }
    }
    if (reason === undefined) {
      const group = of(groups)
      group.sums.add(cell, counted)
      group.cells.push(read)
    } else pushTo(left, reason, [value, counted.rows])
  }

  const orders = attributes.map(({ groups }) => groupOrder(groups.declared))
  const inOrder = (a: readonly string[], b: readonly string[]): number =>
    orders.reduce((order, compare, index) => order || compare(a[index] ?? '', b[index] ?? ''), 0)
  const counted = sums.sort((a, b) => inOrder(a.groups, b.groups))
  return {
    counts: {
      attribute,
      parts: attributes.map(({ name }) => name),
      groups: counted.map(
        ({ groups, sums: made, cells: own }): GroupCounts => ({
          group: crossing(groups),
          parts: Object.fromEntries(attributes.map(({ name }, index) => [name, groups[index] ?? ''])),
          ...made.result(),
          ...(scores === null
            ? {}
            : { scores: scoreTable(scores, own, weighted, areas && { members: [crossing(groups)], areas }) }),
          ...numbersOf(own, weighted),
          ...inspectionOf(own, inspect),
        }),
      ),
    },
    members: counted.map(({ cells: own }) => own),
    excluded: [...left]
      .map(([reason, values]) => ({
        reason,
        attribute,
        rows: values.reduce((sum, [, rows]) => sum + rows, 0),
        ...(reason === 'unmapped_group' && attributes.length === 1 ? { detail: valuesInWords(mostSeen(values)) } : {}),
      }))
      .sort(byReason),
  }
}

/** How the values of each attribute of a plan become groups, in a table that tells where numbers have fractions. */
export const attributeGroups = (
  { attributes }: AuditPlan,
  { parts }: Pick<CountingRequest, 'parts'>,
  { fractional }: Pick<CellTable, 'fractional'>,
): readonly Groups[] =>
  attributes.map((attribute, index) => groupsOf(attribute, fractional[parts.attributes[index] ?? -1] !== true))

/** What is counted for a plan: every attribute by itself, then the intersections. */
export function crossings(plan: AuditPlan, groups: readonly Groups[]): readonly (readonly Crossed[])[] {
  const crossed = plan.attributes.flatMap(({ name }, index): Crossed[] => {
    const own = groups[index]
    return own === undefined ? [] : [{ index, name, groups: own }]
  })
  const named = plan.intersections.map((names) => names.flatMap((name) => crossed.filter((one) => one.name === name)))
  return [...crossed.map((one) => [one]), ...named]
}

function inspectionOf(cells: readonly ReadCell[], inspect: Inspect | null): Pick<GroupCounts, 'inspection'> {
  const inspection = inspect?.(cells) ?? null
  return inspection === null ? {} : { inspection }
}

function numbersOf(cells: readonly ReadCell[], weighted: boolean): Pick<GroupCounts, 'numbers'> {
  if (!cells.some(({ counted }) => counted.numbers !== null)) return {}
  const numbers = numberTable(
    cells.map(({ counted }) => counted),
    weighted,
  )
  return numbers === null ? {} : { numbers }
}
