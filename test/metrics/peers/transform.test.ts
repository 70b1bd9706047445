import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPeer, endsAsPeer, endsFromPeer, transforms } from '../../../src/metrics/peers/transform.js'

describe('a peer’s number', () => {
  it('is ours with its sign turned, out of one, or squared', () => {
    expect(asPeer('same', 0.25)).toBe(0.25)
    expect(asPeer('negated', 0.25)).toBe(-0.25)
    expect(Object.is(asPeer('negated', 0), 0)).toBe(true)
    expect(asPeer('complement', 0.9)).toBe(0.1)
    expect(asPeer('squared', 3)).toBe(9)
    expect(transforms.map((transform) => asPeer(transform, null))).toEqual([null, null, null, null])
  })

  it('has its least where ours has its most when it falls as ours rises; an open end stays open', () => {
    expect(endsAsPeer('negated', -0.1, 0.2)).toEqual({ low: -0.2, high: 0.1 })
    expect(endsAsPeer('complement', 0.2, null)).toEqual({ low: null, high: 0.8 })
    expect(endsFromPeer('negated', null, 0.1)).toEqual({ low: -0.1, high: null })
    expect(endsFromPeer('squared', 4, 9)).toEqual({ low: 2, high: 3 })
  })

  it('comes back where it began, there and back again', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 10_000)
    fc.assert(
      fc.property(fc.constantFrom(...transforms), hundredths, hundredths, (transform, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const ours = endsFromPeer(transform, low, high)
        expect(endsAsPeer(transform, ours.low, ours.high)).toEqual({ low, high })
      }),
    )
  })
})
