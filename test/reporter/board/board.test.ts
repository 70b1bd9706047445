import { beforeAll, describe, expect, test } from 'vitest'
import { boardFiles } from '../../../src/reporter/board.js'
import type { Format, OutputFile } from '../../../src/reporter/format.js'
import { html } from '../../../src/reporter/html.js'
import { json } from '../../../src/reporter/json.js'
import { readAudit } from '../../../src/reporter/readAudit.js'
import type { Audit } from '../../../src/result.js'
import { hostileNames, many, options, passing, pilot, unjudged } from '../fixtures.js'
import { prepilotAfter, prepilotBefore } from './prepilot.js'

const boardOf = (
  audits: readonly Audit[],
  language: 'en' | 'nl' | null = null,
  formats: readonly Format[] = [html],
): Promise<readonly OutputFile[]> =>
  boardFiles(audits, formats, language ?? 'en', ({ plan }) => options({ language: language ?? plan.language }))

const indexOf = async (...given: Parameters<typeof boardOf>): Promise<string> =>
  String((await boardOf(...given)).find(({ path }) => path === 'index.html')?.content)

/** What a reader sees, without the style sheet and the drawings. */
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1')

describe('a board of the pre-pilot before and after reweighing', () => {
  let page: string
  let text: string
  beforeAll(async () => {
    page = await indexOf([prepilotBefore(), prepilotAfter()])
    text = textOf(page)
  })

  test('says in words that the gap turned round, with the figures that the city published', () => {
    // False positive share, not Dutch against Dutch: 61/345 and 120/876, then 30/345 and 103/876: +29.07 % and −26.04 %.
    expect(61 / 345 / (120 / 876) - 1).toBeCloseTo(0.2907, 4)
    expect(30 / 345 / (103 / 876) - 1).toBeCloseTo(-0.2604, 4)
    expect(text).toContain(
      'Wrongly flagged, of everyone, nationality: not Dutch compared with Dutch: first 29.1% more, then 26.0% less.',
    )
    expect(text).toContain(
      'before reweighing: Of every 100 people whose outcome is known, 18 were wrongly flagged (not Dutch), against 14 (Dutch).',
    )
    expect(text).toContain(
      'after reweighing: Of every 100 people whose outcome is known, 9 were wrongly flagged (not Dutch), against 12 (Dutch).',
    )
  })

  test('does not call that sure: chance leaves room for no gap in one of the two', () => {
    const maybe = text.indexOf('in at least one of the two audits chance')
    expect(maybe).toBeGreaterThan(0)
    expect(text.indexOf('first 29.1% more')).toBeGreaterThan(maybe)
    expect(text).not.toContain('both times it was more than chance')
  })

  test('sets verdicts and attributes in a table, each by shape and word, with links that work offline', () => {
    expect(page).toContain('<a href="prepilot-before-reweighing.html">')
    expect(page).toContain('<a href="prepilot-after-reweighing.html">')
    const [first] = [...page.matchAll(/<tbody>(.*?)<\/tbody>/gs)]
    const rows = [...(first?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => textOf(row).trim())
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(
      /^1\. Prepilot, before reweighing version: before reweighing; data: c{8} ■ Does not pass ■ outside the limit$/,
    )
  })

  test('states the order in words, and draws each measure with its text and its table', () => {
    expect(text).toContain('in the order in which they were given: 1: before reweighing; 2: after reweighing.')
    expect(page.match(/<svg class="chart small" role="img"/g)?.length).toBe(2)
    expect(text).toContain('not Dutch: from +4.0 to −3.1 percentage points; each time not certain')
    expect(page).toMatch(/<desc [^>]*>before reweighing: \+4\.0 percentage points; after reweighing: −3\.1/)
    // The interval by Newcombe's method 10 of 61/345 less 120/876.
    expect(text).toContain('not Dutch before reweighing +4.0 −0.4 to +8.8')
  })

  test('is the same bytes each time, also from the stored results', async () => {
    const stored = [prepilotBefore(), prepilotAfter()].map((audit) => readAudit(JSON.stringify(audit), 'audit.json'))
    expect(await indexOf(stored)).toBe(page)
  })

  test('has no English sentence in Dutch', async () => {
    const pieces = (of: string): readonly string[] =>
      of
        .replace(/<style>.*?<\/style>/s, '')
        .split(/<[^>]*>/)
        .map((piece) => piece.trim())
        .filter((piece) => /\p{L}{2,}\s+\p{L}{2,}/u.test(piece))
    const english = new Set(pieces(page))
    const dutch = pieces(await indexOf([prepilotBefore(), prepilotAfter()], 'nl'))
    // Names of the data.
    expect(
      dutch.filter((piece) => english.has(piece) && !/^(Prepilot|before|after|not Dutch$|City of)/.test(piece)),
    ).toEqual([])
    expect(dutch.join(' ')).toContain('eerst 29,1% meer, daarna 26,0% minder')
  })
})

describe('a gap that surely turned', () => {
  test('is told among those', async () => {
    // 80 of 100 against 20 of 100, then the other way round: no interval comes near zero.
    const one = prepilotBefore({ 'not Dutch': [0, 80, 0, 20], Dutch: [0, 20, 0, 80] })
    const other = prepilotAfter({ 'not Dutch': [0, 20, 0, 80], Dutch: [0, 80, 0, 20] })
    const text = textOf(await indexOf([one, other]))
    expect(text).toContain('both times it was more than chance leaves room for')
    expect(text).toContain('first 300.0% more, then 75.0% less')
  })
})

describe('the report of each audit on a board', () => {
  test('is the one that --format html makes', async () => {
    const files = await boardOf([pilot(), passing({ language: 'nl' })])
    expect(files.map(({ path }) => path)).toEqual([
      'index.html',
      'slimme-check-pilot-before-reweighing.html',
      'slimme-check-pilot-before-reweighing-2.html',
    ])
    const [own] = await html.render(pilot(), options())
    expect(files[1]?.content).toBe(own?.content)
    expect(files[2]?.content).toContain('<html lang="nl">')
  })

  test.each([
    [
      ['Same', 'same', 'SAME-2'],
      ['same', 'same-2', 'same-2-2'],
    ],
    [
      ['index', 'con', 'COM1', '!'],
      ['audit-index', 'audit-con', 'audit-com1', 'audit'],
    ],
    [
      ['../../etc/passwd', '<b>', '日本語', 'Één'],
      ['etc-passwd', 'b', 'audit', 'een'],
    ],
    [['x'.repeat(500)], ['x'.repeat(60)]],
  ])('of %j has a name that is safe and no other has', async (titles, expected) => {
    const files = await boardOf([...titles, 'other'].map((title) => unjudged({ title })))
    expect(files.map(({ path }) => path)).toEqual(
      ['index.html', ...expected, 'other'].map((name) => name.replace(/(?<!\.html)$/, '.html')),
    )
  })

  test('has its other formats in a folder of its own', async () => {
    const files = await boardOf([pilot(), passing()], null, [json])
    expect(files.map(({ path }) => path)).toEqual([
      'slimme-check-pilot-before-reweighing/audit.json',
      'slimme-check-pilot-before-reweighing-2/audit.json',
    ])
  })
})

describe('a board of audits that have little in common', () => {
  test('sets no series together, and says what an audit did not look at', async () => {
    const page = await indexOf([pilot(), many(['A', 'B', 'C']), unjudged({ title: 'No limits' })])
    expect(textOf(page)).toContain('Of 3 audits, 1 does not pass')
    expect(textOf(page)).toContain('not looked at')
    expect(page).not.toContain('id="series-1"')
  })

  test('shows audits without limits from one to the next by what their reports show', async () => {
    const about = { model: 'M' }
    const page = await indexOf([unjudged({ title: 'May', about }), unjudged({ title: 'June', about })])
    expect(textOf(page)).toContain('From audit to audit: M, audits 1 and 2')
    expect(page.match(/<svg class="chart small"/g)?.length).toBe(6)
  })
})

test('names from a log stay text on a board, and of many groups it says how many it shows', async () => {
  const names = Array.from({ length: 40 }, (_, at) => hostileNames[at] ?? `group ${at}`)
  const audits = hostileNames.slice(0, 3).map((title) => many(names, { title, about: { model: '"><script>' } }))
  const page = await indexOf(audits)
  expect(page).not.toMatch(/<script|<img|<\/svg>"|onload='/)
  expect(page).not.toContain('\u202e')
  expect(textOf(page)).toContain('shown are the 6 of 40 groups that matter most')
  expect(page).toContain('content="default-src &#39;none&#39;')
})

test('a year of months keeps a page that opens: at most some fifty charts for each series', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `group ${at}`)
  const year = Array.from({ length: 12 }, (_, at) =>
    many(names, { title: `2025-${String(at + 1).padStart(2, '0')}`, about: { model: 'M' } }),
  )
  const page = await indexOf(year)
  expect(page.length).toBeLessThan(1_000_000)
  expect(textOf(page)).toContain('1: 2025-01; 2: 2025-02;')
})

test('a verdict that a pipeline was told to take otherwise says so, and no other does', async () => {
  const failed = pilot()
  const { gate } = failed
  if (gate === undefined) throw new Error('An audit has a gate.')
  expect(failed.verdict).toBe('fail')
  const known: Audit = { ...failed, gate: { ...gate, outcome: 'pass', exit_code: 0 } }
  expect(textOf(await indexOf([failed, known])).match(/for the pipeline: \w+/g)).toEqual(['for the pipeline: passes'])
})
