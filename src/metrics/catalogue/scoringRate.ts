import type { GroupCounts, ScoreTable } from '../../counts.js'
import { effectiveSize } from '../../statistics/effectiveSize.js'
import { extremeAggregate } from '../aggregate.js'
import { noEvidence } from '../evidence.js'
import type { AggregateMetric } from '../metric.js'
import { selectionRate } from './selection.js'

/** Of each distinct score, how many have it, whatever turned out to be true. */
const casesOf = ({ scores, positive, negative, unknown }: ScoreTable): readonly { score: number; cases: number }[] =>
  scores.map((score, at) => ({ score, cases: (positive[at] ?? 0) + (negative[at] ?? 0) + (unknown[at] ?? 0) }))

/** The score with half of the people on either side; between two such scores their middle. */
function medianOf(tables: readonly ScoreTable[]): number | null {
  const all = tables.flatMap(casesOf).toSorted((a, b) => a.score - b.score)
  const half = all.reduce((sum, { cases }) => sum + cases, 0) / 2
  let below = 0
  for (const { score, cases } of all) {
    below += cases
    if (below > half) return score
    if (below === half && cases > 0) {
      const next = all.find((one) => one.score > score && one.cases > 0)
      return next === undefined ? score : (score + next.score) / 2
    }
  }
  return null
}

/** The group as if a score above the median were a positive decision; of weights as many cases as they are worth. */
function aboveIn(group: GroupCounts, table: ScoreTable, median: number): GroupCounts {
  const { weights } = table
  const all = casesOf(table).reduce((sum, { cases }) => sum + cases, 0)
  const squares = weights === undefined ? all : Object.values(weights.squares).reduce((sum, one) => sum + one, 0)
  const worth = all === 0 ? 0 : effectiveSize(all, squares) / all
  const above = casesOf(table).reduce((sum, { score, cases }) => sum + (score > median ? cases : 0), 0)
  return {
    group: group.group,
    parts: group.parts,
    tally: {
      tp: above * worth,
      fp: 0,
      fn: 0,
      tn: (all - above) * worth,
      positive_unknown: 0,
      negative_unknown: 0,
    },
  }
}

/**
 * The lowest share of people with a score above everyone's median over the highest: the impact ratio of a tool that
 * scores. The median is taken as it is: its own uncertainty is not in the interval.
 */
export const scoringRateRatio: AggregateMetric = {
  kind: 'aggregate',
  id: 'scoring_rate_ratio',
  question: 'scores',
  quantity: 'ratio',
  range: [0, 1],
  aggregation: {
    kind: 'statistic',
    evidence: (groups, rules, _, everyone = groups) => {
      const scored = groups.flatMap((group) => (group.scores === undefined ? [] : [{ group, table: group.scores }]))
      // § 5-301(c)(1): of the full sample, with those whose category is left out of the ratio.
      const median = medianOf(everyone.flatMap(({ scores }) => scores ?? []))
      if (median === null) return noEvidence('zero_denominator')
      const counted = scored.map(({ group, table }) => aboveIn(group, table, median))
      return extremeAggregate({ kind: 'extreme', of: 'ratio', measures: [selectionRate] }, counted, rules)
    },
  },
  formula: 'min / max over the groups of the share of people whose score is above the median of all',
  source: 'Rules of the City of New York, title 6, § 5-301(c) (scoring rate and impact ratio)',
  peers: [],
  needs: ['score'],
  text: {
    en: {
      name: 'Scoring rate ratio',
      meaning: {
        adverse: 'How often people of one group have a score in the upper half for each time people of another do.',
        favourable: 'How often people of one group have a score in the upper half for each time people of another do.',
      },
      hides:
        'It only tells the upper half from the lower: a group can be in the upper half as often and never near the top, where people are selected.',
    },
    nl: {
      name: 'Verhouding van scores boven de mediaan',
      meaning: {
        adverse:
          'Hoe vaak mensen uit de ene groep een score in de bovenste helft hebben voor elke keer dat mensen uit een andere groep die hebben.',
        favourable:
          'Hoe vaak mensen uit de ene groep een score in de bovenste helft hebben voor elke keer dat mensen uit een andere groep die hebben.',
      },
      hides:
        'Het onderscheidt alleen de bovenste helft van de onderste: een groep kan even vaak in de bovenste helft zitten en nooit dicht bij de top, waar mensen worden geselecteerd.',
    },
  },
}
