import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { compareAudits } from '../../src/compare/compareAudits.js'
import type { Comparison } from '../../src/compare/comparison.js'
import { readPlan } from '../../src/config/readPlan.js'
import { published } from '../oracles/slimmeCheck.js'

const planIn = (name: string) => readPlan(join(import.meta.dirname, '../../datasets/slimme-check', name))

describe('Slimme Check before and after reweighing', () => {
  let comparison: Comparison

  beforeAll(async () => {
    const before = await audit(await planIn('prepilot-before.en.yaml'))
    comparison = compareAudits(before, await audit(await planIn('prepilot-after.en.yaml'), { baseline: before }))
  })

  it('says first that the gap by nationality turned round in the estimate, from +29.07 % to −26.04 %', () => {
    const first = comparison.changes[comparison.headline ?? -1]
    expect(first).toMatchObject({
      metric: 'false_positive_share',
      comparison: 'relative_difference',
      group: 'not Dutch',
      reference: 'Dutch',
      turned: 'estimate',
    })
    const { before, after } = published.prepilotFalsePositiveShare
    expect((first?.before.estimate ?? 0) * 100).toBeCloseTo(before.relativeDifference, 2)
    expect((first?.after.estimate ?? 0) * 100).toBeCloseTo(after.relativeDifference, 2)
  })

  it('shows that the gap changed by more than chance, and neither the old direction nor the new one', () => {
    const first = comparison.changes[comparison.headline ?? -1]
    expect(first?.beyond_chance).toBe(true)
    expect(first?.level_adjusted).toBeLessThan(0.05)
    expect([first?.before.shown, first?.after.shown]).toEqual([null, null])
  })

  it('knows that the people are the same and who is who is not published, and tells the range over every pairing', () => {
    expect(comparison.pairing.kind).toBe('not_published')
    const { narrowest, widest } = comparison.changes[comparison.headline ?? -1]?.over_pairings ?? {}
    const own = comparison.changes[comparison.headline ?? -1]
    expect(narrowest?.low).toBeGreaterThan(own?.low ?? 0)
    expect(widest?.low).toBeLessThan(own?.low ?? 0)
  })
})
