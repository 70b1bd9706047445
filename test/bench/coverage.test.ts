import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { binomialChances } from '../../bench/coverage/binomial.js'
import { familywise, familywiseDrawn } from '../../bench/coverage/families.js'
import { ofPeople } from '../../bench/coverage/people.js'
import { expectedCases, ofOneRate, ofTwoRates } from '../../bench/coverage/proportions.js'
import { tally } from '../../bench/coverage/seen.js'
import { ofBootstrap, ofCommonOddsRatio, ofDeLong } from '../../bench/coverage/simulated.js'
import { mostOfTail, seenCells } from '../../bench/coverage/table.js'
import { koopman } from '../../src/statistics/koopman.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { wilson } from '../../src/statistics/wilson.js'

/** The table that is checked in says what the intervals of today do, and what it promises holds. */

const z = 1.959963984540054
const text = readFileSync('bench/coverage.md', 'utf8')

/** The rows of a section, as the cells of its table. */
const rowsOf = (title: string): readonly (readonly string[])[] => {
  const section = text.split('\n## ').find((one) => one.startsWith(title)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '))
    .slice(1)
}
const number = (cell: string | undefined): number => Number(cell?.replaceAll(',', '').replace(' %', ''))
const rowOf = (title: string, ...first: readonly string[]): readonly string[] => {
  const found = rowsOf(title).find((cells) => first.every((cell, at) => cells[at] === cell))
  if (found === undefined) throw new Error(`no row ${first.join(', ')} in ${title}`)
  return found
}

describe('what is exact', () => {
  test('binomial chances are those of the formula', () => {
    // 10 cases at 0.3: C(10, 3)·0.3³·0.7⁷ and 0.7¹⁰
    const chance = (k: number) => binomialChances(10, 0.3).find(({ successes }) => successes === k)?.probability
    expect(chance(3)).toBeCloseTo(120 * 0.3 ** 3 * 0.7 ** 7, 9)
    expect(chance(0)).toBeCloseTo(0.7 ** 10, 9)
  })

  test('coverage of Wilson’s interval at n = 10, p = 0.5 is that of 2 to 8 successes', () => {
    // Wilson of 1 of 10 ends at 0.404, of 2 of 10 at 0.510: C(10, k) for k = 2…8 add up to 1002 of 1024.
    expect(ofOneRate((rate) => wilson(rate, z), 10, 0.5).coverage).toBeCloseTo(1002 / 1024, 6)
  })

  test.each([
    { n: 30, p: 0.1 },
    { n: 100, p: 0.1 },
    { n: 1000, p: 0.01 },
    { n: 10_000, p: 0.5 },
  ])('Wilson at n = $n, p = $p is as checked in', ({ n, p }) => {
    const row = rowOf('A rate: Wilson', 'Wilson', n.toLocaleString('en'), String(p))
    expect(row.slice(3, 7)).toEqual(seenCells(ofOneRate((rate) => wilson(rate, z), n, p)))
  })

  test.each([
    { title: 'A difference of two rates', interval: newcombe, truth: 0 },
    { title: 'A ratio of two rates', interval: koopman, truth: 1 },
  ])('$title: equal rates of 0.3 and 0.5 are as checked in', ({ title, interval, truth }) => {
    for (const [n, p] of [
      [30, 0.3],
      [100, 0.5],
    ] as const) {
      const seen = ofTwoRates((a, b) => interval(a, b, z), { totals: [n, n], rates: [p, p], truth })
      expect(rowOf(title, 'equal', String(n), String(n), String(p)).slice(4, 8)).toEqual(seenCells(seen))
    }
  })

  test('Holm over fifty nulls is as checked in, and drawn ones agree', () => {
    const family = { tests: 50, n: 100, p: 0.3, alpha: 0.05 }
    const exact = familywise(family)
    expect(rowOf('Fifty tests', '100', '0.3')[2]).toBe(`${(100 * exact).toFixed(2)} %`)
    const drawn = familywiseDrawn(family, 400, 1)
    expect(Math.abs(drawn - exact)).toBeLessThan(3 * Math.sqrt((exact * (1 - exact)) / 400))
  })
})

describe('what is drawn', () => {
  test('is the same again from its seed', () => {
    const [n, p] = [30, 0.3]
    const seed = n + 1000 * p
    expect(rowOf('The common odds ratio', '30', '0.3').slice(2, 6)).toEqual(
      seenCells(ofCommonOddsRatio({ n, p, draws: 4000, seed, z })),
    )
    expect(rowOf('The area under', '30', '0.3').slice(2, 6)).toEqual(
      seenCells(ofDeLong({ n, p, draws: 2000, seed, z })),
    )
    const { clustered } = ofPeople({ people: 30, p: 0.3, alike: 0.3, draws: 2000, seed: 30, z })
    expect(rowOf('A rate of people', '30', '0.3', '30 %', 'people').slice(4, 8)).toEqual(seenCells(clustered))
  })

  test('BCa holds the truth about as often as it promises', () => {
    const { bca } = ofBootstrap({ n: 1000, p: 0.3, draws: 60, seed: 5, z }, 300)
    // 95 % of 60, and three standard errors
    expect(bca.coverage).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / 60))
  })

  test('of people with several rows is too narrow where rows are taken for people', () => {
    const { clustered, plain } = ofPeople({ people: 200, p: 0.3, alike: 1, draws: 500, seed: 3, z })
    expect(clustered.coverage).toBeGreaterThan(0.92)
    expect(plain.coverage).toBeLessThan(0.8)
  })
})

