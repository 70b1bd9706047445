import { describe, expect, test } from 'vitest'
import { differenceToOverall, ratioToOverall } from '../../src/statistics/overall.js'
import { fc } from './fc.js'

const count = fc.integer({ min: 1, max: 1000 })

describe('differenceToOverall and ratioToOverall', () => {
  test('are exact for any group and rest', () => {
    fc.assert(
      fc.property(count, count, count, count, (x, misses, restX, restMisses) => {
        const [size, restSize] = [x + misses, restX + restMisses]
        const [group, rest] = [x / size, restX / restSize]
        const overall = (x + restX) / (size + restSize)
        const share = size / (size + restSize)
        const point = (value: number) => ({ low: value, high: value })
        expect(differenceToOverall(point(group - rest), share).low).toBeCloseTo(group - overall, 12)
        expect(ratioToOverall(point(group / rest), share).high / (group / overall)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('carry both ends over', () => {
    const { low, high } = differenceToOverall({ low: -0.1, high: 0.3 }, 0.25)
    expect(low).toBeCloseTo(-0.075, 15)
    expect(high).toBeCloseTo(0.225, 15)
  })

  test('end a ratio without an upper end at one over the share', () => {
    // 1 / (0.25 + 0.75 / 0.5) = 1 / 1.75
    const { low, high } = ratioToOverall({ low: 0.5, high: Number.POSITIVE_INFINITY }, 0.25)
    expect(low).toBeCloseTo(1 / 1.75, 15)
    expect(high).toBe(4)
  })

  test('keep a ratio of zero at zero', () => {
    expect(ratioToOverall({ low: 0, high: 0 }, 0.25)).toEqual({ low: 0, high: 0 })
  })

  test('find no difference for a group that is everyone', () => {
    expect(differenceToOverall({ low: -0.3, high: 0.4 }, 1)).toEqual({ low: 0, high: 0 })
    expect(ratioToOverall({ low: 0, high: Number.POSITIVE_INFINITY }, 1)).toEqual({ low: 1, high: 1 })
  })

  test('leave alone a group that has no part', () => {
    const whatever = { low: 0, high: Number.POSITIVE_INFINITY }
    expect(ratioToOverall(whatever, 0)).toEqual(whatever)
  })
})
