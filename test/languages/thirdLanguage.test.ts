import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cellNames } from '../../src/counts.js'
import type { Language } from '../../src/languages/language.js'
import { metrics } from '../../src/metrics/catalogue.js'
import type { Format } from '../../src/reporter/format.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import type { Audit } from '../../src/result.js'
import { checkedOnlyTheFlagged, options, passing, pilot, unjudged } from '../reporter/fixtures.js'
import { close, open, pseudo } from './pseudo.js'

const language = 'xx' as Language

/** Audits that between them have every section of a report. */
const audits: readonly (readonly [name: string, audit: Audit])[] = [
  ['pilot', pilot()],
  ['checked only the flagged', checkedOnlyTheFlagged({ evidence: { too_few: 'ignore', unknown: 'known' } })],
  ['point', checkedOnlyTheFlagged({ evidence: { rule: 'point' } })],
  ['passing', passing({ limits: [{ preset: 'four-fifths' }], decision: { effect: 'favourable' } })],
  ['unjudged', unjudged()],
  ...(await Promise.all(
    ['slimme-check/prepilot-after', 'two-districts/two-districts', 'berkeley/berkeley'].map(stored),
  )),
]

async function stored(name: string): Promise<readonly [string, Audit]> {
  return [name, readAudit(await readFile(`reports/${name}.en.json`, 'utf8'), name)]
}

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => [key, ...strings(item)])
      : []

/** What a language has nothing to say about: names of the data, of the plan and of measures. */
function namesIn({ title, plan, provenance, groups, notes }: Audit): RegExp {
  const told = [title, plan, provenance, notes, groups.map(({ attribute, group, parts }) => [attribute, group, parts])]
  const short = metrics.flatMap(({ abbreviation }) => abbreviation ?? [])
  const names = [...new Set([...strings(told), ...short, ...cellNames])].filter((name) => /\p{L}/u.test(name))
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'), 'gu')
}

/** In brackets; or cut off, where a column is narrow. */
const spoken = new RegExp(`${open}[^${open}${close}]*(?:${close}|…)`, 'gu')

/** Whether words stand outside the brackets of the language. */
function isUnspoken(text: string, names: RegExp): boolean {
  let left = text
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(spoken, ' ')
  }
  return /\p{L}{2,}/u.test(left.replace(names, ' '))
}

describe('a third language is one file', () => {
  let formats: Readonly<Record<'html' | 'terminal', Format>>
  beforeAll(async () => {
    vi.resetModules()
    vi.doMock('../../src/languages/packs.js', () => ({ packs: { xx: pseudo } }))
    const { html } = await import('../../src/reporter/html.js')
    const { terminal } = await import('../../src/reporter/terminal.js')
    formats = { html, terminal }
  })
  afterAll(() => {
    vi.doUnmock('../../src/languages/packs.js')
    vi.resetModules()
  })

  test('of which a plan may ask', async () => {
    const { languages } = await import('../../src/languages/language.js')
    expect(languages).toEqual(['en', 'nl', 'xx'])
  })

  test.each(audits)('in which the whole report of %s is told', async (_, audit) => {
    const [file] = await formats.html.render(audit, options({ language, undetermined: 'pass' }))
    const page = String(file?.content).replace(/<(style|pre|code)[^>]*>.*?<\/\1>/gs, '')
    expect(page).toContain('<html lang="xx">')
    const names = namesIn(audit)
    const labels = [...page.matchAll(/(?:aria-label|title)="([^"]*)"/g)].map(([, label = '']) => label)
    // What is English by itself, and says so: the titles of papers.
    const texts = page.replace(/<span lang="en">.*?<\/span>/gs, '').split(/<[^>]*>/)
    const left = [...labels, ...texts]
      .map((text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
      // An address is the same in every language.
      .filter((text) => !/^https:\/\/\S+$/.test(text))
      .filter((text) => isUnspoken(text, names))
    expect(left).toEqual([])
  })

  test.each(audits)('in which the terminal tells of %s', async (_, audit) => {
    const [file] = await formats.terminal.render(audit, options({ language, width: 4000 }))
    const names = namesIn(audit)
    const left = String(file?.content)
      .split('\n')
      .filter((line) => isUnspoken(line, names))
    expect(left).toEqual([])
  })
})
