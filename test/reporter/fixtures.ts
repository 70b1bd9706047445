import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts } from '../../src/counts.js'
import type { RenderOptions } from '../../src/reporter/format.js'
import type { Audit } from '../../src/result.js'
import { pilotBeforeByBackground, pilotBeforeByGender } from '../oracles/slimmeCheck.js'
import { attribute } from '../tallies.js'

/** Audits of published or of made-up counts, through the whole of what comes after counting. */

export const options = (given: Partial<RenderOptions> = {}): RenderOptions => ({
  language: 'en',
  undetermined: null,
  colour: false,
  width: 80,
  ...given,
})

export const counted = (attributes: readonly AttributeCounts[], given: Partial<Counts> = {}): Counts => ({
  rows: { read: 272, counted: 272, excluded: [] },
  attributes,
  slices: [],
  combinations: null,
  source: { name: 'counts.csv', sha256: 'c'.repeat(64), format: 'csv' },
  notes: [],
  ...given,
})

export const auditOf = (counts: Counts, plan: Partial<PlanInput>): Audit =>
  auditCounts(
    definePlan({
      version: 1,
      title: 'Slimme Check, pilot, before reweighing',
      data: { source: 'counts.csv', layout: 'counts' },
      decision: { effect: 'adverse' },
      attributes: counts.attributes
        .filter(({ parts }) => parts.length === 1)
        .map(({ attribute: column }) => ({ column, reference: 'rest' })),
      ...plan,
    }),
    counts,
  )

const gender = attribute('gender', pilotBeforeByGender)
const background = attribute('migration background', pilotBeforeByBackground)
const references: PlanInput['attributes'] = [
  { column: 'gender', reference: 'M' },
  { column: 'migration background', reference: 'Western' },
]

/** The pilot before reweighing, with limits made up for the test: precision of women fails, the rest is not certain. */
export const pilot = (plan: Partial<PlanInput> = {}): Audit =>
  auditOf(counted([gender, background]), {
    attributes: references,
    about: {
      organisation: 'City of Amsterdam',
      model: 'Slimme Check',
      limits_set_by: 'the steering group',
      limits_set_on: '2022-03-01',
      register: 'https://algoritmeregister.amsterdam.nl',
    },
    limits: [
      { metric: 'positive_predictive_value', min: 0.6 },
      { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
      { metric: 'selection_rate', comparison: 'difference', min: -0.2, max: 0.2, attributes: ['gender'] },
      { metric: 'equalized_odds_difference', max: 0.2, severity: 'warn', attributes: ['gender'] },
    ],
    ...plan,
  })

/** Only gender, with a limit that anything keeps. */
export const passing = (plan: Partial<PlanInput> = {}): Audit =>
  auditOf(counted([gender]), {
    attributes: [{ column: 'gender', reference: 'M' }],
    limits: [{ metric: 'false_positive_rate', comparison: 'ratio', min: 0.5, max: 2 }],
    ...plan,
  })

/** No limits at all. */
export const unjudged = (plan: Partial<PlanInput> = {}): Audit =>
  auditOf(counted([gender]), { attributes: [{ column: 'gender', reference: 'M' }], ...plan })

/** Outcomes known only of those who were flagged; some groups small; rows left out; outcomes that nobody listed. */
export const checkedOnlyTheFlagged = (plan: Partial<PlanInput> = {}): Audit =>
  auditOf(
    counted(
      [
        attribute('district', {
          North: [30, 40, 0, 0, 4, 300],
          South: [20, 60, 0, 0, 2, 280],
          '(missing)': [1, 2, 0, 0, 0, 5],
        }),
      ],
      {
        rows: {
          read: 750,
          counted: 744,
          excluded: [
            { reason: 'missing_decision', attribute: null, rows: 4 },
            { reason: 'bad_row', attribute: null, rows: 2, detail: 'lines 17, 203' },
          ],
        },
        notes: [{ kind: 'outcome_values_unknown', values: [{ value: 'pending', rows: 6 }] }],
      },
    ),
    {
      title: 'Checks by district',
      attributes: [{ column: 'district', reference: 'North' }],
      limits: [
        { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
        { metric: 'positive_predictive_value', min: 0.2 },
      ],
      ...plan,
    },
  )

/** Two attributes and their crossing: selection of women under 30 stands out. */
export const crossed = (plan: Partial<PlanInput> = {}): Audit => {
  const cells = { tp: 40, fp: 30, fn: 20, tn: 110, positive_unknown: 0, negative_unknown: 0 }
  const many = { ...cells, tp: 80, fp: 70, tn: 30 }
  const groups = ['M', 'V'].flatMap((sex) =>
    ['<30', '≥30'].map((age) => ({
      group: `${sex} × ${age}`,
      parts: { sex, age },
      tally: sex === 'V' && age === '<30' ? many : cells,
    })),
  )
  return auditOf(
    counted([
      attribute('sex', { M: [80, 60, 40, 220], V: [120, 100, 40, 140] }),
      attribute('age', { '<30': [120, 100, 40, 140], '≥30': [80, 60, 40, 220] }),
      { attribute: 'sex × age', parts: ['sex', 'age'], groups },
    ]),
    {
      title: 'Crossed',
      data: 'log.csv',
      decision: { column: 'flagged', positive: ['1'], effect: 'adverse' },
      outcome: { column: 'wrongful', positive: ['1'] },
      intersections: [['sex', 'age']],
      limits: [{ metric: 'selection_rate', comparison: 'ratio', max: 1.25 }],
      ...plan,
    },
  )
}

/** Names that a log may hold and a report has to survive. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</style></title></svg>',
  'line one\nline two',
  'turned \u202eround',
  'עברית',
  'العربية',
  '👩‍👩‍👧‍👦 family',
  'a name of sixty letters that goes on and on until it is done.',
  '日本語の長い名前が続く続く続く続く続く続く続く続く続く続く続く続く',
  'datum.value + 1',
  'javascript:alert(1)',
] as const

/** Thirty groups and more, some of them hostile, all different in size. */
export const many = (names: readonly string[], plan: Partial<PlanInput> = {}): Audit =>
  auditOf(
    counted([
      attribute(
        'country',
        Object.fromEntries(names.map((name, at) => [name, [20 + at, 10 + 2 * at, 15 + at, 200 - 2 * at]])),
      ),
    ]),
    {
      title: 'Many groups <b>&amp;',
      limits: [{ metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 }],
      ...plan,
    },
  )
