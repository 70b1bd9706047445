import { expect, test } from 'vitest'
import type { AuditPlan, Limit } from '../../src/config/plan.js'
import { AuditError } from '../../src/error.js'
import { checkGroups } from '../../src/loader/checkGroups.js'
import { count } from '../../src/loader/count.js'
import { limit as limitOf } from '../reporter/smallAudit.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'

const folder = testFolder()
const limit = (parts: Partial<Limit>): Limit =>
  limitOf({ metric: 'false_positive_rate', min: null, max: 0.1, ...parts })
const group = (name: string) => ({ kind: 'group', group: name }) as const
const planWith = (ages: string, references: readonly string[], limits: readonly Limit[] = []): AuditPlan =>
  planOf(
    folder.write(
      `gender,age,land,flagged,wrongful\n${ages
        .split(' ')
        .map((age, row) => `${row % 2 ? 'M' : 'V'},${age},NL,1,1\n`)
        .join('')}`,
    ),
    {
      attributes: [
        attributeOf('gender', { reference: group(references[0] ?? 'M') }),
        attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] }, reference: group(references[1] ?? '>=50') }),
        attributeOf('land', {
          grouping: { kind: 'map', groups: { Dutch: ['NL'], Antilles: ['CW'] } },
          reference: group(references[2] ?? 'Dutch'),
        }),
      ],
      intersections: [['gender', 'age']],
      limits,
    },
  )
const checked = async (plan: AuditPlan) => checkGroups(plan, await count(plan))

test('names typed on a plain keyboard get the spelling of the counts', async () => {
  const { attributes } = await checked(planWith('20 30 60', ['M', '>=50']))
  expect(attributes.map(({ reference }) => reference)).toEqual([group('M'), group('≥50'), group('Dutch')])
})

test.each([
  ['20 35 60', '30–49'],
  ['20 35.5 60', '30–<50'],
])('a bin may be named either way: with ages %s it is %s', async (ages, name) => {
  for (const written of ['30-49', '30–49', '30-<50', '30–<50']) {
    expect((await checked(planWith(ages, ['M', written]))).attributes[1]?.reference).toEqual(group(name))
  }
})

test('limits name groups of any attribute they are on, crossings part by part', async () => {
  const { limits } = await checked(
    planWith(
      '20 35 60',
      [],
      [
        limit({ groups: ['V', '>=50', 'V × >=50'] }),
        limit({ attributes: ['age'], groups: ['<30'], reference: group('>=50') }),
      ],
    ),
  )
  expect(limits[0]?.groups).toEqual(['V', '≥50', 'V × ≥50'])
  expect(limits[1]).toMatchObject({ groups: ['<30'], reference: group('≥50') })
})

test('a declared group without rows is there; one that nobody declared is an error with the nearest name', async () => {
  expect((await checked(planWith('20 25', ['M', '>=50', 'Antilles']))).attributes[2]?.reference).toEqual(
    group('Antilles'),
  )
  const plan = planWith('20 30', ['W', '30-50', 'Duch'], [limit({ attributes: ['gender'], groups: ['Dutch'] })])
  const error: unknown = await checked(plan).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AuditError)
  expect((error as AuditError).problems).toEqual([
    {
      message: 'There is no group "W" in "gender".',
      place: { key: 'attributes[0].reference' },
      hint: expect.any(String),
    },
    {
      message: 'There is no group "30-50" in "age".',
      place: { key: 'attributes[1].reference' },
      hint: 'The groups are "<30", "30–49", "≥50".',
    },
    {
      message: 'There is no group "Duch" in "land".',
      place: { key: 'attributes[2].reference' },
      hint: 'Did you mean "Dutch"?',
    },
    {
      message: 'There is no group "Dutch" in "gender".',
      place: { key: 'limits[0].groups' },
      hint: 'The groups are "M", "V".',
    },
  ])
})

test('references that are not groups stay as they are', async () => {
  const plan = planWith('20 30', [])
  const rest = {
    ...plan,
    attributes: plan.attributes.map((attribute) => ({ ...attribute, reference: { kind: 'best' } as const })),
  }
  expect(await checked(rest)).toEqual(rest)
})
