import { describe, expect, it } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { assumedOf, shareZ } from '../../src/metrics/assumed.js'
import { metricById } from '../../src/metrics/catalogue.js'
import { compare } from '../../src/metrics/compare.js'
import type { Evidence, EvidenceRules } from '../../src/metrics/evidence.js'
import { mergeGroups } from '../../src/metrics/fillings.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { isOfGroup, type Measurable } from '../../src/metrics/metric.js'
import { binomial } from '../../src/statistics/draw.js'
import { zOf } from '../../src/statistics/normal.js'
import { type Random, seeded } from '../../src/statistics/random.js'
import { group } from '../tallies.js'

const rules: EvidenceRules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 2000 }

function measure(id: string): Measurable {
  const metric = metricById(id)
  if (metric === undefined || !isOfGroup(metric)) throw new TypeError(id)
  return metric
}

/** One group of a made-up town, with the truth that its log does not have. */
interface Made {
  readonly log: GroupCounts
  readonly truth: GroupCounts
  /** The largest, over decisions, of the share of positive outcomes among the unchecked over that among the checked. */
  readonly times: number
}

/** In the shape of syri-like: who is flagged, and then who is investigated, depends on the group and on what is wrong. */
function madeGroup(random: Random, name: string, people: number): Made {
  const wrong = 0.05 + 0.2 * random()
  const skew = 0.5 + 2 * random()
  const ofTruth = (positives: number, flagged: number, checked: readonly [number, number]) => {
    const yes = binomial(random, positives, flagged)
    const no = positives - yes
    return { yes, no, seen: [binomial(random, yes, checked[0]), binomial(random, no, checked[1])] as const }
  }
  const positives = binomial(random, people, wrong)
  const look = [0.1 + 0.5 * random(), 0.01 + 0.05 * random()] as const
  const aimed = look.map((share) => Math.min(0.95, share * skew)) as unknown as readonly [number, number]
  const bad = ofTruth(positives, 0.3 + 0.4 * random(), aimed)
  const good = ofTruth(people - positives, 0.1 + 0.2 * random(), look)
  const known = { tp: bad.seen[0], fn: bad.seen[1], fp: good.seen[0], tn: good.seen[1] }
  const unknown = {
    positive_unknown: bad.yes + good.yes - known.tp - known.fp,
    negative_unknown: bad.no + good.no - known.fn - known.tn,
  }
  const times = (unchecked: number, of: number, yes: number, checked: number): number =>
    of === 0 || unchecked === 0 ? 0 : checked === 0 ? 0 : unchecked / of / (yes / checked)
  return {
    log: group(name, { ...known, ...unknown }),
    truth: group(name, { tp: bad.yes, fn: bad.no, fp: good.yes, tn: good.no }),
    times: Math.max(
      times(bad.yes - known.tp, unknown.positive_unknown, known.tp, known.tp + known.fp),
      times(bad.no - known.fn, unknown.negative_unknown, known.fn, known.fn + known.tn),
    ),
  }
}

const ids = [
  'false_positive_rate',
  'true_positive_rate',
  'positive_predictive_value',
  'base_rate',
  'accuracy',
  'f1_score',
]
const variants = 2000

const holds = ({ bounds, estimate }: Evidence, truth: number | null): boolean => {
  if (truth === null) return true
  const { low, high } = bounds ?? { low: estimate ?? Number.NaN, high: estimate ?? Number.NaN }
  return truth >= low - 1e-9 && truth <= high + 1e-9
}

