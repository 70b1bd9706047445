import { expect, test } from 'vitest'
import { audit, auditCounts } from '../../src/audit.js'
import type { LimitInput } from '../../src/config/planInput.js'
import { readPlan } from '../../src/config/readPlan.js'
import { explain } from '../../src/reporter/explain/explain.js'
import { widthOf } from '../../src/reporter/terminal/width.js'
import type { Audit } from '../../src/result.js'
import { planOf, selected } from '../policy/judged.js'
import { countsOf } from '../tallies.js'
import { checkedOnlyTheFlagged, hostileNames, many, passing, pilot } from './fixtures.js'

const shipped = async (path: string): Promise<Audit> => audit(await readPlan(`datasets/${path}.yaml`))

const audits: readonly (readonly [string, () => Promise<Audit> | Audit])[] = [
  ['pilot', pilot],
  ['passing', passing],
  ['checked only the flagged', checkedOnlyTheFlagged],
  ['hostile names', () => many(hostileNames)],
  ...['slimme-check/prepilot-after', 'two-districts/two-districts', 'berkeley/berkeley'].map(
    (path) => [path, () => shipped(path)] as const,
  ),
]

test.each(audits)('every finding of %s is explained in lines that fit, in both languages', async (_, made) => {
  const result = await made()
  expect(result.findings.length).toBeGreaterThan(0)
  for (const { id } of result.findings) {
    for (const language of ['en', 'nl'] as const) {
      const lines = explain(result, id, language, 80)
      expect(lines.join('\n')).not.toMatch(/NaN|\[object/m)
      // Nothing of a name steers a terminal or turns its text round.
      const shown = lines.join('').replace(/\u200c|\u200d|\u2068|\u2069/g, '')
      expect(shown).not.toMatch(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u)
      // A word is never cut, so one that is longer than a line has a line of its own.
      for (const line of lines) expect(widthOf(line) <= 80 || !line.trim().includes(' ')).toBe(true)
    }
  }
})

test('a limit on change is explained by the comparison now, the one then, and their difference', () => {
  const plan = (limits: readonly LimitInput[]) => planOf([selected({ A: [1, 1], B: [1, 1] })], limits)
  const limit: LimitInput = {
    metric: 'selection_rate',
    comparison: 'ratio',
    reference: 'B',
    change: { max: 0.1 },
  }
  // 30 % over 20 % is 1.5; 40 % over 20 % is 2.
  const [then, now] = [selected({ A: [30, 100], B: [20, 100] }), selected({ A: [40, 100], B: [20, 100] })]
  const baseline = auditCounts(plan([]), countsOf([then]))
  const result = auditCounts(plan([limit]), countsOf([now]), { baseline })
  const lines = explain(result, result.findings.find(({ group }) => group === 'A')?.id ?? '', 'en', 80).join('\n')
  expect(lines).toContain('40.0% / 20.0% = 2.00')
  expect(lines).toContain('Change: 2.00 − 1.50 = 0.50')
})
