import { describe, expect, test } from 'vitest'
import { jsonOf } from '../../../src/reporter/json.js'
import { readAudit } from '../../../src/reporter/readAudit.js'
import { many } from '../fixtures.js'
import { clean, described, hostile, mixed, nobody, textOf, withFinding } from './cases.js'

const audits = { mixed, hostile, clean, described, nobody }

describe("GitLab's code quality", () => {
  test.each(Object.entries(audits))('of %s has what GitLab asks for, and nothing else', async (_, audit) => {
    const issues = JSON.parse(await textOf(audit, 'codeclimate'))
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/\S/),
        check_name: expect.stringMatching(/^[a-z0-9_.]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/^[^/]/), lines: { begin: expect.any(Number) } },
      })
    }
    const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('tells a fail from what is not certain, and both from a warning', async () => {
    const issues = JSON.parse(await textOf(mixed, 'codeclimate'))
    const severities = issues.map(({ severity }: { severity: string }) => severity)
    expect(new Set(severities)).toEqual(new Set(['critical', 'major', 'minor']))
    expect(await textOf(clean, 'codeclimate')).toBe('[]\n')
  })
})

/** As the runner of GitHub reads a line: https://github.com/actions/runner, ActionCommand.cs */
const command = /^::([a-z]+)(?: ([^:]*(?::(?!:)[^:]*)*?))?::(.*)$/
const decoded = (text: string): string =>
  text.replace(/%(3A|2C|0D|0A|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

describe('the annotations of GitHub', () => {
  test.each(Object.entries(audits))('of %s are ten of a kind at most, and a summary', async (_, audit) => {
    const lines = (await textOf(audit, 'github')).trimEnd().split('\n')
    const kinds = lines.map((line) => command.exec(line)?.[1])
    expect(kinds).not.toContain(undefined)
    expect(kinds.filter((kind) => kind === 'error').length).toBeLessThanOrEqual(10)
    expect(kinds.filter((kind) => kind === 'warning').length).toBeLessThanOrEqual(10)
    expect(kinds.indexOf('notice')).toBe(lines.length - 1)
  })

  test('stand at the line of the limit, and read back as what they say', async () => {
    const lines = (await textOf(hostile, 'github')).trimEnd().split('\n').slice(0, -1)
    expect(lines).toHaveLength(10)
    for (const line of lines) {
      const [, kind, properties = '', text = ''] = command.exec(line) ?? []
      expect(kind).toBe('error')
      const [file, at, title, ...more] = properties.split(',').map(decoded)
      expect([file, at, more]).toEqual([`file=${hostile.plan.places?.file}`, 'line=7', []])
      expect(title).toMatch(/^title=(?:fail|undetermined): FPR ratio /)
      expect(decoded(text)).toMatch(/^country: /)
    }
  })

  test('say in the last line what there was no room for', async () => {
    const last = (await textOf(hostile, 'github')).trimEnd().split('\n').at(-1)
    const stops = hostile.findings.filter(({ status }) => status !== 'pass').length
    expect(last).toBe(
      `::notice title=maatlat::FAIL. Errors: ${stops}; warnings: 0. Not shown as annotations: ${stops - 10} errors and 0 warnings.`,
    )
  })

  test('of what counts as pass, or only warns, are warnings; of what is waived there are none', async () => {
    const kindsOf = async (audit: typeof mixed, undetermined: 'pass' | null = null) =>
      (await textOf(audit, 'github', { undetermined })).split('\n').map((line) => command.exec(line)?.[1])
    const count = (kinds: readonly (string | undefined)[], kind: string): number =>
      kinds.filter((one) => one === kind).length
    const open = mixed.findings.filter(
      ({ status, severity }) => status === 'undetermined' && severity === 'fail',
    ).length
    const [before, tolerant] = [await kindsOf(mixed), await kindsOf(mixed, 'pass')]
    expect(count(before, 'warning')).toBe(1)
    expect(count(tolerant, 'warning')).toBe(1 + open)
    expect(count(tolerant, 'error')).toBe(count(before, 'error') - open)
    const at = mixed.findings.findIndex(({ status }) => status === 'fail')
    const waiver = { index: 0, reason: 'x', approved_by: 'y', until: '2026-05-01', expired: false }
    expect(count(await kindsOf(withFinding(mixed, at, { waiver })), 'error')).toBe(count(before, 'error') - 1)
  })
})

describe('the summary in Markdown', () => {
  const most = 1024 * 1024

  test('fits a step of GitHub whatever the names, has the worst first, and says what it leaves out', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `@${at} ${'<|@'.repeat(400)}`)
    const audit = many(names)
    const findings = Array.from({ length: 30 }, (_, at) =>
      audit.findings.map((one) => ({ ...one, id: `${one.id}.${at}` })),
    )
    const text = await textOf({ ...audit, findings: findings.flat() }, 'markdown')
    expect(Buffer.byteLength(text)).toBeLessThan(most)
    expect(text).toMatch(/\d+ of the 900 findings are left out here for want of room; audit\.json has all of them\./)
    const statuses = [...text.matchAll(/^\| ([■▲●]) /gm)].map(([, mark = '']) => '■▲●'.indexOf(mark))
    expect(statuses).toEqual(statuses.toSorted((one, other) => one - other))
    expect(statuses.length).toBeGreaterThan(200)
  })

  test('of names of a hundred thousand signs fits too', async () => {
    const text = await textOf(many(['a'.repeat(100_000), 'b', '💥'.repeat(50_000)]), 'markdown')
    expect(Buffer.byteLength(text)).toBeLessThan(most)
  })

  test('has the same number of cells in every row, however hostile the names', async () => {
    const rows = (await textOf(hostile, 'markdown')).split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBe(hostile.findings.length + 2)
    for (const row of rows) expect(row.replace(/\\./g, '').split('|')).toHaveLength(8)
  })

  test('holds no tag, link, mention or formula of a name', async () => {
    const text = (await textOf(hostile, 'markdown')).replaceAll('<!-- -->', '\0').replace(/\\[!-/:-@[-`{-~]/g, '')
    expect(text).not.toMatch(/<|[^\0]\/\/|@[^\0]|www\.|[`$~]|\]\(/)
  })

  test('is Dutch where it is asked for', async () => {
    const text = await textOf(mixed, 'markdown', { language: 'nl' })
    expect(text).toContain('### Bevindingen, ergste eerst')
    expect(text).not.toMatch(/\b(?:the|findings|limit)\b/)
  })
})

test('no format shows a sign that steers a terminal or turns text round', async () => {
  const stored = readAudit(jsonOf(hostile), 'audit.json')
  for (const id of ['junit', 'junit-gitlab', 'sarif', 'sarif-full', 'codeclimate', 'markdown', 'github', 'csv']) {
    const text = await textOf(stored, id)
    // Joiners make emoji; isolates keep a name that runs from right to left to itself.
    expect(text.replaceAll('\r\n', '\n'), id).not.toMatch(
      /(?!\n)\p{Cc}|(?!\u200c|\u200d|\u2068|\u2069)\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u,
    )
  }
})
