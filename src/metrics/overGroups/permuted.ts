import { permutationTest } from '../../statistics/permutation.js'
import { effectiveCases } from '../clusters.js'
import { entropyBetweenGroups } from './benefits.js'
import { remembered } from './remembered.js'
import { tablesOf } from './resampled.js'

const outcomes = ['tp', 'fp', 'fn', 'tn'] as const

/**
 * The p of the test that people of all groups fare alike, by dealing their benefits out again (see
 * statistics/permutation.ts): of how unequal the means of the groups are, with α = 1 and α = 2. Of weighted people, or of
 * several rows of one, as many are dealt as they are worth.
 */
export const permuted = remembered((groups, { seed, replicates }, effect, judged) => {
  const { benefits } = tablesOf(groups, effect, judged)
  const cases = groups.map((group, index) => {
    const counts = [benefits.worse, benefits.right, benefits.better].map((column) => column[index] ?? 0)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const worth = total === 0 ? 0 : effectiveCases(outcomes, [group]) / total
    return counts.map((count) => count * worth)
  })
  const column = (): Float64Array => new Float64Array(groups.length)
  const table = { worse: column(), right: column(), better: column() }
  const [theil, square] = permutationTest({
    groups: cases,
    statistics: (dealt) => {
      for (const [index, counts] of dealt.entries()) {
        table.worse[index] = counts[0] ?? 0
        table.right[index] = counts[1] ?? 0
        table.better[index] = counts[2] ?? 0
      }
      return [entropyBetweenGroups(table, 1), entropyBetweenGroups(table, 2)]
    },
    replicates,
    seed,
  })
  return { theil: theil?.p ?? 1, square: square?.p ?? 1 }
})
