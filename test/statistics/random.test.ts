import { describe, expect, test } from 'vitest'
import { seeded, xoshiro128 } from '../../src/statistics/random.js'

describe('xoshiro128', () => {
  test('gives the numbers that its definition gives by hand', () => {
    // State 1 2 3 4: rotl(2 · 5, 7) · 9 = 1280 · 9. Then 7 0 1026 12288: 0. Then 12295 1029 1029 rotl(12288, 11):
    // rotl(5145, 7) · 9 = 658560 · 9.
    const next = xoshiro128([1, 2, 3, 4])
    expect([next(), next(), next()]).toEqual([11520, 0, 5927040])
  })

  test('gives the numbers of the authors’ C program', () => {
    // From the data that the repository edorfaus/xoshiro-6502 made with it.
    const next = xoshiro128([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0])
    expect([next(), next(), next(), next()]).toEqual([0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70])
  })
})

describe('seeded', () => {
  test('gives the same numbers for the same seed, and others for the next', () => {
    const numbers = (seed: number) => Array.from({ length: 5 }, seeded(seed))
    expect(numbers(7)).toEqual(numbers(7))
    expect(new Set([...numbers(0), ...numbers(1), ...numbers(2)]).size).toBe(15)
  })

  test('spreads them evenly from 0 to 1', () => {
    const random = seeded(1)
    const tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 100_000; i++) {
      const value = random()
      expect(value >= 0 && value < 1).toBe(true)
      const tenth = Math.floor(value * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    // χ² of 9 degrees of freedom; 27.9 is its 99.9 % point
    const chiSquare = tenths.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(27.9)
  })
})
