import type { GroupCounts } from '../../src/counts.js'
import { extremeAggregate } from '../../src/metrics/aggregate.js'
import { metricById } from '../../src/metrics/catalogue.js'
import type { Evidence } from '../../src/metrics/evidence.js'
import { conditionalShares, multinomial } from '../../src/statistics/draw.js'
import { seeded } from '../../src/statistics/random.js'
import { type Seen, tally } from './seen.js'

interface OfEquals {
  readonly id: string
  /** What it is where all groups are equal. */
  readonly truth: 0 | 1
}

/** Aggregates over all groups whose interval has a closed form. */
export const closedAggregates: readonly OfEquals[] = [
  { id: 'demographic_parity_difference', truth: 0 },
  { id: 'demographic_parity_ratio', truth: 1 },
  { id: 'equalized_odds_difference', truth: 0 },
  { id: 'equalized_odds_difference_mean', truth: 0 },
  { id: 'selection_rate_maximum_deviation', truth: 0 },
  { id: 'differential_fairness', truth: 0 },
]

/** Those whose interval is resampled, or comes from a test of all groups together. */
export const resampledAggregates: readonly OfEquals[] = [
  { id: 'selection_rate_mean_deviation', truth: 0 },
  { id: 'selection_rate_between_group_variance', truth: 0 },
  { id: 'independence_cramers_v', truth: 0 },
  { id: 'separation_cramers_v', truth: 0 },
  { id: 'between_group_theil_index', truth: 0 },
]

interface EqualGroups {
  readonly groups: number
  /** In each. */
  readonly n: number
  readonly draws: number
  readonly replicates: number
  readonly seed: number
  readonly z: number
}

/** Of every hundred: 30 are positive, of whom 18 are found; of the 70 others 14 are flagged. */
const cells = [0.18, 0.14, 0.12, 0.56]

/** What each made of the same draws of equal groups. */
export const ofEqualGroups = (aggregates: readonly OfEquals[], drawing: EqualGroups): readonly Seen[] =>
  ofGroups(aggregates, drawing, cells)

/** As many of every hundred, but 10 more are flagged: 42 for 32. */
const apart = [0.18, 0.24, 0.12, 0.46]

/** The first group is treated otherwise, the others are equal. */
export function ofOneApart(drawing: EqualGroups) {
  const aggregates = [
    { id: 'demographic_parity_difference', truth: 0.1 },
    { id: 'demographic_parity_ratio', truth: 0.32 / 0.42 },
  ]
  const seen = ofGroups(aggregates, drawing, apart)
  return aggregates.flatMap((aggregate, index) => {
    const own = seen[index]
    return own === undefined ? [] : [{ ...aggregate, seen: own }]
  })
}

function ofGroups(
  aggregates: readonly { readonly id: string; readonly truth: number }[],
  { groups, n, draws, replicates, seed, z }: EqualGroups,
  firstCells: readonly number[],
): readonly Seen[] {
  const random = seeded(seed)
  const [first, others] = [conditionalShares(firstCells), conditionalShares(cells)]
  const drawn = new Float64Array(cells.length)
  const tallies = aggregates.map(({ truth }) => tally(truth))
  for (let draw = 0; draw < draws; draw++) {
    const counted = Array.from({ length: groups }, (_, index): GroupCounts => {
      multinomial(random, n, index === 0 ? first : others, drawn)
      const [tp = 0, fp = 0, fn = 0, tn = 0] = drawn
      return {
        group: `${index}`,
        parts: { attribute: `${index}` },
        tally: { tp, fp, fn, tn, positive_unknown: 0, negative_unknown: 0 },
      }
    })
    for (const [index, { id }] of aggregates.entries()) {
      tallies[index]?.add(evidenceOf(id, counted, draw, replicates).interval(z))
    }
  }
  return tallies.map(({ seen }) => seen())
}

function evidenceOf(id: string, groups: readonly GroupCounts[], seed: number, replicates: number): Evidence {
  const metric = metricById(id)
  if (metric?.kind !== 'aggregate') throw new Error(`${id} is no aggregate.`)
  const { aggregation } = metric
  const rules = { intervals: 'score', unknown: 'bounds', seed, replicates } as const
  if (aggregation.kind === 'extreme') return extremeAggregate(aggregation, groups, rules)
  if (aggregation.kind === 'statistic') return aggregation.evidence(groups, rules, 'adverse')
  throw new Error(`${id} is not over all groups.`)
}
