import { z } from 'zod'
import { type Comparison, movedWords } from '../../compare/comparison.js'
import { becameWords } from '../../policy/finding.js'
import { undeterminedChoices } from '../../policy/gate.js'
import { auditSchema } from '../auditSchema.js'
import { comparisonSchema, metricIdSchema, planSchema, severitySchema } from '../planSchema.js'
import type { Same } from '../sameType.js'

const text = z.string()
const number = z.number().nullable()
const count = z.int().nonnegative()

const { verdict, provenance, findings } = auditSchema.shape
const { slice, status, bounds } = findings.element.shape
const undefinedReason = findings.element.shape.undefined

const audit = z.strictObject({ title: text, verdict, about: planSchema.shape.about, provenance })

const flow = z.strictObject({
  both: count,
  before: count,
  after: count,
  neither: count,
  exact: number,
  mid_p: number,
  asymptotic: number,
})
const flips = z.strictObject({
  attribute: text,
  group: text,
  all: flow,
  by_outcome: z.strictObject({ positive: flow, negative: flow, unknown: flow }),
})
const pairing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('joint'), before: text, after: text, flips: z.array(flips) }),
  z.strictObject({
    kind: z.literal('linked'),
    before: text,
    after: text,
    people: z.strictObject({ both: count, before: count, after: count, without_id: count, contradictory: count }),
    flips: z.array(flips),
  }),
  z.strictObject({ kind: z.literal('not_published') }),
  z.strictObject({ kind: z.literal('apart') }),
])

const side = z.strictObject({
  estimate: number,
  low: number,
  high: number,
  bounds,
  undefined: undefinedReason,
  shown: z.enum(['more', 'less']).nullable().exactOptional(),
})
const end = z.strictObject({ low: number, high: number, level: number })
const about = { slice, metric: metricIdSchema, comparison: comparisonSchema, attribute: text, group: text.nullable() }

const change = z.strictObject({
  ...about,
  reference: text.nullable(),
  before: side,
  after: side,
  change: number,
  low: number,
  high: number,
  method: text,
  level: number,
  level_adjusted: number,
  beyond_chance: z.boolean(),
  moved: z.enum(movedWords),
  turned: z.enum(['shown', 'estimate']).nullable(),
  correlation: z.number().exactOptional(),
  over_pairings: z.strictObject({ narrowest: end, widest: end }).exactOptional(),
})

const finding = z.strictObject({
  id: text,
  ...about,
  severity: severitySchema,
  before: status.nullable(),
  after: status,
  became: z.enum(becameWords),
  change: z.literal(true).exactOptional(),
})

/** The shape of compare.json. */
const compareSchema = z.strictObject({
  schema: z.literal('maatlat/compare@1'),
  title: text,
  before: audit,
  after: audit,
  pairing,
  evidence: planSchema.shape.evidence.pick({ confidence: true, correction: true, rule: true }),
  headline: count.nullable(),
  changes: z.array(change),
  findings: z.array(finding),
  gone: count,
  gate: z.strictObject({
    outcome: verdict,
    undetermined: z.enum(undeterminedChoices),
    exit_code: z.union([z.literal(0), z.literal(1), z.literal(3)]),
  }),
  unmatched: z.array(z.strictObject({ of: z.enum(['before', 'after']), attribute: text, group: text })),
})

/** The JSON Schema (draft 2020-12) of compare.json, as it is shipped. */
export const compareJsonSchema = (): object => ({
  title: 'What changed from one audit to another, by maatlat',
  ...z.toJSONSchema(compareSchema),
})

// The compiler holds the schema against the type.
true satisfies Same<z.output<typeof compareSchema>, Comparison>
