import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder = ''
let log = ''
/** Of every age, town and sex 200 people; of young women in the south 120 of them are flagged, of all others 40. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-worst-'))
  log = join(folder, 'log.csv')
  const rows = ['m', 'f'].flatMap((sex) =>
    ['young', 'old'].flatMap((age) =>
      ['north', 'south', '<b>east</b>'].flatMap((town) =>
        Array.from({ length: 200 }, (_, at) => {
          const flagged = at < (sex === 'f' && age === 'young' && town === 'south' ? 120 : 40)
          return `${sex},${age},${town},${flagged ? 1 : 0},0`
        }),
      ),
    ),
  )
  await writeFile(log, ['sex,age,town,flagged,wrongful', ...rows].join('\n'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const flags = [
  ...['--decision', 'flagged=1', '--effect', 'adverse', '--outcome', 'wrongful=1', '--outcome-negative', '0'],
  ...['--attribute', 'sex', '--attribute', 'age', '--attribute', 'town', '--worst-groups', '3'],
]

test('the command finds the group that is worst off, and judges nothing by it', async () => {
  const run = await maatlat(['audit', log, ...flags, '--format', 'json'])
  expect(run.code).toBe(0)
  const { worst_groups: found, verdict, findings } = JSON.parse(run.stdout)
  expect(verdict).toBe('not_judged')
  expect(findings).toEqual([])
  // 2 + 2 + 3 groups, 4 + 6 + 6 crossings of two, 12 of three.
  expect(found).toMatchObject({ metric: 'false_positive_rate', depth: 3, crossings: 7, searched: 35 })
  expect(found.groups[0]).toMatchObject({
    parts: { sex: 'f', age: 'young', town: 'south' },
    n: 200,
    estimate: 0.6,
    reference_estimate: 0.2,
    beyond_chance: true,
  })
  expect(found.groups.length).toBeLessThanOrEqual(3)
})

test('the screen and the report tell of it, and names stay names', async () => {
  const out = join(folder, 'report')
  const run = await maatlat(['audit', log, ...flags, '--worst-depth', '1', '--lang', 'nl', '--out', out])
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('Het slechtst af bij FPR')
  expect(run.stdout).toContain('town=south')
  const page = await readFile(join(out, 'report.html'), 'utf8')
  expect(page).toContain('De groepen die het slechtst af zijn')
  expect(page).not.toContain('<b>east')
})

test('a depth that the log does not have is a mistake in the call', async () => {
  const run = await maatlat(['audit', log, ...flags, '--worst-depth', '4'])
  expect(run.code).toBe(2)
  expect(run.stderr).toContain('Crossings of 4 attributes need as many, and there are 3.')
})
