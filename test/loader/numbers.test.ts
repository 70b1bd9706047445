import { beforeAll, describe, expect, test } from 'vitest'
import { audit, auditCounts } from '../../src/audit.js'
import type { AuditPlan } from '../../src/config/plan.js'
import type { Counts, Moments, NumberTable } from '../../src/counts.js'
import { AuditError } from '../../src/error.js'
import { type CountOptions, count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import type { Audit } from '../../src/result.js'
import { amounts, groupMax, ofGroups, overGroups } from '../oracles/amounts.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { unaccounted } from './tallies.js'

const folder = testFolder()

type Parts = NonNullable<Parameters<typeof planOf>[1]>

const ofNumbers: Parts = {
  decision: { kind: 'number', effect: 'favourable', column: 'amount' },
  outcome: { column: 'due', numeric: true },
  attributes: [attributeOf('g')],
}
const planFor = (source: string, parts: Parts = {}): AuditPlan => planOf(source, { ...ofNumbers, ...parts })
const countCsv = async (csv: string, parts: Parts = {}, options: CountOptions = {}) => {
  const counts = await count(planFor(folder.write(csv), parts), options)
  expect(unaccounted(counts).every((rows) => rows === 0)).toBe(true)
  return counts
}
const groupIn = ({ attributes }: Counts, name: string) => {
  const found = attributes[0]?.groups.find(({ group }) => group === name)
  if (found?.numbers === undefined || found.scores === undefined) throw new Error(`no numbers of ${name}`)
  return { ...found, numbers: found.numbers, scores: found.scores }
}
const flat = ({ decision, outcomes, errors, absoluteErrors, squaredErrors }: NumberTable): readonly number[] =>
  [decision, outcomes, errors, absoluteErrors, squaredErrors].flatMap(({ rows, weight, squares, mean, deviations }) => [
    rows,
    weight,
    squares,
    mean,
    deviations,
  ])
const refusal = async (csv: string, parts: Parts = {}): Promise<string> => {
  const error = await count(planFor(folder.write(csv), parts)).catch((found: unknown) => found)
  if (!(error instanceof AuditError)) throw new Error('It was not refused.')
  return error.problems.map(({ message, hint }) => `${message} ${hint}`).join('\n')
}

const log = `g,amount,due\n${Object.entries(amounts)
  .flatMap(([group, rows]) => rows.map(([granted, due]) => `${group},${granted},${due}\n`))
  .join('')}`

describe('what peers make of 124 amounts', () => {
  let result: Audit
  beforeAll(async () => {
    const plan = planFor(folder.write(log, 'amounts.csv'), { measures: 'all' })
    result = auditCounts(plan, await count(plan))
  })

  test.each(Object.keys(amounts))('every measure of group %s and its interval', (name) => {
    const metrics = result.groups.find(({ group }) => group === name)?.metrics ?? {}
    for (const [id, [estimate, low, high]] of Object.entries(ofGroups[name] ?? {})) {
      expect(metrics[id]?.estimate, id).toBeCloseTo(estimate, 9)
      expect(metrics[id]?.low, id).toBeCloseTo(low, 9)
      expect(metrics[id]?.high, id).toBeCloseTo(high, 9)
    }
    expect(Object.keys(metrics).sort()).toEqual(Object.keys(ofGroups[name] ?? {}).sort())
  })

  test('everyone together, and the gaps between groups', () => {
    for (const [id, { overall, difference, ratio }] of Object.entries(overGroups)) {
      const values = result.groups.map(({ metrics }) => metrics[id]?.estimate ?? Number.NaN)
      expect(result.overall[0]?.metrics[id]?.estimate, id).toBeCloseTo(overall, 9)
      expect(Math.max(...values) - Math.min(...values), id).toBeCloseTo(difference, 9)
      expect(Math.min(...values) / Math.max(...values), id).toBeCloseTo(ratio, 9)
    }
    const largest = (id: string) => Math.max(...result.groups.map(({ metrics }) => metrics[id]?.estimate ?? 0))
    expect(largest('mean_absolute_error')).toBeCloseTo(groupMax.mean_absolute_error, 9)
    expect(largest('root_mean_squared_error') ** 2).toBeCloseTo(groupMax.mean_squared_error, 8)
  })

  test('nothing of positive and negative decisions is measured, and every row is in its group', () => {
    expect(result.groups.map(({ n }) => n)).toEqual([48, 36, 40])
    expect(result.groups.flatMap(({ tally }) => Object.values(tally))).toEqual(Array(18).fill(0))
    expect(Object.keys(result.groups[0]?.metrics ?? {})).not.toContain('selection_rate')
  })

  test('a data frame, Parquet and a decimal comma give the same', async () => {
    const rows = Object.entries(amounts).flatMap(([group, own]) => own.map((pair) => ({ group, pair })))
    const columns: Readonly<Record<string, unknown[]>> = {
      g: rows.map(({ group }) => group),
      amount: rows.map(({ pair }) => pair[0]),
      due: rows.map(({ pair }) => pair[1]),
    }
    const df = { columns: Object.keys(columns), column: (name: string) => ({ values: columns[name] ?? [] }) }
    const values = rows.map(({ group, pair }) => `('${group}', ${pair[0]}::DOUBLE, ${pair[1]}::DOUBLE)`).join(', ')
    const parquet = await folder.copy(
      `SELECT * FROM (VALUES ${values}) AS t(g, amount, due)`,
      'amounts.parquet',
      'FORMAT parquet',
    )
    const comma = log.replaceAll(',', ';').replaceAll('.', ',')
    const others = [
      await count(planFor('df'), { engine: dataFrameEngine(df) }),
      await count(planFor(parquet)),
      await countCsv(comma, { data: { decimal: ',' } }),
    ]
    const plain = await countCsv(log)
    for (const counts of others) {
      for (const name of Object.keys(amounts)) {
        const [own, other] = [groupIn(plain, name), groupIn(counts, name)]
        expect(other.scores).toEqual(own.scores)
        for (const [index, value] of flat(own.numbers).entries()) {
          expect(flat(other.numbers)[index]).toBeCloseTo(value, 6)
        }
      }
    }
  })
})

test.each(['FLOAT', 'DOUBLE', 'INTEGER', 'BIGINT', 'DECIMAL(9, 2)', 'VARCHAR'])(
  'a column of the type %s is read as its numbers',
  async (type) => {
    const values = '(1, 4), (2, 1), (6, NULL)'
    const file = await folder.copy(
      `SELECT 'a' AS g, CAST(x AS ${type}) AS amount, CAST(y AS ${type}) AS due FROM (VALUES ${values}) AS t(x, y)`,
      `${type.slice(0, 3)}.parquet`,
      'FORMAT parquet',
    )
    const { numbers, scores } = groupIn(await count(planFor(file)), 'a')
    expect(scores.scores).toEqual([1, 2, 6])
    expect(numbers).toMatchObject({ decision: { rows: 3, mean: 3, deviations: 14 }, errors: { rows: 2, mean: -1 } })
  },
)

describe('by hand', () => {
  // Errors 1, −3 and 0 of three; the fourth is not known.
  const four = 'g,amount,due,w\na,10,9,1\na,12,15,2\na,14,14,1\na,20,,3\n'

  test('moments are sums over the rows that have the numbers', async () => {
    const { numbers } = groupIn(await countCsv(four), 'a')
    const of = (rows: number, mean: number, deviations: number): Moments => ({
      rows,
      weight: rows,
      squares: rows,
      mean,
      deviations,
    })
    // 10 12 14 20: 56 / 4 = 14; 16 + 4 + 0 + 36. 9 15 14: 38 / 3. 1 −3 0: −2 / 3, 10 − 4/3.
    expect(numbers.decision).toEqual(of(4, 14, 56))
    expect(numbers.outcomes.mean).toBeCloseTo(38 / 3, 12)
    expect(numbers.errors.mean).toBeCloseTo(-2 / 3, 12)
    expect(numbers.errors.deviations).toBeCloseTo(10 - 4 / 3, 12)
    expect(numbers.absoluteErrors.mean).toBeCloseTo(4 / 3, 12)
    // 1, 9 and 0: 82 − 100/3.
    expect(numbers.squaredErrors.mean).toBeCloseTo(10 / 3, 12)
    expect(numbers.squaredErrors.deviations).toBeCloseTo(82 - 100 / 3, 11)
    expect(numbers.unknown).toMatchObject({ rows: 1, weight: 1 })
  })

  test('weights count each row for so many', async () => {
    const { numbers, scores } = groupIn(await countCsv(four, { weight: { column: 'w' } }), 'a')
    // (10 + 24 + 14 + 60) / 7 = 108/7; Σwx² = 100 + 288 + 196 + 1200.
    expect(numbers.decision).toMatchObject({ rows: 4, weight: 7, squares: 15 })
    expect(numbers.decision.mean).toBeCloseTo(108 / 7, 12)
    expect(numbers.decision.deviations).toBeCloseTo(1784 - 108 ** 2 / 7, 10)
    // Errors 1, −3 twice, 0: −5 / 4.
    expect(numbers.errors.mean).toBeCloseTo(-5 / 4, 12)
    expect(numbers.unknown).toMatchObject({ rows: 1, weight: 3, squares: 9 })
    expect(scores.unknown).toEqual([1, 2, 1, 3])
  })

  test('numbers that are all the same have no spread, whatever rounding makes of them', async () => {
    const same = `g,amount,due\n${'a,0.1,0.3\n'.repeat(30)}${'b,1e15,1e15\n'.repeat(3)}`
    const counts = await countCsv(same)
    expect(groupIn(counts, 'a').numbers.decision.deviations).toBe(0)
    expect(groupIn(counts, 'a').numbers.errors.deviations).toBe(0)
    expect(groupIn(counts, 'b').numbers.squaredErrors).toMatchObject({ mean: 0, deviations: 0 })
  })

  test('large and small numbers in one log keep their spread', async () => {
    const counts = await countCsv('g,amount,due\na,1,0\na,3,0\nb,40000000,0\nb,20000000,0\n')
    expect(groupIn(counts, 'a').numbers.decision.deviations).toBeCloseTo(2, 8)
    expect(groupIn(counts, 'b').numbers.squaredErrors.mean).toBeCloseTo(1e15, 0)
  })
})

describe('more than ten thousand numbers', () => {
  const many = `g,amount,due\n${Array.from({ length: 12_000 }, (_, row) => `${row % 2 ? 'a' : 'b'},${(row * 7919) % 12_000}.5,${row}`).join('\n')}\n`

  test('are added up exactly, and put in bins for their quantiles', async () => {
    const counts = await countCsv(many)
    const { numbers, scores } = groupIn(counts, 'a')
    expect(scores.binned).toBeDefined()
    const own = Array.from({ length: 12_000 }, (_, row) => row).filter((row) => row % 2 === 1)
    const mean = own.reduce((sum, row) => sum + ((row * 7919) % 12_000) + 0.5, 0) / own.length
    expect(numbers.decision.mean).toBeCloseTo(mean, 9)
    expect(numbers.decision.rows).toBe(6000)
    expect(counts.notes).toContainEqual({ kind: 'numbers_binned' })
  })

  test('pairs of few decisions and many outcomes are no more decisions', async () => {
    const few = many.replace(/,(\d+)\.5,/g, (_, digits: string) => `,${Number(digits) % 10},`)
    const { scores, numbers } = groupIn(await countCsv(few), 'b')
    expect(scores.binned).toBeUndefined()
    expect(scores.scores).toEqual([0, 2, 4, 6, 8])
    expect(numbers.decision.rows).toBe(6000)
  })
})

describe('what is no number', () => {
  test('a missing decision excludes its row, a missing outcome does not', async () => {
    const counts = await countCsv('g,amount,due\na,,5\na,nan,5\na,3,nan\na,4,\na,5,6\n')
    expect(counts.rows).toMatchObject({ read: 5, counted: 3, excluded: [{ reason: 'missing_decision', rows: 2 }] })
    expect(groupIn(counts, 'a').numbers).toMatchObject({
      decision: { rows: 3 },
      errors: { rows: 1 },
      unknown: { rows: 2 },
    })
  })

  test('text is refused, a decimal comma with the way out, and infinity', async () => {
    expect(await refusal('g,amount,due\na,x,1\na,2,3\n')).toMatch(/"amount" is used for numbers, but in 1 row/)
    expect(await refusal('g,amount,due\na,2,1\na,2,-\n')).toMatch(/"due" is used for numbers, but in 1 row/)
    expect(await refusal('g;amount;due\na;1,5;1\n')).toMatch(/data.decimal: ","/)
    expect(await refusal('g,amount,due\na,,1\n')).toMatch(/There is no number in "amount"/)
    const infinite = await folder.copy(
      `SELECT 'a' AS g, CAST('inf' AS DOUBLE) AS amount, 1 AS due UNION ALL SELECT 'a', 1, 2`,
      'infinite.parquet',
      'FORMAT parquet',
    )
    await expect(count(planFor(infinite))).rejects.toThrow(/infinite, or too large to add up in 1 row/)
  })

  test('a column that is not there is refused by its name', async () => {
    expect(await refusal('g,amount\na,1\n')).toMatch(/There is no column "due"/)
  })
})

test('the same log gives the same bytes', async () => {
  const plan = planFor(folder.write(log), { measures: 'all', weight: null })
  const [one, other] = [await audit(plan), await audit(plan)]
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
})
