import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-gate-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const log = resolve('datasets/slimme-check/log/pilot-before.csv')

/** Men 41 of 69 and women 51 of 72 wrongly flagged: Wilson's intervals at 95 % are 0.476–0.703 and 0.595–0.800. */
const plan = (limit: string, waivers = ''): string => `
version: 1
data: ${JSON.stringify(log)}
decision: { column: flagged, positive: [1], effect: adverse }
outcome: { column: wrongful, positive: [1] }
attributes: [{ column: gender, reference: M }]
limits: [${limit}]
${waivers}`

const fails = '{ metric: false_positive_rate, max: 0.4 }'
const open = '{ metric: false_positive_rate, max: 0.7 }'
const passes = '{ metric: false_positive_rate, max: 0.95 }'
const warns = '{ metric: false_positive_rate, max: 0.4, severity: warn }'
const waived =
  'waivers: [{ metric: false_positive_rate, reason: being replaced, approved_by: the board, until: 2026-03-31 }]'

async function run(text: string, ...args: readonly string[]) {
  const file = join(folder, 'audit.yaml')
  await writeFile(file, text)
  return maatlat(['audit', file, '--format', 'json', ...args])
}

describe('exit codes', () => {
  test.each<[string, string, readonly string[], number]>([
    ['a fail', plan(fails), [], 1],
    ['a fail that is waived', plan(fails, waived), ['--as-of', '2026-03-31'], 0],
    ['a fail whose waiver ran out yesterday', plan(fails, waived), ['--as-of', '2026-04-01'], 1],
    ['an undetermined', plan(open), [], 3],
    ['an undetermined that is waived', plan(open, waived), ['--as-of', '2026-03-31'], 0],
    ['an undetermined whose waiver ran out', plan(open, waived), ['--as-of', '2026-04-01'], 3],
    ['the same, told to pass', plan(open, waived), ['--as-of', '2026-04-01', '--undetermined', 'pass'], 0],
    ['a warning that fails', plan(warns), [], 0],
    ['a warning that fails, with --fail-on warn', plan(warns), ['--fail-on', 'warn'], 1],
    ['a pass beside it', plan(`${passes}, ${warns}`), ['--fail-on', 'fail'], 0],
    ['a pass beside it, with --fail-on warn', plan(`${passes}, ${warns}`), ['--fail-on', 'warn'], 1],
    ['a waived warning, with --fail-on warn', plan(warns, waived), ['--fail-on', 'warn', '--as-of', '2026-01-01'], 0],
  ])('%s', async (_, text, args, code) => {
    const result = await run(text, ...args)
    expect({ code: result.code, recorded: JSON.parse(result.stdout).gate.exit_code }).toEqual({ code, recorded: code })
  })
})

describe('the day', () => {
  test('is that of SOURCE_DATE_EPOCH where there is one', async () => {
    const file = join(folder, 'audit.yaml')
    await writeFile(file, plan(fails, waived))
    // 1775001600 is 2026-04-01T00:00:00Z, and the second before it is the last of March.
    const at = async (epoch: string) => (await maatlat(['audit', file], { env: { SOURCE_DATE_EPOCH: epoch } })).code
    expect([await at('1775001599'), await at('1775001600')]).toEqual([0, 1])
  })

  test('is asked of the clock only where the plan has waivers', async () => {
    expect(JSON.parse((await run(plan(fails))).stdout).gate.as_of).toBeNull()
    const before = new Date().toISOString().slice(0, 10)
    const { as_of } = JSON.parse((await run(plan(fails, waived))).stdout).gate
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(as_of)
  })

  test('that does not exist is one sentence and exit 2', async () => {
    const { code, stderr } = await run(plan(fails), '--as-of', '2026-02-30')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--as-of: There is no day "2026-02-30". Write it as YYYY-MM-DD, as 2026-12-31.\n',
    })
  })
})

