import { expect, test } from 'vitest'
import { naiveBayes } from '../../src/statistics/naiveBayes.js'

const column = (...places: number[]) => Int32Array.from(places)

test('a case is as many times likelier in the class as its place is, with one case added to each', () => {
  // Of the class 8 cases have place 0, of the other 8 have place 1: (8 + 1) / (8 + 2) against (0 + 1) / (8 + 2).
  const fitted = { places: [column(0, 1)], sizes: [2], cases: Float64Array.of(8, 8) }
  const asked = { places: [column(0, 1)], sizes: [2], cases: Float64Array.of(1, 1) }
  const [first, second] = naiveBayes(fitted, Int8Array.of(1, 0), asked)
  expect(first).toBeCloseTo(Math.log(9), 12)
  expect(second).toBeCloseTo(-Math.log(9), 12)
})

test('columns add up, a place that was never seen tells as much as its class is larger, and cases of neither class nothing', () => {
  const fitted = { places: [column(0, 1, 0), column(0, 0, 1)], sizes: [3, 2], cases: Float64Array.of(3, 1, 99) }
  const asked = { places: [column(0, 2), column(0, 0)], sizes: [3, 2], cases: Float64Array.of(1, 1) }
  // First column: own 3 + 1, 0 + 1, 0 + 1 of 6; other 0 + 1, 1 + 1, 0 + 1 of 4. Second: own 3 + 1 of 5; other 1 + 1 of 3.
  const second = Math.log(4 / 5 / (2 / 3))
  const [seen, unseen] = naiveBayes(fitted, Int8Array.of(1, 0, -1), asked)
  expect(seen).toBeCloseTo(Math.log(4 / 6 / (1 / 4)) + second, 12)
  expect(unseen).toBeCloseTo(Math.log(1 / 6 / (1 / 4)) + second, 12)
})
