import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readXml } from '../../readXml.js'
import { clean, described, hostile, mixed, nobody, textOf, withFinding } from './cases.js'

const schema = join(import.meta.dirname, '..', '..', 'schemas', 'junit-10.xsd')

const hasXmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('xmllint is not here (libxml2-utils): junit.xml is NOT held against the schema.')
    return false
  }
})()

function complaintsOf(document: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'maatlat-junit-'))
  try {
    const file = join(folder, 'junit.xml')
    writeFileSync(file, document)
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return String((error as { readonly stderr?: Buffer }).stderr ?? error)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const audits = { mixed, hostile, clean, described, nobody }

describe.skipIf(!hasXmllint)("Jenkins' schema", () => {
  test.each(Object.entries(audits))('takes junit.xml of %s', async (_, audit) => {
    expect(complaintsOf(await textOf(audit, 'junit'))).toBe('')
    expect(complaintsOf(await textOf(audit, 'junit', { language: 'nl', undetermined: 'pass' }))).toBe('')
  })

  test('takes no file at a test, which is why GitLab has a profile of its own', async () => {
    expect(complaintsOf(await textOf(mixed, 'junit-gitlab'))).toContain("The attribute 'file' is not allowed")
  })
})

const testsIn = async (audit: typeof mixed, undetermined: 'pass' | 'fail' | null = null) =>
  readXml(await textOf(audit, 'junit', { undetermined })).filter(({ name }) => name === 'testcase')

const resultsIn = async (audit: typeof mixed, undetermined: 'pass' | 'fail' | null = null) =>
  (await testsIn(audit, undetermined)).map(({ children }) => {
    const [result] = children
    return `${result?.name} ${result?.attributes['type'] ?? ''}`.trim()
  })

describe('a finding as a test', () => {
  test('is a failure where it fails, and where it is undetermined and that stops the pipeline', async () => {
    const statuses = mixed.findings.filter(({ severity }) => severity === 'fail').map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining(['fail', 'undetermined', 'pass', 'not_applicable']))
    const results = await resultsIn(mixed)
    const count = (text: string): number => results.filter((one) => one === text).length
    expect(count('failure fail')).toBe(statuses.filter((status) => status === 'fail').length)
    expect(count('failure undetermined')).toBe(statuses.filter((status) => status === 'undetermined').length)
  })

  test('is skipped where undetermined counts as pass, and never passes by itself', async () => {
    const results = await resultsIn(mixed, 'pass')
    expect(results).not.toContain('failure undetermined')
    expect(results).toContain('skipped undetermined')
    expect(await resultsIn(mixed, 'fail')).toContain('failure undetermined')
  })

  test('is skipped, with its reason, where the limit only warns or does not apply', async () => {
    const warning = mixed.findings.filter(({ severity }) => severity === 'warn')
    expect(warning.map(({ status }) => status)).toEqual(['undetermined'])
    const [test] = (await testsIn(mixed)).filter(({ attributes }) =>
      attributes['classname']?.endsWith('equalized_odds_difference'),
    )
    expect(test?.children[0]).toMatchObject({ name: 'skipped', attributes: { type: 'undetermined' } })
    expect(test?.children[0]?.attributes['message']).toContain('This limit only warns.')
  })

  test('that passes says so in words', async () => {
    const results = await resultsIn(clean)
    expect(results).toEqual(['system-out', 'skipped not_applicable'])
  })

  test('that is waived is skipped with the waiver, and fails again once that ran out', async () => {
    const at = mixed.findings.findIndex(({ status }) => status === 'fail')
    const waiver = { index: 0, reason: 'A new model comes in May.', approved_by: 'The board', until: '2026-05-01' }
    const waived = withFinding(mixed, at, { waiver: { ...waiver, expired: false } })
    const expired = withFinding(mixed, at, { waiver: { ...waiver, expired: true } })
    const count = (results: readonly string[]): number => results.filter((one) => one === 'failure fail').length
    expect(count(await resultsIn(waived))).toBe(count(await resultsIn(mixed)) - 1)
    expect(await resultsIn(waived)).toContain('skipped fail')
    expect(await textOf(waived, 'junit')).toContain(
      'Waived by The board until 1 May 2026, so it has no say in the verdict. Reason: A new model comes in May.',
    )
    expect(count(await resultsIn(expired))).toBe(count(await resultsIn(mixed)))
    expect(await textOf(expired, 'junit')).toContain('The waiver by The board ended on 1 May 2026, so it counts again.')
  })

  test('where nobody was found to hold a limit for, the verdict itself fails', async () => {
    expect(nobody).toMatchObject({ verdict: 'undetermined', gate: { exit_code: 3 } })
    expect(await resultsIn(nobody)).toEqual(['failure undetermined', 'skipped not_applicable'])
    expect(await resultsIn(nobody, 'pass')).toEqual(['skipped not_applicable'])
  })

  test('is followed by a class and a name that no other has, whatever the order of results', async () => {
    for (const audit of Object.values(audits)) {
      const names = (await testsIn(audit)).map(({ attributes }) => `${attributes['classname']} ${attributes['name']}`)
      expect(new Set(names).size).toBe(names.length)
      const turned = (await testsIn({ ...audit, findings: audit.findings.toReversed() })).map(
        ({ attributes }) => `${attributes['classname']} ${attributes['name']}`,
      )
      expect(new Set(turned)).toEqual(new Set(names))
    }
  })

  test('the numbers of a suite are those of its tests', async () => {
    for (const audit of Object.values(audits)) {
      const elements = readXml(await textOf(audit, 'junit'))
      for (const { children, attributes } of elements.filter(({ name }) => name === 'testsuite')) {
        const tests = children.filter(({ name }) => name === 'testcase').map(({ children: [result] }) => result?.name)
        expect(attributes['tests']).toBe(String(tests.length))
        expect(attributes['failures']).toBe(String(tests.filter((name) => name === 'failure').length))
        expect(attributes['skipped']).toBe(String(tests.filter((name) => name === 'skipped').length))
      }
    }
  })
})

test("GitLab's profile names the file of the plan at each test, and is the same otherwise", async () => {
  const gitlab = await textOf(mixed, 'junit-gitlab')
  expect(gitlab).toContain(' file="plans/audit.yaml">\n      <')
  expect(gitlab.replace(/(<testcase [^>]*) file="[^"]*"/g, '$1')).toBe(await textOf(mixed, 'junit'))
})
