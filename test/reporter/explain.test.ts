import { expect, test } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import { explain } from '../../src/reporter/explain/explain.js'
import { widthOf } from '../../src/reporter/terminal/width.js'
import type { Audit } from '../../src/result.js'
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
