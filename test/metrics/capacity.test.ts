import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { type Burden, type Capacity, capacityOf, spread } from '../../src/metrics/capacity.js'
import { topThresholds } from '../../src/metrics/thresholds.js'
import { zOf } from '../../src/statistics/normal.js'
import { countsOf } from '../tallies.js'

const options = {
  rules: { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 },
  confidence: 0.95,
} as const

/** People by score 0.1, 0.2, …: positive, negative and unknown outcomes. */
type People = readonly (readonly [positive: number, negative: number, unknown: number])[]

const sum = (people: People, of: 0 | 1 | 2): number => people.reduce((all, counted) => all + counted[of], 0)

const groupOf = (group: string, people: People): GroupCounts => ({
  group,
  parts: { gender: group },
  // The plan's own threshold is below every score.
  tally: {
    tp: sum(people, 0),
    fp: sum(people, 1),
    fn: 0,
    tn: 0,
    positive_unknown: sum(people, 2),
    negative_unknown: 0,
  },
  scores: {
    scores: people.map((_, index) => (index + 1) / 10),
    positive: people.map(([positive]) => positive),
    negative: people.map(([, negative]) => negative),
    unknown: people.map(([, , unknown]) => unknown),
  },
})

function capacityIn(groups: Readonly<Record<string, People>>, top: readonly number[]): Capacity {
  const made = Object.entries(groups).map(([name, people]) => groupOf(name, people))
  const counts = countsOf([{ attribute: 'gender', parts: ['gender'], groups: made }])
  const points = topThresholds(
    made.flatMap(({ scores }) => scores ?? []),
    top,
  )
  return capacityOf(counts, points, options)
}

// The pilot of Slimme Check before reweighing, as if its decision were a score of two values: 88 + 92 = 180 of the 272 were
// flagged, with 88 + 43 = 131 of the 272 something was wrong.
const pilot = {
  M: [
    [25, 28, 0],
    [50, 41, 0],
  ],
  V: [
    [18, 21, 0],
    [38, 51, 0],
  ],
} as const

const everyoneIn = ({ attributes }: Capacity): Burden | undefined => attributes[0]?.everyone

describe('Slimme Check: half right, beside what its base rate alone would give', () => {
  const capacity = capacityIn(pilot, [180])
  const everyone = everyoneIn(capacity)

  test('180 people are selected, 88 of them rightly and 92 wrongly: 92/88 wrongly for each one rightly', () => {
    expect(capacity.points).toEqual([{ threshold: 0.2, selected: 180, asked: 180 }])
    expect(everyone).toMatchObject({ people: 272, tp: [88], fp: [92], positive_unknown: [0] })
    expect(everyone?.false_positives_per_true_positive[0]?.estimate).toBeCloseTo(92 / 88, 12)
  })

  test('180 picked at random: 180 × 131/272 = 86.7 rightly and 180 × 141/272 = 93.3 wrongly', () => {
    expect(everyone?.random.tp[0]?.estimate).toBeCloseTo((180 * 131) / 272, 12)
    expect(everyone?.random.fp[0]?.estimate).toBeCloseTo((180 * 141) / 272, 12)
    expect((everyone?.random.tp[0]?.estimate ?? 0) + (everyone?.random.fp[0]?.estimate ?? 0)).toBeCloseTo(180, 12)
  })

  test('the lift is (88/180) / (131/272) = 1.015, and chance may explain it', () => {
    const lift = everyone?.lift[0]
    expect(lift?.estimate).toBeCloseTo(88 / 180 / (131 / 272), 12)
    expect(lift?.low).toBeLessThan(1)
    expect(lift?.high).toBeGreaterThan(1)
  })

  test('its interval ends where the score test of that lift is just not rejected', () => {
    const lift = everyone?.lift[0]
    const flagged = { successes: 88, total: 180 }
    const others = { successes: 43, total: 92 }
    for (const end of [lift?.low, lift?.high]) {
      const share = 180 / 272
      // lift = 1 / (w + (1 − w) / R), so R = (1 − w)·lift / (1 − w·lift)
      const ratio = ((1 - share) * (end ?? 0)) / (1 - share * (end ?? 0))
      expect(Math.sqrt(scoreStatistic(flagged, others, ratio))).toBeCloseTo(zOf(0.95), 4)
    }
  })

  test('of each group: 89 women were selected, 51 wrongly; at random 180 × 128/272, of whom 180 × 72/272 wrongly', () => {
    const women = capacity.attributes[0]?.groups[1]
    expect(women).toMatchObject({ group: 'V', people: 128, tp: [38], fp: [51] })
    expect(women?.random.selected[0]).toBeCloseTo((180 * 128) / 272, 12)
    expect(women?.random.fp[0]?.estimate).toBeCloseTo((180 * 72) / 272, 10)
  })
})

interface Proportion {
  readonly successes: number
  readonly total: number
}

/** Koopman's (1984) statistic by its definition: the rates at the ratio that make the data most likely are searched for. */
function scoreStatistic(a: Proportion, b: Proportion, ratio: number): number {
  const logLikelihood = (q: number): number =>
    a.successes * Math.log(ratio * q) +
    (a.total - a.successes) * Math.log(1 - ratio * q) +
    b.successes * Math.log(q) +
    (b.total - b.successes) * Math.log(1 - q)
  let [low, high] = [1e-9, Math.min(1, 1 / ratio) - 1e-9]
  for (let step = 0; step < 200; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3]
    if (logLikelihood(left) < logLikelihood(right)) low = left
    else high = right
  }
  const q = (low + high) / 2
  const part = ({ successes, total }: Proportion, rate: number): number =>
    (successes - total * rate) ** 2 / (total * rate * (1 - rate))
  return part(a, ratio * q) + part(b, q)
}

