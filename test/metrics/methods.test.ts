import { describe, expect, test } from 'vitest'
import { comparisonKinds } from '../../src/metrics/metric.js'
import { group } from '../tallies.js'
import { against, measure, rules } from './ask.js'

const [a, b] = [group('A', { tp: 30, fp: 20, fn: 10, tn: 40 }), group('B', { tp: 20, fp: 30, fn: 20, tn: 30 })]

describe('a result names the method that made its interval', () => {
  test.each([
    ['score', 'wilson', ['newcombe', 'koopman', 'koopman']],
    ['exact', 'clopper_pearson', Array(3).fill('mover_clopper_pearson')],
    ['mid_p', 'mid_p', Array(3).fill('mover_mid_p')],
  ] as const)('%s', (intervals, ofRate, ofComparisons) => {
    const by = { ...rules, intervals }
    expect(measure('selection_rate', a, by).method).toBe(ofRate)
    const comparison = against('selection_rate', a, [b], by)
    expect(comparisonKinds.map((kind) => comparison.of(kind).method)).toEqual(ofComparisons)
    expect(against('balanced_accuracy', a, [b], by).of('difference').method).toBe('mover')
  })
})
