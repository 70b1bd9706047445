import type { AttributePlan, AuditPlan } from '../../src/config/plan.js'

type Parts = Partial<Omit<AuditPlan, 'data'>> & { readonly data?: Partial<AuditPlan['data']> }

/** A plan with little in it, for tests to fill. */
export function planOf(source: string, parts: Parts = {}): AuditPlan {
  return {
    version: 1,
    title: 'A test',
    language: 'en',
    about: {},
    decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['1'], negative: null },
    outcome: { column: 'wrongful', positive: ['1'], negative: ['0'] },
    score: null,
    weight: null,
    unit: null,
    attributes: [attributeOf('gender')],
    conditioning: [],
    intersections: [],
    sweep: null,
    measures: 'usual',
    limits: [],
    worst_groups: null,
    evidence: {
      rule: 'confident',
      confidence: 0.95,
      correction: 'holm',
      family: 'limit',
      minimum_denominator: 30,
      too_few: 'undetermined',
      unknown: 'bounds',
      intervals: 'score',
      seed: 1,
      replicates: 2000,
    },
    ...parts,
    data: {
      source,
      format: null,
      layout: 'log',
      encoding: null,
      delimiter: null,
      where: {},
      on_bad_row: 'stop',
      suppressed: null,
      ...parts.data,
    },
  }
}

export const attributeOf = (column: string, parts: Partial<AttributePlan> = {}): AttributePlan => ({
  name: column,
  column,
  grouping: { kind: 'values' },
  reference: { kind: 'rest' },
  missing: 'group',
  ...parts,
})
