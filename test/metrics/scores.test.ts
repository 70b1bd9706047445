import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { metricById } from '../../src/metrics/catalogue.js'
import type { Evidence } from '../../src/metrics/evidence.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { extremeMeans } from '../../src/metrics/scores/extremeMean.js'
import { mergeScores } from '../../src/metrics/scores/mergeScores.js'
import { tableOf } from '../../src/metrics/scores/tableOf.js'
import { between, first, second } from '../oracles/scoresOfTwoGroups.js'
import { against, againstAll, measure, metric, rules } from './ask.js'
import { type ScoredRow, scoredGroup, scoreTableOf } from './scored.js'

const a = scoredGroup('a', first.rows)
const b = scoredGroup('b', second.rows)

function contrast(id: string, group: GroupCounts, others: readonly GroupCounts[], including = false): Evidence {
  const found = metricById(id)
  if (found?.kind !== 'aggregate' || found.aggregation.kind !== 'contrast') throw new Error(id)
  return found.aggregation.evidence({ group, against: others, including, strata: [], rules })
}

const at95 = (evidence: Evidence) => evidence.interval(1.959963984540054)

describe('measures of scores are those that peers give', () => {
  test.each([
    ['the first group', a, first],
    ['the second', b, second],
  ] as const)('of %s', (_, group, peers) => {
    for (const id of ['roc_auc', 'average_precision', 'brier_score'] as const) {
      expect(measure(id, group).estimate).toBeCloseTo(peers[id], 14)
    }
    const clipped = scoredGroup(
      'clipped',
      peers.rows.map((row) => ({ ...row, score: Math.min(0.95, Math.max(0.05, row.score)) })),
    )
    const offEdge = scoredGroup(
      'off edge',
      peers.rows.map((row) => ({ ...row, score: (row.hundredths + 0.5) / 100 })),
    )
    expect(measure('calibration_error_equal_width', offEdge).estimate).toBeCloseTo(
      peers.calibration_error_equal_width,
      14,
    )
    expect(measure('log_loss', clipped).estimate).toBeCloseTo(peers.clippedLogLoss, 14)
  })

  test('an area has DeLong’s interval on the logit', () => {
    // logit(0.745230) = 1.073512; its standard error is √0.0040012854 / (0.745230 · 0.254770) = 0.333169
    const { low, high } = at95(measure('roc_auc', a)) ?? { low: 0, high: 0 }
    const logit = (share: number) => Math.log(share / (1 - share))
    const step = (1.959963984540054 * Math.sqrt(first.delongVariance)) / (first.roc_auc * (1 - first.roc_auc))
    // The peer's variance is of single precision.
    expect(logit(low)).toBeCloseTo(logit(first.roc_auc) - step, 8)
    expect(logit(high)).toBeCloseTo(logit(first.roc_auc) + step, 8)
  })

  test('weights count', () => {
    const weighted = scoredGroup(
      'weighted',
      first.rows.map((row, index) => ({ ...row, weight: 1 + (index % 3) })),
    )
    for (const id of ['roc_auc', 'average_precision', 'brier_score'] as const) {
      expect(measure(id, weighted).estimate).toBeCloseTo(first.weighted[id], 14)
    }
    // 60 rows of weight 1, 2, 3: Σw = 120, Σw² = 280, so they tell as much as 51.4 would
    const equal = at95(measure('mean_score', a))
    const unequal = at95(measure('mean_score', weighted))
    expect((unequal?.high ?? 0) - (unequal?.low ?? 0)).toBeGreaterThan((equal?.high ?? 0) - (equal?.low ?? 0))
  })

  test('between the two', () => {
    for (const id of Object.keys(between) as (keyof typeof between)[]) {
      expect(contrast(id, a, [b]).estimate).toBeCloseTo(between[id], 14)
    }
  })

  test('a calibration error of bins by hand', () => {
    // Scores 0.2 (1 of 4 positive) and 0.9 (3 of 4): ½·|0.25 − 0.2| + ½·|0.75 − 0.9|
    const rows: readonly ScoredRow[] = [0.2, 0.9].flatMap((score) =>
      [1, 0, 0, 0].map((outcome) => ({ score, outcome: (score === 0.2 ? outcome : 1 - outcome) as 0 | 1 })),
    )
    const group = scoredGroup('hand', rows)
    expect(measure('calibration_error', group).estimate).toBeCloseTo(0.1, 14)
    expect(measure('maximum_calibration_error', group).estimate).toBeCloseTo(0.15, 14)
    expect(measure('positive_class_balance', group).estimate).toBeCloseTo((0.2 + 3 * 0.9) / 4, 14)
    expect(measure('negative_class_balance', group).estimate).toBeCloseTo((3 * 0.2 + 0.9) / 4, 14)
    expect(measure('mean_score', group).estimate).toBeCloseTo(0.55, 14)
    expect(measure('median_score', group).estimate).toBeCloseTo(0.55, 14)
  })
})

