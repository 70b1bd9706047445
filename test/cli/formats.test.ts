import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presets } from '../../src/config/presets/presets.js'
import { formatIds } from '../../src/reporter/formats.js'
import { maatlat } from './run.js'

let folder = ''
const log = resolve('datasets/slimme-check/log/pilot-before.csv')
const plan = `version: 1
title: Checks
data: ${JSON.stringify(log)}
decision: { column: flagged, positive: [1], effect: adverse }
outcome: { column: wrongful, positive: [1] }
attributes: [{ column: gender, reference: M }]
limits:
  - { metric: false_positive_rate, max: 0.4 }
  - { metric: false_positive_rate, comparison: ratio, max: 1.25 }
`
const usual = ['html', 'json', 'markdown', 'junit', 'junit-gitlab', 'sarif', 'sarif-full', 'codeclimate', 'github']
const all = [...usual, 'csv', 'parquet', 'vega']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-formats-'))
  await mkdir(join(folder, 'plans'))
  await writeFile(join(folder, 'plans', 'audit.yaml'), plan)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const audit = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  maatlat(['audit', 'plans/audit.yaml', ...args], {
    cwd: folder,
    env: { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', ...env },
  })

test('help names every format and every preset there is', async () => {
  const [{ stdout: help }, { stdout: report }] = await Promise.all([
    maatlat(['audit', '--help']),
    maatlat(['report', '--help']),
  ])
  for (const id of formatIds) {
    expect(help).toMatch(new RegExp(`^ +${id} {2,}\\S`, 'm'))
    expect(report).toMatch(new RegExp(`^ +${id} {2,}\\S`, 'm'))
  }
  for (const { id } of presets) expect(help.replace(/\s+/g, ' ')).toContain(id)
})

test('one run writes every format, and the stored result gives the same bytes again', async () => {
  const { code } = await audit(['--format', all.join(','), '--out', 'now'])
  expect(code).toBe(1)
  const again = await maatlat(['report', 'now/audit.json', '--format', all.join(','), '--out', 'again'], {
    cwd: folder,
  })
  expect(again).toMatchObject({ code: 0, stdout: '' })
  const files = (await readdir(join(folder, 'now'), { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  )
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'report.html',
      'audit.json',
      'junit.xml',
      'audit.sarif',
      'findings.csv',
      'findings.parquet',
    ]),
  )
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const made = await readFile(path.replace(`${folder}/now`, `${folder}/again`))
    expect(Buffer.compare(await readFile(path), made), name).toBe(0)
  }
  const sarif = await readFile(join(folder, 'now', 'audit.sarif'), 'utf8')
  expect(sarif).toContain('"uri": "plans/audit.yaml"')
  expect(sarif).toContain('"startLine": 8')
  expect(sarif).not.toContain(folder)
})

test('of several formats all are written, or none', async () => {
  await writeFile(join(folder, 'there'), 'a file')
  const { code, stderr } = await audit(['--format', 'csv,junit,json', '--out', 'there'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('Nothing can be written there.')])
  const unknown = await audit(['--format', 'csv,junti', '--out', 'never'])
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Did you mean "junit"?')])
  expect(await readdir(folder)).not.toContain('never')
})

test('one text alone goes to the screen; several, or tables, need a folder', async () => {
  expect((await audit(['--format', 'junit'])).stdout).toMatch(/^<\?xml /)
  expect((await audit(['--format', 'markdown'])).stdout).toMatch(/^## Checks\n/)
  for (const formats of ['junit,json', 'csv', 'html']) {
    const { code, stderr } = await audit(['--format', formats])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Name a folder with --out')])
  }
})

describe('in a workflow of GitHub', () => {
  const github = { GITHUB_ACTIONS: 'true' }
  const annotation = /^::error file=plans\/audit\.yaml,line=8,title=fail%3A FPR /m

  test('annotations follow the table, in which nothing can be taken for a command', async () => {
    const { code, stdout } = await audit([], github)
    expect(code).toBe(1)
    expect(stdout).toMatch(annotation)
    const [, word, table] = /^::stop-commands::([0-9a-f]{64})\n(.*)^::\1::$/ms.exec(stdout) ?? []
    expect(word).toBeDefined()
    expect(table).toContain('FAIL')
    expect(table).not.toMatch(annotation)
  })

  test('they never mix with a result for a program', async () => {
    const { stdout, stderr } = await audit(['--format', 'json'], github)
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'fail' })
    expect(stderr).toMatch(annotation)
  })

  test('they are written once where they are asked for, and not at all elsewhere', async () => {
    const { stdout, stderr } = await audit(['--format', 'github'], github)
    expect(stdout.match(/^::notice /gm)).toHaveLength(1)
    expect(stderr).not.toMatch(annotation)
    expect((await audit([])).stdout).not.toContain('::')
  })

  test('the summary of the step gets the audit below what it has, unless there is no room', async () => {
    const summary = join(folder, 'summary.md')
    await writeFile(summary, '# Before\n')
    await audit([], { ...github, GITHUB_STEP_SUMMARY: summary })
    expect(await readFile(summary, 'utf8')).toMatch(/^# Before\n## Checks\n\n\*\*■ FAIL/)
    await writeFile(summary, 'x'.repeat(1024 * 1024))
    const full = await audit([], { ...github, GITHUB_STEP_SUMMARY: summary })
    expect(full.stderr).toContain('The summary of this step is full')
    const nowhere = await audit([], { ...github, GITHUB_STEP_SUMMARY: join(folder, 'nowhere', 'summary.md') })
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('could not be written')])
  })
})
