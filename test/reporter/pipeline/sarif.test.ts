import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { clean, described, hostile, mixed, nobody, textOf, withFinding } from './cases.js'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'sarif-schema-2.1.0.json'), 'utf8'),
)
// The schema names formats (uri, date-time) that are not held here: those that we write are held below.
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
)

const audits = { mixed, hostile, clean, described, nobody }

const runOf = async (audit: typeof mixed, id = 'sarif', undetermined: 'pass' | 'fail' | null = null) => {
  const log = JSON.parse(await textOf(audit, id, { undetermined }))
  return log.runs[0]
}

describe.each(Object.entries(audits))('audit.sarif of %s', (_, audit) => {
  test.each(['sarif', 'sarif-full'])('is valid against the schema of OASIS (%s)', async (id) => {
    for (const undetermined of ['pass', 'fail', null] as const) {
      const log = JSON.parse(await textOf(audit, id, { undetermined }))
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  test('has for each result a rule with everything that code scanning shows', async () => {
    const { tool, results } = await runOf(audit, 'sarif-full')
    for (const { ruleId, ruleIndex, message, locations, partialFingerprints, level, kind } of results) {
      const rule = tool.driver.rules[ruleIndex]
      expect(rule.id).toBe(ruleId)
      expect(rule).toMatchObject({
        name: expect.stringMatching(/^[A-Za-z0-9]{1,255}$/),
        shortDescription: { text: expect.stringMatching(/^.{1,1024}$/s) },
        fullDescription: { text: expect.stringMatching(/^.{1,1024}$/s) },
        help: { text: expect.stringMatching(/./), markdown: expect.stringMatching(/./) },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning)$/) },
      })
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10)
      expect(message.text).not.toBe('')
      expect(locations).toHaveLength(1)
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThanOrEqual(1)
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/)
      // SARIF 2.1.0, 3.27.10: only what fails has a level.
      expect(level === 'none').toBe(kind !== 'fail')
    }
  })

  test('has no two results that look like the same one', async () => {
    const { results } = await runOf(audit, 'sarif-full')
    const prints = results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints))
    expect(new Set(prints).size).toBe(prints.length)
  })
})

test('a result stands at the line of the plan that set its limit, and at the first where a flag set it', async () => {
  const { results } = await runOf(mixed, 'sarif-full')
  const lines = new Map(
    results.map(
      (one: {
        properties: { finding: string }
        locations: { physicalLocation: { region: { startLine: number } } }[]
      }) => [one.properties.finding, one.locations[0]?.physicalLocation.region.startLine],
    ),
  )
  const expected = [12, 14, 1, 18]
  for (const { id, limit } of mixed.findings) expect(lines.get(id)).toBe(expected[limit])
})

test('the file of a plan is an address below the root of the repository', async () => {
  const { results, automationDetails } = await runOf(hostile)
  const { artifactLocation } = results[0].locations[0].physicalLocation
  expect(artifactLocation).toEqual({ uri: 'plans/a%2C%20b%3A%20%2520%20%3Cx%3E.yaml', uriBaseId: '%SRCROOT%' })
  expect(decodeURIComponent(artifactLocation.uri)).toBe(hostile.plan.places?.file)
  expect(automationDetails.id).toBe(`maatlat/${hostile.plan.places?.file}/`)
})

test('where there is no file of a plan, the log stands in its place, without the way to it', async () => {
  const { places: _, ...plan } = mixed.plan
  const fileOf = async (source: string) =>
    (await runOf({ ...mixed, plan, provenance: { ...mixed.provenance, source } })).results[0].locations[0]
      .physicalLocation.artifactLocation.uri
  expect(await fileOf('data/log.csv')).toBe('data/log.csv')
  expect(await fileOf('/home/somebody/log.csv')).toBe('log.csv')
  expect(await fileOf('postgres://user@host/base?password=1')).toBe('base')
  expect(await fileOf('-')).toBe('stdin')
})

test('the file for code scanning holds what does not pass, and says what it leaves out', async () => {
  const { results, invocations } = await runOf(mixed)
  const { results: all } = await runOf(mixed, 'sarif-full')
  const statuses = results.map(({ properties }: { properties: { status: string } }) => properties.status)
  expect(new Set(statuses)).toEqual(new Set(['fail', 'undetermined']))
  expect(all).toHaveLength(mixed.findings.length)
  expect(new Set(all.map(({ kind }: { kind: string }) => kind))).toEqual(
    new Set(['fail', 'open', 'pass', 'notApplicable']),
  )
  expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^Only what does not pass is listed here\./)
})

