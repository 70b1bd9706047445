import type { GroupCounts } from '../../counts.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import type { StatisticAggregation } from '../metric.js'
import { rowsPerCase } from '../rowsPerCase.js'
import { tellOfTable, toldOf, valueTable } from './toldOf.js'

type What = 'strength' | 'information'

/** How much the values of an input tell about the groups of an attribute. */
export const toldBy = (what: What): StatisticAggregation => ({
  kind: 'statistic',
  evidence: (groups) => toldEvidence(groups, what),
})

export function toldEvidence(groups: readonly GroupCounts[], what: What): Evidence {
  const told = toldOf(groups)
  return told === null
    ? noEvidence('zero_denominator')
    : evidenceOf(told, what, () => valueTable(groups), rowsPerCase(groups))
}

function evidenceOf(
  told: NonNullable<ReturnType<typeof toldOf>>,
  what: What,
  table: () => readonly (readonly number[])[],
  perCase: number,
): Evidence {
  const { estimate, interval, sureAbove, sureBelow } = told[what]
  const made = evidence({
    estimate,
    method: what === 'strength' ? 'noncentral_chi_square' : 'noncentral_information',
    rows: told.total,
    p: told.p,
    interval,
    scaled: (factor) => {
      const more = (): readonly (readonly number[])[] =>
        table().map((row) => row.map((cell) => Math.round(cell * factor)))
      const scaled = tellOfTable(more(), perCase)
      return scaled === null ? noEvidence('zero_denominator') : evidenceOf(scaled, what, more, perCase)
    },
  })
  return { ...made, sureAbove, sureBelow }
}
