import type { Highs } from 'highs'
import { expect, test } from 'vitest'
import { maximise, type Programme, type Term } from '../../src/statistics/maximise.js'
import { seeded } from '../../src/statistics/random.js'

const term = (variable: number, coefficient: number): Term => ({ variable, coefficient })

test('two variables that are the same go as far as the nearer end', () => {
  const found = maximise({ upper: [3, 5], worth: [1, 0], equations: [[term(0, 1), term(1, -1)]] })
  expect([...found]).toEqual([3, 3])
})

test('nothing moves where moving costs more than it is worth', () => {
  const found = maximise({ upper: [3, 5], worth: [1, -2], equations: [[term(0, 1), term(1, -1)]] })
  expect([...found]).toEqual([0, 0])
})

test('the cheaper of two ways is taken, and the dearer one for the rest', () => {
  // x is 9 at most and is y + z; y costs 1 each but ends at 4, z costs 2 each.
  const found = maximise({
    upper: [9, 4, Number.POSITIVE_INFINITY],
    worth: [10, -1, -2],
    equations: [[term(0, 1), term(1, -1), term(2, -1)]],
  })
  expect([...found]).toEqual([9, 4, 5])
})

test('a worth without an end is a mistake of the program and is said to be one', () => {
  const endless = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  expect(() => maximise({ upper: endless, worth: [1, 0], equations: [[term(0, 1), term(1, -1)]] })).toThrow(/no end/)
})

test('it finds what another solver finds, in 60 programmes', async () => {
  const load = (await import('highs')).default as unknown as () => Promise<Highs>
  const highs = await load()
  const random = seeded(5)
  const whole = (size: number): number => Math.floor(size * random())
  for (let at = 0; at < 60; at++) {
    const variables = 4 + whole(12)
    const programme: Programme = {
      upper: Array.from({ length: variables }, () => whole(20)),
      worth: Array.from({ length: variables }, () => whole(21) - 10),
      equations: Array.from({ length: 1 + whole(6) }, () =>
        Array.from({ length: variables }, (_, variable) => term(variable, whole(3) - 1)),
      ),
    }
    const worthOf = (values: readonly number[]): number =>
      values.reduce((sum, value, index) => sum + value * (programme.worth[index] ?? 0), 0)
    const found = [...maximise(programme)]
    const text = (terms: readonly Term[]): string =>
      terms
        .map(({ variable, coefficient }) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${variable}`)
        .join(' ')
    const theirs = highs.solve(
      [
        `Maximize\n obj: ${text(Array.from({ length: variables }, (_, index) => term(index, programme.worth[index] ?? 0)))}`,
        `Subject To\n${programme.equations.map((terms) => ` ${text(terms)} = 0`).join('\n')}`,
        `Bounds\n${Array.from({ length: variables }, (_, index) => ` 0 <= x${index} <= ${programme.upper[index]}`).join('\n')}\nEnd`,
      ].join('\n'),
    )
    expect(worthOf(found)).toBeCloseTo(theirs.ObjectiveValue, 6)
    for (const terms of programme.equations) {
      expect(
        terms.reduce((sum, { variable, coefficient }) => sum + coefficient * (found[variable] ?? 0), 0),
      ).toBeCloseTo(0, 6)
    }
    found.forEach((value, index) => {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(programme.upper[index] ?? 0)
    })
  }
})
