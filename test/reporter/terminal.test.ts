import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RenderOptions } from '../../src/reporter/format.js'
import { cut, widthOf } from '../../src/reporter/terminal/width.js'
import { terminal } from '../../src/reporter/terminal.js'
import type { Audit } from '../../src/result.js'
import { finding, limit, smallAudit } from './smallAudit.js'

const shown = async (audit: Audit, given: Partial<RenderOptions> = {}): Promise<string> => {
  const [file] = await terminal.render(audit, {
    language: 'en',
    undetermined: null,
    colour: false,
    width: 80,
    ...given,
  })
  return file?.content ?? ''
}

/** The pilot before reweighing: a limit on precision and one on the ratio of false positive rates. */
const pilot = smallAudit(
  {
    findings: [
      finding({
        group: 'M',
        estimate: 50 / 91,
        envelope: { low: 0.447, high: 0.648 },
        status: 'undetermined',
        reason_code: 'uncertain',
        more_cases: 300,
      }),
      finding({
        metric: 'selection_rate',
        comparison: 'difference',
        reference: 'M',
        estimate: 0.0633,
        envelope: { low: -0.05, high: 0.17 },
        min: -0.2,
        max: 0.2,
        status: 'pass',
        severity: 'warn',
      }),
      finding({}),
      finding({
        metric: 'false_positive_rate',
        comparison: 'ratio',
        reference: 'M',
        estimate: 1.192,
        envelope: { low: 0.94, high: null },
        min: 0.8,
        max: 1.25,
        status: 'undetermined',
        reason_code: 'not_known',
      }),
      finding({
        group: 'M',
        comparison: 'ratio',
        reference: 'M',
        status: 'not_applicable',
        reason_code: 'is_reference',
      }),
      finding({
        group: 'X',
        estimate: 0.5,
        envelope: { low: 0.1, high: 0.9 },
        status: 'undetermined',
        reason_code: 'too_few',
        ignored: true,
      }),
    ],
    notes: [{ kind: 'outcome_values_unknown', values: [{ value: 'pending', rows: 3 }] }],
    provenance: {
      ...smallAudit().provenance,
      rows: {
        read: 1275,
        counted: 272,
        excluded: [
          { reason: 'missing_decision', attribute: null, rows: 1003 },
          { reason: 'unmapped_group', attribute: 'gender', rows: 2, detail: '3 values' },
        ],
      },
    },
  },
  { limits: [limit({}), limit({ metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 })] },
)

