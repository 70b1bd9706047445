import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-pdf-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a PDF without a browser is refused before anything is counted, with the way out', async () => {
  const out = join(folder, 'out')
  const args = ['audit', 'datasets/slimme-check/pilot-before.yaml', '--format', 'pdf', '--out', out]
  const { code, stdout, stderr } = await maatlat(args, { env: { CHROMIUM: '/nowhere/chromium' } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^\/nowhere\/chromium CHROMIUM: There is no program there that can print a PDF\. Let CHROMIUM/)
  expect(existsSync(out)).toBe(false)
})

test('the help says that it takes one', async () => {
  for (const command of ['audit', 'report']) {
    const { stdout } = await maatlat([command, '--help'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('by a Chromium (CHROMIUM names it): report.pdf')
  }
})