test('from the fewest people to the most; a lift of everyone is none', () => {
  const capacity = capacityIn(pilot, [1, 180])
  expect(capacity.points.map(({ selected }) => selected)).toEqual([180, 272])
  expect(everyoneIn(capacity)?.lift[1]).toMatchObject({ estimate: null, undefined: 'zero_denominator' })
  expect(everyoneIn(capacity)?.random.tp[1]?.estimate).toBeCloseTo(131, 10)
})

test('where only the selected were checked, what random picking would find lies between two numbers', () => {
  const [everyone] = [
    everyoneIn(
      capacityIn(
        {
          all: [
            [0, 0, 900],
            [30, 70, 0],
          ],
        },
        [100],
      ),
    ),
  ]
  // Of 1,000 people 30 are known to have something wrong and 70 nothing; the other 900 may.
  expect(everyone?.random.tp[0]?.bounds?.low).toBeCloseTo((100 * 30) / 1000, 10)
  expect(everyone?.random.tp[0]?.bounds?.high).toBeCloseTo((100 * 930) / 1000, 10)
  const lift = everyone?.lift[0]
  expect(lift?.bounds?.low).toBeCloseTo(0.3 / 0.93, 10)
  expect(lift?.bounds?.high).toBeCloseTo(0.3 / 0.03, 10)
})

test('many points are spread evenly, the first and the last among them', () => {
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3])
  expect(spread([...Array(101).keys()], 3)).toEqual([0, 50, 100])
})

describe('chance picked one in ten to be checked', () => {
  // All 100 that were flagged were checked, 30 rightly flagged; by chance 10 of them, of whom 3, and 90 of the 900 others,
  // of whom 9: so of everyone (100 × 3/10 + 900 × 9/90) / 1000 = 12 % have something to find.
  const picked = (having: number, others: number) => ({
    having: { weights: 10 * having, squares: 100 * having },
    others: { weights: 10 * others, squares: 100 * others },
  })
  const group: GroupCounts = {
    ...groupOf('all', [
      [9, 81, 810],
      [30, 70, 0],
    ]),
    tally: { tp: 30, fp: 70, fn: 9, tn: 81, positive_unknown: 0, negative_unknown: 810 },
    inspection: [
      { decision: 'positive', people: 100, ...picked(3, 7) },
      { decision: 'negative', people: 900, ...picked(9, 81) },
    ],
  }
  const counts = countsOf([{ attribute: 'gender', parts: ['gender'], groups: [group] }])
  const capacity = capacityOf(
    counts,
    topThresholds(group.scores === undefined ? [] : [group.scores], [100, 500]),
    options,
  )
  const everyone = everyoneIn(capacity)

  test('of 100 people picked at random they would find 100 × 12 %, whatever was found at the threshold', () => {
    expect(everyone?.random.tp[0]).toMatchObject({ estimate: expect.closeTo(12, 10) })
    expect(everyone?.random.tp[0]?.bounds).toBeUndefined()
  })

  test('the 100 with the highest scores are all known: (30/100) / 12 % = 2.5 times as many, with both rates uncertain', () => {
    const lift = everyone?.lift[0]
    const [base, z] = [everyone?.base_rate, zOf(0.95)]
    expect(lift).toMatchObject({ estimate: expect.closeTo(2.5, 10), method: 'bonferroni_ratio' })
    expect(lift?.bounds).toBeUndefined()
    // Wider than with either alone: Wilson's of 30 in 100 over 12 %, or 30 % over the interval of everyone.
    const wilson = (sign: number) =>
      (0.3 + z ** 2 / 200 + sign * z * Math.sqrt((0.3 * 0.7) / 100 + z ** 2 / 40_000)) / (1 + z ** 2 / 100)
    expect(lift?.low).toBeLessThan(Math.min(wilson(-1) / 0.12, 0.3 / (base?.high ?? 0)))
    expect(lift?.high).toBeGreaterThan(Math.max(wilson(1) / 0.12, 0.3 / (base?.low ?? 1)))
    expect(lift?.envelope).toEqual({ low: lift?.low, high: lift?.high })
  })

  test('everyone: there is nobody to be better than', () => {
    expect(everyone?.lift[1]).toMatchObject({ estimate: null, undefined: 'zero_denominator' })
  })
})

test('some of the selected were not checked: what is open of them alone is open of the lift', () => {
  const group: GroupCounts = {
    ...groupOf('all', [
      [9, 81, 810],
      [20, 60, 20],
    ]),
    tally: { tp: 20, fp: 60, fn: 9, tn: 81, positive_unknown: 20, negative_unknown: 810 },
    inspection: [
      {
        decision: 'positive',
        people: 100,
        having: { weights: 30, squares: 300 },
        others: { weights: 70, squares: 700 },
      },
      {
        decision: 'negative',
        people: 900,
        having: { weights: 90, squares: 900 },
        others: { weights: 810, squares: 8100 },
      },
    ],
  }
  const counts = countsOf([{ attribute: 'gender', parts: ['gender'], groups: [group] }])
  const points = topThresholds(group.scores === undefined ? [] : [group.scores], [100])
  const lift = everyoneIn(capacityOf(counts, points, options))?.lift[0]
  // 20 to 40 of the 100, over 12 %.
  expect(lift).toMatchObject({ estimate: null, undefined: 'cell_not_known', low: null, high: null })
  expect(lift?.bounds?.low).toBeCloseTo(0.2 / 0.12, 10)
  expect(lift?.bounds?.high).toBeCloseTo(0.4 / 0.12, 10)
  expect(lift?.envelope.low).toBeLessThan(0.2 / 0.12)
})
