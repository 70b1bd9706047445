import { expect, test } from 'vitest'
import { binNames } from '../../src/bins.js'
import { groupName } from '../../src/loader/groupName.js'
import { attributeOf } from './plan.js'

test('bins of whole numbers end before the next edge, others say so', () => {
  expect(binNames([30, 50], true)).toEqual(['<30', '30–49', '≥50'])
  expect(binNames([30, 50], false)).toEqual(['<30', '30–<50', '≥50'])
  expect(binNames([30.5, 50], true)).toEqual(['<30.5', '30.5–<50', '≥50'])
  expect(binNames([-10, 0], true)).toEqual(['<-10', '-10–-1', '≥0'])
  expect(binNames([65], true)).toEqual(['<65', '≥65'])
  // From 30 up to but not 31 there is one whole number.
  expect(binNames([30, 31, 33], true)).toEqual(['<30', '30', '31–32', '≥33'])
  expect(binNames([30, 31], false)).toEqual(['<30', '30–<31', '≥31'])
})

test('a plan may write a bin with a plain hyphen and >=, and a number in any way', () => {
  const age = attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] } })
  expect(['30-49', '30-<50', '>=50', '>= 50', '<30', '-10--1'].map((name) => groupName(age, name))).toEqual([
    '30–49',
    '30–<50',
    '≥50',
    '≥50',
    '<30',
    '-10–-1',
  ])
  expect(['30–30', '30-30', '30', '-1--1'].map((name) => groupName(age, name))).toEqual(['30', '30', '30', '-1'])
  expect(groupName(attributeOf('district'), '1.0')).toBe('1')
  expect(groupName(attributeOf('age'), '18-25')).toBe('18-25')
})
