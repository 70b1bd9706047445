import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { audit, auditCounts } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import { formatById } from '../../src/reporter/formats.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import type { Audit } from '../../src/result.js'
import { options } from '../reporter/fixtures.js'
import { countsOf, madeUp, planOf } from './logs.js'

/** The tables of Slimme Check before the pilot, of which no count under 50 is told. */
const prepilot = async (): Promise<Audit> => {
  const plan = await readPlan(resolve('datasets/slimme-check/prepilot-after.en.yaml'))
  return audit({ ...plan, privacy: { minimum_cell: 50 } })
}

const written = async (result: Audit, id: 'html' | 'terminal', language: 'en' | 'nl'): Promise<string> => {
  const files = await (await formatById(id)).render(result, options({ language }))
  return files
    .map(({ content }) => String(content))
    .join(' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('the published tables of Slimme Check, of which no count under 50 is told', async () => {
  const result = await prepilot()
  const cells = Object.fromEntries(
    result.groups.map(({ group, tally: { fn, fp, tn, tp } }) => [group, { fn, fp, tn, tp }]),
  )
  const few = { low: 0, high: 49 }
  // By hand, from DESIGN's table: 30 false positives are under 50, and 103 + 30 = 133 is known, so Dutch has 84 to 133.
  expect(cells['not Dutch']).toEqual({ fn: 108, fp: few, tn: 109, tp: 98 })
  expect(cells['Dutch']).toEqual({ fn: 265, fp: { low: 84, high: 133 }, tn: 361, tp: 147 })
  expect(cells['not Western']).toEqual({ fn: 62, fp: few, tn: 79, tp: few })
  // 114 + 19 = 133 and 206 + 39 = 245.
  expect(cells['Western']).toEqual({ fn: 310, fp: { low: 84, high: 133 }, tn: 391, tp: { low: 196, high: 245 } })
  expect(cells['women']).toEqual({ fn: 169, fp: 52, tn: 221, tp: 118 })
  expect(cells['men']).toEqual({ fn: 214, fp: 82, tn: 262, tp: 135 })
  const nationality = result.overall.find(({ attribute }) => attribute === 'nationality')
  // 265 + 108, 103 + 30, 361 + 109, 147 + 98: what all have together is told.
  expect(nationality?.tally).toMatchObject({ fn: 373, fp: 133, tn: 470, tp: 245 })
  expect(result.provenance.data_sha256).toBeNull()
  // The figures of Dutch people are 84/445 to 133/494 of those with whom nothing was wrong.
  const rate = result.groups.find(({ group }) => group === 'Dutch')?.metrics['false_positive_rate']
  expect(rate).toMatchObject({ estimate: null, bounds: { low: 84 / 445, high: 133 / 494 } })
})

test('the result is read again as it was written', async () => {
  const result = await prepilot()
  const text = JSON.stringify(result)
  expect(readAudit(text, 'audit.json')).toEqual(JSON.parse(text))
})

test('the report says on its first page what the verdict rests on, and in full what is not told and why', async () => {
  const result = await prepilot()
  const english = await written(result, 'html', 'en')
  expect(english).toContain('no count under 50 is told. The verdict rests on the counts that are told')
  // Six are under 50: false positives of not Dutch, not Western and parents, and of the last two more.
  expect(english).toContain('Under the minimum, 0 among them: 6; each is written as 0 to 49.')
  expect(english).toContain('someone who guesses the rows could check the guess by it')
  const dutch = await written(result, 'html', 'nl')
  expect(dutch).toContain('staan er geen aantallen onder 50 in dit rapport')
  expect(await written(result, 'terminal', 'en')).toContain('no count under 50 is told')
  expect(await written(result, 'terminal', 'nl')).toContain('geen aantallen onder 50')
})

test('scores are told of nobody, and the report says so', async () => {
  const plan = planOf({ attributes: [2], intersections: [] }, 10, { score: { column: 'risk' } })
  const counts = countsOf(
    madeUp({ attributes: [2], intersections: [], people: 200, cells: ['tp', 'fp', 'fn', 'tn'] }, 1),
    plan,
  )
  const scored = counts.attributes.map((one) => ({
    ...one,
    groups: one.groups.map((group) => ({
      ...group,
      scores: { scores: [0.271828], positive: [60], negative: [40], unknown: [0] },
    })),
  }))
  const result = auditCounts(plan, { ...counts, attributes: scored })
  expect(JSON.stringify(result)).not.toContain('0.271828')
  expect(result.curves).toEqual([])
  expect(Object.keys(result.groups[0]?.metrics ?? {})).not.toContain('roc_auc')
  expect(await written(result, 'html', 'en')).toContain('Scores are left out')
})

test('an earlier result that tells more is not held against one that may not', () => {
  const shape = { attributes: [3], intersections: [], people: 300, cells: ['tp', 'fp', 'fn', 'tn'] as const }
  const plan = planOf(shape, 10)
  const { privacy: _, ...open } = plan
  const counts = countsOf(madeUp(shape, 1), plan)
  const against = (baseline: Audit): Audit => auditCounts(plan, counts, { baseline })
  expect(() => against(auditCounts(open, counts))).toThrow(/tells counts of any size/)
  expect(() => against(auditCounts({ ...plan, privacy: { minimum_cell: 5 } }, counts))).toThrow(/counts from 5/)
  expect(against(auditCounts({ ...plan, privacy: { minimum_cell: 10 } }, counts)).gate).toBeDefined()
})
