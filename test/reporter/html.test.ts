import { beforeAll, describe, expect, test } from 'vitest'
import { wideAudit } from '../../bench/report/wideAudit.js'
import { inert } from '../../src/inert.js'
import type { RenderOptions } from '../../src/reporter/format.js'
import { html } from '../../src/reporter/html.js'
import { widthOf } from '../../src/reporter/terminal/width.js'
import type { Audit } from '../../src/result.js'
import { checkedOnlyTheFlagged, hostileNames, many, options, passing, pilot, unjudged } from './fixtures.js'

async function pageOf(audit: Audit, given: Partial<RenderOptions> = {}): Promise<string> {
  const files = await html.render(audit, options(given))
  expect(files.map(({ path }) => path)).toEqual(['report.html'])
  return files[0]?.content ?? ''
}

/** What a reader sees, without the style sheet and the drawings. */
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1')

const sectionOf = (page: string, id: string): string =>
  new RegExp(`<section[^>]*aria-labelledby="${id}".*?</section>`, 's').exec(page)?.[0] ?? ''

describe('the pilot before reweighing', () => {
  let page: string
  let text: string
  beforeAll(async () => {
    page = await pageOf(pilot())
    text = textOf(page)
  })

  test('opens with the verdict: one sentence about people, and the limit', () => {
    // 38 of 89 flagged women were flagged rightly: 42.7 of every 100.
    expect(textOf(sectionOf(page, 'verdict')).trim()).toBe(
      '■ Does not pass Of every 100 people who were flagged, 43 were flagged rightly (gender: V). The limit is at least 60 of every 100. Of the 7 things that were checked, 2 are outside the limit and 4 are not certain.',
    )
  })

  test('says what that rests on', () => {
    // 144 men and 128 women, of whom 91 and 89 were flagged; 246 with a Western background, of whom 166 were, and four
    // suppressed cells of 0 to 9 each.
    expect(text).toContain('Of 246 to 282 people, 166 to 184 were flagged; how many are counted differs by attribute.')
    expect(text).toContain('Organisation City of Amsterdam Model Slimme Check')
  })

  test('has its parts in the order in which a board needs them', () => {
    const headings = [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, heading = '']) => textOf(heading).trim())
    expect(headings).toEqual([
      '■ Does not pass',
      'What matters most',
      'What is asked of you',
      'Contents',
      'Findings',
      'The figures by group',
      'What is not known',
      'How this was measured',
      'The law and the guidance',
      'Where this comes from',
      'Words in this report',
      'Decision and signature',
    ])
  })

  test('draws the same hundred people for both groups', () => {
    const drawn = [...sectionOf(page, 'pairs').matchAll(/class="yes" d="([^"]*)".*?class="no" d="([^"]*)"/g)].map(
      ([, yes = '', no = '']) => [yes.split('M').length - 1, no.split('M').length - 1],
    )
    // Flagged rightly: 38/89 and 50/91; flagged with nothing wrong: 51/72 and 41/69.
    expect(drawn).toEqual([
      [43, 57],
      [55, 45],
      [71, 29],
      [59, 41],
    ])
  })

  test('says beside each picture what the limit is and whether it holds, and links to the finding', () => {
    const pairs = sectionOf(page, 'pairs')
    expect(textOf(pairs)).toContain('■ outside the limit The limit is at least 60 of every 100.')
    expect(textOf(pairs)).toContain(
      '▲ not certain That is 1.19 times as often as for M. The limit is between 0.8 and 1.25 times.',
    )
    for (const [, to = ''] of pairs.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${to}"`)
  })

  test('says what is not certain, and why, and what the board is asked, before the long list of findings', () => {
    const first = textOf(page.slice(0, page.indexOf('id="findings"')))
    // Precision of men and the false positive rate of women; both of those who are not Western.
    expect(first).toContain(
      'What is not certain: in 2 of the checks chance alone could explain it and in 2 there are fewer than 30 cases.',
    )
    expect(first).toContain('What is asked of you')
  })

  test('lists the findings worst first, each in natural frequencies', () => {
    const findings = sectionOf(page, 'findings')
    const statuses = [...findings.matchAll(/<li class="(\w+)"/g)].map(([, status]) => status)
    expect(statuses).toEqual(statuses.toSorted((a, b) => rank.indexOf(a ?? '') - rank.indexOf(b ?? '')))
    expect(textOf(findings)).toContain(
      // 51/72 = 70.8 %, 41/69 = 59.4 %, their ratio 1.192
      'gender: V compared with M Of every 100 people with whom nothing was wrong, 71 were flagged all the same (V), against 59 (M). That is 1.19 times as often as for M.',
    )
    // 89/128 − 91/144 = 0.0634
    expect(textOf(findings)).toContain('That is 6.3 percentage points more than for M.')
    expect(textOf(findings)).toContain('A warning: it does not count in the verdict.')
  })

  test('says of suppressed numbers that they cannot be known, and draws the range', () => {
    expect(text).toContain('Flagged and rightly so: cannot be known. It can be 0 to 100 of every 100.')
    expect(textOf(sectionOf(page, 'unknown'))).toContain('migration background not Western 0 to 9 0 to 9 0 to 9 0 to 9')
    expect(page).toContain('<rect class="possible"')
  })

  test('shows the numbers behind each chart in a table', () => {
    const tables = [...page.matchAll(/<table>.*?<\/table>/gs)].map(([table]) => textOf(table))
    expect(tables).toContainEqual(
      expect.stringMatching(
        /V 51 72 70\.8% 59\.5–80\.1% 1\.19 0\.94–1\.54 not certain .*everyone together 92 141 65\.2% 57\.1–72\.6%/,
      ),
    )
  })

  test('has every other measure too, the gaps across all groups among them', () => {
    // The true positive rates 38/56 and 50/75 are 1.2 apart, the false positive rates 11.4.
    expect(text).toMatch(/Across all groups of gender .*Equalized odds difference 11\.4 /)
    expect(text).toMatch(/Every measure by gender .*Accuracy 54\.2% [\d.–]+% 46\.1%/)
  })

  test('tells how to repeat it', () => {
    expect(textOf(sectionOf(page, 'provenance'))).toContain('npx maatlat@')
    expect(sectionOf(page, 'provenance')).toContain('c'.repeat(64))
  })

  test('is one file that asks nobody for anything', () => {
    expect(page).toContain('default-src &#39;none&#39;')
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\ssrc=|\son\w+=/i)
    // Links are followed by a reader who wants to, and tell nobody where from.
    const links = [...page.matchAll(/<a href="([^"#][^"]*)"([^>]*)>/g)]
    for (const [, to, rest] of links) expect([to, rest]).toEqual([expect.stringMatching(/^https:/), rel])
    expect(links.map(([, to]) => to)).toContain('https://algoritmeregister.amsterdam.nl')
    expect(page.length).toBeLessThan(500_000)
  })
})

