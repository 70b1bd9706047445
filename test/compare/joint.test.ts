import { describe, expect, it } from 'vitest'
import { flipsOf } from '../../src/compare/flips.js'
import { jointAt } from '../../src/compare/joint.js'
import { mcnemar } from '../../src/statistics/mcnemar.js'
import { group } from '../tallies.js'

describe('two decisions about the same people', () => {
  it('leave room between as many alike as can be and as few: by hand', () => {
    // Of 139 innocent people 61 were flagged before and 30 after, of 206 guilty ones 122 and 98 (Slimme Check, not Dutch).
    const before = group('a', { tp: 122, fn: 84, fp: 61, tn: 78 }).tally
    const after = group('a', { tp: 98, fn: 108, fp: 30, tn: 109 }).tally
    expect(jointAt(before, after, 'most')).toMatchObject({
      negative: { both: 30, before: 31, after: 0, neither: 78 },
      positive: { both: 98, before: 24, after: 0, neither: 84 },
    })
    // 61 + 30 < 139, so nobody has to be in both; 122 + 98 − 206 = 14 do.
    expect(jointAt(before, after, 'least')).toMatchObject({
      negative: { both: 0, before: 61, after: 30, neither: 48 },
      positive: { both: 14, before: 108, after: 84, neither: 0 },
    })
  })

  it('are not of the same people where there are not as many with each outcome', () => {
    const [one, other] = [group('a', { tp: 5, fn: 5 }).tally, group('a', { tp: 5, fn: 6 }).tally]
    expect(jointAt(one, other, 'most')).toBeNull()
  })

  it('flip one way or the other, by what was true, each with its test', () => {
    const none = { both: 0, before: 0, after: 0, neither: 0 }
    const [flips] = flipsOf([
      {
        attribute: 'gender',
        group: 'V',
        joint: {
          positive: { both: 10, before: 1, after: 3, neither: 6 },
          negative: { both: 4, before: 9, after: 2, neither: 65 },
          unknown: none,
        },
      },
    ])
    expect(flips?.all).toEqual({ both: 14, before: 10, after: 5, neither: 71, ...mcnemar(10, 5) })
    expect(flips?.by_outcome.negative).toMatchObject({ before: 9, after: 2, exact: mcnemar(9, 2).exact })
    expect(flips?.by_outcome.unknown.exact).toBeNull()
  })
})
