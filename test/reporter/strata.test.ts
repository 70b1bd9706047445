import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { Counts } from '../../src/counts.js'
import { html } from '../../src/reporter/html.js'
import { likeWithLike } from '../../src/reporter/likeWithLike.js'
import { terminal } from '../../src/reporter/terminal.js'
import { vega } from '../../src/reporter/vega.js'
import type { Audit } from '../../src/result.js'
import { countsOfPairs, stratifiedCounts } from '../metrics/stratified.js'
import { berkeley } from '../oracles/strata.js'
import { options, passing } from './fixtures.js'

const auditOf = (counts: Counts, plan: Partial<PlanInput> = {}): Audit =>
  auditCounts(
    definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'admitted', positive: ['yes'], effect: 'favourable' },
      attributes: [{ column: 'sex', reference: 'men' }],
      conditioning: ['department'],
      ...plan,
    }),
    counts,
  )
const admissions = countsOfPairs('sex', ['men', 'women'], berkeley.strata)

const sectionOf = async (audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> => {
  const [file] = await html.render(audit, options({ language }))
  const page = file?.content ?? ''
  return /<section[^>]*aria-labelledby="like-with-like".*?<\/section>/s.exec(page)?.[0] ?? ''
}
const textOf = (section: string): string =>
  section
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const screenOf = async (audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> =>
  (await terminal.render(audit, options({ language })))[0]?.content ?? ''

describe('admissions to Berkeley', () => {
  test('tell the gap as people are and like with like, and what explains it', async () => {
    const text = textOf(await sectionOf(auditOf(admissions)))
    // 557/1835 − 1198/2691; the parts are tested where they are measured
    expect(text).toContain('women against men: the difference turns round where like is compared with like')
    expect(text).toContain('women, men −14.2 +4.3')
    expect(text).toContain(
      'of the difference, −17.8 percentage points come from the groups being made up differently, and +3.6 remain',
    )
    // R: p 0.2169 of the test, 0.00207 of homogeneity
    expect(text).toContain('Breslow–Day test, p = 0.0021')
    expect(text).toContain('1.11 0.94–1.30 0.22')
  })

  test('name Simpson’s paradox in both languages', async () => {
    const audit = auditOf(admissions)
    expect(textOf(await sectionOf(audit))).toContain('This is Simpson’s paradox (women against men)')
    expect(textOf(await sectionOf(audit, 'nl'))).toContain('Dit is de paradox van Simpson (women tegenover men)')
  })

  test('show every department, with how many people the share is of', async () => {
    const section = await sectionOf(auditOf(admissions))
    expect(textOf(section)).toContain('stratum=0 933 62.1% 825 82.4% 108')
    expect(section.match(/<th scope="row">stratum=/g)).toHaveLength(6)
  })

  test('have a chart with its text, and its specification', async () => {
    const audit = auditOf(admissions)
    const section = await sectionOf(audit)
    expect(section).toContain('role="img"')
    expect(section).toContain('women, as people are: −14.2; women, like with like: +4.3')
    const files = await vega.render(audit, options())
    expect(files.map(({ path }) => path)).toContain('charts/like-with-like-1.vl.json')
  })

  test('take a few lines on a screen', async () => {
    const audit = auditOf(admissions)
    const lines = (await screenOf(audit)).replace(/\n {2}/g, ' ')
    expect(lines).toContain('Like with like (department):')
    expect(lines).toContain('- sex women vs men: +4.3 points, against −14.2 as people are.')
    expect(lines).toContain('Simpson’s paradox.')
    expect(await screenOf(audit, 'nl')).toContain('Gelijk met gelijk (department):')
  })
})

test('without strata there is no such section and no such line', async () => {
  expect(await sectionOf(passing())).toBe('')
  expect(await screenOf(passing())).not.toContain('Like with like')
})

test('where nothing turns round, nothing says so', async () => {
  const alike = stratifiedCounts('sex', {
    one: { men: [0, 0, 0, 0, 40, 60], women: [0, 0, 0, 0, 20, 80] },
    two: { men: [0, 0, 0, 0, 30, 70], women: [0, 0, 0, 0, 15, 85] },
  })
  const text = textOf(await sectionOf(auditOf(alike)))
  expect(text).not.toContain('Simpson')
  // 40/100 and 30/100 against 20/100 and 15/100, in two strata of 200
  expect(text).toContain('women against men: −17.5 percentage points as people are, −17.5 where like')
  expect(text).toContain('There is no clear sign')
})

test('a turn that chance may have made is called so', async () => {
  // 12/40 of men and 11/40 of women; 10/20 and 2/20 of men, 3/5 and 8/35 of women
  const small = stratifiedCounts('sex', {
    one: { men: [0, 0, 0, 0, 10, 10], women: [0, 0, 0, 0, 3, 2] },
    two: { men: [0, 0, 0, 0, 2, 18], women: [0, 0, 0, 0, 8, 27] },
  })
  const audit = auditOf(small)
  expect(likeWithLike(audit, 'sex')[0]?.adjusted.reverses).toBe(true)
  for (const language of ['en', 'nl'] as const) {
    const text = textOf(await sectionOf(audit, language))
    expect(text).toMatch(
      /That would be Simpson’s paradox, but with these numbers it may also be chance|kan het ook toeval zijn/,
    )
    expect(text).not.toMatch(/This is Simpson|Dit is de paradox/)
  }
  expect((await screenOf(audit)).replace(/\n {2}/g, ' ')).toContain('turns round, perhaps by chance')
})

test('where what remains may be nothing, that is said', async () => {
  const few = stratifiedCounts('sex', { one: { men: [0, 0, 0, 0, 5, 5], women: [0, 0, 0, 0, 4, 6] } })
  expect(textOf(await sectionOf(auditOf(few)))).toContain('there may also be no difference at all')
})

test('where nobody is alike, that is said', async () => {
  const apart = stratifiedCounts('sex', {
    one: { men: [0, 0, 0, 0, 40, 60] },
    two: { women: [0, 0, 0, 0, 20, 80] },
  })
  expect(textOf(await sectionOf(auditOf(apart)))).toContain('women: there is nobody alike to compare with.')
})

test('rates that are compared with everyone stand beside nobody else’s', () => {
  const audit = auditOf(admissions, { attributes: [{ column: 'sex', reference: 'overall' }] })
  const rows = likeWithLike(audit, 'sex')
  expect(rows.map(({ group, reference, plain }) => [group, reference, plain])).toEqual([
    ['men', 'rest', null],
    ['women', 'rest', null],
  ])
})

test('names of groups, columns and strata are shown and not obeyed', async () => {
  const hostile = stratifiedCounts('<i>sex</i>', {
    '<script>x</script>=\u001b[31m': {
      '<b>a</b>': [0, 0, 0, 0, 40, 60],
      '\u202eb': [0, 0, 0, 0, 20, 80],
    },
  })
  const audit = auditOf(hostile, { attributes: [{ column: '<i>sex</i>' }], conditioning: ['<u>k</u>'] })
  const section = await sectionOf(audit)
  for (const tag of ['<script>x', '<b>a', '<i>sex', '<u>k']) expect(section).not.toContain(tag)
  const screen = await screenOf(audit)
  expect(`${section}${screen}`).not.toContain('\u202eb')
  expect(screen).not.toContain('\u001b[31m')
})

test('many groups are folded in the chart and stand all in the tables', async () => {
  const groups = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`g${index}`, [0, 0, 0, 0, 20 + index, 80 - index]]),
  )
  const audit = auditOf(stratifiedCounts('origin', { one: groups, two: groups }), {
    attributes: [{ column: 'origin', reference: 'rest' }],
  })
  const section = await sectionOf(audit)
  expect(textOf(section)).toContain('The chart shows 6 groups; 3 more are in the table.')
  for (let index = 0; index < 9; index++) expect(section).toContain(`>g${index}</th>`)
})
