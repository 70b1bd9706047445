import { describe, expect, test } from 'vitest'
import { metricById } from '../../src/metrics/catalogue.js'
import type { Evidence } from '../../src/metrics/evidence.js'
import { zOf } from '../../src/statistics/normal.js'
import { aif360Disparity } from '../oracles/conditionalDisparity.js'
import { berkeley } from '../oracles/strata.js'
import { attribute } from '../tallies.js'
import { rules } from './ask.js'

/** Of groups as [granted, all]. */
function disparityOf(pairs: readonly (readonly [number, number])[]): Evidence {
  const metric = metricById('mean_group_disparity')
  if (metric?.kind !== 'aggregate' || metric.aggregation.kind !== 'statistic') throw new Error('no statistic')
  const groups = Object.fromEntries(pairs.map(([x, n], index) => [`group ${index}`, [0, 0, 0, 0, x, n - x]]))
  return metric.aggregation.evidence(attribute('sex', groups).groups, rules, 'favourable')
}
const together = (side: 0 | 1): readonly [number, number] =>
  berkeley.strata.reduce<readonly [number, number]>(([x, n], pair) => [x + pair[side][0], n + pair[side][1]], [0, 0])

describe('the mean disparity of the groups', () => {
  test('is what AIF360 calls conditional demographic disparity', () => {
    expect(disparityOf([together(0), together(1)]).estimate).toBeCloseTo(aif360Disparity.sexes, 14)
    const departments = berkeley.strata.map(([men, women]) => [men[0] + women[0], men[1] + women[1]] as const)
    expect(disparityOf(departments).estimate).toBeCloseTo(aif360Disparity.departments, 14)
    const madeUp = disparityOf([
      [30, 60],
      [10, 40],
    ])
    expect(madeUp.estimate).toBeCloseTo(aif360Disparity.madeUp, 15)
    const interval = madeUp.interval(zOf(0.95))
    expect(interval?.low).toBeLessThan(aif360Disparity.madeUp)
    expect(interval?.high).toBeGreaterThan(aif360Disparity.madeUp)
  })

  test('is nothing where all groups are equally large, whatever their rates, and that decides nothing', () => {
    const equal = disparityOf([
      [40, 50],
      [10, 50],
    ])
    expect(equal.estimate).toBeCloseTo(0, 15)
    expect(equal.sureBelow(0.5)).toBe(1)
  })

  test('is undefined where everyone had the same decision', () => {
    const all = disparityOf([
      [50, 50],
      [10, 10],
    ])
    expect(all.estimate).toBeNull()
    expect(all.undefined).toBe('zero_denominator')
  })
})
