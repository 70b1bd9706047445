import { DataFrame } from 'danfojs-node'
import { expect, test } from 'vitest'
import { auditDataFrame, toDataFrame } from '../src/dataFrame.js'
import { pilotBeforeByGender } from './oracles/slimmeCheck.js'

/** The published pilot counts as rows: tp, fp, fn, tn. */
const rows = Object.entries(pilotBeforeByGender).flatMap(([gender, cells]) =>
  cells.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ gender, flagged: index < 2, wrongful: index % 2 === 0 ? 1 : 0 })),
  ),
)

test('a danfo.js DataFrame is audited like a file, and the groups come back as one', async () => {
  const result = await auditDataFrame(new DataFrame(rows), {
    version: 1,
    decision: { column: 'flagged', positive: true, effect: 'adverse' },
    outcome: { column: 'wrongful', positive: 1 },
    attributes: [{ column: 'gender', reference: 'M' }],
    limits: [{ metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 }],
  })
  expect(result.verdict).toBe('undetermined')
  expect(result.provenance).toMatchObject({ data_sha256: null, rows: { read: 272, counted: 272 } })

  const groups = await toDataFrame(result.groups)
  expect(groups.columns).toContain('false_positive_rate_low')
  expect([...(groups.column('group').values as string[])]).toEqual(['M', 'V'])
  expect([...(groups.column('false_positive_rate').values as number[])]).toEqual([41 / 69, 51 / 72])
})
