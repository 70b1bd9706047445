import { z } from 'zod'
import { exclusionReasons, partKinds, qualityChecks, tellers, undatedReasons } from '../counts.js'
import { proxyNames } from '../metrics/proxies.js'
import { becameWords } from '../policy/finding.js'
import { failOnChoices, undeterminedChoices } from '../policy/gate.js'
import type { Audit } from '../result.js'
import { timeWindows } from '../timeWindow.js'
import { assumptionSchema, comparisonSchema, metricIdSchema, planSchema, severitySchema } from './planSchema.js'
import type { Same } from './sameType.js'

const number = z.number()
const count = z.int().nonnegative()
const text = z.string()
const name = z.string()

const cell = z.union([number, z.strictObject({ low: number, high: number, published: number.exactOptional() })])
const tally = z.strictObject({
  tp: cell,
  fp: cell,
  fn: cell,
  tn: cell,
  positive_unknown: cell,
  negative_unknown: cell,
})
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const bounds = z.strictObject({ low: number.nullable(), high: number.nullable() })
const undefinedReason = z.enum([
  'zero_denominator',
  'zero_reference',
  'below_zero',
  'cell_not_known',
  'outside_bounds',
  'no_outcome',
  'no_reference',
  'not_a_probability',
  'infinite',
])
const interval = { estimate: number.nullable(), low: number.nullable(), high: number.nullable() }
const measure = {
  ...interval,
  method: text,
  bounds: bounds.exactOptional(),
  undefined: undefinedReason.exactOptional(),
}

const metrics = z.record(
  metricIdSchema,
  z.strictObject({ ...measure, numerator: cell.exactOptional(), denominator: cell.exactOptional() }),
)
const overall = z.strictObject({ attribute: name, n: cell, known: count.exactOptional(), tally, metrics })
const group = z.strictObject({
  attribute: name,
  group: name,
  parts: z.record(name, name),
  n: cell,
  units: z.strictObject({ people: count, repeated: count }).exactOptional(),
  known: count.exactOptional(),
  tally,
  metrics,
})

const comparison = z.strictObject({
  attribute: name,
  group: name,
  reference: name,
  reference_estimate: number.nullable(),
  metric: metricIdSchema,
  kind: comparisonSchema.unwrap(),
  ...measure,
  unbounded: z.boolean(),
  p: number.nullable(),
  p_adjusted: number.nullable(),
})

const aggregate = z.strictObject({
  attribute: name,
  metric: metricIdSchema,
  ...measure,
  unbounded: z.boolean(),
  group: name.exactOptional(),
  reference: name.exactOptional(),
  reference_estimate: number.exactOptional(),
  p: number.exactOptional(),
  reverses: z.literal(true).exactOptional(),
})

const status = z.enum(['pass', 'fail', 'undetermined', 'not_applicable'])
const verdict = z.enum(['pass', 'fail', 'undetermined', 'not_judged'])

const slice = z.strictObject({
  kind: z.enum(['stratum', 'class', ...partKinds]),
  name,
  column: name.exactOptional(),
  check: z.enum(qualityChecks).exactOptional(),
  teller: z.enum(tellers).exactOptional(),
})

const finding = z.strictObject({
  id: text,
  limit: count,
  slice: slice.exactOptional(),
  metric: metricIdSchema,
  comparison: comparisonSchema,
  attribute: name,
  group: name.nullable(),
  reference: name.nullable(),
  reference_estimate: number.nullable(),
  ...interval,
  envelope: z.strictObject({ low: number.nullable(), high: number.nullable() }),
  bounds: bounds.exactOptional(),
  min: number.nullable(),
  max: number.nullable(),
  change: z
    .strictObject({ now: number.nullable(), before: number.nullable(), denominator_before: cell.nullable() })
    .exactOptional(),
  baseline: z
    .strictObject({
      status: status.nullable(),
      ...interval,
      change: number.nullable(),
      p: number.nullable(),
      became: z.enum(becameWords),
    })
    .exactOptional(),
  waiver: z
    .strictObject({ index: count, reason: text, approved_by: text, until: text, expired: z.boolean() })
    .exactOptional(),
  peer: z
    .strictObject({
      name: text,
      ...interval,
      envelope: z.strictObject({ low: number.nullable(), high: number.nullable() }),
      min: number.nullable(),
      max: number.nullable(),
    })
    .exactOptional(),
  level: number.nullable(),
  level_adjusted: number.nullable(),
  status,
  leans: z.enum(['pass', 'fail']).nullable(),
  denominator: cell.nullable(),
  reference_denominator: cell.nullable(),
  more_cases: number.nullable(),
  detectable: number.nullable(),
  severity: severitySchema,
  left_out: z.array(name),
  ignored: z.boolean(),
  undefined: undefinedReason.exactOptional(),
  reason_code: z.enum([
    'decided',
    'point',
    'uncertain',
    'not_known',
    'too_few',
    'undefined',
    'is_reference',
    'no_rows',
    'under_share',
    'no_mark',
    'no_outcome',
    'alone',
    'no_class',
    'no_baseline',
    'not_then',
  ]),
  reason: text,
})

