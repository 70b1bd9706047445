import { describe, expect, test } from 'vitest'
import { type Clustered, type ClusterSums, clusteredVariance } from '../../src/statistics/clusteredVariance.js'
import { fifteenRows } from '../oracles/clusters.js'
import { fc } from './fc.js'

const { unit, flagged, counted } = fifteenRows

function sumsOf(units: readonly number[], numerator: readonly number[], denominator: readonly number[]): ClusterSums {
  const clusters = [...new Set(units.filter((_, row) => denominator[row] !== 0))].map((own) => {
    const sum = (values: readonly number[]) =>
      values.reduce((total, value, row) => total + (units[row] === own ? value : 0), 0)
    return { x: sum(numerator), y: sum(denominator) }
  })
  const sum = (value: (cluster: (typeof clusters)[number]) => number) =>
    clusters.reduce((total, cluster) => total + value(cluster), 0)
  return {
    clusters: clusters.length,
    numerator: sum(({ x }) => x),
    denominator: sum(({ y }) => y),
    numeratorSquares: sum(({ x }) => x ** 2),
    products: sum(({ x, y }) => x * y),
    denominatorSquares: sum(({ y }) => y ** 2),
  }
}

const known = (found: Clustered | null): Clustered => {
  if (found === null) throw new Error('no variance')
  return found
}
const every = unit.map(() => 1)

describe('clusteredVariance', () => {
  test('of all rows agrees with the survey package', () => {
    const { estimate, variance, designEffect } = known(clusteredVariance(sumsOf(unit, flagged, every)))
    expect(estimate).toBeCloseTo(fifteenRows.all.estimate, 15)
    expect(variance).toBeCloseTo(fifteenRows.all.variance, 15)
    // That package divides by the variance of a sample of 15 with n − 1 below the line, this one by p(1 − p)/n.
    expect(designEffect).toBeCloseTo((fifteenRows.all.deffWithReplacement * 15) / 14, 13)
  })

  test('of a rate over some of the rows agrees with its ratio estimator', () => {
    const both = flagged.map((value, row) => value * (counted[row] ?? 0))
    const { estimate, variance } = known(clusteredVariance(sumsOf(unit, both, counted)))
    expect(estimate).toBeCloseTo(fifteenRows.ofCounted.estimate, 15)
    expect(variance).toBeCloseTo(fifteenRows.ofCounted.variance, 15)
  })

  test('of clusters of one row is the plain variance, but for n − 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, share) => {
        const x = Math.round(n * share)
        fc.pre(x > 0 && x < n)
        const found = known(
          clusteredVariance({
            clusters: n,
            numerator: x,
            denominator: n,
            numeratorSquares: x,
            products: x,
            denominatorSquares: n,
          }),
        )
        expect(found.variance / ((x * (n - x)) / n ** 2 / (n - 1))).toBeCloseTo(1, 8)
        expect(found.effectiveSize / (n - 1)).toBeCloseTo(1, 8)
      }),
    )
  })

  test('of rows that repeat their cluster’s first tells as much as the clusters do', () => {
    // 50 people with 4 equal rows each, 20 of them flagged: 49 cases in place of 200
    const found = known(
      clusteredVariance({
        clusters: 50,
        numerator: 80,
        denominator: 200,
        numeratorSquares: 320,
        products: 320,
        denominatorSquares: 800,
      }),
    )
    expect(found.effectiveSize).toBeCloseTo(49, 10)
    expect(found.designEffect).toBeCloseTo(200 / 49, 12)
  })

  test('of a rate of 0 or 1 counts clusters', () => {
    const nobody = known(clusteredVariance(sumsOf([1, 1, 2, 3], [0, 0, 0, 0], [1, 1, 1, 1])))
    expect(nobody).toEqual({ estimate: 0, variance: 0, designEffect: null, effectiveSize: 16 / 6 })
    const everybody = known(clusteredVariance(sumsOf([1, 1, 2, 3], [1, 1, 1, 1], [1, 1, 1, 1])))
    expect(everybody).toEqual({ estimate: 1, variance: 0, designEffect: null, effectiveSize: 16 / 6 })
  })

  test('gives no more cases than there are rows', () => {
    const balanced = known(clusteredVariance(sumsOf([1, 1, 2, 2], [1, 0, 1, 0], [1, 1, 1, 1])))
    expect(balanced).toEqual({ estimate: 0.5, variance: 0, designEffect: 0, effectiveSize: 4 })
  })

  test('of one cluster, or of nobody, is nothing', () => {
    expect(clusteredVariance(sumsOf([1, 1], [1, 0], [1, 1]))).toBeNull()
    expect(clusteredVariance(sumsOf([1, 2], [0, 0], [0, 0]))).toBeNull()
  })
})
