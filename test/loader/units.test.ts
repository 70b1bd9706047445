import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import { type CellName, type ClusterCounts, type Counts, cellNames } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'

/** Whose the rows are: DuckDB and the loop over a data frame against people counted one by one. */

interface Row {
  readonly person: string
  readonly group: string
  readonly district: string
  readonly flagged: string
  readonly wrongful: string
  readonly weight: string
}
const columns = ['person', 'group', 'district', 'flagged', 'wrongful', 'weight'] as const

const folder = testFolder()
const csvOf = (rows: readonly Row[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n')
const frameOf = (rows: readonly Row[]) => ({
  columns,
  column: (name: string) => ({ values: rows.map((row) => row[name as keyof Row]) }),
})

const row: fc.Arbitrary<Row> = fc.record({
  person: fc.constantFrom('', 'Ann', 'Bob', "O'Neil", '01', '1', 'é'),
  group: fc.constantFrom('', 'a', 'b'),
  district: fc.constantFrom('north', 'south'),
  flagged: fc.constantFrom('1', '0', ''),
  wrongful: fc.constantFrom('1', '0', ''),
  weight: fc.constantFrom('1', '0.5', '2', '0'),
})
const sure: Row = { person: 'Ann', group: 'a', district: 'north', flagged: '1', wrongful: '1', weight: '1' }
const log = fc.array(row, { maxLength: 40 }).map((rows) => [sure, ...rows])

const planFor = (source: string, parts: Parameters<typeof planOf>[1] = {}): AuditPlan =>
  planOf(source, {
    decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['1'], negative: ['0'] },
    attributes: [attributeOf('group', { missing: 'exclude' }), attributeOf('district')],
    intersections: [['group', 'district']],
    conditioning: [{ name: 'district', column: 'district', grouping: { kind: 'values' }, missing: 'group' }],
    unit: { column: 'person' },
    ...parts,
  })

const cellOf = ({ flagged, wrongful }: Row): CellName | null => {
  if (flagged === '') return null
  if (wrongful === '') return flagged === '1' ? 'positive_unknown' : 'negative_unknown'
  return flagged === '1' ? (wrongful === '1' ? 'tp' : 'fp') : wrongful === '1' ? 'fn' : 'tn'
}

/** People one by one; a row without a name is a person of its own. */
function expectedOf(rows: readonly Row[], weighted: boolean): ClusterCounts {
  const people = new Map<string, Row[]>()
  for (const [index, one] of rows.entries()) {
    const key = one.person === '' ? `row ${index}` : `person ${one.person}`
    people.set(key, [...(people.get(key) ?? []), one])
  }
  const all = [...people.values()]
  const has = (own: readonly Row[], cell: CellName): number =>
    own.reduce((sum, one) => sum + (cellOf(one) === cell ? (weighted ? Number(one.weight) : 1) : 0), 0)
  const inCell = (own: readonly Row[], cell: CellName): boolean => own.some((one) => cellOf(one) === cell)
  const each = <T>(value: (cell: CellName) => T) =>
    Object.fromEntries(cellNames.map((cell) => [cell, value(cell)])) as Record<CellName, T>
  const units = Array.from({ length: 64 }, () => 0)
  for (const own of all) {
    const pattern = cellNames.reduce((bits, cell, at) => bits + (inCell(own, cell) ? 2 ** at : 0), 0)
    units[pattern] = (units[pattern] ?? 0) + 1
  }
  return {
    units,
    repeated: all.filter((own) => own.length > 1).length,
    products: each((a) => each((b) => all.reduce((sum, own) => sum + has(own, a) * has(own, b), 0))),
  }
}

const clustersIn = ({ attributes, slices }: Counts): Readonly<Record<string, ClusterCounts>> =>
  Object.fromEntries(
    [{ slice: null, attributes }, ...slices].flatMap((part) =>
      part.attributes.flatMap(({ attribute, groups }) =>
        groups.map(({ group, clusters }) => {
          if (clusters === undefined) throw new Error(`${group} has no clusters`)
          return [[part.slice?.name ?? 'whole', attribute, group].join(' | '), clusters]
        }),
      ),
    ),
  )

function expectedIn(rows: readonly Row[], weighted: boolean): Readonly<Record<string, ClusterCounts>> {
  const counted = rows.filter((one) => cellOf(one) !== null)
  const named = counted.filter(({ group }) => group !== '')
  const parts = { whole: () => true, 'district=north': isIn('north'), 'district=south': isIn('south') }
  const found: Record<string, ClusterCounts> = {}
  /** The groups of an attribute: of whom is in several of them, it is known in how many. */
  const add = (attribute: string, groups: Readonly<Record<string, readonly Row[]>>): void => {
    const timesOf = (person: string): number =>
      Object.values(groups).filter((some) => some.some((one) => one.person === person)).length
    for (const [group, some] of Object.entries(groups)) {
      if (some.length === 0) continue
      const clusters = expectedOf(some, weighted)
      const more = [...new Set(some.map(({ person }) => person))]
        .filter((person) => person !== '')
        .reduce((sum, person) => sum + timesOf(person) - 1, 0)
      const people = clusters.units.reduce((sum, one) => sum + one, 0)
      found[`${attribute} | ${group}`] = more === 0 ? clusters : { ...clusters, memberships: people + more }
    }
  }
  const by = <T extends string>(names: readonly T[], some: (name: T) => readonly Row[]) =>
    Object.fromEntries(names.map((name) => [name, some(name)]))
  const districts = ['north', 'south'] as const
  for (const [part, within] of Object.entries(parts)) {
    const inGroup = (group: string): readonly Row[] => named.filter((one) => one.group === group).filter(within)
    add(
      `${part} | group`,
      by(['a', 'b'], (group) => inGroup(group)),
    )
    add(
      `${part} | district`,
      by(districts, (district) => counted.filter(within).filter(isIn(district))),
    )
    add(
      `${part} | group × district`,
      Object.fromEntries(
        ['a', 'b'].flatMap((group) =>
          districts.map((district) => [`${group} × ${district}`, inGroup(group).filter(isIn(district))]),
        ),
      ),
    )
  }
  return found
}
const isIn = (district: string) => (one: Row) => one.district === district

describe.each([false, true])('people of every group, stratum and crossing (weighted: %s)', (weighted) => {
  const parts = weighted ? { weight: { column: 'weight' } } : {}
  const weighable = (rows: readonly Row[]): boolean => !weighted || rows.some((one) => Number(one.weight) > 0)

  test('by the loop over a data frame', async () => {
    await fc.assert(
      fc.asyncProperty(log.filter(weighable), async (rows) => {
        const counts = await count(planFor('df', parts), { engine: dataFrameEngine(frameOf(rows)) })
        expect(clustersIn(counts)).toEqual(expectedIn(rows, weighted))
      }),
      { numRuns: 60, seed: 8 },
    )
  })

  test('by DuckDB', async () => {
    await fc.assert(
      fc.asyncProperty(log.filter(weighable), async (rows) => {
        const counts = await count(planFor(folder.write(csvOf(rows)), parts))
        expect(clustersIn(counts)).toEqual(expectedIn(rows, weighted))
      }),
      { numRuns: 8, seed: 8 },
    )
  })
})

test.each([false, true])('people who are alike count each by themselves (weighted: %s)', async (weighted) => {
  const rows = Array.from({ length: 60 }, (_, person) =>
    (['1.5', '0.1'] as const).map((weight, second) => ({
      ...sure,
      person: `p${person}`,
      flagged: person % 3 === 0 && second === 1 ? '0' : '1',
      weight,
    })),
  ).flat()
  const counts = await count(planFor(folder.write(csvOf(rows)), weighted ? { weight: { column: 'weight' } } : {}))
  const [clusters, expected] = [clustersIn(counts)['whole | group | a'], expectedOf(rows, weighted)]
  expect(clusters?.units).toEqual(expected.units)
  expect(clusters?.repeated).toBe(60)
  // Two rows each: tp and fn of 20 people (1.5 × 0.1), twice tp of 40 (1.6 × 1.6)
  expect(clusters?.products.tp.fn).toBeCloseTo(weighted ? 3 : 20, 12)
  expect(clusters?.products.tp.tp).toBeCloseTo(weighted ? 20 * 1.5 ** 2 + 40 * 1.6 ** 2 : 180, 12)
})

const rowsOf = (...people: readonly (readonly [string, string])[]): readonly Row[] =>
  people.map(([person, group]) => ({ ...sure, person, group }))

describe('what is told', () => {
  const noteOf = async (rows: readonly Row[]) =>
    (await count(planFor(folder.write(csvOf(rows))))).notes.find(({ kind }) => kind === 'units')

  test('is how many people there are, how many occur more than once, and how many rows name nobody', async () => {
    const rows = rowsOf(['Ann', 'a'], ['Ann', 'a'], ['Bob', 'b'], ['', 'b'], ['', 'b'], ['nan', 'b'])
    expect(await noteOf(rows)).toEqual({ kind: 'units', people: 5, repeated: 1, without: 3, shared: [] })
  })

  test('is who is in two groups of an attribute', async () => {
    const rows = rowsOf(['Ann', 'a'], ['Ann', 'b'], ['Bob', 'b'], ['Cem', 'a'])
    const shared = [
      { attribute: 'group', people: 1 },
      { attribute: 'group × district', people: 1 },
    ]
    expect(await noteOf(rows)).toEqual({ kind: 'units', people: 3, repeated: 1, without: 0, shared })
  })

  test('is never more people than there are, whoever is in how many groups', async () => {
    const note = await noteOf(rowsOf(['Ann', 'a'], ['Ann', 'b'], ['Ann', 'c'], ['Bob', 'b']))
    expect(note).toMatchObject({
      people: 2,
      repeated: 1,
      shared: [{ attribute: 'group', people: 1 }, expect.anything()],
    })
  })

  test('is nothing of who they are', async () => {
    const rows = rowsOf(['Ann', 'a'], ['Ann', 'a'], ['Bob', 'b'])
    expect(JSON.stringify(await count(planFor(folder.write(csvOf(rows)))))).not.toMatch(/Ann|Bob/)
  })
})

describe('a unit', () => {
  const rows = rowsOf(['7', 'a'], ['7', 'a'], ['8', 'a'], ['8', 'b'], ['9', 'b'])
  const expected = expectedIn(rows, false)

  test('may be a number of a Parquet file', async () => {
    const values = rows.map(({ person, group }) => `(${person}, '${group}', 'north', 1, '1')`).join(', ')
    const select = `SELECT * FROM (VALUES ${values}) AS t(person, "group", district, flagged, wrongful)`
    const file = await folder.copy(select, 'units.parquet', 'FORMAT parquet')
    expect(clustersIn(await count(planFor(file)))).toEqual(expected)
  })

  test('goes with a score', async () => {
    const scored = rows.map((one, index) => ({ ...one, weight: `0.${index}` }))
    const file = folder.write(csvOf(scored))
    expect(clustersIn(await count(planFor(file, { score: { column: 'weight' } })))).toEqual(expected)
  })

  test('may be a column that is counted too', async () => {
    const file = folder.write(csvOf(rows))
    const counts = await count(planFor(file, { unit: { column: 'district' }, conditioning: [], intersections: [] }))
    // All five rows are about one district: three of group a, two of b.
    const products = counts.attributes[0]?.groups.map(({ clusters }) => clusters?.products.tp.tp)
    expect(products).toEqual([9, 4])
  })

  test('of a pipe, of a packed file and of a glob are the same people', async () => {
    const csv = csvOf(rows)
    const { Readable } = await import('node:stream')
    const { gzipSync } = await import('node:zlib')
    const piped = await count(planFor('-'), { stdin: Readable.from([csv]) })
    const packed = await count(planFor(folder.write(gzipSync(csv), 'units.csv.gz')))
    for (const [index, half] of [rows.slice(0, 1), rows.slice(1)].entries()) {
      folder.write(csvOf(half), `half-${index}.csv`)
    }
    const globbed = await count(planFor(`${folder.path}/half-*.csv`))
    for (const counts of [piped, packed, globbed]) expect(clustersIn(counts)).toEqual(expected)
  })

  test('leaves out the rows that are left out', async () => {
    const bad = `${csvOf(rows)}\nAnn,a,north,1`
    const counts = await count(planFor(folder.write(bad), { data: { on_bad_row: 'exclude' } }))
    expect(clustersIn(counts)).toEqual(expected)
    const some = await count(planFor(folder.write(csvOf(rows)), { data: { where: { group: ['a'] } } }))
    expect(some.notes).toEqual([{ kind: 'units', people: 2, repeated: 1, without: 0, shared: [] }])
  })

  test('that no column has is an error', async () => {
    await expect(count(planFor(folder.write(csvOf(rows)), { unit: { column: 'persoon' } }))).rejects.toThrow(
      'There is no column "persoon"',
    )
  })
})
