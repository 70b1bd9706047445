import type { Effect } from '../../config/plan.js'
import { cellNames, type GroupCounts, lowOf } from '../../counts.js'
import { type Bootstrap, bootstrapMany } from '../../statistics/bootstrap.js'
import { effectiveCases } from '../clusters.js'
import type { EvidenceRules } from '../evidence.js'
import { groupsStatistics, type SpreadTables, spreadRates } from './statistics.js'
import { tabulator } from './tables.js'

/** The cells of a group to draw from; where one is a range, its least. */
export const cellValues = ({ tally }: GroupCounts): number[] => cellNames.map((cell) => lowOf(tally[cell]))

/** The tables of groups as they are. */
export const tablesOf = (groups: readonly GroupCounts[], effect: Effect): SpreadTables =>
  tabulator(spreadRates, effect, groups.length)(groups.map(cellValues))

interface Made {
  readonly groups: readonly GroupCounts[]
  readonly effect: Effect
  readonly seed: number
  readonly replicates: number
  readonly bootstraps: ReadonlyMap<string, Bootstrap>
}

/** By the first of the groups, so that nothing is kept longer than they are. */
const made = new WeakMap<GroupCounts, Made[]>()

/**
 * The resampled cells of some groups, each with its size fixed, and of each draw every statistic there is: one drawing
 * for all measures of an attribute. It is remembered for as long as the groups are.
 */
export function resampled(
  groups: readonly GroupCounts[],
  { seed, replicates }: EvidenceRules,
  effect: Effect,
): ReadonlyMap<string, Bootstrap> {
  const [first] = groups
  if (first === undefined) return new Map()
  const before = made.get(first) ?? []
  const same = before.find(
    (one) =>
      one.effect === effect &&
      one.seed === seed &&
      one.replicates === replicates &&
      one.groups.length === groups.length &&
      one.groups.every((group, index) => group === groups[index]),
  )
  if (same !== undefined) return same.bootstraps
  const statistics = [...groupsStatistics]
  const tabulate = tabulator(spreadRates, effect, groups.length)
  const values = new Float64Array(statistics.length)
  const results = bootstrapMany({
    groups: groups.map(cellValues),
    sizes: groups.map((group) => effectiveCases(cellNames, [group])),
    statistics: (drawn) => {
      const tables = tabulate(drawn)
      for (let index = 0; index < statistics.length; index++)
        values[index] = statistics[index]?.[1](tables) ?? Number.NaN
      return values
    },
    replicates,
    seed,
  })
  const bootstraps = new Map(results.map((result, index) => [statistics[index]?.[0] ?? '', result]))
  made.set(first, [...before, { groups, effect, seed, replicates, bootstraps }])
  return bootstraps
}
