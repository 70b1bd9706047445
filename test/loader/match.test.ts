import { describe, expect, test } from 'vitest'
import { canonical, isMissing, matcher } from '../../src/loader/match.js'

describe('the form in which values are compared', () => {
  test.each([
    ['1', '1'],
    ['1.0', '1'],
    ['1e0', '1'],
    ['-0', '0'],
    ['1.50', '1.5'],
    ['100E-2', '1'],
  ])('the number %s is %s', (text, shortest) => expect(canonical(text)).toBe(shortest))

  test.each(['01', ' 1', '1 ', '1_000', 'nan', '+1', '.5', '5.', '1,5', '0x10', 'Infinity', '1\n', '', '٣'])(
    '%j is no number and stays as it is',
    (text) => expect(canonical(text)).toBe(text),
  )

  test('whole numbers above 2^53 stay text, so that two long ids never become one', () => {
    expect(canonical('9007199254740993')).toBe('9007199254740993')
    expect(canonical('9007199254740992.0')).toBe('9007199254740992.0')
    expect(canonical('9007199254740991.0')).toBe('9007199254740991')
    expect(matcher([['it', ['9007199254740993']]], { truths: false })('9007199254740992')).toBeUndefined()
  })
})

test('empty text, NULL and the spellings of NaN are missing, a blank or NA is not', () => {
  expect([null, '', 'nan', 'NaN', '-nan'].map(isMissing)).toEqual([true, true, true, true, true])
  expect([' ', 'NA', 'null', '0', 'Nan'].map(isMissing)).toEqual([false, false, false, false, false])
})

describe('matching', () => {
  const decision = matcher([['positive', ['1']]], { truths: true })
  const group = matcher([['women', ['F']]], { truths: false })

  test('a truth value matches its spellings in a decision', () => {
    expect(['1', '1.0', 'true', 'TRUE', 'True', 't', 'T'].map(decision)).toEqual(Array(7).fill('positive'))
    expect(['0', 'false', 'yes', 'truth', null].map(decision)).toEqual(Array(5).fill(undefined))
  })

  test("a gender F is not 'false'", () => {
    expect(['F', 'false', '0', 'f'].map(group)).toEqual(['women', undefined, undefined, undefined])
  })

  test('a YAML boolean matches the spellings of its truth everywhere', () => {
    const parent = matcher([['parent', [true]]], { truths: false })
    expect(['true', 't', '1', 'false', 'yes'].map(parent)).toEqual(['parent', 'parent', 'parent', undefined, undefined])
  })

  test('text and number go before truth: `t` and `1` may mean two things', () => {
    const both = matcher(
      [
        ['a', ['1']],
        ['b', ['t']],
      ],
      { truths: true },
    )
    expect(['1', 't', 'true'].map(both)).toEqual(['a', 'b', 'a'])
  })

  test('names from a log that are names of JavaScript match nothing', () => {
    expect(['__proto__', 'constructor', 'toString'].map(decision)).toEqual([undefined, undefined, undefined])
  })
})
