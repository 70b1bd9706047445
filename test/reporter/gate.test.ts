import { describe, expect, test } from 'vitest'
import { auditCounts, type JudgeOptions } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import { html } from '../../src/reporter/html.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import { gateCaveats, sayBaseline } from '../../src/reporter/sayGate.js'
import { terminal } from '../../src/reporter/terminal.js'
import type { Audit } from '../../src/result.js'
import { errorOf } from '../config/errorOf.js'
import { selected } from '../policy/judged.js'
import { countsOf } from '../tallies.js'
import { hostileNames, options } from './fixtures.js'

const atMostHalf: LimitInput = { metric: 'selection_rate', max: 0.5 }
const waiver = {
  metric: 'selection_rate',
  group: 'A',
  reason: 'The model is being replaced.',
  approved_by: 'the board',
  until: '2026-03-31',
} as const

function audited(
  rates: Readonly<Record<string, readonly [number, number]>>,
  plan: Partial<PlanInput> = {},
  told: JudgeOptions = {},
): Audit {
  const counts = countsOf([selected(rates)])
  const written = definePlan({
    version: 1,
    title: 'Checks, second quarter',
    data: { source: 'counts.csv', layout: 'counts' },
    decision: { effect: 'adverse' },
    attributes: [{ column: 'group' }],
    limits: [atMostHalf],
    ...plan,
  })
  return auditCounts(written, counts, { asOf: '2026-01-15', ...told })
}

const earlier = (rates: Readonly<Record<string, readonly [number, number]>>, plan: Partial<PlanInput> = {}): Audit =>
  JSON.parse(JSON.stringify(audited(rates, { title: 'Checks, first quarter', ...plan })))

