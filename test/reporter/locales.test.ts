import { describe, expect, test } from 'vitest'
import { metrics } from '../../src/metrics/catalogue.js'
import { html } from '../../src/reporter/html.js'
import { en } from '../../src/reporter/locales/en.js'
import { nl } from '../../src/reporter/locales/nl.js'
import type { Audit } from '../../src/result.js'
import { checkedOnlyTheFlagged, options, passing, pilot, unjudged } from './fixtures.js'

/** The pieces of text of a page, as a reader or a screen reader meets them. */
async function pieces(audit: Audit, language: 'en' | 'nl', undetermined: 'pass' | null): Promise<readonly string[]> {
  const [file] = await html.render(audit, options({ language, undetermined }))
  const page = (file?.content ?? '').replace(/<style>.*?<\/style>/s, '')
  const labels = [...page.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label)
  // What is English by itself, and says so: formulas and the titles of papers.
  const texts = page.replace(/<(span|code) lang="en">.*?<\/\1>/gs, '').split(/<[^>]*>/)
  return [...labels, ...texts].map((text) => text.trim())
}

const audits = [
  pilot({ title: 'x', about: {} }),
  checkedOnlyTheFlagged({ title: 'x', evidence: { too_few: 'ignore', unknown: 'known', correction: 'none' } }),
  checkedOnlyTheFlagged({ title: 'x', evidence: { rule: 'point' } }),
  passing({ title: 'x', evidence: { correction: 'benjamini_hochberg', family: 'audit', intervals: 'exact' } }),
  passing({ title: 'x', decision: { effect: 'favourable' }, limits: [{ preset: 'four-fifths' }] }),
  unjudged({ title: 'x' }),
]

describe('the Dutch report', () => {
  test('has no sentence of the English one', async () => {
    for (const audit of audits) {
      const english = new Set(await pieces(audit, 'en', 'pass'))
      const leaked = (await pieces(audit, 'nl', 'pass')).filter(
        (piece) => english.has(piece) && /\p{L}{2,}\s+\p{L}{2,}/u.test(piece) && !isName(piece),
      )
      expect(leaked).toEqual([])
    }
  })

  /** Names of the data, of commands and of measures that Dutch borrows. */
  const isName = (piece: string): boolean =>
    /^(lines 17, 203|not Western|migration background:?( (not )?Western)?|district:? (North|South))$|^npx /.test(piece)

  test('writes its numbers as Dutch does', async () => {
    const text = (await pieces(pilot(), 'nl', null)).join(' ')
    expect(text).toContain('Dat is 1,19 keer zo vaak als bij M.')
    expect(text).not.toMatch(/\d\.\d+%/)
  })
})

describe('both languages', () => {
  test('close a clause about people with a comma where the language wants one', () => {
    const sentence = (of: string) =>
      nl.say.frequency('100', { label: '', of, event: 'werden er {n} uitgekozen' }, { n: '7', group: null }, null)
    expect(sentence('mensen')).toBe('Van elke 100 mensen werden er 7 uitgekozen.')
    expect(sentence('mensen die voldeden')).toBe('Van elke 100 mensen die voldeden, werden er 7 uitgekozen.')
  })

  test('have a number in every event of the catalogue', () => {
    for (const metric of metrics) {
      if (metric.kind !== 'rate') continue
      for (const effect of ['adverse', 'favourable'] as const) {
        for (const [locale, words] of [
          [en, metric.text.en],
          [nl, metric.text.nl],
        ] as const) {
          const told = locale.say.frequency(
            '100',
            words.frequency[effect],
            { n: '7', group: 'g' },
            { n: '9', group: 'h' },
          )
          expect(told).toMatch(/100 .*\b7\b.*\(g\), .* 9 \(h\)\.$/)
        }
      }
    }
  })
})