const rel = ' rel="noreferrer noopener"'
const rank = ['fail', 'undetermined', 'pass', 'not_applicable']

describe('the direction of a comparison', () => {
  test.each([
    // 41/69 over 51/72 = 0.839
    ['ratio', { min: 0.9 }, 'That is 0.84 times as often as for V.'],
    // −11.41 points
    ['difference', { min: -0.05 }, 'That is 11.4 percentage points less than for V.'],
    // −16.11 %
    ['relative_difference', { min: -0.05 }, 'That is 16.1% less than for V.'],
  ] as const)('of men against women, as a %s, is below', async (comparison, bound, sentence) => {
    const page = await pageOf(
      passing({
        attributes: [{ column: 'gender', reference: 'V' }],
        limits: [{ metric: 'false_positive_rate', comparison, ...bound }],
      }),
    )
    expect(textOf(page)).toContain(sentence)
  })

  test('of a decision that helps is told as one', async () => {
    const page = await pageOf(passing({ decision: { effect: 'favourable' } }))
    expect(textOf(page)).toContain('Of every 100 people who did not qualify, 71 were accepted all the same (V)')
  })

  test.each([
    ['rest', 'as often as for everyone else', 'against 59 (M)'],
    // 92 of 141 with nothing wrong were flagged: 65.2 of 100.
    ['overall', 'as often as for everyone together', 'against 65 (everyone together)'],
  ])('against %s names them', async (reference, than, against) => {
    const text = textOf(await pageOf(passing({ attributes: [{ column: 'gender', reference }] })))
    expect(text).toContain(than)
    expect(text).toContain(against)
  })
})

test('measures that are no rates have sentences too', async () => {
  const text = textOf(
    await pageOf(
      passing({
        limits: [
          { metric: 'balanced_accuracy', min: 0.5 },
          { metric: 'balanced_accuracy', comparison: 'difference', min: -0.3, max: 0.3 },
          { metric: 'demographic_parity_ratio', min: 0.8 },
          { metric: 'average_odds_difference', min: -0.3, max: 0.3 },
        ],
      }),
    ),
  )
  // Women: (38/56 + 21/72) / 2 = 0.485; men: (50/75 + 28/69) / 2 = 0.536
  expect(text).toContain('Balanced accuracy: 0.49. How often decisions were right')
  expect(text).toContain('Balanced accuracy: 0.49, against 0.54 (M). That is 0.05 less than for M.')
  // (91/144) / (89/128) = 0.909
  expect(text).toContain('gender, all groups Demographic parity ratio: 0.91 times.')
  // ((51/72 − 41/69) + (38/56 − 50/75)) / 2 = 0.063
  expect(text).toContain('Average odds difference: 6.3 percentage points.')
})

