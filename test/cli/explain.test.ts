import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-explain-'))
  await mkdir(join(folder, 'maatlat-report'))
  const plan = resolve('datasets/slimme-check/pilot-before.en.yaml')
  const { stdout } = await maatlat(['audit', plan, '--format', 'json'])
  await writeFile(join(folder, 'maatlat-report', 'audit.json'), stdout)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const explain = (...args: string[]) => maatlat(['explain', ...args], { cwd: folder })
const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('a finding is told with the published counts, the formula filled in and its sources', async () => {
  const { code, stdout, stderr } = await explain('false_positive_rate.ratio.0.8..1.25.gender.women')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const text = flat(stdout)
  // Women: 51 of 51 + 21 (70.83 % published); men: 41 of 41 + 28 (59.42 %); 70.83 / 59.42 = 1.192.
  expect(text).toContain('women: fp 51, tn 21 men: fp 41, tn 28')
  expect(text).toContain('women: 51 / (51 + 21) = 70.8% men: 41 / (41 + 28) = 59.4% Ratio: 70.8% / 59.4% = 1.19')
  expect(text).toContain(
    'Of every 100 people with whom nothing was wrong, 71 were flagged all the same (women), against 59 (men).',
  )
  expect(text).toContain('score interval (Koopman 1984)')
  expect(text).toContain('The limit is between 0.8 and 1.25 times. Set by the makers of maatlat')
  expect(text).toMatch(/pilot-before\.en\.yaml, line \d+/)
  expect(text).toContain('What this measure hides')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('it is told in Dutch as well', async () => {
  const { stdout } = await explain('positive_predictive_value.0.6...gender.women', '--lang', 'nl')
  // 38 of 38 + 51 is 42.7 %: what the published 57.30 % wrong leaves.
  expect(flat(stdout)).toContain('women: 38 / (38 + 51) = 42,7%')
  expect(stdout).toContain('Wat deze maat verbergt')
})

test('findings are listed with numbers, and a number or the beginning of an id will do', async () => {
  const list = (await explain()).stdout.trim().split('\n')
  expect(list[0]).toContain('24 findings, worst first')
  const [, first = ''] = /^\s*1 ■ (\S+)$/.exec(list[1] ?? '') ?? []
  expect((await explain('1')).stdout.split('\n')[0]).toBe(first)
  expect((await explain('false_positive_rate.ratio.0.8..1.25.gender.w')).stdout).toContain('gender: women')
  const many = await explain('false_positive_rate')
  expect(many.code).toBe(2)
  expect(many.stderr).toContain('6 findings begin with "false_positive_rate"')
})

test('a mistyped id has the nearest one suggested, and a result that is not there is asked for', async () => {
  const near = await explain('false_positive_rate.ratio.0.8..1.25.gender.woman')
  expect(near).toMatchObject({ code: 2, stdout: '' })
  expect(near.stderr).toContain('Did you mean "false_positive_rate.ratio.0.8..1.25.gender.women"?')
  const nowhere = await maatlat(['explain', '1'], { cwd: tmpdir() })
  expect(nowhere.code).toBe(2)
  expect(nowhere.stderr).toContain('Name one with --in')
})
