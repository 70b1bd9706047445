import { expect, test } from 'vitest'
import { arrange, type Listed, valuesOf } from '../../src/interactive/findings/arrange.js'

const listed = (status: string, attribute: string, gap: number | null, severity = 'fail'): Listed => ({
  status,
  attribute,
  gap,
  severity,
  measure: 'precision',
})
const all = [
  listed('fail', 'gender', 0.1),
  listed('undetermined', 'age', null),
  listed('undetermined', 'gender', 0.3, 'warn'),
  listed('pass', 'age', -0.2),
]

test('a choice shows what is of every kind that it names, and keeps the order it came in', () => {
  expect(arrange(all, { only: {}, order: 'worst' })).toEqual(all)
  expect(arrange(all, { only: { attribute: 'gender' }, order: 'worst' })).toEqual([all[0], all[2]])
  expect(arrange(all, { only: { attribute: 'gender', severity: 'warn' }, order: 'worst' })).toEqual([all[2]])
})

test('by attribute is by its name, and within one the worst is first', () => {
  expect(arrange(all, { only: {}, order: 'attribute' })).toEqual([all[1], all[3], all[0], all[2]])
})

test('by gap is the furthest beyond first, and last what has none', () => {
  expect(arrange(all, { only: {}, order: 'gap' })).toEqual([all[2], all[0], all[3], all[1]])
})

test('the values of a facet are each told once', () => {
  expect(valuesOf(all, 'status')).toEqual(['fail', 'undetermined', 'pass'])
})
