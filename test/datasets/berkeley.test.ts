import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import { berkeley } from '../oracles/strata.js'

const folder = join(import.meta.dirname, '../../datasets/berkeley')
const script = fileURLToPath(import.meta.resolve('../../scripts/berkeley.mjs'))

test('the log of admissions has as many rows as were counted, as its script makes it', async () => {
  const fresh = await mkdtemp(join(tmpdir(), 'berkeley-'))
  await promisify(execFile)(process.execPath, [script, join(fresh, 'log.csv')])
  const [made, kept] = await Promise.all(
    [join(fresh, 'log.csv'), join(folder, 'admissions.csv')].map((path) => readFile(path, 'utf8')),
  )
  await rm(fresh, { recursive: true })
  expect(made).toBe(kept)
  for (const [index, [men, women]] of berkeley.strata.entries()) {
    const rows = (kind: string) => kept?.split('\n').filter((row) => row === `${'ABCDEF'[index]},${kind}`).length
    expect([rows('men,yes'), rows('men,no')]).toEqual([men[0], men[1] - men[0]])
    expect([rows('women,yes'), rows('women,no')]).toEqual([women[0], women[1] - women[0]])
  }
})

test.each([
  ['berkeley.en.yaml', 'women', 'department'],
  ['berkeley.yaml', 'vrouwen', 'afdeling'],
])('the audit of %s has the figures of R', async (name, called, stratum) => {
  const result = await audit(await readPlan(join(folder, name)))
  const women = (metric: string) => result.aggregates.find((one) => one.metric === metric && one.group === called)
  expect(women('cmh_odds_ratio')?.estimate).toBeCloseTo(1 / berkeley.oddsRatio, 13)
  expect(women('cmh_odds_ratio')?.p).toBeCloseTo(berkeley.test.p, 13)
  expect(women('odds_ratio_homogeneity')?.p).toBeCloseTo(berkeley.homogeneity.p, 13)
  expect(women('standardised_difference')?.reverses).toBe(true)
  expect(result.slices.map(({ slice }) => slice.name)).toEqual([...'ABCDEF'].map((letter) => `${stratum}=${letter}`))
  const raw = result.findings.find(({ limit, group }) => limit === 0 && group === called)
  expect(raw?.estimate).toBeCloseTo(557 / 1835 / (1198 / 2691), 14)
  expect(raw?.status).toBe('fail')
})
