import { describe, expect, test } from 'vitest'
import { countingSha256 } from '../../src/config/canonicalPlan.js'
import { count } from '../../src/loader/count.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { tallies } from './tallies.js'

const folder = testFolder()
const age = attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] } })
const decision = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.5 } as const
const parts = { decision, outcome: null, weight: { column: 'w' }, attributes: [age] }
const log = (separator: string, rows: readonly (readonly string[])[]): string =>
  [['age', 'risk', 'w'], ...rows].map((row) => row.join(separator)).join('\n')
const points = [
  ['29.5', '0.5', '1.5'],
  ['30', '0.49', '2'],
  ['49.99', '0.51', '0.25'],
  ['', '1', '1'],
]
const commas = points.map((row) => row.map((text) => text.replace('.', ',')))

describe('a decimal comma', () => {
  test('counts as a decimal point does, in bins, scores and weights', async () => {
    const counts = await count(planOf(folder.write(log(';', commas)), { ...parts, data: { decimal: ',' } }))
    // positive and negative decisions of which no outcome is known, by weight
    expect(tallies(counts, 'age')).toEqual({
      '<30': [0, 0, 0, 0, 1.5, 0],
      '30–<50': [0, 0, 0, 0, 0.25, 2],
      '≥50': [0, 0, 0, 0, 0, 0],
      '(missing)': [0, 0, 0, 0, 1, 0],
    })
    const pointed = await count(planOf(folder.write(log(';', points)), parts))
    expect(counts.attributes).toEqual(pointed.attributes)
  })

  test('leaves groups and what is selected as they are written', async () => {
    const plan = planOf(folder.write('g;flagged\n0,5;1\n0,5;0\n1,5;1\n'), {
      outcome: null,
      attributes: [attributeOf('g')],
      data: { decimal: ',', where: { g: ['0,5'] } },
    })
    expect(tallies(await count(plan), 'g')).toEqual({ '0,5': [0, 0, 0, 0, 1, 1] })
  })

  test('is named where a number with one is none, and a point is none where a comma is asked for', async () => {
    await expect(count(planOf(folder.write(log(';', commas)), parts))).rejects.toThrow(
      /in 2 rows it holds a text that is no number\. Write numbers as 1234\.5, .*\. If they have a decimal comma, set data\.decimal: "," \(--decimal ,\)\./,
    )
    const plan = planOf(folder.write(log(';', points)), { ...parts, data: { decimal: ',' } })
    await expect(count(plan)).rejects.toThrow(/Write numbers as 1234,5, without .* where there is none\.$/m)
  })

  test('decides the counts, so it is in their hash', () => {
    expect(countingSha256(planOf('log.csv', { data: { decimal: ',' } }))).not.toBe(countingSha256(planOf('log.csv')))
  })

  test('is of text with columns: numbers of JSON have a point', async () => {
    const rows = points.map(([age, risk, w]) => JSON.stringify({ age: Number(age), risk: Number(risk), w: Number(w) }))
    const plan = planOf(folder.write(rows.join('\n'), 'log.ndjson'), { ...parts, data: { decimal: ',' } })
    expect(tallies(await count(plan), 'age')['30–<50']).toEqual([0, 0, 0, 0, 0.25, 2])
  })
})
