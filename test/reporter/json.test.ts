import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitsSha256, planSha256 } from '../../src/config/canonicalPlan.js'
import { AuditError } from '../../src/error.js'
import { auditJsonSchema } from '../../src/reporter/auditSchema.js'
import { formatById, formatIds, formatsInLines } from '../../src/reporter/formats.js'
import { json, jsonOf } from '../../src/reporter/json.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import { finding, smallAudit } from './smallAudit.js'

const options = { language: 'en', undetermined: null, colour: false, width: 80 } as const

/** Every kind of thing that a result may hold: ranges, bounds, ends that are none, exclusions, notes, hostile names. */
const full = smallAudit({
  groups: [
    {
      attribute: 'migration background',
      group: '\u001b[2J<script>\u202e\u2028👩‍👧 __proto__',
      parts: { 'migration background': 'not Western' },
      n: { low: 0, high: 36 },
      tally: {
        tp: { low: 0, high: 9 },
        fp: { low: 0, high: 9 },
        fn: { low: 0, high: 9 },
        tn: { low: 0, high: 9 },
        positive_unknown: 0,
        negative_unknown: 0,
      },
      metrics: {
        selection_rate: {
          estimate: null,
          low: null,
          high: null,
          method: 'wilson',
          bounds: { low: 0, high: 1 },
          undefined: 'cell_not_known',
          numerator: { low: 0, high: 18 },
          denominator: { low: 0, high: 36 },
        },
      },
    },
  ],
  comparisons: [
    {
      attribute: 'gender',
      group: 'V',
      reference: 'M',
      reference_estimate: 0,
      metric: 'false_positive_rate',
      kind: 'ratio',
      estimate: null,
      low: 1.2,
      high: null,
      method: 'koopman',
      undefined: 'zero_reference',
      unbounded: true,
      p: 0.01,
      p_adjusted: 0.02,
    },
  ],
  aggregates: [
    {
      attribute: 'gender',
      metric: 'average_odds_difference',
      estimate: 0.05,
      low: -0.05,
      high: 0.15,
      method: 'mover',
      unbounded: false,
      group: 'V',
      reference: 'M',
    },
  ],
  findings: [
    finding({}),
    finding({ group: null, bounds: { low: null, high: null }, undefined: 'no_outcome', status: 'undetermined' }),
  ],
  notes: [{ kind: 'outcome_values_unknown', values: [{ value: 'pending', rows: 3 }] }],
  provenance: {
    ...smallAudit().provenance,
    plan_sha256: planSha256(smallAudit().plan),
    limits_sha256: limitsSha256(smallAudit().plan),
    data_sha256: null,
    date: '2026-01-01T00:00:00Z',
    rows: {
      read: 10,
      counted: 9,
      excluded: [
        { reason: 'bad_row', attribute: null, rows: 1, detail: 'line 3' },
        { reason: 'missing_attribute', attribute: 'gender', rows: 1 },
      ],
    },
  },
})

describe('an audit as JSON', () => {
  it('is one file of two-space JSON that ends with a newline', async () => {
    const [file] = await json.render(smallAudit(), options)
    expect(file?.path).toBe('audit.json')
    expect(file?.content.startsWith('{\n  "schema": "maatlat/audit@1",\n')).toBe(true)
    expect(file?.content.endsWith('\n}\n')).toBe(true)
  })

  it('never says NaN or Infinity, which JSON.stringify would turn into null without a word', () => {
    expect(() => jsonOf({ low: Number.NaN })).toThrow('"low" is NaN')
    expect(() => jsonOf({ high: [Number.POSITIVE_INFINITY] })).toThrow('is Infinity')
  })

  it('holds no sign that steers a terminal, a script or the direction of text', () => {
    expect(jsonOf('\u001b\u0085\u2028\u2029\u202e\u{e0041}\ud800')).toBe(
      '"\\u001b\\u0085\\u2028\\u2029\\u202e\\udb40\\udc41\\ud800"\n',
    )
  })

  it('reads back as what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const written = jsonOf(value)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(written).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u)
      }),
    )
  })
})

