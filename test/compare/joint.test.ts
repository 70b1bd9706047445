import { describe, expect, it } from 'vitest'
import { contradicted, flipsOf } from '../../src/compare/flips.js'
import { jointAt } from '../../src/compare/joint.js'
import type { CellName, Joint } from '../../src/counts.js'
import { mcnemar } from '../../src/statistics/mcnemar.js'
import { group } from '../tallies.js'

describe('two decisions about the same people', () => {
  it('leave room between as many alike as can be and as few: by hand', () => {
    // Of 139 innocent people 61 were flagged before and 30 after, of 206 guilty ones 122 and 98 (Slimme Check, not Dutch).
    const before = group('a', { tp: 122, fn: 84, fp: 61, tn: 78 }).tally
    const after = group('a', { tp: 98, fn: 108, fp: 30, tn: 109 }).tally
    expect(said(jointAt(before, after, 'most'))).toEqual([
      ...['98 tp → tp', '24 tp → fn', '84 fn → fn'],
      ...['30 fp → fp', '31 fp → tn', '78 tn → tn'],
    ])
    // 61 + 30 < 139, so nobody has to be in both; 122 + 98 − 206 = 14 do.
    expect(said(jointAt(before, after, 'least'))).toEqual([
      ...['14 tp → tp', '108 tp → fn', '84 fn → tp'],
      ...['61 fp → tn', '30 tn → fp', '48 tn → tn'],
    ])
  })

  it('are not of the same people where there are not as many with each outcome', () => {
    const [one, other] = [group('a', { tp: 5, fn: 5 }).tally, group('a', { tp: 5, fn: 6 }).tally]
    expect(jointAt(one, other, 'most')).toBeNull()
  })

  it('flip one way or the other, by what was true, each with its test', () => {
    const cell = (people: number, was: CellName, is: CellName) => ({ was, is, people })
    const joint = [
      ...[cell(10, 'tp', 'tp'), cell(1, 'tp', 'fn'), cell(3, 'fn', 'tp'), cell(6, 'fn', 'fn')],
      ...[cell(4, 'fp', 'fp'), cell(9, 'fp', 'tn'), cell(2, 'tn', 'fp'), cell(65, 'tn', 'tn')],
    ]
    const [flips] = flipsOf([{ attribute: 'gender', group: 'V', joint }])
    expect(flips?.all).toEqual({ both: 14, before: 10, after: 5, neither: 71, ...mcnemar(10, 5) })
    expect(flips?.by_outcome.negative).toMatchObject({ before: 9, after: 2, exact: mcnemar(9, 2).exact })
    expect(flips?.by_outcome.unknown.exact).toBeNull()
  })

  it('are by the outcome that either of the two knows, and by none where they contradict', () => {
    const joint: Joint = [
      // Investigated before only, after only, and both times with another end.
      { was: 'fp', is: 'negative_unknown', people: 7 },
      { was: 'negative_unknown', is: 'tp', people: 5 },
      { was: 'tp', is: 'fp', people: 2 },
    ]
    const [flips] = flipsOf([{ attribute: 'gender', group: 'V', joint }])
    expect(flips?.by_outcome.negative).toMatchObject({ both: 0, before: 7, after: 0 })
    expect(flips?.by_outcome.positive).toMatchObject({ both: 0, before: 0, after: 5 })
    expect(flips?.all).toMatchObject({ both: 2, before: 7, after: 5 })
    expect(contradicted(joint)).toBe(2)
  })
})

const said = (joint: Joint | null) =>
  joint?.flatMap(({ people, was, is }) => (people === 0 ? [] : [`${people} ${was} → ${is}`]))
