import type { Effect } from '../../config/plan.js'
import { cellNames, type GroupCounts, lowOf, publishedOf } from '../../counts.js'
import { type Bootstrap, bootstrapMany } from '../../statistics/bootstrap.js'
import { effectiveCases } from '../clusters.js'
import { remembered } from './remembered.js'
import { groupsStatistics, type SpreadTables, spreadRates } from './statistics.js'
import { tabulator } from './tables.js'

/** The cells of a group to draw from; where one is a range, what was published for it or its least. */
export const cellValues = ({ tally }: GroupCounts): number[] =>
  cellNames.map((cell) => publishedOf(tally[cell]) ?? lowOf(tally[cell]))

/** The tables of groups as they are. */
export const tablesOf = (groups: readonly GroupCounts[], effect: Effect, judged: number): SpreadTables =>
  tabulator(spreadRates, effect, groups.length, judged)(groups.map(cellValues))

/**
 * The resampled cells of some groups, each with its size fixed, and of each draw every statistic there is: one drawing
 * for all measures of an attribute.
 */
export const resampled = remembered((groups, { seed, replicates }, effect, judged): ReadonlyMap<string, Bootstrap> => {
  const statistics = [...groupsStatistics]
  const tabulate = tabulator(spreadRates, effect, groups.length, judged)
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
  return new Map(results.map((result, index) => [statistics[index]?.[0] ?? '', result]))
})
