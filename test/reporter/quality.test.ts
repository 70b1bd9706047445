import { describe, expect, test } from 'vitest'
import { isAudit } from '../../src/reporter/auditSchema.js'
import { formatById } from '../../src/reporter/formats.js'
import { attribute } from '../tallies.js'
import { auditOf, counted, options } from './fixtures.js'

const name = '<b>income</b>'
const whole = attribute('gender', { M: [0, 0, 0, 0, 100, 900], V: [0, 0, 0, 0, 50, 450] })
const audit = auditOf(
  counted([whole], {
    slices: [
      {
        slice: { kind: 'quality', name: `${name}: missing`, column: name, check: 'missing' },
        attributes: [attribute('gender', { M: [0, 0, 0, 0, 30, 970], V: [0, 0, 0, 0, 60, 440] })],
      },
    ],
  }),
  {
    data: 'log.csv',
    decision: { column: 'flagged', positive: 1, effect: 'adverse' },
    attributes: [{ column: 'gender', reference: 'M' }],
    quality: [name],
    limits: [{ metric: 'missing_value_rate', comparison: 'ratio', max: 1.25 }],
  },
)
const pageIn = async (language: 'en' | 'nl'): Promise<string> =>
  String((await (await formatById('html')).render(audit, options({ language })))[0]?.content)

describe('that the register is worse for a group', () => {
  test('stands in the report in both languages, names as text', async () => {
    expect(await pageIn('en')).toContain(
      'The register is worse for V (gender): &#60;b&#62;income&#60;/b&#62;, no value: 12 of every 100 records, against 3 of every 100 of M (4.00 times).',
    )
    expect(await pageIn('nl')).toContain(
      'De gegevens zijn slechter voor V (gender): &#60;b&#62;income&#60;/b&#62;, geen waarde: bij 12 van elke 100 dossiers, tegen 3 van elke 100 bij M (4,00 keer).',
    )
    expect(await pageIn('en')).not.toContain(name)
  })

  test('has a table of every check and group, with what becomes of limits', async () => {
    const page = await pageIn('en')
    expect(page).toContain('Of the records of each group, how many fail which check, by gender.')
    expect(page).toMatch(/<span class="heat h5"><span class="s fail">.*?12\.0%<small>\(60\)<\/small>/)
  })

  test('is a finding in words', async () => {
    expect(await pageIn('en')).toContain('column ‘&#60;b&#62;income&#60;/b&#62;’')
  })

  test('is told on the screen', async () => {
    const [screen] = await (await formatById('terminal')).render(audit, options({ width: 200 }))
    expect(screen?.content).toContain('- The register is worse for gender V: <b>income</b>, no value: 12 of every 100')
  })

  test('is in the stored result', () => expect(isAudit(JSON.parse(JSON.stringify(audit)))).toBe(true))
})
