import { describe, expect, test } from 'vitest'
import { formatById } from '../../src/reporter/formats.js'
import { sayBaseline } from '../../src/reporter/sayBaseline.js'
import { attribute } from '../tallies.js'
import { auditOf, checkedOnlyTheFlagged, counted, options, pilot } from './fixtures.js'

describe('how often decisions were right stands beside what picking at random would give', () => {
  // Slimme Check, pilot before reweighing: 88/180 = 48.9 % right, 131/272 = 48.2 % of everyone has something wrong.
  test('of the pilot of Slimme Check, in both languages', () => {
    expect(sayBaseline(pilot(), 'en')).toEqual([
      'Of every 100 people who were flagged, 49 were flagged rightly.',
      'Of 100 people picked at random, that would have been 48.',
    ])
    expect(sayBaseline(pilot(), 'nl')).toEqual([
      'Van elke 100 uitgekozen mensen werden er 49 terecht uitgekozen.',
      'Bij 100 willekeurig gekozen mensen zouden dat er 48 zijn geweest.',
    ])
  })

  test('with the lift and what chance may make of it, where the plan asks for it', () => {
    const told = sayBaseline(pilot({ measures: ['lift'] }), 'en')
    expect(told[2]).toMatch(/^That is 1\.02 times as many \(allowing for chance, 0\.93 to 1\.10 times\)\.$/)
    expect(told[3]).toBe('It is not shown that the decisions did better than picking at random.')
  })

  test('as a range where not everyone’s outcome is known', () => {
    // Of 744 people 51 are known to have something wrong and 102 nothing; of 591 it is not known: 51/744 to 642/744.
    const told = sayBaseline(checkedOnlyTheFlagged(), 'en')
    expect(told[1]).toBe('Of 100 people picked at random, that would have been between 7 and 86.')
    expect(told[2]).toContain('not everyone’s outcome is known')
  })

  test('not where no outcome is known of anyone', () => {
    const audit = auditOf(counted([attribute('gender', { M: [0, 0, 0, 0, 20, 80] })]), {})
    expect(sayBaseline(audit, 'en')).toEqual([])
  })

  test('on the first page and on the screen', async () => {
    const [page] = await (await formatById('html')).render(pilot(), options())
    expect(page?.content).toContain('Of 100 people picked at random, that would have been 48.')
    const [screen] = await (await formatById('terminal')).render(pilot(), options({ width: 200 }))
    expect(screen?.content).toContain('Of 100 people picked at random, that would have been 48.')
  })
})
