import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import { formatById } from '../../src/reporter/formats.js'
import type { Audit } from '../../src/result.js'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'datasets/two-districts')
const log = join(folder, 'log.csv')

let result: Audit
beforeAll(async () => {
  result = await audit(await readPlan(join(folder, 'two-districts.en.yaml')))
})

describe('two districts', () => {
  it('are made again by their script, byte for byte', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'districts-'))
    await promisify(execFile)(process.execPath, [join(root, 'scripts/two-districts.mjs'), join(fresh, 'log.csv')])
    expect(await readFile(join(fresh, 'log.csv'), 'utf8')).toBe(await readFile(log, 'utf8'))
    await rm(fresh, { recursive: true })
  })

  it('are calibrated to the last person: of all who score s, a share of s is positive', async () => {
    const rows = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(1)
    const cells = new Map<string, { n: number; positive: number }>()
    for (const row of rows) {
      const [district, score, found] = row.split(',')
      const { n, positive } = cells.get(`${district},${score}`) ?? { n: 0, positive: 0 }
      cells.set(`${district},${score}`, { n: n + 1, positive: positive + Number(found) })
    }
    expect(cells.size).toBe(20)
    for (const [key, { n, positive }] of cells) expect(positive / n, key).toBeCloseTo(Number(key.split(',')[1]), 12)
    for (const { metrics } of result.groups) expect(metrics['calibration_error']?.estimate).toBeCloseTo(0, 12)
  })

  it('have the tallies of the README, equal precision and a false positive rate three times as high', () => {
    const tallies = result.groups.map(({ group, tally: { tp, fp, fn, tn } }) => [group, tp, fp, fn, tn])
    expect(tallies).toEqual([
      ['north', 330, 150, 190, 530],
      ['south', 136, 64, 174, 826],
    ])
    const ratios = result.findings.filter(({ comparison, group }) => comparison === 'ratio' && group === 'north')
    expect(ratios.map(({ metric, status }) => [metric, status])).toEqual([
      ['positive_predictive_value', 'pass'],
      ['false_positive_rate', 'fail'],
    ])
    expect(ratios[0]?.estimate).toBeCloseTo(330 / 480 / (136 / 200), 12)
    expect(ratios[1]?.estimate).toBeCloseTo(150 / 680 / (64 / 890), 12)
  })

  it('cannot be equal: the arithmetic of Chouldechova (2017) with the base rates of both', () => {
    expect(result.tradeoffs).toHaveLength(1)
    const [found] = result.tradeoffs
    expect(found).toMatchObject({ attribute: 'district', group: 'north', reference: 'south' })
    expect(found?.base_rate).toBeCloseTo(520 / 1200, 12)
    expect(found?.reference_base_rate).toBeCloseTo(310 / 1200, 12)
    expect(found?.false_positive_rate).toBeCloseTo((520 / 680) * (64 / 136) * (136 / 310), 12)
  })

  it('say so in the report, in plain words and both languages', async () => {
    const said = {
      'two-districts.en.yaml': [
        'What cannot be equal at once',
        'Something was found with 43 of every 100 people (north) and with 26 of every 100 (south).',
        // 15.8 % against 7.2 %
        'Then 16 of every 100 people with whom nothing was wrong would be flagged in the one group (north), against 7 in the other (south).',
        'So no rule that is sometimes wrong can make a flag mean the same in both groups',
      ],
      'two-districts.yaml': [
        'Wat niet tegelijk gelijk kan zijn',
        'Bij 43 van elke 100 mensen (noord) bleek er iets aan de hand, en bij 26 van elke 100 (zuid).',
        'Een regel die soms fout zit, kan dus niet alle drie',
      ],
    }
    for (const [file, sentences] of Object.entries(said)) {
      const told = await audit(await readPlan(join(folder, file)))
      const options = { language: told.plan.language, undetermined: null, colour: false, width: 80 }
      const [page] = await (await formatById('html')).render(told, options)
      for (const sentence of sentences) expect(page?.content).toContain(sentence)
    }
  })

  it('have no threshold at which all limits hold', () => {
    expect(result.sweep?.verdicts.map(({ value }) => value)).not.toContain('pass')
    expect(result.sweep?.estimates).toEqual([{ from: 0.1, to: 0.9, value: false }])
  })
})
