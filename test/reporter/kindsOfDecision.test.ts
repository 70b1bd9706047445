import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts, GroupCounts, Moments } from '../../src/counts.js'
import { html } from '../../src/reporter/html.js'
import { terminal } from '../../src/reporter/terminal.js'
import type { Audit } from '../../src/result.js'
import { attribute, countsOf } from '../tallies.js'
import { options } from './fixtures.js'

const languages = ['en', 'nl'] as const
type Language = (typeof languages)[number]

const pageOf = async (audit: Audit, language: Language = 'en') =>
  (await html.render(audit, options({ language })))[0]?.content ?? ''
const screenOf = async (audit: Audit, language: Language = 'en') =>
  (await terminal.render(audit, options({ language, width: 100 })))[0]?.content ?? ''
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1')
const idsIn = (page: string): readonly string[] => [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)

const moments = (rows: number, mean: number, variance: number): Moments => ({
  rows,
  weight: rows,
  squares: rows,
  mean,
  deviations: variance * rows,
})
const numbered = (name: string, mean: number, error: number, unknown: number): GroupCounts => ({
  group: name,
  parts: { g: name },
  tally: { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: 0, negative_unknown: 0 },
  undecided: 100,
  scores: { scores: [mean - 50, mean + 50], positive: [0, 0], negative: [0, 0], unknown: [50, 50] },
  numbers: {
    decision: moments(100, mean, 2500),
    outcomes: moments(100 - unknown, mean - error, 2500),
    errors: moments(100 - unknown, error, 100),
    absoluteErrors: moments(100 - unknown, 12, 40),
    squaredErrors: moments(100 - unknown, 184, 30000),
    unknown: { rows: unknown, weight: unknown, squares: unknown },
  },
})

const amounts = (unknown: number, plan: Partial<PlanInput> = {}, more: Partial<Counts> = {}): Audit =>
  auditCounts(
    definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'amount', numeric: true, effect: 'favourable' },
      outcome: { column: 'due', numeric: true },
      attributes: [{ column: 'g', reference: 'b' }],
      limits: [
        { metric: 'mean_value', min: 1200 },
        { metric: 'mean_error', comparison: 'difference', min: -5, max: 5 },
      ],
      ...plan,
    }),
    {
      ...countsOf([
        { attribute: 'g', parts: ['g'], groups: [numbered('a', 1234.5, -8, unknown), numbered('b', 1300, 0.4, 0)] },
      ]),
      ...more,
    },
  )

