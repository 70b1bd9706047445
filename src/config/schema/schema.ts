import * as z from 'zod'
import { languages } from '../../languages/language.js'
import { aboutKeys } from '../plan.js'
import { attribute, stratum } from './attributes.js'
import { decision, oneColumn, outcome } from './columns.js'
import { data } from './data.js'
import { inputs } from './inputs.js'
import { assumptions, inspection } from './inspection.js'
import { mapping, number, text, wholeNumber } from './leaves.js'
import { limit, metric } from './limits.js'
import { privacy } from './privacy.js'
import { quality } from './quality.js'
import { stages } from './stages.js'
import { stop } from './stop.js'
import { sweep } from './sweep.js'
import { time } from './time.js'
import { waiver } from './waivers.js'
import { worstGroups } from './worstGroups.js'

const sha256 = 'a SHA-256: 64 digits of 0–9 and a–f'

const aboutText: Readonly<Record<(typeof aboutKeys)[number], string>> = {
  organisation: 'Who decides.',
  model: 'The name of the model or the rule.',
  model_version: 'Its version.',
  purpose: 'What the decisions are for.',
  period: 'When the decisions were made, in words.',
  limits_set_by: 'Who set the limits.',
  limits_set_on: 'When they were set: before anyone saw the figures.',
  limits_sha256: 'The hash of the limits as they were set: the report shows whether they changed since.',
  contact: 'Whom a reader can ask.',
  register: 'Where the algorithm is registered: an address.',
}

const about = mapping({
  ...mapKeys(aboutKeys, (key) => text().optional().describe(aboutText[key])),
  limits_sha256: text(sha256)
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, { error: sha256 }))
    .optional()
    .describe(aboutText.limits_sha256),
}).describe('For the first page of the report and its page on method. All optional.')

function mapKeys<Key extends string, Value>(keys: readonly Key[], toValue: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, toValue(key)])) as Record<Key, Value>
}

const confidence = 'a number above 0.5 and below 1'

// zod does not tell JSON Schema the default of a number, because it is read from text first: `meta` does.
const evidence = mapping({
  rule: z
    .enum(['confident', 'point'])
    .default('confident')
    .describe('confident: what the data cannot tell is undetermined. point: the estimate decides.'),
  confidence: number(z.number({ error: confidence }).gt(0.5, { error: confidence }).lt(1, { error: confidence }))
    .default(0.95)
    .meta({ default: 0.95, description: 'Of every interval and decision.' }),
  correction: z
    .enum(['holm', 'benjamini_hochberg', 'none'])
    .default('holm')
    .describe('How fails are corrected for the number of findings.'),
  family: z
    .enum(['limit', 'audit'])
    .default('limit')
    .describe('What they are corrected over: the findings of a limit, or all.'),
  minimum_denominator: wholeNumber(0)
    .default(30)
    .meta({ default: 30, description: 'With fewer cases than this nothing is decided.' }),
  too_few: z
    .enum(['undetermined', 'ignore'])
    .default('undetermined')
    .describe('What becomes of those: undetermined, or left out of the verdict and listed.'),
  unknown: z
    .enum(['bounds', 'known'])
    .default('bounds')
    .describe('bounds: an unknown outcome could be either. known: the known alone decide, and the report says so.'),
  intervals: z.enum(['score', 'exact', 'mid_p']).default('score').describe('How intervals are made.'),
  seed: wholeNumber(0).default(1).meta({ default: 1, description: 'Of the random numbers, where any are used.' }),
  replicates: wholeNumber(100)
    .default(2000)
    .meta({ default: 2000, description: 'How often is resampled, where it is.' }),
}).describe('When the data decide, and when they do not.')

const allowedIntersections = 'a list of lists of names of attributes, or a number: all crossings up to that depth'

const intersections = number(
  z.union(
    [
      z.int().min(2, { error: 'a number from 2' }),
      z.array(
        z.array(text('the name of an attribute'), { error: 'a list of names' }).min(2, { error: 'two names or more' }),
      ),
    ],
    { error: allowedIntersections },
  ),
).describe('Which attributes are crossed: lists of names, or a number for all crossings up to that depth.')

const measures = z
  .union([z.enum(['usual', 'all']), z.array(metric, { error: 'a list of measures' })], {
    error: 'usual, all, or a list of measures',
  })
  .describe('What is measured beside what limits name: the usual measures, all, or these besides the usual ones.')

/** audit.yaml. Its output is a plan in which the parts do not know of each other yet: see `checkParts` and `complete`. */
export const planSchema = mapping({
  $schema: text().optional().describe('For editors. Nothing is read from it.'),
  version: number(z.literal(1)).describe('Of this format: 1.'),
  title: text().optional().describe('Of the report. Left out: the name of the file.'),
  language: z.enum(languages).default('en').describe('Of the report: en or nl.'),
  about: about.default({}),
  data,
  decision,
  outcome: outcome.optional(),
  score: oneColumn("The model's number behind the decision.").optional(),
  weight: oneColumn('How many cases a row stands for.').optional(),
  unit: oneColumn('Who a row is about, where people occur more than once.').optional(),
  attributes: z.array(attribute, { error: 'a list of attributes' }).default([]).describe('The protected attributes.'),
  conditioning: z
    .array(stratum, { error: 'a list of columns' })
    .default([])
    .describe('What makes people comparable: each combination of the groups of these columns is a stratum.'),
  intersections: intersections.default([]),
  sweep: sweep.optional(),
  stages: stages.optional(),
  inspection: inspection.optional(),
  assumptions: assumptions.optional(),
  measures: measures.default('usual'),
  limits: z
    .array(limit, { error: 'a list of limits' })
    .default([])
    .describe('Left out: the audit measures and does not judge.'),
  waivers: z
    .array(waiver, { error: 'a list of waivers' })
    .default([])
    .describe(
      'Findings that do not pass and have no say in the verdict for a while, because somebody answers for them.',
    ),
  worst_groups: worstGroups.optional(),
  evidence: evidence.prefault({}),
  quality: quality.optional(),
  inputs: inputs.optional(),
  privacy: privacy.optional(),
  time: time.optional(),
  stop: z
    .array(stop, { error: 'a list of stop criteria' })
    .default([])
    .describe('Where a pilot ends, judged so that it may be looked at every week. Left out: nothing of the kind.'),
})

export type PlanParts = z.output<typeof planSchema>
