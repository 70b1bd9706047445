import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../../src/reporter/json.js'
import { prepilotAfter, prepilotBefore } from '../reporter/board/prepilot.js'
import { maatlat } from './run.js'

let folder: string
const stored = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-board-'))
  await writeFile(stored('before.json'), jsonOf(prepilotBefore()))
  await writeFile(stored('after.json'), jsonOf(prepilotAfter()))
  await writeFile(stored('broken.json'), '{ "schema": "maatlat/audit@1" }')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('maatlat report with several results', () => {
  test('writes one page that sets them side by side, and the report of each beside it', async () => {
    const out = stored('board')
    const run = await maatlat(['report', stored('before.json'), stored('after.json'), '--out', out, '--lang', 'nl'])
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect((await readdir(out)).sort()).toEqual([
      'index.html',
      'prepilot-after-reweighing.html',
      'prepilot-before-reweighing.html',
    ])
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('eerst 29,1% meer, daarna 26,0% minder')
    const alone = stored('alone')
    await maatlat(['report', stored('after.json'), '--out', alone, '--lang', 'nl', '--format', 'html'])
    expect(await readFile(join(out, 'prepilot-after-reweighing.html'), 'utf8')).toBe(
      await readFile(join(alone, 'report.html'), 'utf8'),
    )
  })

  test('puts any other format of each in a folder of its own', async () => {
    const out = stored('formats')
    const call = ['report', stored('before.json'), stored('after.json'), '--out', out, '--format', 'html,json']
    expect((await maatlat(call)).code).toBe(0)
    expect(await readdir(join(out, 'prepilot-after-reweighing'))).toEqual(['audit.json'])
  })

  test('names every result that it cannot read, and writes nothing', async () => {
    const out = stored('nothing')
    const run = await maatlat([
      'report',
      stored('before.json'),
      stored('broken.json'),
      stored('gone.json'),
      '--out',
      out,
    ])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('broken.json')
    expect(run.stderr).toContain('gone.json')
    expect(await readdir(folder)).not.toContain('nothing')
  })

  test('asks for a folder', async () => {
    const run = await maatlat(['report', stored('before.json'), stored('after.json')])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('Name a folder with --out')
  })

  test('prints their tables one after another where the screen is asked for', async () => {
    const run = await maatlat(['report', stored('before.json'), stored('after.json'), '--format', 'terminal'])
    expect(run.code).toBe(0)
    expect(run.stdout.indexOf('Prepilot, after reweighing')).toBeGreaterThan(run.stdout.indexOf('Prepilot, before'))
  })
})