describe('the table keeps what it promises', () => {
  const comparisons = ['A difference of two rates', 'A ratio of two rates']

  test.each(comparisons)('%s: either side at most 3.5 % where every cell expects ten', (title) => {
    const apart = (kind: string | undefined, p: number): number =>
      kind === '10 points apart' ? p + 0.1 : kind === '1.25 times' ? 1.25 * p : p
    const rows = rowsOf(title).filter(([kind, n, other, p]) => {
      return expectedCases([number(n), apart(kind, number(p))], [number(other), number(p)]) >= 10
    })
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) {
      expect(Math.max(number(row.at(-3)), number(row.at(-2))), row.join(' ')).toBeLessThanOrEqual(100 * mostOfTail)
      expect(row.at(-1)).toBe('holds')
    }
  })

  test('Holm: any wrong of fifty at most 5.5 %', () => {
    const rows = rowsOf('Fifty tests')
    expect(rows).toHaveLength(12)
    for (const row of rows) expect(number(row[2]), row.join(' ')).toBeLessThanOrEqual(5.5)
  })

  test('rates, strata and clustered rates of a thousand cover at least 93 %', () => {
    const coverages = [
      ...rowsOf('A rate: Wilson')
        .filter(([, n]) => n === '1,000')
        .map((row) => number(row[3])),
      ...rowsOf('The common odds ratio')
        .filter(([n]) => n === '1,000')
        .map((row) => number(row[2])),
      ...rowsOf('A rate of people')
        .filter(([n, , , cases]) => n === '1,000' && cases === 'people')
        .map((row) => number(row[4])),
    ]
    expect(coverages).toHaveLength(15 + 5 + 6)
    for (const coverage of coverages) expect(coverage).toBeGreaterThanOrEqual(93)
  })

  test('says how many rows do not hold, and they are no more than were looked at', () => {
    const broken = text.split('DOES NOT HOLD').length - 2
    expect(text).toMatch(new RegExp(`^${broken} rows below say DOES NOT HOLD`, 'm'))
    // Wilson at 10 expected cases; the area under the curve at ten positives.
    expect(broken).toBeLessThanOrEqual(6)
  })
})

test('an interval that touches the truth holds it', () => {
  const { add, seen } = tally(0.3)
  add({ low: 0.1 + 0.2, high: 1 })
  add({ low: 0.4, high: 1 })
  add({ low: 0, high: 0.2 })
  add({ low: 0, high: Number.POSITIVE_INFINITY })
  add(null)
  const { coverage, above, below, open, none } = seen()
  expect({ coverage, above, below, open, none }).toEqual({
    coverage: 0.5,
    above: 0.25,
    below: 0.25,
    open: 0.25,
    none: 0.2,
  })
})
