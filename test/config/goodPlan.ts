import type { PlanInput } from '../../src/config/planInput.js'

/** The plan of the design's example, as far as this version serves it. */
export const goodPlan: PlanInput = {
  version: 1,
  title: 'Slimme Check, pilot, after reweighing',
  language: 'nl',
  about: { organisation: 'Amsterdam', limits_set_on: '2022-03-01' },
  data: { source: 'decisions.parquet', where: { stage: 'pilot', model: ['BR'] } },
  decision: { column: 'flagged', positive: [1], effect: 'adverse' },
  outcome: { column: 'wrongful', positive: [1], negative: [0] },
  weight: { column: 'w' },
  attributes: [
    { column: 'gender', reference: 'M' },
    { column: 'age', bins: [30, 50], reference: '30–49' },
    {
      column: 'land',
      name: 'nationality',
      groups: { Dutch: ['NL'], Other: '*' },
      reference: 'Dutch',
      missing: 'group',
    },
  ],
  intersections: [['gender', 'nationality']],
  limits: [
    { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
    { metric: 'positive_predictive_value', min: 0.7, severity: 'warn' },
    { preset: 'four-fifths' },
  ],
  evidence: { confidence: 0.9 },
}
