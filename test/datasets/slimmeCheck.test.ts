import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import type { Audit } from '../../src/result.js'

const folder = join(import.meta.dirname, '../../datasets/slimme-check')
const script = fileURLToPath(import.meta.resolve('../../scripts/rebuild-log.mjs'))
const names = ['pilot-before', 'pilot-after'] as const

/** Of the published table by gender: fn, fp, tn, tp (City of Amsterdam for Lighthouse Reports, 2024-03-08). */
const published = {
  'pilot-before': { M: [25, 41, 28, 50], V: [18, 51, 21, 38] },
  'pilot-after': { M: [26, 46, 23, 49], V: [20, 53, 19, 36] },
} as const
const columns = ['0,1', '1,0', '0,0', '1,1']

describe('the rebuilt log of Slimme Check', () => {
  it.each(names)('has in %s as many rows of each kind as were counted', async (name) => {
    const rows = (await readFile(join(folder, 'log', `${name}.csv`), 'utf8')).trimEnd().split('\n').slice(1)
    for (const [group, counts] of Object.entries(published[name])) {
      const found = columns.map((column) => rows.filter((row) => row === `${group},${column}`).length)
      expect(found).toEqual(counts)
    }
    expect(rows).toHaveLength(272)
  })

  let fresh = ''
  beforeAll(async () => {
    fresh = await mkdtemp(join(tmpdir(), 'rebuilt-'))
    await promisify(execFile)(process.execPath, [script, fresh])
  })
  afterAll(() => rm(fresh, { recursive: true }))

  it.each(names)('%s.csv is byte for byte what its script makes', async (name) => {
    const [made, kept] = await Promise.all(
      [fresh, join(folder, 'log')].map((home) => readFile(join(home, `${name}.csv`))),
    )
    expect(made?.equals(kept ?? Buffer.alloc(0))).toBe(true)
  })

  it.each(names)('%s.parquet holds the rows of the CSV in their order', async (name) => {
    const connection = await (await DuckDBInstance.create()).connect()
    const reader = await connection.runAndReadAll('FROM read_parquet($1)', [join(folder, 'log', `${name}.parquet`)])
    const csv = await readFile(join(folder, 'log', `${name}.csv`), 'utf8')
    const lines = [reader.columnNames(), ...reader.getRows()].map((row) => row.join(','))
    connection.closeSync()
    expect(`${lines.join('\n')}\n`).toBe(csv)
  })
})

describe('the plans of Slimme Check', () => {
  const plans = ['pilot-before', 'pilot-after', 'prepilot-before', 'prepilot-after'] as const
  const audited = async (plan: string) => audit(await readPlan(join(folder, plan)))

  it.each(plans)('%s says the same in Dutch and in English', async (plan) => {
    const [dutch, english] = await Promise.all([audited(`${plan}.yaml`), audited(`${plan}.en.yaml`)])
    const told = ({ verdict, groups, findings, plan: { limits, evidence } }: Audit) => ({
      verdict,
      limits: limits.map(({ metric, comparison, min, max }) => [metric, comparison, min, max]),
      evidence,
      tallies: groups.map(({ tally }) => tally),
      findings: findings.map(({ status, estimate, low, high, level_adjusted }) => [
        status,
        estimate,
        low,
        high,
        level_adjusted,
      ]),
    })
    expect(told(english)).toEqual(told(dutch))
  })

  it('give the published false positive rates: 41 of 69 men and 51 of 72 women', async () => {
    const { groups } = await audited('pilot-before.en.yaml')
    const rates = groups
      .filter(({ attribute }) => attribute === 'gender')
      .map(({ group, metrics }) => [
        group,
        metrics.false_positive_rate?.numerator,
        metrics.false_positive_rate?.denominator,
      ])
    expect(rates).toEqual([
      ['women', 51, 72],
      ['men', 41, 69],
    ])
  })
})
