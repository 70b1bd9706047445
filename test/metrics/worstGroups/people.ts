import { type CellName, type Combinations, cellNames } from '../../../src/counts.js'
import { metricById } from '../../../src/metrics/catalogue.js'
import type { GroupMetric } from '../../../src/metrics/metric.js'
import type { SearchOptions } from '../../../src/metrics/worstGroups/findWorstGroups.js'
import { type Random, seeded } from '../../../src/statistics/random.js'

/** A person of a made-up log: a group of each attribute (null: left out of it), and a cell of its tally. */
export interface Person {
  readonly groups: readonly (string | null)[]
  readonly cell: CellName
  readonly weight?: number
}

/** What the loader makes of people, by a plain loop that shares nothing with it. */
export function combinationsOf(people: readonly Person[], names: readonly string[]): Combinations {
  const groups = names.map((_, at) => [...new Set(people.flatMap((person) => person.groups[at] ?? []))].sort())
  const rows = new Map<string, Person[]>()
  for (const person of people) {
    const key = JSON.stringify(person.groups)
    rows.set(key, [...(rows.get(key) ?? []), person])
  }
  const members = [...rows.values()]
  const sums = (of: (person: Person) => number): Record<CellName, Float64Array> =>
    Object.fromEntries(
      cellNames.map((cell) => [
        cell,
        Float64Array.from(members, (own) =>
          own.filter((person) => person.cell === cell).reduce((sum, person) => sum + of(person), 0),
        ),
      ]),
    ) as Record<CellName, Float64Array>
  const weighted = people.some(({ weight }) => weight !== undefined)
  return {
    attributes: names.map((name, at) => ({ name, groups: groups[at] ?? [] })),
    places: names.map((_, at) =>
      Int32Array.from(members, ([first]) => groups[at]?.indexOf(first?.groups[at] ?? '') ?? -1),
    ),
    cells: sums(({ weight }) => weight ?? 1),
    weights: weighted ? { n: sums(() => 1), squares: sums(({ weight }) => (weight ?? 1) ** 2) } : null,
  }
}

/** People by chance: groups as likely as each other, flagged (falsely) with the probability that their groups have. */
export function peopleByChance(
  seed: number,
  { n, sizes, rate }: { n: number; sizes: readonly number[]; rate: (groups: readonly string[]) => number },
): readonly Person[] {
  const random: Random = seeded(seed)
  return Array.from({ length: n }, () => {
    const groups = sizes.map((size) => String(Math.floor(random() * size)))
    return { groups, cell: random() < rate(groups) ? 'fp' : 'tn' }
  })
}

export function metricNamed(id: string): GroupMetric {
  const metric = metricById(id)
  if (metric === undefined || metric.kind === 'aggregate') throw new Error(id)
  return metric
}

export const search = (more: Partial<SearchOptions> = {}): SearchOptions => ({
  metric: metricNamed('false_positive_rate'),
  effect: 'adverse',
  count: 10,
  depth: 3,
  minimumSize: 30,
  missing: 'exclude',
  rules: { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 200 },
  confidence: 0.95,
  correction: 'holm',
  ...more,
})
