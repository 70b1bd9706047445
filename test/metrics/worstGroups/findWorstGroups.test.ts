import { describe, expect, test } from 'vitest'
import { type CellName, missingGroup } from '../../../src/counts.js'
import { candidatesIn } from '../../../src/metrics/worstGroups/candidates.js'
import { findWorstGroups } from '../../../src/metrics/worstGroups/findWorstGroups.js'
import { holm } from '../../../src/statistics/corrections.js'
import { scoreTest } from '../../../src/statistics/scoreTest.js'
import { combinationsOf, metricNamed, type Person, peopleByChance, search } from './people.js'

const people = (n: number, groups: readonly (string | null)[], cell: CellName, weight?: number): readonly Person[] =>
  Array.from({ length: n }, () => ({ groups, cell, ...(weight === undefined ? {} : { weight }) }))

/** A group of so many people, of whom so many were flagged falsely. */
const group = (groups: readonly (string | null)[], flagged: number, all: number): readonly Person[] => [
  ...people(flagged, groups, 'fp'),
  ...people(all - flagged, groups, 'tn'),
]

describe('the search', () => {
  test('tests every group of every crossing that a brute search over the people finds', () => {
    const all = peopleByChance(4, { n: 1200, sizes: [2, 3, 4, 2], rate: ([a]) => (a === '0' ? 0.4 : 0.25) })
    const names = ['a', 'b', 'c', 'd']
    const subsets = Array.from({ length: 2 ** names.length - 1 }, (_, at) =>
      names.map((_, index) => index).filter((index) => ((at + 1) >> index) % 2 === 1),
    ).filter((set) => set.length <= 3)
    const expected = subsets.flatMap((set) => {
      const keys = [...new Set(all.map(({ groups }) => set.map((at) => groups[at]).join()))]
      return keys.flatMap((key) => {
        const count = (inside: boolean, cell?: CellName) =>
          all.filter(
            (person) =>
              (set.map((at) => person.groups[at]).join() === key) === inside &&
              (cell === undefined || person.cell === cell),
          ).length
        const [own, others] = [true, false].map((inside) => ({
          successes: count(inside, 'fp'),
          total: count(inside),
        })) as [{ successes: number; total: number }, { successes: number; total: number }]
        if (own.total < 30) return []
        const difference = own.successes / own.total - others.successes / others.total
        return [{ key: `${set}:${key}`, rows: own.total, difference, p: scoreTest(own, others) }]
      })
    })
    const { tested, crossings } = candidatesIn(combinationsOf(all, names), search())
    expect(crossings).toBe(14)
    const found = tested.map(({ set, places, rows, contrast: { difference, p } }) => ({
      key: `${set}:${places.join()}`,
      rows,
      difference,
      p,
    }))
    expect(found).toHaveLength(expected.length)
    for (const one of expected) {
      const same = found.find(({ key }) => key === one.key)
      expect(same?.rows).toBe(one.rows)
      expect(same?.difference).toBeCloseTo(one.difference, 14)
      expect(same?.p).toBeCloseTo(one.p, 14)
    }

    const { groups, searched } = findWorstGroups(combinationsOf(all, names), search({ count: 1000 }))
    expect(searched).toBe(expected.length)
    // Those that are worse off are adjusted over all that were tested.
    const worse = expected.filter(({ difference }) => difference > 0)
    const adjusted = holm(
      worse.map(({ p }) => p),
      expected.length,
    )
    for (const one of groups) {
      const at = worse.findIndex(({ p, rows }) => rows === one.n && Math.abs(p - one.p) <= 1e-14 * p)
      expect(one.p_adjusted).toBeCloseTo(adjusted[at] ?? Number.NaN, 12)
    }
    expect(groups.length).toBeGreaterThan(3)
  })

  test('shrinks as hand arithmetic does', () => {
    // 30 of 100 against 10 of 100: differences ±0.2, pooled rate 0.2, variance 0.2 × 0.8 × (1/100 + 1/100) = 0.0032.
    // Q = 2 × 0.04 / 0.0032 = 25, Σw − Σw²/Σw = 1/0.0032 = 312.5, so τ² = (25 − 1)/312.5 = 0.0768. The mean is 0, the
    // share of chance 0.0032/0.08 = 0.04, and 0.96 × 0.2 = 0.192 is left.
    const found = findWorstGroups(combinationsOf([...group(['x'], 30, 100), ...group(['y'], 10, 100)], ['a']), search())
    expect(found.groups).toHaveLength(1)
    expect(found.groups[0]).toMatchObject({ parts: { a: 'x' }, n: 100, denominator: 100, estimate: 0.3 })
    expect(found.groups[0]?.difference).toBeCloseTo(0.2, 14)
    expect(found.groups[0]?.shrunk).toBeCloseTo(0.192, 12)
    expect(found.spread).toBeCloseTo(Math.sqrt(0.0768), 12)
    expect(found).toMatchObject({ searched: 2, crossings: 1, beyond_chance: 1, folded: 0, too_few: 0, undefined: 0 })
  })

  test('is not led by the luck of a tiny group', () => {
    // 12 of 30 by luck (the rest has 20 %) is twice as far off as a real difference of ten points in thousands.
    const all = [
      ...group(['tiny'], 12, 30),
      ...group(['real'], 900, 3000),
      ...Array.from({ length: 10 }, (_, at) => group([`other ${at}`], 600, 3000)).flat(),
    ]
    const { groups } = findWorstGroups(combinationsOf(all, ['a']), search())
    expect(groups.map(({ parts }) => parts['a']).slice(0, 2)).toEqual(['real', 'tiny'])
    expect(groups[1]?.difference).toBeGreaterThan((groups[0]?.difference ?? 1) * 1.5)
  })

  test('finds a planted crossing first, among twenty logs', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rate = ([a, b]: readonly string[]): number => (a === '1' && b === '2' ? 0.5 : 0.25)
      const all = peopleByChance(seed, { n: 4000, sizes: [3, 4, 3, 2, 4], rate })
      const found = findWorstGroups(combinationsOf(all, ['a', 'b', 'c', 'd', 'e']), search())
      expect(found.groups[0]).toMatchObject({ parts: { a: '1', b: '2' }, beyond_chance: true })
      expect(found.folded).toBeGreaterThan(0)
    }
  })

  test('finds something in at most 5 % of fifty logs in which there is nothing', () => {
    const logs = Array.from({ length: 50 }, (_, seed) =>
      combinationsOf(peopleByChance(1000 + seed, { n: 1500, sizes: [2, 3, 4, 3, 2], rate: () => 0.25 }), [...'abcde']),
    )
    const logsWithOne = (correction: 'holm' | 'benjamini_hochberg' | 'none'): number =>
      logs.filter((log) => findWorstGroups(log, search({ correction })).beyond_chance > 0).length
    expect(logsWithOne('holm')).toBeLessThanOrEqual(2)
    expect(logsWithOne('benjamini_hochberg')).toBeLessThanOrEqual(2)
    // There is always something to find where nobody counts how often it was tried.
    expect(logsWithOne('none')).toBeGreaterThan(45)
  })
})

