import { describe, expect, test } from 'vitest'
import { isAudit } from '../../src/reporter/auditSchema.js'
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

describe('what each number of people finds and costs', () => {
  const scored = { scores: [0.1, 0.9], positive: [10, 30], negative: [40, 20], unknown: [0, 0] }
  const groups = ['<b>M</b>', 'V'].map((group) => ({
    group,
    parts: { gender: group },
    tally: { tp: 30, fp: 20, fn: 10, tn: 40, positive_unknown: 0, negative_unknown: 0 },
    scores: scored,
  }))
  const audit = auditOf(counted([{ attribute: 'gender', parts: ['gender'], groups }]), {
    data: 'log.csv',
    decision: { score: 'risk', threshold: 0.5, effect: 'adverse' },
    outcome: { column: 'wrong', positive: 1, negative: 0 },
    sweep: { top: [100, 1] },
  })

  // With the highest score there are 100 people, 60 of them rightly; of everyone 80 in 200.
  test('is drawn and written out, names as text', async () => {
    const [page] = await (await formatById('html')).render(audit, options())
    expect(page?.content).toContain('At 1 of 2 sizes the score surely finds more than picking at random')
    expect(page?.content).toMatch(/<svg class="chart narrow" role="img"[^>]*chart-capacity/)
    expect(page?.content).toContain('<small>1.33–1.64</small>')
    expect(page?.content).toContain('20 wrongly, of 50<small>at random 30 of 50</small>')
    expect(page?.content).not.toContain('<b>M</b>')
  })

  test('is in the stored result, from which the report is made again', () => {
    expect(isAudit(JSON.parse(JSON.stringify(audit)))).toBe(true)
    expect(audit.capacity?.points.map(({ selected }) => selected)).toEqual([100, 200])
  })

  test('and on the screen', async () => {
    const [screen] = await (await formatById('terminal')).render(audit, options({ width: 200, language: 'nl' }))
    expect(screen?.content).toContain('- 100 mensen gekozen: 60 terecht, willekeurig 40; 1,50 keer zo veel (')
  })

  test('is left out where the plan does not ask', () => expect('capacity' in pilot()).toBe(false))
})