test('what is undetermined is open, unless it was told to count as fail', async () => {
  const kinds = async (undetermined: 'pass' | 'fail' | null) => {
    const { results } = await runOf(mixed, 'sarif', undetermined)
    const open = results.filter(
      ({ properties }: { properties: { status: string } }) => properties.status === 'undetermined',
    )
    return [...new Set(open.map((one: { kind: string; level: string }) => `${one.kind} ${one.level}`))]
  }
  expect(await kinds(null)).toEqual(['open none'])
  expect(await kinds('pass')).toEqual(['open none'])
  // The limit that only warns stays open.
  expect(new Set(await kinds('fail'))).toEqual(new Set(['fail error', 'open none']))
})

test('a waived finding is suppressed, with who answers for it', async () => {
  const at = mixed.findings.findIndex(({ status }) => status === 'fail')
  const waiver = {
    index: 0,
    reason: 'A new model comes.',
    approved_by: 'The board',
    until: '2026-05-01',
    expired: false,
  }
  const { results } = await runOf(withFinding(mixed, at, { waiver }))
  const found = results.find(
    ({ properties }: { properties: { finding: string } }) => properties.finding === mixed.findings[at]?.id,
  )
  expect(found).toMatchObject({
    level: 'note',
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: 'A new model comes.',
        properties: { approved_by: 'The board', until: '2026-05-01' },
      },
    ],
  })
})

test('fingerprints do not change with the line, the figures or the language', async () => {
  const printsOf = async (audit: typeof mixed, language: 'en' | 'nl') =>
    JSON.parse(await textOf(audit, 'sarif-full', { language })).runs[0].results.map(
      ({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints,
    )
  const places = { file: 'plans/audit.yaml', limits: [1, 2, 3, 4] }
  const moved = { ...mixed, plan: { ...mixed.plan, places } }
  expect(await printsOf(moved, 'nl')).toEqual(await printsOf(mixed, 'en'))
})

test('of more findings than GitHub keeps, the worst stand in the file, and it says how many do not', async () => {
  const [finding] = mixed.findings.filter(({ status }) => status === 'fail')
  if (finding === undefined) throw new Error('there is no failing finding')
  const findings = Array.from({ length: 6000 }, (_, at) => ({
    ...finding,
    id: `${finding.id}.${at}`,
    status: at < 1000 ? ('undetermined' as const) : ('fail' as const),
  }))
  const { results, invocations } = await runOf({ ...mixed, findings })
  expect(results).toHaveLength(5000)
  expect(new Set(results.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['fail']))
  expect(JSON.stringify(invocations)).toContain('1000 of the 6000 findings are left out')
})

test('a result says whether it is news since the baseline, and without one says nothing of the kind', async () => {
  const at = mixed.findings.findIndex(({ status }) => status === 'fail')
  const { gate } = mixed
  if (gate === undefined) throw new Error('An audit has a gate.')
  const then = {
    ...{ title: 'Then', verdict: 'fail' as const, version: '0.1.0', date: null, gone: 0 },
    ...{ plan_sha256: '', counting_sha256: '', limits_sha256: '', data_sha256: null },
  } as const
  const stateOf = async (became: 'new' | 'worse' | 'same' | 'better') => {
    const baseline = { status: 'fail', estimate: 1.4, low: 1.1, high: 1.9, change: 0.1, p: 0.5, became } as const
    const audit = withFinding(mixed, at, { baseline }, { gate: { ...gate, baseline: then } })
    expect(validate(JSON.parse(await textOf(audit, 'sarif-full')))).toBe(true)
    const { results } = await runOf(audit, 'sarif-full')
    return results.find(
      ({ properties }: { properties: { finding: string } }) => properties.finding === mixed.findings[at]?.id,
    ).baselineState
  }
  // SARIF 2.1.0, 3.27.24.
  expect(await stateOf('new')).toBe('new')
  expect(await stateOf('same')).toBe('unchanged')
  expect(await stateOf('worse')).toBe('updated')
  expect(await stateOf('better')).toBe('updated')
  const { results } = await runOf(mixed, 'sarif-full')
  for (const result of results) expect(result).not.toHaveProperty('baselineState')
})