describe('folding', () => {
  const names = ['sex', 'age', 'town']
  const everyCrossing = (rate: (sex: string, age: string, town: string) => number): readonly Person[] =>
    ['m', 'f'].flatMap((sex) =>
      ['old', 'young'].flatMap((age) =>
        ['north', 'south'].flatMap((town) => group([sex, age, town], Math.round(rate(sex, age, town) * 400), 400)),
      ),
    )

  test('leaves of a difference that is all of one attribute only that one', () => {
    const all = everyCrossing((sex) => (sex === 'f' ? 0.4 : 0.2))
    const found = findWorstGroups(combinationsOf(all, names), search())
    const shown = found.groups.filter(({ beyond_chance }) => beyond_chance)
    // Women; with each age and town (4), and with both (4).
    expect(shown.map(({ parts, folded }) => ({ parts, folded }))).toEqual([{ parts: { sex: 'f' }, folded: 8 }])
    expect(found).toMatchObject({ beyond_chance: 9, folded: 8 })
  })

  test('keeps a crossing that is worse off than each group that it is part of', () => {
    const all = everyCrossing((sex, age) => (sex === 'f' ? (age === 'young' ? 0.6 : 0.3) : 0.2))
    const { groups } = findWorstGroups(combinationsOf(all, names), search())
    expect(groups[0]?.parts).toEqual({ sex: 'f', age: 'young' })
    expect(groups.map(({ parts }) => Object.keys(parts).length)).not.toContain(3)
  })

  test('says of a group that it is worse off only because of one within it', () => {
    // Young women 60 %, all others 20 %: of the others among women 20 %, as of men.
    const only = everyCrossing((sex, age) => (sex === 'f' && age === 'young' ? 0.6 : 0.2))
    const dueTo = (all: readonly Person[]) =>
      findWorstGroups(combinationsOf(all, names), search()).groups.map(({ parts, due_to }) => ({ parts, due_to }))
    const young = { sex: 'f', age: 'young' }
    expect(dueTo(only).slice(0, 3)).toEqual([
      { parts: young, due_to: undefined },
      { parts: { sex: 'f' }, due_to: young },
      { parts: { age: 'young' }, due_to: young },
    ])
    // Other women 40 %: they are worse off too.
    const all = everyCrossing((sex, age) => (sex === 'f' ? (age === 'young' ? 0.6 : 0.4) : 0.2))
    expect(dueTo(all)).toContainEqual({ parts: { sex: 'f' }, due_to: undefined })
  })

  test('puts the very same people into one', () => {
    const all = everyCrossing((sex) => (sex === 'f' ? 0.4 : 0.2)).map(({ groups: [sex = null], cell }) => ({
      groups: [sex, sex === 'f' ? 'x' : 'y'],
      cell,
    }))
    const found = findWorstGroups(combinationsOf(all, ['sex', 'chromosomes']), search())
    const shown = found.groups.filter(({ beyond_chance }) => beyond_chance)
    expect(shown.map(({ parts }) => parts)).toEqual([{ sex: 'f' }, { chromosomes: 'x' }])
    expect(found).toMatchObject({ beyond_chance: 3, folded: 1 })
  })
})

