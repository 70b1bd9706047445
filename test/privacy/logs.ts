import { definePlan } from '../../src/config/definePlan.js'
import type { AuditPlan } from '../../src/config/plan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { type AttributeCounts, type CellName, type Counts, cellNames, crossing, type Tally } from '../../src/counts.js'
import { seeded } from '../../src/statistics/random.js'

/** One person of a made-up log: a group of each attribute, and what was decided and turned out. */
export interface Person {
  readonly groups: readonly string[]
  readonly cell: CellName
}

export interface Shape {
  /** How many groups each attribute has. */
  readonly attributes: readonly number[]
  readonly intersections: number | readonly (readonly string[])[]
  readonly people: number
  readonly cells: readonly CellName[]
}

export const nameOf = (attribute: number): string => 'abcdef'.charAt(attribute)

/** A log in which some groups are much smaller than others. */
export function madeUp({ attributes, people, cells }: Shape, seed: number): readonly Person[] {
  const random = seeded(seed)
  // Squares and cubes of even numbers pile up at 0.
  const skewed = (size: number, power: number): number => Math.floor(size * random() ** power)
  return Array.from({ length: people }, () => ({
    groups: attributes.map((size, at) => `${nameOf(at)}${skewed(size, 2)}`),
    cell: cells[skewed(cells.length, 1.5)] ?? 'tn',
  }))
}

/** The counts of a log, by a count of our own. */
export function countsOf(log: readonly Person[], plan: AuditPlan, given: Partial<Counts> = {}): Counts {
  const names = plan.attributes.map(({ name }) => name)
  const tables = [...names.map((name) => [name]), ...plan.intersections]
  return {
    rows: { read: log.length, counted: log.length, excluded: [] },
    attributes: tables.map((parts) => tableOf(log, parts, names)),
    slices: [],
    combinations: null,
    source: { name: 'log.csv', sha256: 'a'.repeat(64), format: 'csv' },
    notes: [],
    ...given,
  }
}

function tableOf(log: readonly Person[], parts: readonly string[], names: readonly string[]): AttributeCounts {
  const groups = new Map<string, Person[]>()
  for (const person of log) {
    const key = crossing(parts.map((part) => person.groups[names.indexOf(part)] ?? ''))
    groups.set(key, [...(groups.get(key) ?? []), person])
  }
  return {
    attribute: crossing(parts),
    parts,
    groups: [...groups].sort().map(([group, people]) => ({
      group,
      parts: Object.fromEntries(parts.map((part) => [part, people[0]?.groups[names.indexOf(part)] ?? ''])),
      tally: Object.fromEntries(
        cellNames.map((name) => [name, people.filter(({ cell }) => cell === name).length]),
      ) as unknown as Tally,
    })),
  }
}

export const planOf = (
  { attributes, intersections }: Pick<Shape, 'attributes' | 'intersections'>,
  minimum: number,
  given: Partial<PlanInput> = {},
): AuditPlan =>
  definePlan({
    version: 1,
    title: 'made up',
    data: 'log.csv',
    decision: { column: 'd', positive: 1, effect: 'adverse' },
    outcome: { column: 'o', positive: 1, negative: 0 },
    attributes: attributes.map((_, at) => ({ column: nameOf(at) })),
    intersections,
    limits: [
      { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
      { metric: 'selection_rate', max: 0.5 },
    ],
    privacy: { minimum_cell: minimum },
    ...given,
  })
