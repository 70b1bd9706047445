import { z } from 'zod'
import { aboutKeys, encodings, formats, referenceKinds } from '../config/plan.js'
import { languages } from '../languages/language.js'
import { metricById } from '../metrics/catalogue.js'
import { comparisonKinds } from '../metrics/metric.js'
import { timeWindows } from '../timeWindow.js'

/**
 * The plan inside a result: complete, as it was run. (What a person writes, with its short forms and defaults, is the
 * schema of audit.yaml, in `config`.)
 */

/** The JSON Schema of it says 'a string': the catalogue grows, and a file should not need a new schema each time. */
export const metricIdSchema = z
  .string()
  .refine((id) => metricById(id) !== undefined, { error: 'a measure that this version does not have' })
export const comparisonSchema = z.enum(comparisonKinds).nullable()
export const severitySchema = z.enum(['fail', 'warn'])

const number = z.number()
const text = z.string()
const name = z.string()
const column = z.strictObject({ column: name }).nullable()
const values = z.array(z.union([z.string(), z.boolean()]))
const effect = z.enum(['adverse', 'favourable'])

const data = z.strictObject({
  source: text,
  name: text.exactOptional(),
  format: z.enum(formats).nullable(),
  layout: z.enum(['log', 'counts']),
  encoding: z.enum(encodings).nullable(),
  delimiter: text.nullable(),
  decimal: z.literal(',').exactOptional(),
  where: z.record(name, values),
  on_bad_row: z.enum(['stop', 'exclude']),
  suppressed: z.strictObject({ value: number, below: number }).nullable(),
  rounding: number.exactOptional(),
  total: name.exactOptional(),
})

const decision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('column'),
    effect,
    column: name,
    positive: values,
    negative: values.nullable(),
  }),
  z.strictObject({ kind: z.literal('threshold'), effect, score: name, threshold: number }),
  z.strictObject({
    kind: z.literal('classes'),
    effect,
    column: name,
    classes: z.array(z.strictObject({ name, values: z.union([values, z.literal('*')]), effect })),
  }),
  z.strictObject({ kind: z.literal('number'), effect, column: name }),
  z.strictObject({ kind: z.literal('counted'), effect }),
])

const outcome = z.union([
  z.strictObject({ column: name, positive: values, negative: values.nullable() }),
  z.strictObject({ column: name, classes: z.literal(true) }),
  z.strictObject({ column: name, numeric: z.literal(true) }),
])

const grouping = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('values') }),
  z.strictObject({ kind: z.literal('bins'), edges: z.array(number) }),
  z.strictObject({ kind: z.literal('map'), groups: z.record(name, z.union([values, z.literal('*')])) }),
])

const reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), group: name }),
  z.strictObject({ kind: z.enum(referenceKinds) }),
])

const stratum = z.strictObject({ name, column: name, grouping, missing: z.enum(['group', 'exclude']) })
const attribute = stratum.extend({ reference })

const limit = z.strictObject({
  metric: metricIdSchema,
  comparison: comparisonSchema,
  min: number.nullable(),
  max: number.nullable(),
  severity: severitySchema,
  attributes: z.array(name).nullable(),
  groups: z.array(name).nullable(),
  reference: reference.nullable(),
  within: z.enum(['stratum']).nullable(),
  classes: z.array(name).nullable(),
  parts: z.array(name).exactOptional(),
  change: z.literal(true).exactOptional(),
  preset: text.nullable(),
  alias: text.exactOptional(),
  minimum_share: number.exactOptional(),
})

export const assumptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('monotone_selection') }),
  z.strictObject({ kind: z.literal('at_most_times'), times: number }),
])

const waiver = z.strictObject({
  metric: metricIdSchema,
  comparison: comparisonSchema.unwrap().exactOptional(),
  attribute: name.exactOptional(),
  group: name.exactOptional(),
  reason: text,
  approved_by: text,
  until: text,
})

const stop = z.strictObject({
  metric: metricIdSchema,
  comparison: comparisonSchema,
  min: number.nullable(),
  max: number.nullable(),
  attributes: z.array(name).nullable(),
  groups: z.array(name).nullable(),
  reference: reference.nullable(),
})

const worstGroups = z.strictObject({
  count: number,
  metric: metricIdSchema,
  depth: number,
  minimum_size: number,
  missing: z.enum(['group', 'exclude']),
})

const evidence = z.strictObject({
  rule: z.enum(['confident', 'point']),
  confidence: number,
  correction: z.enum(['holm', 'benjamini_hochberg', 'none']),
  family: z.enum(['limit', 'audit']),
  minimum_denominator: number,
  too_few: z.enum(['undetermined', 'ignore']),
  unknown: z.enum(['bounds', 'known']),
  intervals: z.enum(['score', 'exact', 'mid_p']),
  seed: number,
  replicates: number,
})

export const planSchema = z.strictObject({
  version: z.literal(1),
  title: text,
  language: z.enum(languages),
  about: z.partialRecord(z.enum(aboutKeys), text),
  data,
  decision,
  outcome: outcome.nullable(),
  score: column,
  weight: column,
  unit: column,
  attributes: z.array(attribute),
  conditioning: z.array(stratum),
  intersections: z.array(z.array(name)),
  sweep: z.strictObject({ by: z.enum(['threshold', 'top']), steps: z.union([number, z.array(number)]) }).nullable(),
  measures: z.union([z.enum(['usual', 'all']), z.array(metricIdSchema)]),
  limits: z.array(limit),
  waivers: z.array(waiver).exactOptional(),
  inspection: z.strictObject({ kind: z.enum(['random', 'probability']), column: name }).exactOptional(),
  assumptions: z.array(assumptionSchema).exactOptional(),
  stages: z.array(z.strictObject({ name, column: name, positive: values.exactOptional() })).exactOptional(),
  worst_groups: worstGroups.nullable(),
  evidence,
  places: z.strictObject({ file: text, limits: z.array(z.int().positive().nullable()) }).exactOptional(),
  quality: z
    .strictObject({
      id: name.nullable(),
      columns: z.array(
        z.strictObject({
          column: name,
          placeholders: z.array(z.union([text, z.boolean()])),
          range: z.union([z.tuple([number, number]), z.tuple([text, text])]).nullable(),
          stale_before: text.nullable(),
          shift: z.literal(true).exactOptional(),
        }),
      ),
    })
    .exactOptional(),
  inputs: z
    .strictObject({
      columns: z.array(z.strictObject({ column: name, bins: z.array(number).nullable() })),
      all_but: z.array(name).nullable(),
      proxy_from: number,
    })
    .exactOptional(),
  privacy: z.strictObject({ minimum_cell: number.nullable() }).exactOptional(),
  time: z.strictObject({ column: name, window: z.enum(timeWindows) }).exactOptional(),
  stop: z.array(stop).exactOptional(),
})
