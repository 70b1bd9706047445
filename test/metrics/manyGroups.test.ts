import { expect, test } from 'vitest'
import { attribute } from '../tallies.js'
import { overGroups } from './ask.js'

test('an aggregate over more groups than a call may have arguments is still their largest gap: 3/4 − 1/4', () => {
  const cells = (index: number) => (index === 7 ? [3, 0, 0, 1] : index === 9 ? [1, 0, 0, 3] : [2, 0, 0, 2])
  const { groups } = attribute('g', Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`g${i}`, cells(i)])))
  expect(overGroups('demographic_parity_difference', groups).estimate).toBe(0.5)
})