const values = z.array(number.nullable())
const level = { p: number, p_adjusted: number }

const series = z.strictObject({
  column: name,
  window: z.enum(timeWindows),
  windows: z.array(z.strictObject({ name: text, from: text, to: text, rows: count })),
  gaps: z.array(z.strictObject({ after: count, windows: count, from: text, to: text })),
  excluded: z.array(z.strictObject({ reason: z.enum(undatedReasons), rows: count })),
  lines: z.array(
    z.strictObject({
      attribute: name,
      group: name,
      metric: metricIdSchema,
      comparison: comparisonSchema,
      reference: name.nullable(),
      estimate: values,
      low: values,
      high: values,
      bounds_low: values.exactOptional(),
      bounds_high: values.exactOptional(),
      denominator: z.array(number),
      trend: z
        .strictObject({ method: z.enum(['cochran_armitage', 'mann_kendall']), z: number, ...level })
        .exactOptional(),
      change: z
        .strictObject({
          method: z.enum(['maximal_chi_square', 'pettitt']),
          window: count,
          before: number,
          after: number,
          ...level,
        })
        .exactOptional(),
    }),
  ),
  limits: z.array(
    z.strictObject({
      limit: count,
      attribute: name,
      group: name.nullable(),
      statuses: z.array(z.strictObject({ from: count, to: count, status })),
      first_fail: count.nullable(),
      broken_since: count.nullable(),
    }),
  ),
})

const stop = z.strictObject({
  met: z.boolean(),
  window: text.nullable(),
  method: z.literal('robbins'),
  looks: count,
  tests: count,
  level: number,
  criteria: z.array(
    z.strictObject({
      id: text,
      criterion: count,
      metric: metricIdSchema,
      comparison: comparisonSchema,
      attribute: name,
      group: name,
      reference: name.nullable(),
      min: number.nullable(),
      max: number.nullable(),
      met: z.boolean(),
      window: text.nullable(),
      ...interval,
      denominator: cell,
      reference_denominator: cell.nullable(),
    }),
  ),
})

const gate = z.strictObject({
  fail_on: z.enum(failOnChoices),
  undetermined: z.enum(undeterminedChoices),
  baseline: z
    .strictObject({
      title: text,
      verdict,
      version: text,
      date: text.nullable(),
      plan_sha256: sha256,
      counting_sha256: sha256,
      limits_sha256: sha256,
      data_sha256: sha256.nullable(),
      gone: count,
    })
    .nullable(),
  as_of: text.nullable(),
  unmatched_waivers: z.array(count),
  outcome: verdict,
  exit_code: z.union([z.literal(0), z.literal(1), z.literal(3)]),
})

const runsOf = <Value extends z.ZodType>(value: Value) => z.array(z.strictObject({ from: number, to: number, value }))

const sweep = z.strictObject({
  by: z.enum(['threshold', 'top']),
  own: number.nullable(),
  points: z.array(z.strictObject({ threshold: number, selected: number, asked: number.exactOptional() })),
  attributes: z.array(
    z.strictObject({
      attribute: name,
      groups: z.array(
        z.strictObject({
          group: name,
          positives: number,
          negatives: number,
          unknown: number,
          tp: z.array(number),
          fp: z.array(number),
          positive_unknown: z.array(number),
        }),
      ),
    }),
  ),
  limits: z.array(
    z.strictObject({
      limit: count,
      slice: slice.exactOptional(),
      attribute: name,
      group: name.nullable(),
      estimates: z.array(number.nullable()),
      statuses: runsOf(status),
    }),
  ),
  verdicts: runsOf(verdict),
  estimates: runsOf(z.boolean()),
})

