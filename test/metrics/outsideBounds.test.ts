import { describe, expect, test } from 'vitest'
import { group } from '../tallies.js'
import { againstAll, measure } from './ask.js'

describe('a value is held against its own bounds, not its parts against theirs', () => {
  // Of 1,000 people 300 were selected, 200 of them rightly; of 700 others 140 were missed; 10 of either are not known.
  const one = group('A', { tp: 200, fp: 90, fn: 140, tn: 550, positive_unknown: 10, negative_unknown: 10 })

  test('lift: the share selected is known, and differs from that among the known outcomes', () => {
    const lift = measure('lift', one)
    // (200 / 290) / (340 / 980)
    expect(lift).toMatchObject({ undefined: null })
    expect(lift.estimate).toBeCloseTo(200 / 290 / (340 / 980), 12)
    // Least: nobody unknown among the selected was right, everybody among the others was missed; most: the reverse.
    expect(lift.bounds?.low).toBeCloseTo(200 / 300 / (350 / 1000), 12)
    expect(lift.bounds?.high).toBeCloseTo(210 / 300 / (350 / 1000), 12)
    const [inner, outer] = [lift.interval(1.96), lift.envelope(1.96)]
    expect(inner?.low).toBeGreaterThan(outer?.low ?? Number.NaN)
    expect(inner?.high).toBeLessThan(outer?.high ?? Number.NaN)
  })

  test('lift against everyone has a value too', () => {
    const other = group('B', { tp: 100, fp: 100, fn: 100, tn: 700, positive_unknown: 4, negative_unknown: 6 })
    const everyone = 300 / 490 / (540 / 1980)
    expect(againstAll('lift', one, [other]).of('ratio').estimate).toBeCloseTo(200 / 290 / (340 / 980) / everyone, 12)
  })

  test('lift outside its own bounds has none', () => {
    // Only 10 of 900 others are known, all missed: 1 among the known; of all, at least 0.5 / (60 / 1000) times … no less
    // than (50 / 100) / ((50 + 900) / 1000) and no more than (50 / 100) / ((50 + 10) / 1000) = 8.33.
    const few = group('A', { tp: 50, fp: 50, fn: 10, negative_unknown: 890 })
    const lift = measure('lift', few)
    // (50 / 100) / (60 / 110) = 0.917 lies between 0.526 and 8.33.
    expect(lift.estimate).toBeCloseTo(0.5 / (60 / 110), 12)
    // None of the 890 selected without an outcome can make it: 10 / 10 over 20 / 120 is 6, and at most it is 1 over 0.91.
    const most = measure('lift', group('A', { tp: 10, fn: 10, tn: 100, positive_unknown: 890 }))
    expect(most).toMatchObject({ estimate: null, undefined: 'outside_bounds' })
    expect(most.interval(1.96)).toBeNull()
    expect(most.bounds?.high).toBeCloseTo(1 / ((900 + 10) / 1010), 12)
  })
})