describe('the first page says so where the verdict is not by its own rules', () => {
  const first = (page: string): string => textOf(page.slice(0, page.indexOf('id="pairs"')))

  test('an undetermined verdict that counts as something', async () => {
    const audit = checkedOnlyTheFlagged()
    expect(first(await pageOf(audit))).not.toContain('counts as')
    expect(first(await pageOf(audit, { undetermined: 'pass' }))).toContain('counts as passing')
    expect(first(await pageOf(audit, { undetermined: 'fail' }))).toContain('counts as not passing')
  })

  test('estimates that decide on their own', async () => {
    expect(first(await pageOf(pilot({ evidence: { rule: 'point' } })))).toContain('lets the estimates decide')
  })

  test('a verdict on the known alone', async () => {
    const page = await pageOf(checkedOnlyTheFlagged({ evidence: { unknown: 'known' } }))
    expect(first(page)).toContain('judges on the people whose outcome is known')
  })

  test('findings that were left out', async () => {
    const page = await pageOf(pilot({ evidence: { too_few: 'ignore' } }))
    expect(first(page)).toContain('2 findings are left out of the verdict, because there were fewer than 30 cases.')
    expect(textOf(sectionOf(page, 'findings'))).toContain('Left out of the verdict: too few cases.')
  })
})

describe('whether the limits are the ones that were signed off', () => {
  const { limits_sha256 } = pilot().provenance
  const about = { limits_set_by: 'the steering group', limits_set_on: '2022-03-01' }

  test.each([
    ['the same', limits_sha256, 'They have not changed since'],
    ['others', 'f'.repeat(64), 'The limits are not the ones that were set'],
    ['not to be told', undefined, 'Whether they have changed since cannot be checked'],
  ])('is on the first page: %s', async (_, written, sentence) => {
    const page = await pageOf(
      pilot({ about: { ...about, ...(written === undefined ? {} : { limits_sha256: written }) } }),
    )
    const first = textOf(page.slice(0, page.indexOf('id="findings"')))
    expect(first).toContain('The limits were set by the steering group on 2022-03-01.')
    expect(first).toContain(sentence)
  })
})

test('the second picture is of another question than the first, and the one that worries most', async () => {
  // The false positive rate of women may be too high; how often they are selected cannot be far off.
  const page = await pageOf(
    pilot({
      limits: [
        { metric: 'positive_predictive_value', min: 0.6 },
        { metric: 'selection_rate', comparison: 'difference', min: -0.25, max: 0.25, attributes: ['gender'] },
        { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25, attributes: ['gender'] },
      ],
    }),
  )
  const headings = [...sectionOf(page, 'pairs').matchAll(/<h3>(.*?)<\/h3>/g)].map(([, heading]) => heading)
  expect(headings).toEqual(['Flagged and rightly so, by gender', 'Wrongly flagged, by gender'])
})

test('the period of the decisions is on the first page, in the words of the plan', async () => {
  const page = await pageOf(pilot({ about: { period: 'April to July 2023' } }))
  expect(textOf(page.slice(0, page.indexOf('id="pairs"')))).toContain('Period April to July 2023')
})

test('an audit without limits is described and not judged', async () => {
  const page = await pageOf(unjudged())
  const text = textOf(page)
  expect(text).toContain('No limits were set beforehand, so this report describes and does not judge.')
  // Selected: 89 of 128 women, 91 of 144 men.
  expect(text).toContain('V: 70 of 100 (89 of 128)')
  expect(text).not.toContain('the shaded area is the limit')
})

test('what nobody checked is told before what is known of it, and counted', async () => {
  const page = await pageOf(checkedOnlyTheFlagged())
  const text = textOf(page)
  // 60 of 60 whose outcome is known; least 60/(60 + 280) = 17.6 %, as none of the 2 adds to fp and all 280 to tn.
  expect(text).toContain('South: 18 to 100 of every 100 (of those known 60 of 60)')
  expect(text).toContain('As far as is known: of every 100 people')
  const unknown = textOf(sectionOf(page, 'unknown'))
  expect(unknown).toContain('district South 362 2 280')
  expect(unknown).toContain('750 rows were read and 744 counted.')
  expect(unknown).toContain('a wrong number of columns all lines 17, 203 2')
  expect(unknown).toContain('pending 6')
  expect(unknown).toContain('district not recorded 8')
})

