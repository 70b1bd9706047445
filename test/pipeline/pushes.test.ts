import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Job, runStep, startJob } from '../integrations/step.js'
import { readXml } from '../readXml.js'

/**
 * A team with a repository, a server that it pushes to, and a pipeline that checks out what was pushed and runs the
 * action's step as it stands: a push that passes, one that fails, one for which somebody answers, and the day after.
 */
let job: Job
const at = (...path: readonly string[]): string => join(job.folder, '..', ...path)

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

const limits = `limits:
  - { metric: positive_predictive_value, min: 0.05 }
  - { metric: false_positive_rate, max: 0.1 }
`
const plan = `version: 1
title: Benefit checks
data: { source: ../data/counts.csv, layout: counts }
decision: { effect: adverse }
attributes: [{ column: gender, reference: M }]
${limits}`
const waived = `${plan}waivers:
  - { metric: false_positive_rate, group: V, reason: The form is being mended, approved_by: The board, until: 2026-06-30 }
`
/** Of 1,000 women with whom nothing was wrong, so many were flagged. */
const counts = (women: number): string =>
  `attribute,group,tp,fp,fn,tn\ngender,M,50,20,50,980\ngender,V,50,${women},50,${1000 - women}\n`

/** Seconds since 1970 of a day, for SOURCE_DATE_EPOCH. */
const seconds = (day: string): string => String(Date.parse(day) / 1000)

/** Commits, pushes, and lets the pipeline run on what the server then has. */
async function push(files: Readonly<Record<string, string>>, day: string) {
  for (const [path, text] of Object.entries(files)) await writeFile(at('team', path), text)
  git(at('team'), 'add', '--all')
  git(at('team'), 'commit', '--quiet', '--allow-empty', '--message', `On ${day}`)
  git(at('team'), 'push', '--quiet', 'origin', 'HEAD:main')
  await rm(job.folder, { recursive: true })
  git(at(), 'clone', '--quiet', '--branch', 'main', at('server.git'), job.folder)
  const step = await runStep(
    job,
    { version: '', 'working-directory': 'audits', 'upload-sarif': 'true' },
    { SOURCE_DATE_EPOCH: seconds(day) },
  )
  const report = (name: string): Promise<string> => readFile(join(step.outputs['report'] ?? '', name), 'utf8')
  return { ...step, junit: await report('junit.xml'), sarif: JSON.parse(await report('audit.sarif')) }
}

const schema = async (): Promise<object> =>
  JSON.parse(await readFile(join(import.meta.dirname, '../schemas/sarif-schema-2.1.0.json'), 'utf8'))

type Pushed = Awaited<ReturnType<typeof push>>
let [passes, fails, answered, later]: Pushed[] = []

beforeAll(async () => {
  job = await startJob()
  git(at(), 'init', '--quiet', '--bare', '--initial-branch=main', at('server.git'))
  git(at(), 'init', '--quiet', '--initial-branch=main', at('team'))
  git(at('team'), 'remote', 'add', 'origin', at('server.git'))
  for (const folder of ['audits', 'data']) await mkdir(at('team', folder))
  passes = await push({ 'audits/audit.yaml': plan, 'data/counts.csv': counts(25) }, '2026-01-10')
  fails = await push({ 'data/counts.csv': counts(300) }, '2026-02-10')
  answered = await push({ 'audits/audit.yaml': waived }, '2026-02-11')
  later = await push({}, '2026-07-01')
})
afterAll(() => job.end())

const suites = ({ junit }: Pushed) => readXml(junit).find(({ name }) => name === 'testsuites')?.attributes
const tests = ({ junit }: Pushed, kind: string) =>
  readXml(junit).filter(({ name, children }) => name === 'testcase' && children.some((child) => child.name === kind))
const results = ({ sarif }: Pushed) => sarif.runs[0].results

test('a push of which every group stays within the limits goes through', () => {
  expect(passes, passes?.stderr).toMatchObject({ code: 0, outputs: { verdict: 'pass', 'exit-code': '0' } })
  if (passes === undefined) return
  expect(suites(passes)).toMatchObject({ tests: '4', failures: '0', errors: '0' })
  expect(results(passes)).toEqual([])
  expect(passes.summary).toContain('**● PASS: 4 pass.**')
  expect(passes.stdout).not.toContain('::error')
})

test('a push that makes women flagged wrongly three times as often as allowed is stopped, at the line of the plan', () => {
  expect(fails, fails?.stderr).toMatchObject({ code: 1, outputs: { verdict: 'fail', 'exit-code': '1' } })
  if (fails === undefined) return
  expect(suites(fails)).toMatchObject({ tests: '4', failures: '1', errors: '0' })
  expect(tests(fails, 'failure').map(({ attributes }) => attributes['name'])).toEqual(['gender: V, ..0.1'])
  const [found, ...more] = results(fails)
  expect(more).toEqual([])
  expect(found).toMatchObject({ ruleId: 'false_positive_rate', level: 'error' })
  const line = plan.split('\n').findIndex((text) => text.includes('false_positive_rate')) + 1
  expect(found.locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'audits/audit.yaml' },
    region: { startLine: line },
  })
  expect(fails.stdout).toContain(`::error file=audits/audit.yaml,line=${line},`)
  expect(fails.summary).toContain('■ FAIL')
})

test('a push for which somebody answers goes through, and says who, why and until when', () => {
  expect(answered, answered?.stderr).toMatchObject({ code: 0, outputs: { verdict: 'pass', 'exit-code': '0' } })
  if (answered === undefined) return
  expect(suites(answered)).toMatchObject({ tests: '4', failures: '0' })
  const [skipped, ...more] = tests(answered, 'skipped')
  expect(more).toEqual([])
  const message = skipped?.children[0]?.attributes['message']
  for (const told of ['The board', '30 June 2026', 'The form is being mended']) expect(message).toContain(told)
  expect(results(answered)).toMatchObject([
    { level: 'note', suppressions: [{ status: 'accepted', justification: 'The form is being mended' }] },
  ])
  expect(answered.summary).toContain('fail (waived)')
  expect(answered.stdout).not.toContain('::error')
})

test('the day after that, the same push is stopped again', () => {
  expect(later, later?.stderr).toMatchObject({ code: 1, outputs: { verdict: 'fail', 'exit-code': '1' } })
  if (later === undefined) return
  expect(suites(later)).toMatchObject({ failures: '1' })
  expect(results(later)[0].suppressions ?? []).not.toContainEqual(expect.objectContaining({ status: 'accepted' }))
})

test('what code scanning is given is valid, and the same finding keeps its fingerprint from push to push', async () => {
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(await schema())
  for (const pushed of [passes, fails, answered, later]) {
    expect(validate(pushed?.sarif), JSON.stringify(validate.errors)).toBe(true)
    expect(pushed?.outputs['sarif']).toMatch(/audit\.sarif$/)
  }
  const prints = [fails, answered, later].map((one) => (one ? results(one)[0].partialFingerprints : null))
  expect(prints[1]).toEqual(prints[0])
  expect(prints[2]).toEqual(prints[0])
})
