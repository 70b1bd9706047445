import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { html } from '../../src/reporter/html.js'
import { json } from '../../src/reporter/json.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import { terminal } from '../../src/reporter/terminal.js'
import { vega } from '../../src/reporter/vega.js'
import type { Audit } from '../../src/result.js'
import { type ScoredRow, scoredGroup } from '../metrics/scored.js'
import { first, second } from '../oracles/scoresOfTwoGroups.js'
import { countsOf } from '../tallies.js'
import { options } from './fixtures.js'

const auditOf = (groups: Readonly<Record<string, readonly ScoredRow[]>>, plan: Partial<PlanInput> = {}): Audit =>
  auditCounts(
    definePlan({
      version: 1,
      data: 'log.csv',
      decision: { score: 'risk', threshold: 0.5, effect: 'adverse' },
      outcome: { column: 'wrongful', positive: [1], negative: [0] },
      attributes: [{ column: 'gender' }],
      ...plan,
    }),
    countsOf([
      {
        attribute: 'gender',
        parts: ['gender'],
        groups: Object.entries(groups).map(([name, rows]) => ({ ...scoredGroup(name, rows), parts: { gender: name } })),
      },
    ]),
  )

const two = auditOf({ '<b>M</b>': first.rows, V: second.rows })
const sectionOf = async (audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> => {
  const [file] = await html.render(audit, options({ language }))
  return /<section[^>]*aria-labelledby="scores".*?<\/section>/s.exec(file?.content ?? '')?.[0] ?? ''
}
const screenOf = async (audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> =>
  (await terminal.render(audit, options({ language })))[0]?.content ?? ''

describe('what scores are worth', () => {
  test('is said in words, drawn at both widths, and stands in tables', async () => {
    const section = await sectionOf(two)
    // 0.7452 and 0.7816 of the peers
    expect(section).toContain('The order is right most often for V (78 of every 100 pairs)')
    expect(section).toContain('least often for &#60;b&#62;M&#60;/b&#62; (75)')
    for (const chart of ['calibration-1', 'roc-1', 'precision-1']) {
      expect(section).toMatch(new RegExp(`<svg class="chart wide" role="img"[^>]*chart-${chart}-wide`))
      expect(section).toMatch(new RegExp(`<svg class="chart narrow" role="img"[^>]*chart-${chart}-narrow`))
    }
    expect(section.match(/<caption/g)).toHaveLength(3)
    // The Brier score of the peers, and the base rate of 33 of 60: 0.55 · 0.45 = 0.2475
    expect(section).toContain('0.211')
    expect(section).toContain('0.248')
    expect(section).not.toContain('<b>M</b>')
  })

  test('is said in Dutch', async () => {
    const section = await sectionOf(two, 'nl')
    expect(section).toContain('De volgorde klopt het vaakst voor V (bij 78 van elke 100 paren)')
    expect(await screenOf(two, 'nl')).toContain('Scores: oppervlakte onder de ROC-curve')
  })

  test('is a line an attribute on the screen', async () => {
    expect(await screenOf(two)).toMatch(/- gender: <b>M<\/b> 0\.75 \(\d+\.\d\), V 0\.78 \(\d+\.\d\)/)
  })

  test('of one group, and of scores that are no probabilities', async () => {
    const logits = first.rows.map((row) => ({ ...row, score: 10 * row.score - 5 }))
    const audit = auditOf({ M: logits })
    const section = await sectionOf(audit)
    expect(section).toContain('The order is right in 75 of every 100 pairs')
    expect(section).not.toContain('chart-calibration')
    expect(audit.groups[0]?.metrics.brier_score).toMatchObject({ estimate: null, undefined: 'not_a_probability' })
  })

  test('goes through audit.json unchanged', async () => {
    const [file] = await json.render(two, options())
    expect(readAudit(file?.content ?? '', 'audit.json')).toEqual(two)
  })

  test('is left out where the plan names no score', async () => {
    const audit = auditOf(
      { M: first.rows },
      {
        decision: { column: 'flagged', positive: [1], effect: 'adverse' },
        outcome: { column: 'wrongful', positive: [1] },
      },
    )
    expect(audit.curves).toEqual([])
    expect(await sectionOf(audit)).toBe('')
    expect(await screenOf(audit)).not.toContain('ROC')
  })
})

test('the charts are specifications of their own too', async () => {
  const files = await vega.render(two, options())
  const calibration = files.find(({ path }) => path === 'charts/calibration-1.vl.json')
  const spec = JSON.parse(calibration?.content ?? '{}')
  expect(spec.title.text).toContain('A score comes closest to what happened for V')
  // The first bin of V: three people with a score of 0, nobody positive
  expect(JSON.stringify(spec.layer)).toContain('{"line":"V","x":0,"y":0')
})