describe('what is worse', () => {
  const all = [...group(['x'], 60, 200), ...group(['y'], 20, 200)].map(({ groups, cell }) => ({
    groups,
    cell: cell === 'fp' ? ('tp' as const) : ('fn' as const),
  }))
  const worst = (metric: string, effect: 'adverse' | 'favourable') =>
    findWorstGroups(combinationsOf(all, ['a']), search({ metric: metricNamed(metric), effect })).groups[0]?.parts

  test('is more of a burden, and less of a benefit', () => {
    expect(worst('selection_rate', 'adverse')).toEqual({ a: 'x' })
    expect(worst('selection_rate', 'favourable')).toEqual({ a: 'y' })
  })

  test('is the same of a measure that is no rate', () => {
    // x: tp 60 fn 140, J = 60/200 = 0.3, F1 = 0.6/1.3; y: J = 20/200 = 0.1, F1 = 0.2/1.1.
    const { groups } = findWorstGroups(
      combinationsOf(all, ['a']),
      search({ metric: metricNamed('f1_score'), effect: 'adverse' }),
    )
    expect(groups[0]?.parts).toEqual({ a: 'y' })
    expect(groups[0]?.difference).toBeCloseTo(0.2 / 1.1 - 0.6 / 1.3, 12)
    expect(groups[0]).toMatchObject({ beyond_chance: true })
  })
})