const expected = z.strictObject({ ...interval, bounds: bounds.exactOptional() })
const lift = z.strictObject({ ...measure, unbounded: z.boolean(), envelope: bounds })
const burden = {
  people: number,
  base_rate: z.strictObject(measure),
  tp: z.array(number),
  fp: z.array(number),
  positive_unknown: z.array(number),
  false_positives_per_true_positive: z.array(z.strictObject(measure)),
  lift: z.array(lift),
  random: z.strictObject({ selected: z.array(number), tp: z.array(expected), fp: z.array(expected) }),
}
const capacity = z.strictObject({
  points: sweep.shape.points,
  attributes: z.array(
    z.strictObject({
      attribute: name,
      everyone: z.strictObject(burden),
      groups: z.array(z.strictObject({ group: name, ...burden })),
    }),
  ),
})

const curves = z.strictObject({
  attribute: name,
  group: name,
  n: number,
  binned: z.boolean(),
  roc: z
    .array(z.strictObject({ threshold: number.nullable(), false_positive_rate: number, true_positive_rate: number }))
    .nullable(),
  precision_recall: z.array(z.strictObject({ threshold: number, recall: number, precision: number })).nullable(),
  calibration: z
    .array(z.strictObject({ cases: number, mean_score: number, observed: number, low: number, high: number }))
    .nullable(),
  brier: z
    .strictObject({
      score: number,
      reliability: number,
      resolution: number,
      uncertainty: number,
      within_bins: number,
    })
    .nullable(),
})

const tradeoff = z.strictObject({
  attribute: name,
  group: name,
  reference: name,
  base_rate: number,
  reference_base_rate: number,
  positive_predictive_value: number,
  false_negative_rate: number,
  false_positive_rate: number,
  reference_false_positive_rate: number,
})

const worstGroup = z.strictObject({
  parts: z.record(name, name),
  n: number,
  denominator: number,
  estimate: number,
  reference_estimate: number,
  difference: number,
  low: number,
  high: number,
  bounds: bounds.exactOptional(),
  shrunk: number,
  p: number,
  p_adjusted: number,
  beyond_chance: z.boolean(),
  folded: count,
  due_to: z.record(name, name).exactOptional(),
})

const worstGroups = z.strictObject({
  metric: metricIdSchema,
  depth: count,
  minimum_size: count,
  crossings: count,
  searched: count,
  too_few: count,
  undefined: count,
  beyond_chance: count,
  folded: count,
  spread: number,
  groups: z.array(worstGroup),
})

const named = { name, column: name, check: z.enum(qualityChecks) }
const quality = z.strictObject({
  checks: z.array(z.strictObject({ ...named, failed: number, records: number })),
  worse: z.array(
    z.strictObject({
      attribute: name,
      group: name,
      reference: name,
      ...named,
      estimate: number,
      reference_estimate: number,
      ratio: number.nullable(),
      low: number.nullable(),
      high: number.nullable(),
      p: number,
      p_adjusted: number,
    }),
  ),
})

const strength = z.strictObject({
  estimate: number.nullable(),
  low: number.nullable(),
  high: number.nullable(),
})
const proxies = z.strictObject({
  from: number,
  told: z.array(
    z.strictObject({
      attribute: name,
      name,
      teller: z.enum(['input', 'score', 'decision']),
      named: z.enum(proxyNames).nullable(),
      values: count,
      strength,
      information: strength,
      p: number.nullable(),
      level_adjusted: number.nullable(),
      guessed: z.strictObject({ knowing: number, blind: number }).nullable(),
      decision: strength.nullable(),
    }),
  ),
})

const exclusion = z.strictObject({
  reason: z.enum(exclusionReasons),
  attribute: name.nullable(),
  rows: cell,
  detail: text.exactOptional(),
})

