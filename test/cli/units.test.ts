import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Audit } from '../../src/result.js'
import { maatlat } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-units-'))
  // Sixty people who did nothing wrong, each with the same two rows; 36 of them flagged.
  const rows = Array.from({ length: 60 }, (_, person) => [`p${person}`, person % 2 ? 'V' : 'M', person < 36 ? 1 : 0, 0])
  const lines = ['person,gender,flagged,wrongful', ...[...rows, ...rows].map((row) => row.join(','))]
  await writeFile(join(folder, 'log.csv'), lines.join('\n'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const plan = ['--decision', 'flagged=1', '--effect', 'adverse', '--outcome', 'wrongful=1', '--attribute', 'gender']
const limit = ['--limit', 'false_positive_rate ..0.44']

test('rows that repeat themselves decide what people do not', async () => {
  // Of each gender 36 of 60 rows flagged. At the level that Holm leaves each of two groups, 2.5 %, Wilson's interval begins
  // at 0.456; that of 29 people at 0.396.
  const rows = await maatlat(['audit', 'log.csv', ...plan, ...limit, '--format', 'json'], { cwd: folder })
  expect({ code: rows.code, stderr: rows.stderr }).toEqual({ code: 1, stderr: '' })
  const people = await maatlat(['audit', 'log.csv', ...plan, ...limit, '--unit', 'person', '--format', 'json'], {
    cwd: folder,
  })
  expect({ code: people.code, stderr: people.stderr }).toEqual({ code: 3, stderr: '' })
  const result = JSON.parse(people.stdout) as Audit
  expect(result.groups.map(({ n, units }) => ({ n, units }))).toEqual([
    { n: 60, units: { people: 30, repeated: 30 } },
    { n: 60, units: { people: 30, repeated: 30 } },
  ])
  expect(result.notes).toContainEqual({ kind: 'units', people: 60, repeated: 60, without: 0, shared: [] })
  expect(people.stdout).not.toContain('p17')
})

test('the screen says how many people the rows are about', async () => {
  const { stdout } = await maatlat(['audit', 'log.csv', ...plan, '--unit', 'person', '--lang', 'nl'], { cwd: folder })
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'De 120 rijen gaan over 60 personen of zaken; 60 daarvan komen meer dan één keer voor.',
  )
})

test('a table of counts does not tell whose its rows are', async () => {
  await writeFile(join(folder, 'counts.csv'), 'attribute,group,tp,fp,fn,tn\ngender,M,1,2,3,4\ngender,V,1,2,3,4')
  const args = ['audit', 'counts.csv', '--layout', 'counts', '--effect', 'adverse', '--unit', 'person']
  const { code, stderr } = await maatlat(args, { cwd: folder })
  expect(code).toBe(2)
  expect(stderr).toMatch(/unit/)
})
