import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, cellBetween, cellNames, type GroupCounts, highOf, lowOf, type Tally } from '../../src/counts.js'
import { metricById } from '../../src/metrics/catalogue.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { isOfGroup } from '../../src/metrics/metric.js'
import { everyFilling, rates } from './everyFilling.js'

const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 } as const

/** What whoever publishes it makes of a number: the nearest multiple of three. */
const rounded = (real: number): Cell => {
  const published = Math.round(real / 3) * 3
  return cellBetween(Math.max(0, published - 1), published + 1, published)
}

/** A small table as it is published: its numbers rounded, some of them held back, and often its total, rounded by itself. */
const published = fc
  .record({
    real: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
    held: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    hasTotal: fc.boolean(),
  })
  .map(({ real, held, hasTotal }): GroupCounts => {
    const cells = real.map((one, at): Cell => (held[at] && one <= 2 ? { low: 0, high: 2 } : rounded(one)))
    const tally = Object.fromEntries(cellNames.map((name, at) => [name, cells[at] ?? 0])) as unknown as Tally
    const total = rounded(real.reduce((sum, one) => sum + one, 0))
    return { group: 'A', parts: { A: 'A' }, tally, ...(hasTotal ? { total } : {}) }
  })

test.each(Object.keys(rates))('of a rounded table with holes %s lies just between the ends of every filling', (id) => {
  const metric = metricById(id)
  const rate = rates[id]
  if (metric === undefined || !isOfGroup(metric) || rate === undefined) throw new Error(id)
  const fills = metric.kind !== 'rate' || metric.fillsUnknown !== false
  fc.assert(
    fc.property(published, (group) => {
      const values = everyFilling(group, fills).flatMap((filling) => {
        const [numerator, denominator] = rate(filling)
        return denominator === 0 ? [] : [numerator / denominator]
      })
      const { bounds, estimate } = measureEvidence(metric, [group], rules)
      if (values.length === 0) return expect(bounds).toBeNull()
      const { low, high } = bounds ?? { low: estimate ?? Number.NaN, high: estimate ?? Number.NaN }
      expect(low).toBeCloseTo(Math.min(...values), 9)
      expect(high).toBeCloseTo(Math.max(...values), 9)
    }),
    { seed: 1, numRuns: 40 },
  )
})

test('a total that is a range is met by the cells: by hand', () => {
  // tp 2–4, fp 0–2 and in all 5: of tp 3 and fp 2, or tp 4 and fp 1.
  const cells = {
    tp: { low: 2, high: 4 },
    fp: { low: 0, high: 2 },
    fn: 0,
    tn: 0,
    positive_unknown: 0,
    negative_unknown: 0,
  }
  const group: GroupCounts = { group: 'A', parts: {}, tally: cells, total: 5 }
  expect([lowOf(cells.tp), highOf(cells.tp)]).toEqual([2, 4])
  const metric = metricById('positive_predictive_value')
  if (metric === undefined || !isOfGroup(metric)) throw new Error('There is no such measure.')
  expect(measureEvidence(metric, [group], rules).bounds).toEqual({ low: 0.6, high: 0.8 })
})
