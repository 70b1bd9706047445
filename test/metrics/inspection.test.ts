import { describe, expect, it } from 'vitest'
import type { GroupCounts, Inspected } from '../../src/counts.js'
import { countsAtThreshold } from '../../src/metrics/atThreshold.js'
import { falsePositiveRate, truePositiveRate } from '../../src/metrics/catalogue/errors.js'
import { falseOmissionRate, positivePredictiveValue } from '../../src/metrics/catalogue/precision.js'
import { baseRate } from '../../src/metrics/catalogue/selection.js'
import { falsePositiveShare } from '../../src/metrics/catalogue/shares.js'
import { mergeGroups } from '../../src/metrics/fillings.js'
import { designedRate, inspectedSample } from '../../src/metrics/inspection.js'
import type { RateMetric } from '../../src/metrics/metric.js'
import { binomial } from '../../src/statistics/draw.js'
import { zOf } from '../../src/statistics/normal.js'
import { type Random, seeded } from '../../src/statistics/random.js'
import { wilson } from '../../src/statistics/wilson.js'
import { countsOf, group } from '../tallies.js'

const z = zOf(0.95)
const rates = [
  falsePositiveRate,
  truePositiveRate,
  positivePredictiveValue,
  falseOmissionRate,
  baseRate,
  falsePositiveShare,
]

/** Everyone by decision, outcome, and how likely it was that somebody would look: what the tool never sees. */
interface Kind {
  readonly decision: Inspected['decision']
  readonly outcome: boolean
  readonly chance: number
  readonly share: number
}

/** A town with a skewed history: who looks risky was more likely to be checked, so the checked are worse than the others. */
function town(random: Random, probability: boolean): { readonly kinds: readonly Kind[]; readonly people: number } {
  const between = (low: number, high: number): number => low + random() * (high - low)
  const [base, tpr, fpr] = [between(0.04, 0.2), between(0.3, 0.8), between(0.05, 0.4)]
  const sample = between(0.04, 0.12)
  const shares = {
    positive: { true: base * tpr, false: (1 - base) * fpr },
    negative: { true: base * (1 - tpr), false: (1 - base) * (1 - fpr) },
  }
  const kinds = (['positive', 'negative'] as const).flatMap((decision) =>
    [true, false].flatMap((outcome): readonly Kind[] => {
      const share = shares[decision][`${outcome}`]
      if (!probability) return [{ decision, outcome, share, chance: sample }]
      // Of those with a positive outcome more have the look that is checked more.
      const looks = outcome ? 0.6 : 0.3
      const [often, seldom] = decision === 'positive' ? [0.8, 0.3] : [0.25, 0.08]
      return [
        { decision, outcome, share: share * looks, chance: often },
        { decision, outcome, share: share * (1 - looks), chance: seldom },
      ]
    }),
  )
  return { kinds, people: Math.round(between(3_000, 9_000)) }
}

/** The town drawn, and whom chance picked; the true cells, and what the tool is told. */
function drawn(random: Random, { kinds, people }: ReturnType<typeof town>) {
  const cells = { tp: 0, fp: 0, fn: 0, tn: 0 }
  const sums = { tp: [0, 0], fp: [0, 0], fn: [0, 0], tn: [0, 0] }
  let [left, share] = [people, 1]
  for (const kind of kinds) {
    const number = binomial(random, left, Math.min(1, kind.share / share))
    left -= number
    share -= kind.share
    const cell = kind.decision === 'positive' ? (kind.outcome ? 'tp' : 'fp') : kind.outcome ? 'fn' : 'tn'
    const picked = binomial(random, number, kind.chance)
    cells[cell] += number
    sums[cell][0] = (sums[cell][0] ?? 0) + picked / kind.chance
    sums[cell][1] = (sums[cell][1] ?? 0) + picked / kind.chance ** 2
  }
  const of = (cell: keyof typeof sums) => ({ weights: sums[cell][0] ?? 0, squares: sums[cell][1] ?? 0 })
  const inspection = (['positive', 'negative'] as const).flatMap((decision): Inspected[] => {
    const [yes, no] = decision === 'positive' ? (['tp', 'fp'] as const) : (['fn', 'tn'] as const)
    const [having, others] = [of(yes), of(no)]
    const people = cells[yes] + cells[no]
    return having.weights + others.weights === 0 ? [] : [{ decision, people, having, others }]
  })
  return { cells, told: { ...group('a', {}), inspection } satisfies GroupCounts }
}

/** By its definition, over cells that are all known. */
const rateOf = ({ numerator, denominator }: RateMetric, cells: Readonly<Record<string, number>>): number => {
  const sum = (names: readonly string[]): number => names.reduce((all, name) => all + (cells[name] ?? 0), 0)
  return sum(numerator) / sum(denominator)
}

const expectedIn = ({ kinds }: ReturnType<typeof town>): Readonly<Record<string, number>> => {
  const cells: Record<string, number> = { tp: 0, fp: 0, fn: 0, tn: 0 }
  for (const { decision, outcome, share } of kinds) {
    const cell = decision === 'positive' ? (outcome ? 'tp' : 'fp') : outcome ? 'fn' : 'tn'
    cells[cell] = (cells[cell] ?? 0) + share
  }
  return cells
}

