import { describe, expect, test } from 'vitest'
import { comparisonKinds } from '../../src/metrics/metric.js'
import { finding, judged } from '../policy/judged.js'
import { attribute, group } from '../tallies.js'
import { against, againstAll } from './ask.js'

// tp, fp, fn, tn: false positive rates of 20/60, 30/60 and 10/80.
const table = attribute('group', { A: [30, 20, 10, 40], B: [20, 30, 20, 30], C: [40, 10, 10, 70] })
const limit = { metric: 'false_positive_rate', comparison: 'ratio', max: 1.25 } as const

describe('the reference’s own value', () => {
  test.each([
    ['rest', 'of everyone else: (30 + 10) / (60 + 80)', 40 / 140],
    ['overall', 'of everyone together: 60 / 200', 60 / 200],
    ['B', 'of the named group: 30 / 60', 30 / 60],
    ['largest', 'of the largest, C: 10 / 80', 10 / 80],
    ['best', 'of the best, C: 10 / 80', 10 / 80],
  ] as const)('against %s is that %s', (reference, _, value) => {
    const found = finding(judged([table], [{ ...limit, reference }]).findings, 'A')
    expect(found.reference_estimate).toBeCloseTo(value, 12)
    expect(found.estimate).toBeCloseTo(20 / 60 / value, 12)
  })

  test('is the same for every kind, and of a measure that is no rate: fn / fp of everyone is 40 / 60', () => {
    const [a, b, c] = [
      group('A', { tp: 30, fp: 20, fn: 10, tn: 40 }),
      group('B', { tp: 20, fp: 30, fn: 20, tn: 30 }),
      group('C', { tp: 40, fp: 10, fn: 10, tn: 70 }),
    ]
    for (const kind of comparisonKinds) {
      expect(againstAll('treatment_ratio', a, [b, c]).of(kind).referenceEstimate).toBeCloseTo(40 / 60, 12)
      expect(against('treatment_ratio', a, [b, c]).of(kind).referenceEstimate).toBeCloseTo(30 / 40, 12)
    }
  })

  test('is told where there is no comparison: a ratio to zero, and a group without the people it is about', () => {
    const [a, zero, nobody] = [
      group('A', { fp: 20, tn: 40 }),
      group('Z', { fp: 0, tn: 50 }),
      group('N', { tp: 20, fn: 20 }),
    ]
    const toZero = against('false_positive_rate', a, [zero]).of('ratio')
    expect([toZero.estimate, toZero.referenceEstimate]).toEqual([null, 0])
    const ofNobody = against('false_positive_rate', nobody, [a]).of('ratio')
    expect([ofNobody.estimate, ofNobody.referenceEstimate]).toEqual([null, 20 / 60])
  })

  test('is null where the reference is undefined, and where there is none', () => {
    const nobody = group('N', { tp: 20, fn: 20 })
    const toNobody = against('false_positive_rate', group('A', { fp: 20, tn: 40 }), [nobody]).of('ratio')
    expect(toNobody.referenceEstimate).toBeNull()
    const { findings } = judged([table], [{ metric: 'false_positive_rate', max: 0.5 }])
    expect(finding(findings, 'A').reference_estimate).toBeNull()
  })
})