describe('what is not searched', () => {
  test('are groups of too few cases, and those that leave too few others', () => {
    const all = [...group(['x'], 10, 29), ...group(['y'], 10, 300)]
    expect(findWorstGroups(combinationsOf(all, ['a']), search())).toMatchObject({ searched: 0, too_few: 2, groups: [] })
    expect(findWorstGroups(combinationsOf(all, ['a']), search({ minimumSize: 29 }))).toMatchObject({ searched: 2 })
  })

  test('are people without a value, unless the plan asks for them; they are among the others all the same', () => {
    const all = [...group([missingGroup], 90, 100), ...group(['x'], 30, 100), ...group(['y'], 10, 100)]
    const without = findWorstGroups(combinationsOf(all, ['a']), search())
    expect(without.searched).toBe(2)
    // (30 of 100) against (90 + 10 of 200)
    const x = candidatesIn(combinationsOf(all, ['a']), search()).tested.find(({ places }) => places[0] === 1)
    expect(x?.contrast).toMatchObject({ estimate: 0.3, referenceEstimate: 0.5 })
    expect(findWorstGroups(combinationsOf(all, ['a']), search({ missing: 'group' })).groups[0]?.parts).toEqual({
      a: missingGroup,
    })
  })

  test('are people who are left out of an attribute, in the crossings of that attribute', () => {
    const all = [...group([null, 'p'], 80, 100), ...group(['x', 'p'], 30, 100), ...group(['y', 'q'], 10, 100)]
    const { tested } = candidatesIn(combinationsOf(all, ['a', 'b']), search())
    const of = (set: number[], place: number[]) =>
      tested.find((one) => String(one.set) === String(set) && String(one.places) === String(place))
    expect(of([0], [0])?.contrast).toMatchObject({ estimate: 0.3, referenceEstimate: 0.1 })
    expect(of([1], [0])).toMatchObject({ rows: 200, contrast: { estimate: 0.55, referenceEstimate: 0.1 } })
  })

  test('is a measure that nobody could have: where only the flagged were checked', () => {
    const all = [
      ...people(40, ['x'], 'fp'),
      ...people(60, ['x'], 'negative_unknown'),
      ...people(10, ['y'], 'fp'),
      ...people(90, ['y'], 'negative_unknown'),
    ]
    const metric = metricNamed('false_positive_share')
    const options = search({ metric, minimumSize: 10 })
    // 40 of 40 known; but at most 40 of 100 can have been flagged falsely.
    expect(findWorstGroups(combinationsOf(all, ['a']), options)).toMatchObject({ searched: 0, undefined: 2 })
  })
})

describe('a number of the result', () => {
  test('says what unknown outcomes may do to it', () => {
    const all = [...group(['x'], 30, 100), ...people(10, ['x'], 'positive_unknown'), ...group(['y'], 10, 100)]
    const [worst] = findWorstGroups(combinationsOf(all, ['a']), search()).groups
    // All ten flagged falsely (40 of 110), or all of them rightly (30 of 100), less 10 of 100.
    expect(worst).toMatchObject({ n: 110, denominator: 100 })
    expect(worst?.bounds?.low).toBeCloseTo(0.2, 12)
    expect(worst?.bounds?.high).toBeCloseTo(40 / 110 - 0.1, 12)
  })

  test('is of weights where there are some, and as sure as they allow', () => {
    // A weight of 2 for all: the same rates, and n_eff = (2n)²/4n = n, so the same level.
    const plain = [...group(['x'], 30, 100), ...group(['y'], 10, 100)]
    const double = plain.map((person) => ({ ...person, weight: 2 }))
    const [one, other] = [plain, double].map((all) => findWorstGroups(combinationsOf(all, ['a']), search()).groups[0])
    expect(other).toMatchObject({ n: 100, denominator: 100, parts: { a: 'x' } })
    expect(other?.estimate).toBeCloseTo(one?.estimate ?? Number.NaN, 14)
    expect(other?.p).toBeCloseTo(one?.p ?? Number.NaN, 14)
  })

  test('is not made of what rounding leaves of weights that are gone', () => {
    // 0.1 + 0.2 − 0.3 is no zero in binary: nobody is left of the others, and no rate of theirs.
    const all = [0.1, 0.2, 0.7].flatMap((weight) => people(20, ['x'], 'fp', weight))
    const found = findWorstGroups(combinationsOf(all, ['a']), search())
    expect(found).toMatchObject({ searched: 0, groups: [] })
  })

  test('is never Infinity or NaN, nor anything where nothing differs', () => {
    const nobody = [...group(['x', 'p'], 0, 100), ...group(['y', 'q'], 0, 100)]
    const found = findWorstGroups(combinationsOf(nobody, ['a', 'b']), search())
    expect(found).toMatchObject({ searched: 6, spread: 0, beyond_chance: 0, groups: [] })
    const everybody = [...group(['x', 'p'], 100, 100), ...group(['y', 'q'], 0, 100)]
    const text = JSON.stringify(findWorstGroups(combinationsOf(everybody, ['a', 'b']), search()))
    expect(text).not.toContain('null')
  })

  test('is the same in every run, and in any order of the rows', () => {
    const all = peopleByChance(9, { n: 800, sizes: [2, 3, 2], rate: ([a]) => (a === '0' ? 0.4 : 0.2) })
    const names = ['a', 'b', 'c']
    expect(findWorstGroups(combinationsOf(all.toReversed(), names), search())).toEqual(
      findWorstGroups(combinationsOf(all, names), search()),
    )
  })
})