describe('2,000 made-up towns with a skewed history of checks', () => {
  const coverage = (probability: boolean) => {
    const held = new Map(rates.map((rate) => [rate.id, { these: 0, rate: 0 }]))
    for (let seed = 1; seed <= 2000; seed++) {
      const random = seeded(seed)
      const one = town(random, probability)
      const { cells, told } = drawn(random, one)
      for (const rate of rates) {
        const count = held.get(rate.id)
        const interval = inspectedSample(rate, [told])?.interval(z)
        if (count === undefined || interval === undefined) continue
        const { value, smooth, variance } = designedRate(rate, [told])
        const total = (smooth * (1 - smooth)) / variance
        const these = wilson({ successes: value * total, total }, z)
        const [true_, expected] = [rateOf(rate, cells), rateOf(rate, expectedIn(one))]
        count.these += Number(true_ >= these.low && true_ <= these.high)
        count.rate += Number(expected >= interval.low && expected <= interval.high)
      }
    }
    return [...held].map(([id, { these, rate }]) => ({ id, these: these / 2000, rate: rate / 2000 }))
  }

  it.each([
    ['a random control sample', false],
    ['known chances to be checked', true],
  ])('have their true rate in the interval of 95 percent in 93 to 97 percent of them: %s', (_, probability) => {
    const found = coverage(probability)
    console.info(
      found.map(({ id, these, rate }) => `${id}: of these people ${these}, of the rate behind them ${rate}`).join('\n'),
    )
    for (const { id, these, rate } of found) {
      expect(these, id).toBeGreaterThanOrEqual(0.93)
      expect(these, id).toBeLessThanOrEqual(0.97)
      expect(rate, id).toBeGreaterThanOrEqual(0.93)
      expect(rate, id).toBeLessThanOrEqual(0.97)
    }
  })
})

describe('a rate from those whom chance picked', () => {
  const all = (decision: Inspected['decision'], positive: number, negative: number): Inspected => ({
    decision,
    people: positive + negative,
    having: { weights: positive, squares: positive },
    others: { weights: negative, squares: negative },
  })

  it('is that of everyone, with the interval of any other rate, where everyone was picked', () => {
    const told = { ...group('a', {}), inspection: [all('positive', 30, 70), all('negative', 20, 380)] }
    const sample = inspectedSample(falsePositiveRate, [told])
    expect(sample?.estimate).toBeCloseTo(70 / 450, 12)
    const plain = wilson({ successes: 70, total: 450 }, z)
    expect(sample?.interval(z).low).toBeCloseTo(plain.low, 12)
    expect(sample?.interval(z).high).toBeCloseTo(plain.high, 12)
  })

  it('weighs each decision by its people: by hand', () => {
    // Of 100 flagged, 20 picked and 5 of them wrong; of 900 others, 90 picked and 9 wrong. So fp = 75 and tn = 810.
    const inspection: readonly Inspected[] = [
      {
        decision: 'positive',
        people: 100,
        having: { weights: 25, squares: 125 },
        others: { weights: 75, squares: 375 },
      },
      {
        decision: 'negative',
        people: 900,
        having: { weights: 90, squares: 900 },
        others: { weights: 810, squares: 8100 },
      },
    ]
    expect(inspectedSample(falsePositiveRate, [{ ...group('a', {}), inspection }])?.estimate).toBeCloseTo(75 / 885, 12)
    expect(inspectedSample(truePositiveRate, [{ ...group('a', {}), inspection }])?.estimate).toBeCloseTo(25 / 115, 12)
    expect(inspectedSample(baseRate, [{ ...group('a', {}), inspection }])?.estimate).toBeCloseTo(0.115, 12)
  })
})

describe('whom chance picked', () => {
  const inspection: readonly Inspected[] = [
    { decision: 'positive', people: 10, having: { weights: 5, squares: 25 }, others: { weights: 5, squares: 25 } },
  ]
  const scores = { scores: [0.2, 0.8], positive: [1, 2], negative: [3, 1], unknown: [4, 5] }

  it('is not known at another threshold, where others have the decision', () => {
    const one = {
      ...group('a', { tp: 2, fp: 1, fn: 1, tn: 3, positive_unknown: 5, negative_unknown: 4 }),
      inspection,
      scores,
    }
    const [found] = countsAtThreshold(countsOf([{ attribute: 'g', parts: ['g'], groups: [one] }]))(0.1).attributes
    expect(found?.groups[0]).not.toHaveProperty('inspection')
    expect(found?.groups[0]?.tally).toMatchObject({ tp: 3, fp: 4, positive_unknown: 9 })
  })

  it('is not known of several groups together where one of them has no design', () => {
    const [merged] = mergeGroups([{ ...group('a', { tp: 1 }), inspection }, group('b', { tp: 1, positive_unknown: 5 })])
    expect(merged).not.toHaveProperty('inspection')
    const [both] = mergeGroups([
      { ...group('a', { tp: 1 }), inspection },
      { ...group('b', { tp: 1 }), inspection },
    ])
    expect(both?.inspection).toHaveLength(2)
  })
})
