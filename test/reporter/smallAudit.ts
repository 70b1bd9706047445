import type { AuditPlan, Limit } from '../../src/config/plan.js'
import type { Finding } from '../../src/policy/finding.js'
import type { Audit } from '../../src/result.js'

/** A limit as a plan has it once it is complete. */
export const limit = (given: Partial<Limit>): Limit => ({
  metric: 'positive_predictive_value',
  comparison: null,
  min: 0.6,
  max: null,
  severity: 'fail',
  attributes: null,
  groups: null,
  reference: null,
  within: null,
  classes: null,
  preset: null,
  ...given,
})

/** A finding on the precision of women in the Slimme Check pilot: 38 of 89, 42.7 % (Wilson 32.9–53.1 %). */
export const finding = (given: Partial<Finding>): Finding => ({
  id: 'positive_predictive_value:gender:V',
  limit: 0,
  metric: 'positive_predictive_value',
  comparison: null,
  attribute: 'gender',
  group: 'V',
  reference: null,
  reference_estimate: null,
  estimate: 38 / 89,
  low: 0.329,
  high: 0.531,
  envelope: { low: 0.329, high: 0.531 },
  min: 0.6,
  max: null,
  level: 0.001,
  level_adjusted: 0.001,
  status: 'fail',
  leans: 'fail',
  denominator: 89,
  reference_denominator: null,
  more_cases: null,
  detectable: null,
  severity: 'fail',
  left_out: [],
  ignored: false,
  reason_code: 'decided',
  reason: 'Nothing that fits these numbers is within the limit.',
  ...given,
})

/** The smallest whole audit: two groups, one limit, no finding until some are given. */
export const smallAudit = (given: Partial<Audit> = {}, plan: Partial<AuditPlan> = {}): Audit => ({
  schema: 'maatlat/audit@1',
  title: 'Slimme Check, pilot, before reweighing',
  verdict: 'fail',
  plan: {
    version: 1,
    title: 'Slimme Check, pilot, before reweighing',
    language: 'en',
    about: { organisation: 'City of Amsterdam' },
    data: {
      source: 'counts.csv',
      format: null,
      layout: 'counts',
      encoding: null,
      delimiter: null,
      where: { stage: ['pilot'] },
      on_bad_row: 'stop',
      suppressed: null,
    },
    decision: { kind: 'counted', effect: 'adverse' },
    outcome: null,
    score: null,
    weight: null,
    unit: null,
    attributes: [
      {
        name: 'gender',
        column: 'gender',
        grouping: { kind: 'values' },
        reference: { kind: 'group', group: 'M' },
        missing: 'group',
      },
    ],
    conditioning: [],
    intersections: [],
    sweep: null,
    measures: 'usual',
    limits: [limit({})],
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
    ...plan,
  },
  provenance: {
    tool: 'maatlat',
    version: '0.1.0',
    plan_sha256: 'a'.repeat(64),
    counting_sha256: 'b'.repeat(64),
    limits_sha256: 'c'.repeat(64),
    source: 'counts.csv',
    data_sha256: 'c'.repeat(64),
    date: null,
    rows: { read: 272, counted: 272, excluded: [] },
  },
  groups: [group('M', 50, 41, 25, 28), group('V', 38, 51, 18, 21)],
  overall: [
    {
      attribute: 'gender',
      n: 272,
      tally: { tp: 88, fp: 92, fn: 43, tn: 49, positive_unknown: 0, negative_unknown: 0 },
      metrics: {},
    },
  ],
  comparisons: [],
  aggregates: [],
  slices: [],
  tradeoffs: [],
  worst_groups: null,
  sweep: null,
  findings: [],
  notes: [],
  ...given,
})

function group(name: string, tp: number, fp: number, fn: number, tn: number): Audit['groups'][number] {
  const rate = (numerator: number, denominator: number) => ({
    estimate: numerator / denominator,
    low: 0,
    high: 1,
    method: 'wilson',
    numerator,
    denominator,
  })
  return {
    attribute: 'gender',
    group: name,
    parts: { gender: name },
    n: tp + fp + fn + tn,
    tally: { tp, fp, fn, tn, positive_unknown: 0, negative_unknown: 0 },
    metrics: {
      selection_rate: rate(tp + fp, tp + fp + fn + tn),
      false_positive_rate: rate(fp, fp + tn),
      positive_predictive_value: rate(tp, tp + fp),
    },
  }
}