const rendered = async (audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> => {
  const [file] = await html.render(audit, options({ language }))
  return file?.content ?? ''
}
const screen = async (audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> => {
  const [file] = await terminal.render(audit, options({ language, width: 400 }))
  return String(file?.content)
}

describe('waivers', () => {
  const waived = audited({ A: [70, 100], B: [30, 100] }, { waivers: [waiver, { ...waiver, group: 'B' }] })

  test('are on the first page with who answers for them, and in a table with reason, day and state', async () => {
    const page = await rendered(waived)
    expect(page).toContain('1 finding does not pass and has no say in the verdict, because it is waived by the board.')
    expect(page).toContain(
      '<td class="t">The model is being replaced.</td><td class="t">the board</td><td class="t">31 March 2026</td>',
    )
    expect(page).toContain('<td class="t">holds, for 1 finding</td>')
    expect(page).toContain('<td class="t">not needed: nothing that it is about fails or is open</td>')
    expect(page).toContain('this audit holds them against 15 January 2026')
    const dutch = await rendered(waived, 'nl')
    expect(dutch).toContain(
      '1 bevinding slaagt niet en telt niet mee in het oordeel: er is een uitzondering voor, goedgekeurd door the board.',
    )
    expect(dutch).toContain('31 maart 2026')
  })

  test('that ended say so on the first page, beside the finding and on the screen', async () => {
    const ended = audited({ A: [70, 100], B: [30, 100] }, { waivers: [waiver] }, { asOf: '2026-04-01' })
    const said = 'A waiver by the board ended on 31 March 2026: the finding that it was for counts again.'
    const page = await rendered(ended)
    expect(page).toContain(said)
    expect(page).toContain('The waiver by the board ended on 31 March 2026, so it counts again.')
    expect(page).toContain('<td class="t">ended; 1 finding counts again</td>')
    const text = await screen(ended)
    expect(text).toContain(said)
    expect(text).toContain('ended; 1 finding counts again. Approved by: the board. Last day: 31 March 2026.')
  })

  test('that are about nothing are told, because of a typing error more often than not', async () => {
    const audit = audited({ A: [30, 100] }, { waivers: [{ ...waiver, comparison: 'ratio' }] })
    expect(await screen(audit)).toContain('A waiver is about nothing in this audit, probably by a typing error:')
    expect(await rendered(audit)).toContain('<td class="t">about nothing in this audit</td>')
  })

  test('where nothing else decides, the verdict says that it rests on them alone', async () => {
    const audit = audited({ A: [70, 100] }, { waivers: [waiver] })
    expect(audit.verdict).toBe('pass')
    expect(gateCaveats(audit, 'en')).toContain('Nothing that decides is left: all that does not pass is waived.')
    expect(await rendered(audit)).not.toContain('things that were checked stay within')
  })

  test.each(hostileNames)('hold a reason and a name as hostile as %j without harm', async (name) => {
    const audit = audited({ A: [70, 100] }, { waivers: [{ ...waiver, reason: name, approved_by: name }] })
    const page = await rendered(audit)
    expect(page).not.toMatch(/<script>alert|<img src=x/)
    expect(await screen(audit)).not.toContain('\u202e')
  })
})

describe('a baseline', () => {
  const rates = { A: [72, 100], B: [90, 100], C: [70, 100], D: [30, 100] } as const
  const then = earlier({ A: [70, 100], B: [70, 100], C: [30, 100], D: [70, 100], E: [70, 100] })
  const audit = audited(rates, {}, { baseline: then })

  test('is named, with what became of the findings, what is known and what is gone', () => {
    expect(sayBaseline(audit, 'en')).toEqual([
      'These findings are compared with those of an earlier audit: ‘Checks, first quarter’. Its verdict was ‘does not pass’.',
      'Compared with then: 1 new, 1 worse, 1 the same as far as can be told and 1 resolved.',
      '1 finding that does not pass was so then too, and no better: known, and not repaired.',
      '1 finding that failed then is not in this audit: a limit or a group is gone.',
    ])
    expect(sayBaseline(audit, 'nl')[1]).toBe(
      'Vergeleken met toen: 1 nieuw, 1 slechter, 1 hetzelfde voor zover te zeggen is en 1 opgelost.',
    )
  })

  test('has a table with both values, the change, its p and what that makes of it, the worst first', async () => {
    const page = await rendered(audit)
    const [, table = ''] = page.split('id="table-since"')
    const rows = [...table.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) =>
      row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'),
    )
    // C was 30 and is 70 of 100: χ² = 32, p = 1.5e-8. B was 70 and is 90: χ² = 12.5, p = 0.00041.
    expect(rows[0]).toMatch(/group: C.*\|30\.0%\|70\.0%\|\+40\.0\|1\.5 × 10⁻⁸\|new\|/)
    expect(rows[1]).toMatch(/group: B.*\|70\.0%\|90\.0%\|\+20\.0\|0\.00041\|worse\|/)
    expect(rows[2]).toMatch(/group: A.*\|70\.0%\|72\.0%\|\+2\.0\|0\.76\|the same\|/)
    expect(rows[3]).toMatch(/group: D.*\|70\.0%\|30\.0%\|−40\.0\|1\.5 × 10⁻⁸\|resolved\|/)
    expect(page).toContain('MOVER: Zou &#38; Donner 2008')
  })

  test('by which the pipeline passes is told on the first page, and on the screen', async () => {
    const known = audited({ A: [72, 100] }, {}, { baseline: earlier({ A: [70, 100] }) })
    expect(known).toMatchObject({ verdict: 'fail', gate: { outcome: 'pass' } })
    const said =
      'The pipeline passes all the same: it was told to stop only at what became worse since ‘Checks, first quarter’, and nothing did.'
    expect(await rendered(known)).toContain(said)
    expect(await screen(known)).toContain(said)
  })

  test('says in what the two are not alike', () => {
    const notes = (then: Audit) => sayBaseline(audited({ A: [72, 100] }, {}, { baseline: then }), 'en').slice(3)
    expect(notes(earlier({ A: [70, 100] }))).toEqual([])
    const other = earlier({ A: [70, 100] }, { limits: [{ ...atMostHalf, max: 0.4 }] })
    expect(notes(other)).toEqual(['The limits are not those of the earlier audit.'])
    const measured = earlier({ A: [70, 100] }, { measures: 'all' })
    expect(notes(measured)).toEqual([
      'The plan is not that of the earlier audit, though the counting and the limits are.',
    ])
    const grouped = earlier({ A: [70, 100] }, { attributes: [{ column: 'group', missing: 'exclude' }] })
    expect(notes(grouped)[0]).toContain('The two audits counted differently')
  })

  test('of the same data says that nothing but the plan can have changed', () => {
    const bytes = 'd'.repeat(64)
    const provenance = { ...audit.provenance, data_sha256: bytes }
    const gate = audit.gate?.baseline
    if (gate === undefined || gate === null || audit.gate === undefined) throw new Error('no baseline')
    const same: Audit = { ...audit, provenance, gate: { ...audit.gate, baseline: { ...gate, data_sha256: bytes } } }
    expect(sayBaseline(same, 'en')).toContain(
      'Both audits are of the same data, so nothing can have changed but the plan.',
    )
  })
})

describe('a limit on change', () => {
  const limits: readonly LimitInput[] = [{ metric: 'selection_rate', change: { max: 0.05 } }]
  const changed = audited(
    { A: [900, 1000], B: [300, 1000] },
    { limits },
    { baseline: earlier({ A: [700, 1000], B: [300, 1000] }) },
  )

  test('is told as what it was, what it is, and how much may change', async () => {
    const page = await rendered(changed)
    expect(page).toContain('70 of every 100 then, 90 of every 100 now. That is 20.0 percentage points more than then.')
    expect(page).toContain('The change may be at most 5 percentage points.')
    const dutch = await rendered(changed, 'nl')
    expect(dutch).toContain('toen 70 van elke 100, nu 90 van elke 100. Dat is 20,0 procentpunt meer dan toen.')
    expect(dutch).toContain('De verandering mag hoogstens 5 procentpunt zijn.')
  })

  test('has a chart and a table of the changes', async () => {
    const page = await rendered(changed)
    expect(page).toContain('">Change of ')
    expect(page).toMatch(/70\.0%<\/td><td>90\.0%<\/td><td>\+20\.0<small>/)
  })

  test('stands in the terminal table as a change, in points', async () => {
    const text = await screen(changed)
    expect(text).toMatch(/change of .*\+20\.0/)
    expect(text).toContain('≤ +5.0')
  })
})

test('--fail-on warn is said where a warning stops the pipeline, and nowhere else', () => {
  const warns = { limits: [{ ...atMostHalf, severity: 'warn' as const }] }
  const said = (failOn: 'fail' | 'warn') => gateCaveats(audited({ A: [70, 100] }, warns, { failOn }), 'en')
  expect(said('warn')).toEqual([
    'The pipeline stops here, because it was told to stop at failing limits that only warn, too (--fail-on warn).',
  ])
  expect(said('fail')).toEqual([])
  expect(gateCaveats(audited({ A: [70, 100] }, {}, { failOn: 'warn' }), 'en')).toEqual([])
})

describe('a stored result', () => {
  const audit = audited(
    { A: [70, 100], B: [72, 100] },
    { waivers: [waiver] },
    { baseline: earlier({ A: [70, 100], B: [70, 100] }), undetermined: 'fail', failOn: 'warn' },
  )
  const read = (changed: object) => readAudit(JSON.stringify({ ...audit, ...changed }), 'audit.json')

  test('is read as it was written, gate and all', () => {
    expect(read({})).toEqual(audit)
  })

  test.each<[string, object, string]>([
    ['an outcome that does not follow', { gate: { ...audit.gate, outcome: 'fail', exit_code: 1 } }, 'gate.outcome'],
    ['an exit code that does not follow', { gate: { ...audit.gate, exit_code: 1 } }, 'gate.exit_code'],
    ['a day on which a waiver had ended', { gate: { ...audit.gate, as_of: '2026-04-01' } }, 'waived by a waiver'],
    ['a key that is none', { gate: { ...audit.gate, extra: 1 } }, 'gate'],
    [
      'a waiver that the plan does not have',
      { findings: audit.findings.map((one) => (one.waiver ? { ...one, waiver: { ...one.waiver, index: 7 } } : one)) },
      'waived by a waiver',
    ],
  ])('with %s is refused', (_, changed, message) => {
    expect(errorOf(() => read(changed)).message).toContain(message)
  })

  test('of before there were gates is still read', () => {
    const { gate: _, ...old } = audited({ A: [70, 100] })
    expect(readAudit(JSON.stringify(old), 'audit.json').verdict).toBe('fail')
  })
})
