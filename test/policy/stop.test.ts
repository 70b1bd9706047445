import { describe, expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import type { AuditPlan } from '../../src/config/plan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts } from '../../src/counts.js'
import { type Stop, stopOf } from '../../src/policy/stop.js'
import { binomial } from '../../src/statistics/draw.js'
import { type Random, seeded } from '../../src/statistics/random.js'
import { startOfWindow } from '../../src/timeWindow.js'
import { attribute } from '../tallies.js'

const planWith = (stop: PlanInput['stop'], more: Partial<PlanInput> = {}): AuditPlan =>
  definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'flagged', positive: [1], effect: 'adverse' },
    outcome: { column: 'wrongful', positive: [1], negative: [0] },
    attributes: [{ column: 'gender', reference: 'M' }],
    time: { column: 'decided_on', window: 'week' },
    ...(stop === undefined ? {} : { stop }),
    ...more,
  })

/** Week after week from 2023-W01, in the order tp, fp, fn, tn of each group. */
const inWeeks = (weeks: readonly AttributeCounts[]): Pick<Counts, 'attributes' | 'series'> => ({
  attributes: weeks.slice(0, 1),
  series: {
    windows: weeks.map((one, week) => ({ start: startOfWindow(2766 + week, 'week'), rows: 0, attributes: [one] })),
    excluded: [],
  },
})

const found = (plan: AuditPlan, counts: Pick<Counts, 'attributes' | 'series'>): Stop => {
  const stop = stopOf(plan, counts)
  if (stop === null) throw new Error('no stop')
  return stop
}

/** A pilot of a year: each week so many decisions, half of them about each group, drawn as counts. */
function pilot(
  random: Random,
  decisions: number,
  rates: { base: number; tpr: number; fpr: Readonly<Record<string, number>> },
) {
  const weeks = Array.from({ length: 52 }, () =>
    attribute(
      'gender',
      Object.fromEntries(
        Object.entries(rates.fpr).map(([group, fpr]) => {
          const people = decisions / 2
          const wrongful = binomial(random, people, rates.base)
          const tp = binomial(random, wrongful, rates.tpr)
          const fp = binomial(random, people - wrongful, fpr)
          return [group, [tp, fp, wrongful - tp, people - wrongful - fp]]
        }),
      ),
    ),
  )
  return inWeeks(weeks)
}

const criteria: NonNullable<PlanInput['stop']> = [
  { metric: 'positive_predictive_value', max: 0.5 },
  { metric: 'false_positive_rate', comparison: 'ratio', min: 1.25 },
]
const pilots = 2000

/** In how many of the pilots it stops, and the week of each; 53 where it goes on to the end of the year. */
function weeksOfStopping(plan: AuditPlan, decisions: number, rates: Parameters<typeof pilot>[2], n: number): number[] {
  return Array.from({ length: n }, (_, seed) => {
    const stop = found(plan, pilot(seeded(seed + 1), decisions, rates))
    return stop.met ? Number(stop.window?.slice(-2)) : 53
  })
}

const share = (weeks: readonly number[]): number => weeks.filter((week) => week <= 52).length / weeks.length
const median = (weeks: readonly number[]): number => weeks.toSorted((a, b) => a - b)[Math.floor(weeks.length / 2)] ?? 53

describe('a pilot of 52 weeks, looked at every week', () => {
  // At precision ½ and a false positive rate of .25: of 100 decisions 40 wrongful, 15 fp; tp = 15 of 40.
  const even = { base: 0.4, tpr: 0.375, fpr: { M: 0.25, V: 0.25 } }
  // Both at their limit: the ratio is 1.25, and precision of the women is 15 / (15 + 18.75); of men at ½.
  const atLimit = { base: 0.4, tpr: 0.375, fpr: { M: 0.24, V: 0.3 } }

  test.each([60, 300])('stops wrongly in at most 5 % of 2,000 pilots of %i decisions a week', (decisions) => {
    const ratioOnly = planWith(criteria.slice(1))
    const weeks = {
      'without bias, ratio ≥ 1.25': weeksOfStopping(ratioOnly, decisions, even, pilots),
      'at a ratio of 1.25 itself': weeksOfStopping(ratioOnly, decisions, atLimit, pilots),
      'at a precision of 0.5 itself, both criteria': weeksOfStopping(planWith(criteria), decisions, even, pilots),
    }
    for (const [what, all] of Object.entries(weeks)) {
      console.info(`${decisions} a week, ${what}: ${(100 * share(all)).toFixed(2)} % stop`)
      expect(share(all)).toBeLessThanOrEqual(0.05)
    }
  })

  test('says in which week half of the pilots have stopped that are biased', () => {
    for (const decisions of [60, 300]) {
      for (const ratio of [1.5, 2]) {
        const weeks = weeksOfStopping(
          planWith(criteria.slice(1)),
          decisions,
          { base: 0.4, tpr: 0.6, fpr: { M: 0.2, V: 0.2 * ratio } },
          400,
        )
        console.info(
          `${decisions} a week, FPR ratio ${ratio}: median week ${median(weeks)}, ${(100 * share(weeks)).toFixed(0)} % within the year`,
        )
      }
    }
  })
})
