import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-verbose-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The steps that were told, in their order; each line ends in how long it took and how long the program ran. */
const stepsIn = (stderr: string): readonly string[] =>
  [...stderr.matchAll(/^(.+?) +\d+\.\d{3} s +\d+\.\d{3} s$/gm)].map(([, name = '']) => name)

test('each step is timed on standard error, and the result has no clock in it', async () => {
  const plan = resolve('datasets/slimme-check/log/pilot-after.yaml')
  const plain = await maatlat(['audit', plan, '--out', 'plain'], { cwd: folder })
  const timed = await maatlat(['audit', plan, '--out', 'timed', '--verbose'], { cwd: folder })
  expect(timed.code).toBe(plain.code)
  expect(timed.stdout).toBe(plain.stdout)
  expect(stepsIn(plain.stderr)).toEqual([])
  const steps = stepsIn(timed.stderr)
  expect(steps.slice(0, 7)).toEqual(['start', 'load plan', 'open', 'scan', 'roll up', 'measure', 'judge'])
  expect(steps.slice(7, -1).toSorted()).toEqual(['render html', 'render json', 'render terminal'])
  expect(steps.at(-1)).toBe('write')
  for (const file of ['audit.json', 'report.html']) {
    expect(await readFile(join(folder, 'timed', file))).toEqual(await readFile(join(folder, 'plain', file)))
  }
  const report = await maatlat(['report', 'plain/audit.json', '--format', 'json', '--verbose'], { cwd: folder })
  expect(stepsIn(report.stderr)).toEqual(['start', 'load results', 'render json', 'write'])
})
