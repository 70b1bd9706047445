import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import type { Audit } from '../../src/result.js'
import { compas } from '../oracles/compas.js'

let result: Audit
beforeAll(async () => {
  result = await audit(await readPlan(join(import.meta.dirname, '../../datasets/compas/compas.en.yaml')))
})

describe('COMPAS', () => {
  it.each(['African-American', 'White'] as const)('has the error rates that ProPublica printed: %s', (group) => {
    const metrics = result.groups.find((one) => one.group === group)?.metrics
    for (const [id, percent] of Object.entries(compas.published[group])) {
      expect((metrics?.[id]?.estimate ?? Number.NaN) * 100, id).toBeCloseTo(percent, 2)
    }
  })

  it('has the counts that were published', () => {
    for (const [attribute, groups] of Object.entries({ race: compas.race, sex: compas.sex })) {
      for (const [group, counts] of Object.entries(groups)) {
        const tally = result.groups.find((one) => one.attribute === attribute && one.group === group)?.tally
        expect([tally?.tp, tally?.fp, tally?.fn, tally?.tn], group).toEqual(counts)
      }
    }
  })

  it('differs in both errors beyond all chance, and in precision within the limits: both sides were right', () => {
    const of = (metric: string) =>
      result.findings.find((one) => one.metric === metric && one.group === 'African-American')
    expect(of('false_positive_rate')?.status).toBe('fail')
    expect(of('false_negative_rate')?.status).toBe('fail')
    expect(of('positive_predictive_value')?.status).toBe('pass')
    const { p } = result.comparisons.find(
      ({ metric, group, kind }) => metric === 'false_positive_rate' && group === 'African-American' && kind === 'ratio',
    ) ?? { p: null }
    expect(p).toBeGreaterThan(1e-37)
    expect(p).toBeLessThan(1e-36)
  })
})
