import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maatlat } from './run.js'

describe('maatlat metrics', () => {
  test('lists the measures by the questions they answer, on a screen of 80 columns', async () => {
    const { code, stdout } = await maatlat(['metrics'])
    expect(code).toBe(0)
    expect(stdout).toContain(
      'Are people who did nothing wrong flagged more often in one group?\n  false_positive_rate (FPR)',
    )
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    const helping = await maatlat(['metrics', '--effect', 'favourable', '--lang', 'nl'])
    expect(helping.stdout).toContain('Worden mensen die voldoen in één groep vaker afgewezen?')
  })

  test('tells one measure in full, by its id, the field’s short name or a peer’s', async () => {
    const runs = await Promise.all(
      ['selection_rate', 'clarify:DPPL', 'statistical_parity_difference'].map((id) => maatlat(['metrics', id])),
    )
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1)
    expect(runs[0]?.stdout).toContain('clarify:DPPL: difference against rest, with the sign turned round')
  })

  test('says why a name of a peer is no measure', async () => {
    const { code, stderr } = await maatlat(['metrics', 'clarify:FT'])
    expect(code).toBe(2)
    expect(stderr).toContain('rows and features never leave the engine')
  })

  test('writes the whole catalogue, or one measure, as data', async () => {
    const all = JSON.parse((await maatlat(['metrics', '--format', 'json'])).stdout)
    expect(all).toMatchObject({ schema: 'maatlat/metrics@1', language: 'en' })
    expect(all.metrics.length).toBeGreaterThan(100)
    const one = JSON.parse((await maatlat(['metrics', 'FPR', '--format', 'json', '--lang', 'nl'])).stdout)
    expect(one).toMatchObject({ id: 'false_positive_rate', better: { adverse: 'low', favourable: 'high' } })
  })
})

describe('maatlat audit with names of peers', () => {
  let folder = ''
  let log = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-peers-'))
    log = join(folder, 'log.csv')
    // 500 of 1,000 men are hired and 300 of 1,000 women: the difference is 0.2, the ratio 0.6.
    const rows = (sex: string, hired: number) =>
      Array.from({ length: 1000 }, (_, index) => `${sex},${index < hired ? 1 : 0}`)
    await writeFile(log, ['sex,hired', ...rows('M', 500), ...rows('F', 300)].join('\n'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const audit = (...flags: readonly string[]) =>
    maatlat(['audit', log, '--decision', 'hired=1', '--effect', 'favourable', '--attribute', 'sex', ...flags])

  test('judges a limit in their sign, and says both', async () => {
    const shown = await audit('--limit', 'clarify:DPPL ..0.1', '--reference', 'sex=M')
    expect(shown.code).toBe(1)
    expect(shown.stdout).toMatch(/clarify:DPPL\s+F vs rest, sex\s+0\.20\s+0\.16–0\.24\s+≤ 0\.10/)
    const { stdout } = await audit(
      '--limit',
      'aif360:disparate_impact 0.8..',
      '--reference',
      'sex=M',
      '--format',
      'json',
    )
    const [finding] = JSON.parse(stdout).findings.filter(({ group }: { group: string }) => group === 'F')
    expect(finding).toMatchObject({ metric: 'selection_rate', comparison: 'ratio', reference: 'M', status: 'fail' })
    expect(finding.peer).toMatchObject({ name: 'aif360:disparate_impact', min: 0.8, max: null })
    expect(finding.peer.estimate).toBeCloseTo(0.6, 12)
    expect(finding.reason).toContain('As aif360:disparate_impact: 0.60')
  })

  test('reports what New York’s law asks for, and judges nothing', async () => {
    const { code, stdout } = await audit('--preset', 'nyc-ll144')
    expect(code).toBe(0)
    expect(stdout).toContain('NOT JUDGED')
    expect(stdout).toMatch(/asked for; no pass mark is set\n.*F vs M, sex\s+0\.60/)
  })

  test('refuses what a name does not leave open', async () => {
    const { code, stderr } = await audit('--limit', 'clarify:DPPL ratio ..0.1')
    expect(code).toBe(2)
    expect(stderr).toContain('clarify:DPPL is the difference of selection_rate already')
  })
})
