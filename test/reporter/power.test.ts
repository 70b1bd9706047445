import { describe, expect, test } from 'vitest'
import { metricById } from '../../src/metrics/catalogue.js'
import { type Power, power } from '../../src/policy/power/power.js'
import { linesSpecOf } from '../../src/reporter/charts/lines.js'
import { powerChart } from '../../src/reporter/power/chart.js'
import { powerLines } from '../../src/reporter/power/lines.js'
import { powerPage } from '../../src/reporter/power/page.js'
import { powerStory } from '../../src/reporter/power/story.js'
import { planOf, selected } from '../policy/judged.js'

const metric = metricById('false_positive_rate')
if (metric?.kind !== 'rate') throw new Error('the false positive rate is a rate')
const asked = {
  metric,
  limit: { comparison: 'ratio', min: 0.8, max: 1.25 },
  expected: { group: 0.3, reference: 0.3 },
  cases: null,
  power: 0.8,
  groups: 2,
  share: 0.5,
  baseRate: 0.1,
  selectionRate: null,
  rules: planOf([selected({ A: [1, 2] })], []).evidence,
} as const
const made = (more: Partial<Parameters<typeof power>[0]> = {}): Power => {
  const answer = power({ ...asked, ...more })
  if (answer === null) throw new Error('no number of cases decides')
  return answer
}
const example = made()

describe('how many cases an audit needs', () => {
  test.each(['en', 'nl'] as const)('is told in lines that fit a narrow terminal (%s)', (language) => {
    const lines = powerLines(example, language, 80)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(lines.join('\n')).not.toMatch(/undefined|null|NaN|Infinity/)
    const count = powerStory(example, language).count
    expect(lines[0]).toContain(count(example.sizes.group))
    expect(lines.join('\n')).toContain(count(example.sizes.people?.group ?? null))
  })

  test('is told with what was asked', () => {
    const text = powerLines(example, 'en', 1000).join('\n')
    expect(text).toContain('False positive rate (ratio); the limit is 0.80 to 1.25.')
    expect(text).toContain('Expected: 30% in the group and 30% in its reference, which makes a ratio of 1.00.')
    expect(text).toContain('For a chance of 80% that both groups pass at 95% confidence, each needs:')
    expect(text).toContain('Cases are people with a negative outcome. They are 90% of all people.')
  })

  test('asks for the share that people are missing by, and says which groups fail', () => {
    const failing = made({ limit: { comparison: null, min: null, max: 0.2 }, baseRate: null, groups: 3 })
    const text = powerLines(failing, 'en', 1000).join('\n')
    expect(text).toContain('a group like that fails, as one of 3, at 95% confidence')
    expect(text).toContain('With --base-rate you see how many people that takes in all.')
    expect(text).not.toContain('reference')
  })

  test('says what a number of cases that is given can decide, and what it cannot', () => {
    const few = made({ cases: 100 })
    expect(few.decidable.pass).toBeNull()
    const text = powerLines(few, 'nl', 1000).join('\n')
    expect(text).toContain('Wat 100 gevallen in elke groep kunnen beslissen')
    expect(text).toContain('binnen de grens: niets')
  })
})

describe('its page', () => {
  test('needs nothing else, and has every number of the picture in a table', async () => {
    const page = await powerPage(example, 'en')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
    const { curve } = powerStory(example, 'en')
    expect(curve.rows.length).toBe(7)
    for (const cell of curve.rows.flat()) expect(page).toContain(cell)
    expect(page.match(/<svg /g)).toHaveLength(2)
    expect(await powerPage(example, 'en')).toBe(page)
  })

  test('draws the numbers of cases by factors', () => {
    const chart = powerChart(example, powerStory(example, 'en'), 'en')
    expect(chart.lines.map(({ name }) => name)).toEqual([
      'lowest that fails above',
      'highest that passes',
      'lowest that passes',
      'highest that fails below',
    ])
    const spec = JSON.stringify(linesSpecOf(chart))
    expect(spec).toContain('"scale":{"type":"log"')
    // 1, 2 and 5 of each power of ten within an eighth and eight times the cases.
    const { group } = example.sizes
    const round = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000].filter(
      (one) => one >= group / 8 && one <= group * 8,
    )
    expect(spec).toContain(`"values":[${round.join()}]`)
  })
})
