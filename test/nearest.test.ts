import { expect, test } from 'vitest'
import { nearest } from '../src/nearest.js'

const keys = ['column', 'positive', 'negative', 'effect']

test.each([
  ['colunm', 'column'], // two neighbours swapped: 1
  ['colum', 'column'], // one too few: 1
  ['postives', 'positive'], // one too few, one too many: 2 of 8
  ['Efect', 'effect'], // case does not count
])('what is written %s is most likely %s', (word, meant) => {
  expect(nearest(word, keys)).toBe(meant)
})

test('a word that is near nothing gets no suggestion', () => {
  expect(nearest('nationality', keys)).toBeUndefined()
  expect(nearest('', keys)).toBeUndefined()
  expect(nearest('a', [])).toBeUndefined()
})

test('hyphens, spaces and underscores are the same', () => {
  expect(nearest('False-positive rate', ['false_positive_rate'])).toBe('false_positive_rate')
})

test('the nearer of two wins, and the first of two that are as near', () => {
  expect(nearest('rato', ['rate', 'ratio'])).toBe('rate')
  expect(nearest('ratioo', ['rate', 'ratio'])).toBe('ratio')
})

test('a word of a million letters costs no time', () => {
  expect(nearest('x'.repeat(1_000_000), ['y'.repeat(1_000_000)])).toBeUndefined()
})