describe('an audit on a terminal', () => {
  it('says the verdict first, then what fails, what is open and what passes, each in a word and a shape', async () => {
    const lines = (await shown(pilot)).split('\n')
    expect(lines[1]).toBe('■ FAIL: 1 fail, 2 undetermined; 1 pass (a warning).')
    const headings = lines.filter((line) => /^[■▲●] {2}(fail|undetermined|pass)/.test(line))
    expect(headings).toEqual([
      '■  fail',
      '▲  undetermined',
      '●  pass (a warning)',
      '▲  undetermined (left out of the verdict: too few cases)',
    ])
  })

  it('writes each number in its own unit: 38 of 89 in percent, a ratio plain, a difference in points', async () => {
    const text = await shown(pilot)
    expect(text).toMatch(/■ {2}PPV +V, gender +42\.7% +32\.9–53\.1% +≥ 60\.0%/)
    expect(text).toMatch(/▲ {2}FPR ratio +V vs M, gender +1\.19 +≥ 0\.94 +0\.80–1\.25/)
    expect(text).toMatch(/● {2}.*V vs M, gender +\+6\.3(?: pp)? +−5\.0 to \+17\.0(?: pp)? +±20\.0(?: pp)?/)
  })

  it('says the same in Dutch, and no English with it', async () => {
    const text = await shown(pilot, { language: 'nl' })
    expect(text).toContain('■ NIET GESLAAGD: 1 niet geslaagd, 2 onbeslist; 1 geslaagd (een waarschuwing).')
    expect(text).toMatch(/■ {2}PPV +V, gender +42,7% +32,9–53,1% +≥ 60,0%/)
    expect(text).toMatch(/FPR verhouding +V t\.o\.v\. M, gender/)
    expect(text).not.toMatch(/\b(fail|undetermined|warning|limit|could|rows|counted|known|with|the)\b/)
  })

  it('says what is not known, what would settle it, and which rows were left out', async () => {
    const text = await shown(pilot)
    for (const line of [
      '- With this many cases it cannot be told: 1.',
      '- What was suppressed or never checked could tip it either way: 1.',
      '- About 300 more cases would settle the nearest of them.',
      '- Outcomes that are in neither list of the plan count as not known: pending (3).',
      'Read counts.csv: 1,275 rows, 272 counted.',
      '- no decision: 1,003',
      '- gender: a value that the plan gives no group: 2 (3 values)',
    ])
      expect(text.split('\n')).toContain(line)
  })

  it('counts outcomes that nobody knows, and names the groups whose cells were suppressed', async () => {
    const cells = { tp: { low: 0, high: 9 }, fp: 1, fn: 1, tn: 1, positive_unknown: 0, negative_unknown: 0 }
    const text = await shown(
      smallAudit({
        overall: [
          {
            attribute: 'gender',
            n: 200,
            tally: { ...cells, tp: 47, positive_unknown: 120, negative_unknown: 30 },
            metrics: {},
          },
        ],
        groups: ['M', 'V'].map((group) => ({
          attribute: 'gender',
          group,
          parts: {},
          n: 12,
          tally: cells,
          metrics: {},
        })),
      }),
    )
    // 120 + 30 of 200 is three quarters.
    expect(text).toContain('- gender: the outcome of 150 of 200 is not known (75.0%).')
    expect(text).toContain('- gender M, V: cells were suppressed; their measures are ranges.')
  })

  it('says so where the verdict is not what the evidence alone would say', async () => {
    const { evidence } = smallAudit().plan
    const lenient = smallAudit(
      { verdict: 'undetermined' },
      { evidence: { ...evidence, rule: 'point', unknown: 'known' } },
    )
    const text = await shown(lenient, { undetermined: 'pass' })
    expect(text).toContain('--undetermined pass')
    expect(text).toContain('rule: point')
    expect(text).toContain('unknown: known')
    expect(await shown(smallAudit())).not.toMatch(/--undetermined|rule: point|unknown: known/)
  })

  it('shows the rates of the groups where a plan sets no limits', async () => {
    const text = await shown(smallAudit({ verdict: 'not_judged' }, { limits: [] }))
    expect(text).toContain('– NOT JUDGED: The plan sets no limits')
    // Women: (38 + 51) / 128, 51 / (51 + 21), 38 / (38 + 51).
    expect(text).toMatch(/gender +rows +Selection rate +FPR +PPV/)
    expect(text).toMatch(/V +128 +69\.5% +70\.8% +42\.7%/)
  })

  it('uses colour only where it is asked to, and says nothing by it', async () => {
    const plain = await shown(pilot)
    const coloured = await shown(pilot, { colour: true })
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[31m■\u001b[0m  PPV')
    expect(coloured.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(plain)
  })

  it('says how many findings it leaves out of a long list', async () => {
    const many = smallAudit({ findings: Array.from({ length: 45 }, (_, at) => finding({ group: `g${at}` })) })
    expect(await shown(many)).toContain('… and 5 more: --format json or html has all.')
    expect((await shown(many)).match(/g\d+, gender/g)).toHaveLength(40)
  })
})

describe('names from a log', () => {
  it('cannot steer the terminal, turn its text round or write a line of their own', async () => {
    const hostile = '\u001b[2J\u009b31m\u202eV\n■ PASS\r\u2028\u0007'
    const text = await shown(
      smallAudit({
        title: hostile,
        findings: [finding({ attribute: hostile, group: hostile, reference: hostile, comparison: 'ratio' })],
        provenance: { ...smallAudit().provenance, source: hostile },
        notes: [{ kind: 'outcome_values_unknown', values: [{ value: hostile, rows: 1 }] }],
      }),
    )
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(text).not.toMatch(/^■ PASS/m)
    expect(text).toContain('\\u{1b}[2J')
  })

  it('leave the table within the width, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.integer({ min: 80, max: 120 }),
        async (attribute, group, width) => {
          const text = await shown(smallAudit({ findings: [finding({ attribute, group })] }), { width })
          const table = text.split('\n').filter((line) => line.includes('42.7%'))
          expect(table).toHaveLength(1)
          for (const line of table) expect(widthOf(line)).toBeLessThanOrEqual(width)
        },
      ),
      { seed: 1 },
    )
  })

  it('are as wide as a terminal draws them: East Asian signs and emoji two columns, an accent none', () => {
    expect(widthOf('Nederlandse')).toBe(11)
    expect(widthOf('e\u0301')).toBe(1)
    expect(widthOf('日本')).toBe(4)
    expect(widthOf('ﾊﾝ')).toBe(2)
    expect(widthOf('👩‍👩‍👧‍👦')).toBe(2)
    expect(widthOf('🇳🇱')).toBe(2)
    expect(widthOf('☎\ufe0f')).toBe(2)
    expect(widthOf('عربي')).toBe(4)
  })

  it('are cut between signs, never within one', () => {
    expect(cut('Nederlandse', 11)).toBe('Nederlandse')
    expect(cut('Nederlandse', 6)).toBe('Neder…')
    expect(cut('日本語', 4)).toBe('日…')
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦…')
    expect(cut('x'.repeat(1_000_000), 4)).toBe('xxx…')
  })
})

describe('what an analyst could miss', () => {
  it('people without a value, whom no limit judges, are counted on the screen', async () => {
    const { groups } = smallAudit()
    const [first] = groups
    if (first === undefined) throw new Error('the small audit has no group')
    const missing = { ...first, group: '(missing)', parts: { gender: '(missing)' }, n: 1996 }
    const text = await shown(smallAudit({ groups: [...groups, missing] }))
    expect(text).toContain('- gender: 1,996 people have no value; no limit was held against them.')
    const named = smallAudit({ groups: [...groups, missing] }, { limits: [limit({ groups: ['(missing)'] })] })
    expect(await shown(named)).not.toContain('no limit was held')
  })

  it('what a plan without a list took as negative is told with its number', async () => {
    const values = [
      { value: 'nee', rows: 993 },
      { value: 'onbekend', rows: 2017 },
    ]
    const text = await shown(smallAudit({ notes: [{ kind: 'taken_as_negative', role: 'outcome', values }] }))
    expect(text.replace(/\s+/g, ' ')).toContain('(--outcome-negative): nee (993), onbekend (2,017).')
  })
})