const viewed = z.strictObject({
  estimate: number.nullable(),
  low: number.nullable(),
  high: number.nullable(),
  bounds: bounds.exactOptional(),
  status: status,
})

const covered = z.strictObject({ people: cell, checked: cell })

const selective = z.strictObject({
  coverage: z.array(
    z.strictObject({
      attribute: name,
      groups: z.array(z.strictObject({ group: name, positive: covered, negative: covered })),
    }),
  ),
  findings: z.array(
    z.strictObject({
      id: text,
      views: z.array(
        z.union([
          z.strictObject({ kind: z.enum(['known', 'bounds', 'inspection']), value: viewed }),
          z.strictObject({ kind: z.literal('assumption'), assumption: assumptionSchema, value: viewed }),
        ]),
      ),
      tipping: z.array(z.strictObject({ share: number, estimate: number.nullable(), status: status })),
      sample: number.nullable().exactOptional(),
    }),
  ),
})

const factor = { estimate: number.nullable(), low: number.nullable(), high: number.nullable() }

const stages = z.strictObject({
  names: z.array(name),
  attributes: z.array(
    z.strictObject({
      attribute: name,
      groups: z.array(
        z.strictObject({
          group: name,
          reached: z.array(cell),
          gap: z
            .strictObject({
              reference: name,
              whole: z.strictObject(factor),
              stages: z.array(z.strictObject({ ...factor, part: number.nullable() })),
            })
            .nullable(),
        }),
      ),
    }),
  ),
})

const provenance = z.strictObject({
  tool: text,
  version: text,
  plan_sha256: sha256,
  counting_sha256: sha256,
  limits_sha256: sha256,
  source: text,
  engine: text.exactOptional(),
  data_sha256: sha256.nullable(),
  date: text.nullable(),
  rows: z.strictObject({ read: cell, counted: count, excluded: z.array(exclusion) }),
})

const notedValues = z.array(z.strictObject({ value: text, rows: count.exactOptional() }))

const note = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outcome_values_unknown'), values: notedValues }),
  z.strictObject({
    kind: z.literal('taken_as_negative'),
    role: z.enum(['decision', 'outcome']),
    values: notedValues,
  }),
  z.strictObject({ kind: z.literal('rows_without_score'), rows: count }),
  z.strictObject({ kind: z.literal('numbers_binned') }),
  z.strictObject({
    kind: z.literal('units'),
    people: count,
    repeated: count,
    without: count,
    shared: z.array(z.strictObject({ attribute: name, people: count })),
  }),
])

/** The shape of audit.json, where every report begins. Keys that it does not name are errors. */
export const auditSchema = z.strictObject({
  schema: z.literal('maatlat/audit@1'),
  title: text,
  verdict,
  plan: planSchema,
  provenance,
  groups: z.array(group),
  overall: z.array(overall),
  comparisons: z.array(comparison),
  aggregates: z.array(aggregate),
  findings: z.array(finding),
  stop: stop.exactOptional(),
  series: series.exactOptional(),
  gate: gate.exactOptional(),
  notes: z.array(note),
  curves: z.array(curves),
  tradeoffs: z.array(tradeoff),
  worst_groups: worstGroups.nullable(),
  quality: quality.exactOptional(),
  proxies: proxies.exactOptional(),
  sweep: sweep.nullable(),
  capacity: capacity.exactOptional(),
  stages: stages.exactOptional(),
  selective: selective.exactOptional(),
  slices: z.array(
    z.strictObject({
      slice,
      groups: z.array(group),
      overall: z.array(overall),
      comparisons: z.array(comparison),
      aggregates: z.array(aggregate),
    }),
  ),
})

/** The JSON Schema (draft 2020-12) of audit.json, as it is shipped. */
export const auditJsonSchema = (): object => ({
  title: 'The result of an audit by maatlat',
  ...z.toJSONSchema(auditSchema),
})

/** Whether a value is a whole audit; the compiler holds the schema against the type, below. */
export const isAudit = (value: unknown): value is Audit => auditSchema.safeParse(value).success

// The type and the schema say the same, key for key, or this file does not compile.
true satisfies Same<z.output<typeof auditSchema>, Audit>
