import { expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { GroupCounts } from '../../src/counts.js'
import type { Language } from '../../src/languages/language.js'
import { type ScoredRow, scoredGroup } from '../metrics/scored.js'
import { countsOf } from '../tallies.js'

/** Forty people, every other one with a positive outcome. */
const of = (name: string, score: (index: number) => number): GroupCounts =>
  scoredGroup(
    name,
    Array.from({ length: 40 }, (_, index): ScoredRow => ({ score: score(index), outcome: index % 2 === 0 ? 0 : 1 })),
  )
const percentages = of('A', (index) => index + 40)
const probabilities = of('B', (index) => index / 40)

const judgedIn = (language: Language, metric: string, comparison?: 'difference') =>
  auditCounts(
    definePlan({
      version: 1,
      language,
      data: 'log.csv',
      decision: { score: 'risk', threshold: 0.5, effect: 'adverse' },
      outcome: { column: 'wrongful', positive: [1] },
      attributes: [{ column: 'group', ...(comparison === undefined ? {} : { reference: 'B' }) }],
      limits: [{ metric, max: 0.3, ...(comparison === undefined ? {} : { comparison }) }],
    }),
    countsOf([{ attribute: 'group', parts: ['group'], groups: [percentages, probabilities] }]),
  ).findings

test.each(['brier_score', 'calibration_error'])(
  '%s of scores from 40 to 79 says that they are no probabilities',
  (id) => {
    const reasonIn = (language: Language) => judgedIn(language, id).find(({ group }) => group === 'A')
    expect(reasonIn('en')).toMatchObject({
      status: 'undetermined',
      reason_code: 'undefined',
      undefined: 'not_a_probability',
      reason: 'Not all scores lie between 0 and 1, so they are no probabilities.',
    })
    expect(reasonIn('nl')?.reason).toBe('Niet alle scores liggen tussen 0 en 1, dus het zijn geen kansen.')
  },
)

test('a group whose scores are probabilities is judged by them', () => {
  const own = judgedIn('en', 'brier_score').find(({ group }) => group === 'B')
  expect(own?.reason_code).not.toBe('undefined')
  expect(own?.denominator).toBe(40)
})

test('a comparison with such scores says so too', () => {
  const found = judgedIn('en', 'brier_score', 'difference').find(({ group }) => group === 'A')
  expect(found).toMatchObject({ reason_code: 'undefined', undefined: 'not_a_probability' })
})
