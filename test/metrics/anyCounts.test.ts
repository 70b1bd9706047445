import { expect, test } from 'vitest'
import type { Effect, Reference } from '../../src/config/plan.js'
import type { GroupCounts } from '../../src/counts.js'
import { metricById, metrics } from '../../src/metrics/catalogue.js'
import type { MeasureValue } from '../../src/metrics/measure.js'
import { type MeasureOptions, measureAll } from '../../src/metrics/measureAll.js'
import { fc } from '../statistics/fc.js'
import { countsOf } from '../tallies.js'
import { partlyKnown, whollyKnown } from './arbitraries.js'

const ofTallies = metrics.filter(({ needs }) => needs.every((need) => need === 'decision' || need === 'outcome'))

const named = (groups: readonly GroupCounts[]): readonly GroupCounts[] =>
  groups.map((group, index) => ({ ...group, group: `g${index}`, parts: { attribute: `g${index}` } }))

const groups = fc
  .array(fc.oneof(whollyKnown('A', 60), whollyKnown('A', 1), partlyKnown('A')), { minLength: 1, maxLength: 4 })
  .map(named)
const references = fc.constantFrom<Reference>(
  { kind: 'rest' },
  { kind: 'overall' },
  { kind: 'largest' },
  { kind: 'best' },
  { kind: 'group', group: 'g0' },
)
const effects = fc.constantFrom<Effect>('adverse', 'favourable')

const slack = 1e-9

function expectSound(value: MeasureValue, [least, most]: readonly [number, number], what: string): void {
  const { estimate, low, high, bounds } = value
  for (const number of [estimate, low, high, bounds?.low ?? null, bounds?.high ?? null]) {
    if (number !== null) expect(Number.isFinite(number), what).toBe(true)
  }
  if (estimate === null) {
    expect(value.undefined, what).toBeDefined()
    return
  }
  expect(estimate, what).toBeGreaterThanOrEqual(least - slack)
  expect(estimate, what).toBeLessThanOrEqual(most + slack)
  if (low !== null) expect(low, what).toBeLessThanOrEqual(estimate + slack * Math.max(1, Math.abs(estimate)))
  if (high !== null) expect(high, what).toBeGreaterThanOrEqual(estimate - slack * Math.max(1, Math.abs(estimate)))
  if (bounds?.low != null) expect(bounds.low, what).toBeLessThanOrEqual(estimate + slack)
  if (bounds?.high != null) expect(bounds.high, what).toBeGreaterThanOrEqual(estimate - slack)
}

test('whatever the counts, every measure of a tally is a number within its interval and its range, or says why not', () => {
  fc.assert(
    fc.property(groups, references, effects, (all, reference, effect) => {
      const attribute = { attribute: 'attribute', parts: ['attribute'], groups: all }
      const options: MeasureOptions = {
        effect,
        referenceOf: () => reference,
        metrics: ofTallies,
        confidence: 0.95,
        correction: 'holm',
        rules: { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 50 },
        floor: 0,
      }
      const result = measureAll(countsOf([attribute]), options)
      for (const { metrics: own } of result.groups) {
        for (const [id, value] of Object.entries(own)) {
          const metric = metricById(id)
          if (metric === undefined) throw new Error(id)
          expectSound(value, metric.kind === 'rate' ? [0, 1] : metric.range, id)
        }
      }
      for (const aggregate of result.aggregates) {
        const metric = metricById(aggregate.metric)
        if (metric?.kind !== 'aggregate') throw new Error(aggregate.metric)
        expectSound(aggregate, metric.range, aggregate.metric)
        if (aggregate.p !== undefined) {
          expect(aggregate.p).toBeGreaterThan(0)
          expect(aggregate.p).toBeLessThanOrEqual(1)
        }
      }
    }),
    // Each measures a hundred things: a few of them go a long way.
    { numRuns: 12 },
  )
})