describe('reading an audit back', () => {
  it('gives the very same text when it is written again', () => {
    const written = jsonOf(full)
    expect(jsonOf(readAudit(written, 'audit.json'))).toBe(written)
    expect(jsonOf(readAudit(`\ufeff${written}`, 'audit.json'))).toBe(written)
  })

  const messageFor = (text: string): string => {
    try {
      readAudit(text, 'audit.json')
    } catch (error) {
      if (error instanceof AuditError && error.code === 'data') return error.message
      throw error
    }
    return 'nothing was thrown'
  }
  const changed = (change: object): string => JSON.stringify({ ...full, ...change })

  it.each([
    ['a verdict that its findings do not give', { verdict: 'pass' }, 'verdict'],
    ['a failing finding taken away', { findings: full.findings.slice(1) }, 'verdict'],
    ['a limit moved', { plan: { ...full.plan, limits: [{ ...full.plan.limits[0], min: 0.4 }] } }, 'limits_sha256'],
    ['rows lost', { provenance: { ...full.provenance, rows: { ...full.provenance.rows, counted: 8 } } }, 'rows'],
  ])('refuses %s', (_, change, key) => {
    expect(messageFor(changed(change))).toContain(key)
    expect(messageFor(changed(change))).toContain('It was changed after it was made.')
  })

  it('says that a file is not JSON without quoting it', () => {
    expect(messageFor('{"secret": Jan}')).toBe(
      'audit.json: This file is not JSON. Give the audit.json that maatlat audit --format json wrote.',
    )
  })

  it.each(['null', '[]', '{}', '{"schema": 3}', '{"schema": "maatlat/audit@0"}'])(
    'says of %s that it is no result of an audit',
    (text) => expect(messageFor(text)).toContain('audit.json schema: This is no result of an audit'),
  )

  it('says that a result of a newer version needs a newer maatlat', () => {
    expect(messageFor(changed({ schema: 'maatlat/audit@2' }))).toContain('It was made by a newer maatlat')
  })

  it('names the keys that are missing, are too many or hold something else, all in one go', () => {
    const { verdict, ...rest } = full
    const message = messageFor(
      JSON.stringify({ ...rest, extra: 1, findings: [{ ...finding({}), status: 'failed', level: '1' }] }),
    )
    expect(verdict).toBe('fail')
    for (const part of ['verdict:', '"extra"', 'findings[0].status:', 'findings[0].level:'])
      expect(message).toContain(part)
  })

  it('says at most ten things', () => {
    const broken = Array.from({ length: 50 }, () => ({ ...finding({}), status: 'failed' }))
    expect(messageFor(changed({ findings: broken })).split('\n')).toHaveLength(10)
  })

  it('refuses a measure that is not in the catalogue, and a finding whose limit is not in the plan', () => {
    expect(messageFor(changed({ findings: [finding({ metric: 'made_up' })] }))).toContain('findings[0].metric:')
    expect(messageFor(changed({ findings: [finding({ limit: 7 })] }))).toContain('a limit that the plan does not have')
  })

  it('refuses numbers that JSON can write and arithmetic cannot hold', () => {
    expect(messageFor(jsonOf(full).replace('"low": 1.2', '"low": 1e999'))).toContain('comparisons[0].low:')
  })
})

describe('the JSON Schema of audit.json', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(auditJsonSchema())

  it('takes every audit that is written', () => {
    expect(validate(JSON.parse(jsonOf(full))), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(JSON.parse(jsonOf(smallAudit()))), JSON.stringify(validate.errors)).toBe(true)
  })

  it('refuses a key that is missing and one that it does not know', () => {
    const { verdict: _, ...rest } = full
    expect(validate(rest)).toBe(false)
    expect(validate({ ...full, extra: 1 })).toBe(false)
    expect(validate({ ...full, plan: { ...full.plan, stages: ['scored'] } })).toBe(false)
  })
})

describe('the register of formats', () => {
  it.each(formatIds)('loads %s, which carries its own id', async (id) => {
    const format = await formatById(id)
    expect(format.id).toBe(id)
    expect(formatsInLines()).toMatch(new RegExp(`^ {2}${id} +\\S`, 'm'))
  })

  it('says of an unknown format which there are, and which was meant', async () => {
    await expect(formatById('htlm')).rejects.toThrow('Did you mean "html"?')
    await expect(formatById('constructor')).rejects.toThrow('There is no format "constructor"')
  })
})