describe('edges', () => {
  const of = (scores: readonly number[], outcomes: readonly (0 | 1 | null)[]) =>
    scoredGroup(
      'edge',
      scores.map((score, index) => ({ score, outcome: outcomes[index] ?? null })),
    )

  test('scores that are no probabilities have an area and no Brier score', () => {
    const group = of([-2, 0.5, 3, 4], [0, 1, 0, 1])
    for (const id of ['brier_score', 'log_loss', 'calibration_error', 'maximum_calibration_error']) {
      expect(measure(id, group)).toMatchObject({ estimate: null, undefined: 'not_a_probability' })
      expect(measure(id, group).sureAbove(0.1)).toBe(1)
    }
    expect(measure('roc_auc', group).estimate).toBe(0.75)
  })

  test('a score that ruled out what happened makes the log loss infinite, which is undefined', () => {
    expect(measure('log_loss', of([0, 1, 0.5], [1, 1, 0]))).toMatchObject({ estimate: null, undefined: 'infinite' })
    expect(measure('log_loss', of([0, 1, 0.5], [0, 1, 0])).estimate).toBeCloseTo(Math.LN2 / 3, 14)
  })

  test('without a positive there is no area, and without scores nothing', () => {
    expect(measure('roc_auc', of([0.1, 0.2], [0, 0]))).toMatchObject({ estimate: null, undefined: 'zero_denominator' })
    const { scores: _, ...without } = a
    for (const id of ['roc_auc', 'mean_score', 'median_score', 'brier_score']) {
      expect(measure(id, without).estimate).toBeNull()
    }
    expect(contrast('score_ks_distance', without, [b]).undefined).toBe('zero_denominator')
    expect(contrast('bpsn_auc', of([0.1], [1]), [b]).undefined).toBe('zero_denominator')
  })

  test('a perfect order is no proof: the interval of few is wide', () => {
    const { low, high } = at95(measure('roc_auc', of([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1]))) ?? { low: 1, high: 0 }
    expect(low).toBeLessThan(0.4)
    expect(high).toBe(1)
  })

  test('an area cannot be compared with everyone; a mean can', () => {
    expect(againstAll('roc_auc', a, [b]).of('difference').undefined).toBe('no_reference')
    const everyone = measureEvidence(metric('brier_score'), [a, b], rules).estimate ?? 0
    const own = measure('brier_score', a).estimate ?? 0
    expect(againstAll('brier_score', a, [b]).of('difference').estimate).toBeCloseTo(own - everyone, 14)
    expect(againstAll('brier_score', a, [b]).of('ratio').estimate).toBeCloseTo(own / everyone, 14)
    expect(contrast('score_ks_distance', a, [b], true).estimate).toBeCloseTo(
      contrast('score_ks_distance', a, [
        { ...b, scores: mergeScores([scoreTableOf(first.rows), scoreTableOf(second.rows)]) },
      ]).estimate ?? 0,
      14,
    )
  })

  test('groups that score the same are told apart by nothing', () => {
    const compared = against('roc_auc', a, [a])
    expect(compared.of('difference').estimate).toBe(0)
    expect(compared.p()).toBeCloseTo(1, 12)
    expect(contrast('score_wasserstein_distance', a, [a]).estimate).toBe(0)
    expect(contrast('score_wasserstein_distance', a, [a]).interval(2)?.low).toBe(0)
  })
})

