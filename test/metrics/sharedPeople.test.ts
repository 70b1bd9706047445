import { describe, expect, test } from 'vitest'
import { type CellName, type Counts, cellNames, type GroupCounts } from '../../src/counts.js'
import { selectionRate } from '../../src/metrics/catalogue/selection.js'
import { compare } from '../../src/metrics/compare.js'
import { mergeGroups } from '../../src/metrics/fillings.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { moverDifference } from '../../src/statistics/mover.js'
import { zOf } from '../../src/statistics/normal.js'
import { seeded } from '../../src/statistics/random.js'
import { wilson } from '../../src/statistics/wilson.js'
import { countsOf, group } from '../tallies.js'
import { rules } from './ask.js'
import { clustersFrom, type PersonRow } from './people.js'
import { overStrata } from './stratified.js'

/** The same people in several strata, or in several groups: they are no different people. */

const z = zOf(0.95)

const groupOf = (name: string, rows: readonly PersonRow[]): GroupCounts => ({
  ...group(name, Object.fromEntries(cellNames.map((cell) => [cell, rows.filter((row) => row.cell === cell).length]))),
  clusters: clustersFrom(rows),
})

interface StratumRow extends PersonRow {
  readonly stratum: string
}

/** Counts of two groups in the log and in each stratum. */
function stratifiedPeople(a: readonly StratumRow[], b: readonly StratumRow[]): Counts {
  const groupsOf = (within: (row: StratumRow) => boolean) => ({
    attribute: 'sex',
    parts: ['sex'],
    groups: [groupOf('M', a.filter(within)), groupOf('V', b.filter(within))],
  })
  const strata = [...new Set([...a, ...b].map(({ stratum }) => stratum))]
  return {
    ...countsOf([]),
    attributes: [groupsOf(() => true)],
    slices: strata.map((name) => ({
      slice: { kind: 'stratum', name },
      attributes: [groupsOf(({ stratum }) => stratum === name)],
    })),
  }
}

const cellFor = (selected: boolean): CellName => (selected ? 'positive_unknown' : 'negative_unknown')

/** Everyone with ten rows that are alike: four in one stratum, three in each of two others. */
const tenAlike = (people: number, selected: number): readonly StratumRow[] =>
  Array.from({ length: people }, (_, person) =>
    ['x', 'x', 'x', 'x', 'y', 'y', 'y', 'w', 'w', 'w'].map((stratum) => ({
      person,
      cell: cellFor(person < selected),
      stratum,
    })),
  ).flat()

/** What forty people with rows that are alike tell: 39 are free to differ. */
const of39 = (rate: number) => ({ estimate: rate, interval: wilson({ successes: 39 * rate, total: 39 }, z) })