describe('bounds on 2,000 made-up towns whose truth is known', () => {
  const towns = Array.from({ length: variants }, (_, seed) => {
    const random = seeded(seed + 1)
    return [
      madeGroup(random, 'Dutch', 6000),
      madeGroup(random, 'other EU', 1500),
      madeGroup(random, 'outside EU', 2500),
    ] as const
  })
  const assumed = (made: Made, times: number): GroupCounts => assumedOf(made.log, times, 0)

  it('hold every true rate and every true ratio to the rest, every time', () => {
    for (const [own, ...others] of towns) {
      for (const id of ids) {
        const metric = measure(id)
        const truth = measureEvidence(metric, [own.truth], rules).estimate
        expect(holds(measureEvidence(metric, [own.log], rules), truth)).toBe(true)
        const against = (pick: 'log' | 'truth') => ({ groups: others.map((one) => one[pick]), including: false })
        const ratio = compare(metric, own.log, against('log'), rules).of('ratio')
        expect(holds(ratio, compare(metric, own.truth, against('truth'), rules).of('ratio').estimate)).toBe(true)
      }
    }
  })

  it.each([1, 2])(
    'are narrower, and hold the truth wherever the unchecked are wrong at most %i times as often',
    (k) => {
      let [held, narrower] = [0, 0]
      for (const [own, ...others] of towns) {
        if ([own, ...others].some(({ times }) => times > k)) continue
        held += 1
        for (const id of ids) {
          const metric = measure(id)
          const truth = measureEvidence(metric, [own.truth], rules).estimate
          const [inside, whole] = [[assumed(own, k)], [own.log]].map((one) => measureEvidence(metric, one, rules))
          expect(holds(inside as Evidence, truth)).toBe(true)
          const [a, b] = [inside?.bounds, whole?.bounds]
          if (a && b) {
            expect(a.low).toBeGreaterThanOrEqual(b.low - 1e-12)
            expect(a.high).toBeLessThanOrEqual(b.high + 1e-12)
            narrower += a.high - a.low < b.high - b.low - 1e-9 ? 1 : 0
          }
          // The assumption is about each group: the rest is put together only after it.
          const rest = mergeGroups(others.map((one) => assumed(one, k)))
          const ratio = compare(metric, assumed(own, k), { groups: rest, including: false }, rules).of('ratio')
          const real = compare(metric, own.truth, { groups: others.map((one) => one.truth), including: false }, rules)
          expect(holds(ratio, real.of('ratio').estimate)).toBe(true)
        }
      }
      expect(held).toBeGreaterThan(100)
      expect(narrower).toBeGreaterThan(held)
    },
  )

  it('allow for what is not sure of the share among the checked: at the very edge of the assumption too', () => {
    // Chance picks whom to check, so in truth both shares are the same, and the share among the few checked is an estimate.
    const [flagged, wrong, looked] = [0.2, 0.1, 0.02]
    const metric = measure('false_negative_rate')
    const covered = Array.from({ length: variants }, (_, seed) => {
      const random = seeded(seed + 1)
      const tallyOf = (people: number, share: number) => {
        const checked = binomial(random, people, looked)
        return { yes: binomial(random, checked, share), checked, left: people - checked }
      }
      const [yes, no] = [tallyOf(3000 * flagged, 0.4), tallyOf(3000 * (1 - flagged), wrong)]
      const log = group('all', {
        tp: yes.yes,
        fp: yes.checked - yes.yes,
        fn: no.yes,
        tn: no.checked - no.yes,
        positive_unknown: yes.left,
        negative_unknown: no.left,
      })
      const truth = (wrong * (1 - flagged)) / (wrong * (1 - flagged) + 0.4 * flagged)
      const narrowed = assumedOf(log, 1, shareZ(0.95, 1))
      const envelope = measureEvidence(metric, [narrowed], rules).envelope(zOf(0.975))
      return envelope !== null && envelope.low <= truth && truth <= envelope.high
    }).filter(Boolean).length
    expect(covered / variants).toBeGreaterThanOrEqual(0.95)
  })
})

describe('what is assumed of unknown outcomes', () => {
  it('makes negative outcomes of those that cannot be positive', () => {
    // 20 of 100 checked are positive: of 100 unchecked at most 20 may be, so at least 80 are not.
    const checked = group('a', { tp: 20, fp: 80, positive_unknown: 100 })
    expect(assumedOf(checked, 1, 0).tally).toEqual(group('a', { tp: 20, fp: 160, positive_unknown: 20 }).tally)
    expect(assumedOf(checked, 2, 0).tally.positive_unknown).toBeCloseTo(40, 12)
  })

  it('says nothing of a decision of which nobody was checked', () => {
    const made = group('a', { tp: 20, fp: 80, negative_unknown: 900 })
    expect(assumedOf(made, 1, 0).tally).toEqual(made.tally)
  })

  it('gives the precision of a group by hand', () => {
    // Precision lies from 20 of 200 to (20 + 20) of 200 instead of from 0.1 to 0.6.
    const made = assumedOf(group('a', { tp: 20, fp: 80, positive_unknown: 100 }), 1, 0)
    const { bounds } = measureEvidence(measure('positive_predictive_value'), [made], rules)
    expect(bounds?.low).toBeCloseTo(0.1, 12)
    expect(bounds?.high).toBeCloseTo(0.2, 12)
  })

  it('spends half of its level on the shares of the checked, each by itself', () => {
    // Two shares: 0.05 / 2 / 2 = 0.0125 above each, and Φ(−2.2414) = 0.0125.
    expect(shareZ(0.95, 1)).toBeCloseTo(2.2414, 4)
  })
})