const scoreOf = fc.integer({ min: 0, max: 6 }).map((sixths) => sixths / 6)
const outcomeOf = fc.constantFrom<0 | 1>(0, 1)
const rowsOf = (maxLength: number, outcome: fc.Arbitrary<0 | 1 | null> = outcomeOf) =>
  fc.array(fc.record({ score: scoreOf, outcome }), { minLength: 1, maxLength })

describe('identities', () => {
  test('the area of everyone is that within and across groups, weighted by their pairs', () => {
    fc.assert(
      fc.property(fc.array(rowsOf(12), { minLength: 2, maxLength: 4 }), (groups) => {
        const made = groups.map((rows, index) => scoredGroup(`${index}`, rows))
        const count = (rows: readonly ScoredRow[], outcome: 0 | 1) =>
          rows.filter((row) => row.outcome === outcome).length
        let [pairs, sum] = [0, 0]
        for (const [i, own] of groups.entries()) {
          for (const [j, other] of groups.entries()) {
            const [g, h] = [made[i], made[j]]
            const weight = count(own, 1) * count(other, 0)
            if (weight === 0 || g === undefined || h === undefined) continue
            const area = i === j ? measure('roc_auc', g) : contrast('bnsp_auc', g, [h])
            pairs += weight
            sum += weight * (area.estimate ?? Number.NaN)
          }
        }
        const everyone = measureEvidence(metric('roc_auc'), made, rules).estimate
        if (pairs === 0) expect(everyone).toBeNull()
        else expect(everyone).toBeCloseTo(sum / pairs, 12)
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  test('groups put together are all of their cases', () => {
    fc.assert(
      fc.property(fc.array(rowsOf(8, fc.constantFrom(0, 1, null)), { minLength: 1, maxLength: 5 }), (groups) => {
        expect(mergeScores(groups.map(scoreTableOf))).toEqual(scoreTableOf(groups.flat()))
      }),
      { numRuns: 100, seed: 1 },
    )
  })
})

/** Every way in which the unknown outcomes can turn out. */
function fillings(rows: readonly ScoredRow[]): readonly (readonly ScoredRow[])[] {
  const open = rows.filter(({ outcome }) => outcome === null)
  const known = rows.filter(({ outcome }) => outcome !== null)
  return Array.from({ length: 2 ** open.length }, (_, bits) => [
    ...known,
    ...open.map((row, index) => ({ ...row, outcome: ((bits >> index) & 1) as 0 | 1 })),
  ])
}

describe('unknown outcomes', () => {
  const someOpen = fc
    .tuple(rowsOf(8), fc.array(scoreOf, { minLength: 1, maxLength: 6 }))
    .map(([known, open]) => [...known, ...open.map((score): ScoredRow => ({ score, outcome: null }))])
  const inner = 'not wider than it has to be'
  test.each([
    ['roc_auc', inner],
    ['brier_score', inner],
    ['log_loss', inner],
    ['positive_class_balance', inner],
    ['negative_class_balance', inner],
    ['average_precision', 'outer'],
    ['calibration_error', 'outer'],
    ['calibration_error_equal_width', 'outer'],
    ['maximum_calibration_error', 'outer'],
  ])('the bounds of %s hold every filling (%s)', (id, kind) => {
    fc.assert(
      fc.property(someOpen, (rows) => {
        const bounds = measure(id, scoredGroup('open', rows)).bounds
        const values = fillings(rows).flatMap((filling) => measure(id, scoredGroup('filled', filling)).estimate ?? [])
        if (values.length === 0) return
        const [low, high] = [Math.min(...values), Math.max(...values)]
        expect(bounds?.low).toBeLessThanOrEqual(low + 1e-12)
        expect(bounds?.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(high - 1e-12)
        if (kind !== inner) return
        if (id === 'roc_auc') {
          // A fraction of a case at one score can be left over.
          expect(low - (bounds?.low ?? 0)).toBeLessThan(0.15)
          expect((bounds?.high ?? 1) - high).toBeLessThan(0.15)
        } else if (id !== 'log_loss') {
          expect(bounds?.low).toBeCloseTo(low, 12)
          expect(bounds?.high).toBeCloseTo(high, 12)
        }
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  test.each(['bpsn_auc', 'bnsp_auc'])('the bounds of %s hold every filling of both', (id) => {
    const few = fc
      .tuple(rowsOf(6), fc.array(scoreOf, { maxLength: 3 }))
      .map(([known, open]) => [...known, ...open.map((score): ScoredRow => ({ score, outcome: null }))])
    fc.assert(
      fc.property(few, few, (own, other) => {
        const { bounds, estimate } = contrast(id, scoredGroup('g', own), [scoredGroup('r', other)])
        const values = fillings(own).flatMap((one) =>
          fillings(other).flatMap((two) => contrast(id, scoredGroup('g', one), [scoredGroup('r', two)]).estimate ?? []),
        )
        if (bounds === null || values.length === 0) return
        expect(bounds.low).toBeLessThanOrEqual(Math.min(...values) + 1e-12)
        expect(bounds.high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-12)
        if (estimate !== null) expect(estimate).toBeGreaterThanOrEqual(bounds.low - 1e-12)
      }),
      { numRuns: 60, seed: 1 },
    )
  })

  test('one case in a hundred hardly matters', () => {
    const rows = [...Array(5)].flatMap(() => first.rows)
    const open = [...rows, { score: 0.3, outcome: null }, { score: 0.8, outcome: null }, { score: 0.5, outcome: null }]
    for (const id of ['roc_auc', 'average_precision', 'brier_score', 'calibration_error']) {
      const { bounds } = measure(id, scoredGroup('open', open))
      expect((bounds?.high ?? 1) - (bounds?.low ?? 0)).toBeLessThan(0.03)
    }
  })

  test('the plan may leave them out', () => {
    const open = scoredGroup('open', [...first.rows, { score: 0.3, outcome: null }])
    expect(measure('roc_auc', open, { ...rules, unknown: 'known' }).bounds).toBeNull()
  })

  test('do not touch what needs no outcome', () => {
    const open = scoredGroup('open', [...first.rows, { score: 0.3, outcome: null }])
    for (const id of ['mean_score', 'median_score', 'quantile_10_score', 'quantile_90_score']) {
      expect(measure(id, open).bounds).toBeNull()
    }
  })
})

test('the extreme means of some cases and any of others, by all subsets', () => {
  const cases = fc.array(
    fc.record({ value: fc.integer({ min: -5, max: 5 }), weight: fc.integer({ min: 1, max: 4 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(cases, cases, (sure, others) => {
      const means = Array.from({ length: 2 ** others.length }, (_, bits) => {
        const all = [...sure, ...others.filter((_, index) => (bits >> index) & 1)]
        const weight = all.reduce((sum, one) => sum + one.weight, 0)
        return all.reduce((sum, one) => sum + one.value * one.weight, 0) / weight
      })
      const [least, most] = extremeMeans(sure, others)
      expect(least).toBeCloseTo(Math.min(...means), 12)
      expect(most).toBeCloseTo(Math.max(...means), 12)
    }),
    { numRuns: 100, seed: 1 },
  )
})

test('more cases of the same make every interval narrower, and none leaves its range', () => {
  const ids = [
    'roc_auc',
    'average_precision',
    'brier_score',
    'calibration_error',
    'maximum_calibration_error',
    'mean_score',
  ]
  for (const id of ids) {
    const evidence = measure(id, a)
    const [few, many] = [at95(evidence), at95(evidence.scaled(9))]
    const width = (interval: typeof few) => (interval?.high ?? 0) - (interval?.low ?? 0)
    expect(width(many)).toBeLessThan(width(few))
    expect(few?.low).toBeGreaterThanOrEqual(0)
    expect(few?.high).toBeLessThanOrEqual(1)
    expect(evidence.interval(0)).toEqual({ low: evidence.estimate, high: evidence.estimate })
  }
  expect(tableOf([])).toBeNull()
})