describe('people with rows in several strata', () => {
  const counts = stratifiedPeople(tenAlike(40, 20), tenAlike(40, 18))

  test('leave a standardised difference as unsure as the plain one, where their rows are alike', () => {
    const expected = moverDifference(of39(0.5), of39(0.45))
    for (const id of ['standardised_difference', 'unexplained_difference']) {
      const found = overStrata(id, counts, 'M', 'V')
      expect(found.estimate).toBeCloseTo(0.05, 14)
      // The strata are made up alike, so nothing is standardised, and their sizes (4, 3, 3) are those of each person.
      expect(found.interval(z)?.low).toBeCloseTo(expected.low, 12)
      expect(found.interval(z)?.high).toBeCloseTo(expected.high, 12)
    }
  })

  test('tell of a common ratio what 13.26 of each group in each of three strata would', () => {
    // The variance of a rate over strata of 0.4, 0.3 and 0.3 is pq · 0.34 / 39, that of the people pq / 39: 0.34 is kept.
    const kept = (selected: number) => [((39 * selected) / 40) * 0.34, 39 * 0.34] as const
    const [[x, n], [y, m]] = [kept(20), kept(18)]
    // Three alike strata: the log of the ratio of risks has the variance of Greenland and Robins (1985), equation 13.
    const numerator = 3 * ((n * m * (x + y)) / (n + m) ** 2 - (x * y) / (n + m))
    const [first, second] = [(3 * x * m) / (n + m), (3 * y * n) / (n + m)]
    const error = z * Math.sqrt(numerator / (first * second))
    const { low, high } = overStrata('cmh_risk_ratio', counts, 'M', 'V').interval(z) ?? { low: 0, high: 0 }
    expect(low).toBeCloseTo((0.5 / 0.45) * Math.exp(-error), 10)
    expect(high).toBeCloseTo((0.5 / 0.45) * Math.exp(error), 10)
  })

  test('make intervals wide enough where strata differ and people do not change places', () => {
    // Selected where a person's place is below 0.1, 0.5 and 0.9. Of a mean of the three the variance is
    // (0.09 + 0.25 + 0.09 + 2 (0.1 · 0.5 + 0.1 · 0.1 + 0.5 · 0.1)) / 9 = 0.65 / 9; as of different people 0.43 / 9.
    const people = Array.from({ length: 500 }, (_, person) =>
      [0.1, 0.5, 0.9].map((below) => ({
        person,
        cell: cellFor((person + 0.5) / 500 < below),
        stratum: `${below}`,
      })),
    ).flat()
    const { low, high } = overStrata('standardised_difference', stratifiedPeople(people, people), 'M', 'V').interval(
      z,
    ) ?? { low: 0, high: 0 }
    const half = (variance: number): number => z * Math.sqrt((2 * variance) / 500)
    expect(high - low).toBeGreaterThan(2 * half(0.65 / 9) * 0.99)
    expect(high - low).toBeLessThan(2 * half(0.65 / 9) * 1.15)
  })

  test('are held to the truth in 19 of 20 samples', () => {
    const random = seeded(5)
    let held = 0
    const samples = 120
    for (let sample = 0; sample < samples; sample++) {
      const drawn = () => {
        let selected = 0
        for (let person = 0; person < 40; person++) selected += random() < 0.4 ? 1 : 0
        return tenAlike(40, selected)
      }
      const found = overStrata('standardised_difference', stratifiedPeople(drawn(), drawn()), 'M', 'V').interval(z)
      if (found !== null && found.low <= 0 && found.high >= 0) held++
    }
    // As of different people 7 of 10. Three standard errors of 0.95 with 120 samples are 0.06.
    expect(held / samples).toBeGreaterThan(0.89)
  })

  test('change nothing of people who are each in one', () => {
    const apart = (selected: number): readonly StratumRow[] =>
      Array.from({ length: 60 }, (_, place) => ({
        person: Math.floor(place / 2),
        cell: cellFor(place % 30 < selected),
        stratum: place < 30 ? 'x' : 'y',
      }))
    const own = stratifiedPeople(apart(10), apart(20))
    // Each stratum is a log of its own with the same 15 people: its half of the variance is Σ (1/2)² of theirs.
    const found = overStrata('standardised_difference', own, 'M', 'V').interval(z)
    const [stratum] = own.slices[0]?.attributes ?? []
    const ends = (stratum?.groups ?? []).map((one) => measureEvidence(selectionRate, [one], rules).interval(z))
    const reach = Math.hypot(1 / 3 - (ends[0]?.low ?? 0), (ends[1]?.high ?? 0) - 2 / 3) / Math.SQRT2
    expect(found?.low).toBeCloseTo(1 / 3 - 2 / 3 - reach, 12)
  })
})

describe('people with rows in several groups', () => {
  const once = (people: number, selected: number): readonly PersonRow[] =>
    Array.from({ length: people }, (_, person) => ({ person, cell: cellFor(person < selected) }))
  /** With the people of the group in so many groups of the attribute. */
  const inGroups = (one: GroupCounts, people: number, times: number): GroupCounts =>
    one.clusters === undefined ? one : { ...one, clusters: { ...one.clusters, memberships: people * times } }
  const ten = Array.from({ length: 10 }, (_, at) => inGroups(groupOf(`D${at}`, once(60, 27)), 60, 10))

  test('are no more people when the groups are put together', () => {
    const found = measureEvidence(selectionRate, mergeGroups(ten), rules)
    // Sixty people with ten rows that are alike: 59 are free to differ.
    const expected = wilson({ successes: 59 * 0.45, total: 59 }, z)
    expect(found.rows).toBe(60)
    expect(found.interval(z)?.low).toBeCloseTo(expected.low, 12)
    expect(found.interval(z)?.high).toBeCloseTo(expected.high, 12)
    expect(measureEvidence(selectionRate, ten, rules).interval(z)).toEqual(found.interval(z))
  })

  test('are worth the same whatever groups are put together first', () => {
    const [first, ...others] = ten
    const nested = mergeGroups([...mergeGroups(others), ...(first === undefined ? [] : [first])])
    expect(measureEvidence(selectionRate, nested, rules).interval(z)).toEqual(
      measureEvidence(selectionRate, mergeGroups(ten), rules).interval(z),
    )
  })

  test('do not make the rest that a group is compared with surer', () => {
    const others = groupOf('H', once(400, 200))
    const found = compare(selectionRate, others, { groups: mergeGroups(ten), including: false }, rules)
      .of('difference')
      .interval(z)
    const expected = moverDifference(
      { estimate: 0.5, interval: wilson({ successes: 200, total: 400 }, z) },
      { estimate: 0.45, interval: wilson({ successes: 59 * 0.45, total: 59 }, z) },
    )
    expect(found?.low).toBeCloseTo(expected.low, 12)
    expect(found?.high).toBeCloseTo(expected.high, 12)
  })

  test('count as in no more groups than are put together', () => {
    const two = ten.slice(0, 2)
    // Sixty people with two rows
    expect(measureEvidence(selectionRate, two, rules).rows).toBe(60)
    expect(measureEvidence(selectionRate, ten.slice(0, 1), rules).rows).toBe(60)
  })
})