test('a report from a stored result says what the audit was told, unless it is told otherwise', async () => {
  const { stdout } = await run(plan(open), '--undetermined', 'pass')
  const file = join(folder, 'audit.json')
  await writeFile(file, stdout)
  const report = async (...args: readonly string[]) => (await maatlat(['report', file, ...args])).stdout
  expect(await report()).toContain('Undetermined counts as pass')
  expect(await report('--undetermined', '3')).not.toContain('Undetermined counts')
  expect(JSON.parse(await report('--undetermined', 'fail', '--format', 'json')).gate).toMatchObject({
    undetermined: 'fail',
    exit_code: 1,
  })
  expect(await report('--format', 'json')).toBe(stdout)
})

describe('bad waivers are exit 2, with their place', () => {
  const bad = (waiver: string) => plan(fails, `waivers:\n  - ${waiver}`)
  test.each<[string, string, string]>([
    [
      'no reason',
      '{ metric: false_positive_rate, approved_by: B, until: 2026-03-31 }',
      '9:5 waivers[0].reason: This is missing. Allowed: why it is accepted.',
    ],
    [
      'a blank reason',
      '{ metric: false_positive_rate, reason: " ", approved_by: B, until: 2026-03-31 }',
      'waivers[0].reason: Found " ". Allowed: why it is accepted.',
    ],
    [
      'nobody who approved',
      '{ metric: false_positive_rate, reason: R, approved_by: "", until: 2026-03-31 }',
      'waivers[0].approved_by: Found "". Allowed: who answers for it.',
    ],
    [
      'a day that does not exist',
      '{ metric: false_positive_rate, reason: R, approved_by: B, until: 2026-02-30 }',
      'waivers[0].until: There is no day "2026-02-30". Write it as YYYY-MM-DD, as 2026-12-31.',
    ],
    [
      'an unknown key',
      '{ metric: false_positive_rate, reason: R, approved_by: B, until: 2026-03-31, gruop: V }',
      'waivers[0].gruop: There is no key "gruop". Did you mean "group"?',
    ],
    [
      'a measure that no limit is on',
      '{ metric: selection_rate, reason: R, approved_by: B, until: 2026-03-31 }',
      'waivers[0].metric: No limit is on "selection_rate". There are limits on: false_positive_rate.',
    ],
    [
      'an attribute that is not there',
      '{ metric: false_positive_rate, attribute: gendr, reason: R, approved_by: B, until: 2026-03-31 }',
      'waivers[0].attribute: There is no attribute "gendr". Did you mean "gender"?',
    ],
    [
      'a group that is not there',
      '{ metric: false_positive_rate, group: X, reason: R, approved_by: B, until: 2026-03-31 }',
      'waivers[0].group: There is no group "X" in "gender".',
    ],
  ])('%s', async (_, waiver, message) => {
    const { code, stdout, stderr } = await run(bad(waiver))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

test('check prints the waivers', async () => {
  const file = join(folder, 'audit.yaml')
  await writeFile(file, plan(fails, waived))
  expect((await maatlat(['check', file])).stdout).toContain(
    'Waived      false_positive_rate until 2026-03-31, by the board: being replaced\n',
  )
})

describe('--baseline', () => {
  /** Of A so many of a hundred are selected; at most a half may be. */
  const counted = async (name: string, yes: number, more = '', severity = 'fail') => {
    await writeFile(join(folder, `${name}.csv`), `attribute,group,tp,fp,fn,tn\ng,A,${yes},0,0,${100 - yes}\n`)
    const limit = `{ metric: selection_rate, max: 0.5, severity: ${severity} }`
    await writeFile(
      join(folder, `${name}.yaml`),
      `version: 1
title: ${name}
data: { source: ${name}.csv, layout: counts }
decision: { effect: adverse }
limits: [${limit}]
${more}`,
    )
    return join(folder, `${name}.yaml`)
  }
  const store = async (name: string, yes: number, more = '', severity = 'fail', ...args: readonly string[]) => {
    const plan = await counted(name, yes, more, severity)
    const { stdout } = await maatlat(['audit', plan, '--format', 'json', ...args])
    await writeFile(join(folder, `${name}.json`), stdout)
    return join(folder, `${name}.json`)
  }

  // baseline.test.ts has the tests behind these: 70 and 90 of 100 differ with p = 0.0004, 70 and 72 with p = 0.76.
  test.each<[string, number, number, readonly string[], number]>([
    ['what failed then and does now', 70, 72, [], 0],
    ['what became worse', 70, 90, [], 1],
    ['what fails now and did not then', 30, 70, [], 1],
    ['what is repaired', 70, 30, [], 0],
    ['what is open now and passed then', 30, 55, [], 3],
    ['the same, told to pass', 30, 55, ['--undetermined', 'pass'], 0],
    ['what was open then and is now', 54, 55, [], 0],
  ])('%s', async (_, then, now, args, code) => {
    const baseline = await store('before', then)
    const plan = await counted('after', now)
    const run = await maatlat(['audit', plan, '--baseline', baseline, '--format', 'json', ...args])
    expect(run.code).toBe(code)
    expect(JSON.parse(run.stdout).gate).toMatchObject({ exit_code: code, baseline: { title: 'before' } })
  })

  test('a warning that became worse stops a pipeline that was told so', async () => {
    const baseline = await store('before', 70, '', 'warn')
    const plan = await counted('after', 90, '', 'warn')
    const code = async (...args: readonly string[]) =>
      (await maatlat(['audit', plan, '--baseline', baseline, ...args])).code
    expect([await code(), await code('--fail-on', 'warn')]).toEqual([0, 1])
  })

  test('a waiver that ran out stops a pipeline that has known of it since', async () => {
    const waivers = 'waivers: [{ metric: selection_rate, reason: r, approved_by: b, until: 2026-03-31 }]'
    const baseline = await store('before', 70, waivers, 'fail', '--as-of', '2026-03-01')
    const plan = await counted('after', 72, waivers)
    const code = async (day: string) => (await maatlat(['audit', plan, '--baseline', baseline, '--as-of', day])).code
    expect([await code('2026-03-31'), await code('2026-04-01')]).toEqual([0, 1])
  })

  test('a limit on change is held against it, as a flag too', async () => {
    const baseline = await store('before', 30)
    const plan = await counted('after', 70)
    const flag = ['--limit', 'selection_rate change ..0.05']
    const without = await maatlat(['audit', plan, ...flag])
    expect(without.code).toBe(3)
    expect((await maatlat(['audit', plan, '--baseline', baseline, ...flag])).code).toBe(1)
    expect((await maatlat(['check', plan, ...flag])).stdout).toContain('selection_rate changes by at most 0.05')
  })

  test('a report from a stored result is that of the audit, byte for byte', async () => {
    const baseline = await store('before', 70)
    const [first, again] = [join(folder, 'first'), join(folder, 'again')]
    await maatlat([
      'audit',
      await counted('after', 90),
      '--baseline',
      baseline,
      '--format',
      'html,json',
      '--out',
      first,
    ])
    await maatlat(['report', join(first, 'audit.json'), '--format', 'html,json', '--out', again])
    for (const name of ['report.html', 'audit.json']) {
      expect(await readFile(join(again, name), 'utf8')).toBe(await readFile(join(first, name), 'utf8'))
    }
  })

  test.each<[string, string, string]>([
    ['that is no JSON', 'nothing', 'bad.json: This file is not JSON.'],
    ['that is no audit', '{ "schema": "other" }', 'bad.json schema: This is no result of an audit'],
    [
      'of a newer format',
      '{ "schema": "maatlat/audit@2" }',
      'bad.json schema: This result has format 2; this version of maatlat reads format 1.',
    ],
    ['that is not whole', '{ "schema": "maatlat/audit@1" }', 'bad.json title: This is no whole result'],
  ])('a file %s is exit 2 with its place, before anything is counted', async (_, text, message) => {
    const bad = join(folder, 'bad.json')
    await writeFile(bad, text)
    const out = join(folder, 'nothing')
    const { code, stderr } = await maatlat(['audit', await counted('after', 70), '--baseline', bad, '--out', out])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
    await expect(readFile(join(out, 'audit.json'))).rejects.toThrow()
  })

  test('a file that is not there is exit 2', async () => {
    const { code, stderr } = await maatlat([
      'audit',
      await counted('after', 70),
      '--baseline',
      join(folder, 'none.json'),
    ])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('There is no such file') })
  })
})
