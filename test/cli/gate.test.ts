import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
