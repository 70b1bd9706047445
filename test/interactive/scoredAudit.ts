import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, GroupCounts } from '../../src/counts.js'
import type { Audit } from '../../src/result.js'
import { countsOf } from '../tallies.js'

/** Of each of ten scores, 0.1 to 1: people with a positive, a negative and an unknown outcome. */
export type People = readonly (readonly [positive: number, negative: number, unknown: number])[]

const scores = Array.from({ length: 10 }, (_, index) => (index + 1) / 10)

function groupOf(attribute: string, group: string, people: People, threshold: number): GroupCounts {
  const sum = (of: 0 | 1 | 2, above: boolean): number =>
    people.reduce((all, cells, index) => ((scores[index] ?? 0) >= threshold === above ? all + cells[of] : all), 0)
  const column = (of: 0 | 1 | 2): readonly number[] => people.map((cells) => cells[of])
  return {
    group,
    parts: { [attribute]: group },
    tally: {
      tp: sum(0, true),
      fp: sum(1, true),
      fn: sum(0, false),
      tn: sum(1, false),
      positive_unknown: sum(2, true),
      negative_unknown: sum(2, false),
    },
    scores: { scores, positive: column(0), negative: column(1), unknown: column(2) },
  }
}

/** People whose share of positive outcomes rises with the score; `bias` moves their scores up. */
const rising = (size: number, bias: number, unknown = 0): People =>
  scores.map((score, index) => {
    const here = Math.round(size * (1 + bias * (index - 4.5)))
    const positive = Math.round(here * score * 0.8)
    return [positive, Math.max(0, here - positive), index % 3 === 0 ? unknown : 0]
  })

/** Limits fail at the lowest thresholds, hold at higher ones, and are uncertain between and above. */
const districts: Readonly<Record<string, Readonly<Record<string, People>>>> = {
  district: { north: rising(60, 0.02), south: rising(80, 0.02), 'far <b>away</b>': rising(30, 0.02) },
  gender: { M: rising(70, 0.01), V: rising(73, 0.01, 1) },
}

/** The audit of a score at 0.5, and at every tenth. */
export function scoredAudit(
  attributes: Readonly<Record<string, Readonly<Record<string, People>>>> = districts,
  more: Partial<PlanInput> = {},
): Audit {
  const threshold = 0.5
  const counted = Object.entries(attributes).map(
    ([attribute, groups]): AttributeCounts => ({
      attribute,
      parts: [attribute],
      groups: Object.entries(groups).map(([group, people]) => groupOf(attribute, group, people, threshold)),
    }),
  )
  const plan = definePlan({
    version: 1,
    title: 'A score',
    data: 'log.csv',
    decision: { score: 'risk', threshold, effect: 'adverse' },
    outcome: { column: 'found', positive: 1, negative: 0 },
    score: { column: 'risk' },
    attributes: Object.keys(attributes).map((column) => ({ column })),
    limits: [
      { metric: 'false_positive_rate', comparison: 'ratio', min: 0.6, max: 1.6 },
      { metric: 'positive_predictive_value', min: 0.55 },
      { metric: 'demographic_parity_difference', max: 0.3, severity: 'warn' },
    ],
    sweep: { thresholds: scores },
    ...more,
  })
  return auditCounts(plan, countsOf(counted))
}