describe('a report on decisions that are numbers', () => {
  test.each([
    [
      'en',
      '200 people each got a decision that is a number. Of all of them it is known what the number should have been.',
    ],
    [
      'nl',
      '200 mensen kregen elk een besluit dat een getal is. Van hen allemaal is bekend wat het getal had moeten zijn.',
    ],
  ] as const)('says in %s what they are', async (language, sentence) => {
    const text = textOf(await pageOf(amounts(0), language))
    expect(text).toContain(sentence)
    expect(text).not.toMatch(/undefined|null|NaN/)
  })

  test('writes amounts with their thousands, and small ones with their decimals', async () => {
    // 1234.5 ∓ 1.984 · √(2500 · 100/99 / 100): from 1224.5 to 1244.5. −8 against 0.4.
    const [en, nl] = [textOf(await pageOf(amounts(0))), textOf(await pageOf(amounts(0), 'nl'))]
    expect(en).toContain(
      'Mean: 1,235. What people were given on average. The limit is at least 1,200. 95% interval: 1,225 to 1,244.',
    )
    expect(en).toContain('Mean error: −8.00, against 0.400 (b). That is 8.40 less than for b.')
    // −8.4 ∓ √2 · 1.984 · √(100 · 100/99 / 100): a difference has its sign, as has a limit on it.
    expect(en).toContain('The limit is between −5 and +5. 95% interval: −11.22 to −5.58.')
    expect(nl).toContain(
      'Gemiddelde: 1.235. Wat mensen gemiddeld kregen. De grens is minstens 1.200. 95%-interval: 1.225 tot 1.244.',
    )
    expect(nl).toContain('Gemiddelde fout: −8,00, tegenover 0,400 (b). Dat is 8,40 minder dan bij b.')
  })

  test('says that errors may be anything where true numbers are not known, and of how many', async () => {
    const audit = amounts(10)
    const [page, screen] = [textOf(await pageOf(audit)), await screenOf(audit)]
    expect(page).toContain('Of 190 of them it is known what the number should have been.')
    expect(page).toContain('Mean error: cannot be known exactly; anything')
    expect(page).toContain('With what is not known it may be anything.')
    expect(screen).toContain('g: of 10 of 200 it is not known what the number should have been (5.0%).')
    expect(audit.findings.map(({ status }) => status)).toEqual(['pass', 'pass', 'undetermined', 'not_applicable'])
  })

  test('shows the mean, the median and errors where nothing is judged', async () => {
    const audit = amounts(0, { limits: [] })
    expect(await screenOf(audit)).toMatch(/Mean +Median +Mean error +Mean absolute error/)
    expect(textOf(await pageOf(audit))).toContain('Mean: from 1,235 (a) to 1,300 (b)')
  })

  test('says where quantiles are those of bins', async () => {
    const audit = amounts(0, {}, { notes: [{ kind: 'numbers_binned' }] })
    expect(textOf(await pageOf(audit))).toContain('medians and other quantiles are those of narrow bins')
    expect(await screenOf(audit, 'nl')).toContain('die van smalle klassen')
  })

  test('names how its intervals are made', async () => {
    const text = textOf(await pageOf(amounts(0)))
    for (const words of [
      'Student’s interval (1908)',
      'on the logarithm',
      'Thompson 1936',
      'from the intervals of its parts',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain('The decision is a number; more of it helps the person here.')
  })
})

const slice = (name: string, attributes: AttributeCounts): Counts['slices'][number] => ({
  slice: { kind: 'class', name },
  attributes: [attributes],
})
const hostile = '<b>"refused"</b>'
const classes = (plan: Partial<PlanInput> = {}): Audit =>
  auditCounts(
    definePlan({
      version: 1,
      data: 'log.csv',
      decision: {
        column: 'd',
        classes: [
          { name: 'granted', values: [1], effect: 'favourable' },
          { name: hostile, values: [2], effect: 'adverse' },
        ],
      },
      outcome: { column: 'o', classes: true },
      attributes: [{ column: 'g', reference: 'b' }],
      limits: [{ metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25 }],
      ...plan,
    }),
    {
      ...countsOf([
        {
          attribute: 'g',
          parts: ['g'],
          groups: attribute('g', { a: [], b: [] }).groups.map((group) => ({ ...group, undecided: 400 })),
        },
      ]),
      slices: [
        slice('granted', attribute('g', { a: [80, 20, 50, 240, 2, 8], b: [200, 50, 50, 100] })),
        slice(hostile, attribute('g', { a: [240, 50, 20, 80, 8, 2], b: [100, 50, 50, 200] })),
      ],
    },
  )

describe('a report on several decisions', () => {
  test('tells each by itself, in the words of what it does to a person', async () => {
    const text = textOf(await pageOf(classes()))
    // 80 + 20 + 2 of 400 and 250 of 400; 240 + 50 + 8 and 150.
    expect(text).toContain('800 people each got one of 2 decisions: ‘granted’ 352')
    expect(text).toContain('g: a compared with b, decision ‘granted’')
    expect(text).toContain('Of every 100 people, 26 were accepted (a), against 63 (b).')
    expect(text).toContain('Of every 100 people, 75 were flagged (a), against 38 (b).')
    expect(text).toContain('The figures of the decision ‘granted’, by group')
    expect(text).toContain('‘granted’ helps the person')
  })

  test('in Dutch too', async () => {
    const text = textOf(await pageOf(classes(), 'nl'))
    expect(text).toContain('800 mensen kregen elk een van 2 besluiten: ‘granted’ 352')
    expect(text).toContain('g: a vergeleken met b, besluit ‘granted’')
    expect(text).toContain('De cijfers van het besluit ‘granted’, per groep')
  })

  test('a name is text and nothing else, and every id is there once', async () => {
    const page = await pageOf(classes())
    expect(page).not.toContain('<b>')
    expect(idsIn(page)).toEqual([...new Set(idsIn(page))])
    expect(idsIn(page)).toContain('groups-2')
  })

  test('counts an outcome that is not known once, not for each decision', async () => {
    const audit = classes()
    expect(await screenOf(audit)).toContain('g: the outcome of 10 of 800 is not known (1.3%).')
    expect(textOf(await pageOf(audit))).toMatch(/g a 400 2 8/)
  })

  test('the screen names the decision of each finding, and shows each where nothing is judged', async () => {
    const judged = await screenOf(classes())
    expect(judged).toMatch(/granted: a vs b, g +0\.41/)
    const unjudged = await screenOf(classes({ limits: [] }))
    expect(unjudged).toMatch(/granted:\n\n?g +rows/)
    expect(unjudged).toContain(`${hostile}:`)
  })
})