describe('names that a log may hold', () => {
  test('change nothing but text: the page has the same tags and attributes as with harmless ones', async () => {
    // As wide as they are: a name that is too long for a phone stands in a chart twice.
    const harmless = hostileNames.map((name, at) => `${at}`.padEnd(widthOf(inert(name)), 'x'))
    const [hostile, plain] = [await pageOf(many(hostileNames)), await pageOf(many(harmless))]
    expect(skeleton(hostile)).toEqual(skeleton(plain))
    expect(hostile.split('</style>')).toHaveLength(2)
    expect(hostile).not.toMatch(/[\u202a-\u202e]/)
    expect(hostile).toContain('\u2068עברית\u2069')
  })

  const skeleton = (page: string): readonly string[] =>
    [...page.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
      ([, tag, attributes = '']) =>
        `${tag} ${[...attributes.matchAll(/([a-z:-]+)(?==)/gi)].map(([name]) => name).join(' ')}`,
    )

  test('of a register that is no address of the web are not links', async () => {
    expect(await pageOf(pilot({ about: { register: 'javascript:alert(1)' } }))).not.toContain('href="javascript')
  })

  test('of many groups are all in a table, and a chart says how many it leaves out', async () => {
    const names = Array.from({ length: 46 }, (_, at) => `land ${at}`)
    const page = await pageOf(many(names))
    expect(textOf(page)).toContain('The chart shows 40 groups; 6 more are in the table.')
    const tables = [...page.matchAll(/<table>.*?<\/table>/gs)].map(([table]) => table)
    const behind = tables.filter((table) => table.includes('behind this chart'))
    for (const table of behind) for (const name of names) expect(table).toContain(`>${name}<`)
    expect(behind).toHaveLength(1)
    // Of 46 findings the first dozen of a status are open, the rest are folded under their number.
    expect(sectionOf(page, 'findings').match(/<li /g)).toHaveLength(46)
    expect(page.length).toBeLessThan(1_000_000)
  })
})

describe('the page', () => {
  test.each(['en', 'nl'] as const)('in %s has headings in order, ids once, and labels that exist', async (language) => {
    const page = await pageOf(pilot(), { language })
    expect(page).toContain(`<html lang="${language}">`)
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, labels = ''] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
      for (const id of labels.split(' ')) expect(ids).toContain(id)
    }
  })

  test('has a caption and scopes in every table, and a name for every picture', async () => {
    const page = await pageOf(checkedOnlyTheFlagged())
    for (const [table] of page.matchAll(/<table>.*?<\/table>/gs)) {
      expect(table).toContain('<caption')
      expect(table).not.toMatch(/<th(?![^>]*scope=)(?!ead)/)
      expect(table).not.toMatch(/colspan|rowspan/)
    }
    for (const [svg] of page.matchAll(/<svg(?! class="shapes" aria-hidden)[^>]*>/g)) {
      expect(svg).toMatch(/role="img".*aria-label(ledby)?="[^"]+"/)
    }
  })

  test('is the same, byte for byte, each time it is made', async () => {
    const first = await pageOf(pilot())
    await pageOf(many(hostileNames))
    expect(await pageOf(pilot())).toBe(first)
  })

  test('carries a date only where the result has one', async () => {
    const audit = pilot()
    const dated = { ...audit, provenance: { ...audit.provenance, date: '2024-03-08T00:00:00Z' } }
    expect(textOf(await pageOf(audit))).not.toContain('2024-03-08')
    expect(textOf(await pageOf(dated))).toContain('2024-03-08')
  })
})

test('a report of ten attributes with twenty groups and eight limits is at most a megabyte', async () => {
  const audit = wideAudit(10, 20)
  expect(audit.findings).toHaveLength(1600)
  const page = await pageOf(audit)
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1_000_000)
  // What is not told in words has its place in a table: nothing is left out without a word.
  for (const { id } of audit.findings) expect(page).toContain(` id="finding-${id}"`)
  expect(textOf(page)).toMatch(/The chart shows 6 groups; 14 more are in the table\./)
})

test('the same report with its script is at most two and a half megabytes', async () => {
  const [file] = await html.render(wideAudit(10, 20), options({ interactive: true }))
  expect(file?.content).toContain('<script>')
  expect(Buffer.byteLength(file?.content ?? '')).toBeLessThanOrEqual(2_500_000)
})
