import * as z from 'zod'
import type { PartKind } from '../../counts.js'
import { metricById, metrics } from '../../metrics/catalogue.js'
import { comparisonKinds, isOverAll, type Metric } from '../../metrics/metric.js'
import { aliasById, aliases, type NamedAlias, ownId, reasonAgainst } from '../../metrics/peers/peers.js'
import { endsAsPeer } from '../../metrics/peers/transform.js'
import { measureRange } from '../measureRange.js'
import { partKeys } from '../partKeys.js'
import type { Limit } from '../plan.js'
import { presets } from '../presets/presets.js'
import { reference } from './attributes.js'
import { fromPeersTerms } from './inPeersTerms.js'
import { inSeries, mapping, names, number, wordOf } from './leaves.js'

const bound = number(z.number({ error: 'a number' }))

/** The id of what a peer, or the field's shorthand, calls it: `FPR`, `disparate_impact`, `DPPL`. */
function metricMeant(word: string): string | undefined {
  const folded = word.toLowerCase()
  const own = metrics.find(({ abbreviation }) => abbreviation?.toLowerCase() === folded)
  const theirs = aliases.find(({ name, id }) => name.toLowerCase() === folded || id.toLowerCase() === folded)
  return own?.id ?? theirs?.id
}

/** Of what a peer names and nobody can measure from decisions: why. */
function whyNone(word: string): string | undefined {
  const reason = reasonAgainst(word)
  return reason === undefined ? undefined : `It is none here: ${reason}`
}

const ids = metrics.map(({ id }) => id)
const known = aliases.filter((one) => metricById(one.metric) !== undefined).map(({ id }) => id)

/** The name of a measure: ours, or with a tool before it a peer's. */
export const named = wordOf('measure', ids, metricMeant, known, whyNone, 'maatlat metrics lists them all.')
export const metric = named.transform(ownId)
const preset = wordOf(
  'preset',
  presets.map(({ id }) => id),
  () => undefined,
)

/** A limit of the plan, before a preset becomes limits. */
export type LimitDraft =
  | { readonly kind: 'limit'; readonly limit: Limit }
  | ({ readonly kind: 'preset'; readonly preset: string } & Pick<
      Limit,
      'severity' | 'attributes' | 'groups' | 'classes'
    >)

type Issue = (key: string | null, message: string, hint: string) => void

const ownKeys = ['comparison', 'min', 'max', 'change', 'reference', 'within', 'stages', 'columns', 'inputs'] as const

export const limit = mapping({
  metric: named
    .optional()
    .describe(
      'What is measured: a name that `maatlat metrics` lists, or a peer’s (aif360:disparate_impact) with its sign.',
    ),
  preset: preset.optional().describe('Instead of a metric: limits under one name.'),
  comparison: z
    .enum(comparisonKinds)
    .optional()
    .describe(
      'With the reference: difference (group − reference), ratio (group / reference) or relative_difference. Left out: the measure of the group itself.',
    ),
  min: bound.optional().describe('The least that is acceptable, itself included.'),
  max: bound.optional().describe('The most that is acceptable, itself included.'),
  change: mapping({
    min: bound.optional().describe('The least that is acceptable, itself included; below zero where it may fall.'),
    max: bound.optional().describe('The most that is acceptable, itself included.'),
  })
    .meta({ anyOf: [{ required: ['min'] }, { required: ['max'] }] })
    .optional()
    .describe('Instead of min and max: how much it may change from an earlier result (--baseline), now less then.'),
  severity: z
    .enum(['fail', 'warn'])
    .optional()
    .describe('fail (default): it decides the verdict. warn: it is reported.'),
  attributes: names('the name of an attribute, or a list of names')
    .optional()
    .describe('Only these attributes and crossings (gender × nationality). Left out: all.'),
  groups: names('the name of a group, or a list of names')
    .optional()
    .describe('Only these groups. Left out: every group but (missing).'),
  reference: reference.optional(),
  within: z
    .enum(['stratum'])
    .optional()
    .describe('stratum: held in each stratum of `conditioning` by itself. Left out: over the whole log.'),
  classes: names('the name of a class, or a list of names')
    .optional()
    .describe('Of decisions with several classes: those that it holds for. Left out: every class.'),
  stages: names('the name of a stage, or a list of names')
    .optional()
    .describe('Of a measure of stages: those that it holds for. Left out: every stage.'),
  columns: names('the name of a column, or a list of names')
    .optional()
    .describe('Of a measure of the quality of data: the columns that it holds for. Left out: every column.'),
  inputs: names('the name of an input, or a list of names')
    .optional()
    .describe('Of a measure of inputs: those that it holds for. Left out: every input.'),
})
  .meta({
    oneOf: [
      {
        required: ['metric'],
        anyOf: [{ required: ['min'] }, { required: ['max'] }],
        not: { required: ['change'] },
      },
      {
        required: ['metric', 'change'],
        not: { anyOf: [{ required: ['min'] }, { required: ['max'] }] },
      },
      { required: ['preset'], not: { anyOf: ownKeys.map((key) => ({ required: [key] })) } },
    ],
  })
  .transform((found, context): LimitDraft => {
    const issue: Issue = (key, message, hint) =>
      context.addIssue({ code: 'custom', path: key === null ? [] : [key], message, params: { hint } })
    const { severity = 'fail', attributes = null, groups = null, classes = null } = found
    const where = { severity, attributes, groups, classes }
    if (found.preset !== undefined) {
      for (const key of ['metric', ...ownKeys] as const) {
        if (found[key] === undefined) continue
        issue(key, `A preset brings its own ${key}.`, 'Take it out, or write the limit out.')
      }
      return { kind: 'preset', preset: found.preset, ...where }
    }
    if (found.metric === undefined) {
      issue('metric', 'This is missing.', 'A limit has a metric with min, max or both, or a preset.')
      return z.NEVER
    }
    const { metric, comparison = null, reference = null, within = null, change } = found
    for (const key of ['min', 'max'] as const) {
      if (change === undefined || found[key] === undefined) continue
      issue(key, `A limit on the change has its own ${key}, and this has both.`, 'Make two limits of it.')
    }
    const { min = null, max = null } = change ?? found
    const alias = aliasById(metric)
    const written = { metric, comparison, min, max, reference }
    const own = alias === undefined ? written : fromPeersTerms(alias, written, issue)
    if (alias !== undefined && change !== undefined) {
      const message = `${alias.id} has a sign and an end of its own, and a change of it another.`
      issue('change', message, `Set the limit on ${alias.metric}.`)
    }
    const entry = metricById(own.metric)
    const { stages, columns, inputs } = found
    const parts = partsIn({ stages, columns, inputs }, entry, issue)
    const limit: Limit = {
      ...own,
      ...(change === undefined ? {} : { change: true }),
      ...where,
      within,
      ...(parts === undefined ? {} : { parts }),
      preset: null,
    }
    if (entry !== undefined) checkLimit({ limit, written, alias }, entry, issue)
    return { kind: 'limit', limit }
  })
  .describe('What was set beforehand as acceptable.')

/** The parts that a limit names: by the key that goes with its measure, and no other. */
function partsIn(
  found: Readonly<Record<(typeof partKeys)[PartKind], readonly string[] | undefined>>,
  metric: Metric | undefined,
  issue: Issue,
): readonly string[] | undefined {
  if (metric === undefined) return undefined
  const own = metric.of === undefined ? null : partKeys[metric.of]
  for (const key of Object.values(partKeys)) {
    if (found[key] === undefined || key === own) continue
    issue(key, `${metric.id} is not measured by ${key}.`, own === null ? 'Take it out.' : `Write ${own}: instead.`)
  }
  return own === null ? undefined : found[own]
}

interface Checked {
  readonly limit: Limit
  /** The bounds as they were written, in a peer's terms where there is an alias. */
  readonly written: Pick<Limit, 'min' | 'max'>
  readonly alias: NamedAlias | undefined
}

function checkLimit({ limit, written, alias }: Checked, metric: Metric, issue: Issue): void {
  const { comparison, groups, reference, change = false } = limit
  const { min, max } = written
  if (min === null && max === null) {
    if (change) issue('change', 'A limit on the change needs a min, a max or both.', 'As in change: { max: 0.05 }.')
    else issue(null, 'A limit needs a min, a max or both.', 'As in { min: 0.8, max: 1.25 }.')
  }
  if (min !== null && max !== null && min > max) {
    issue('min', `The min, ${min}, lies above the max, ${max}: nothing could pass.`, 'Change the two round.')
  }
  const compared = metric.kind === 'aggregate' ? null : comparison
  const [least, most] = changeRange(measureRange(metric, compared), change)
  const { low, high } = alias === undefined ? { low: least, high: most } : peersRange(alias, least, most)
  const measured = alias?.id ?? (compared === null ? metric.id : `the ${compared} of ${metric.id}`)
  for (const [key, value] of Object.entries({ min, max })) {
    if (value === null || (value >= low && value <= high)) continue
    const range = high === Number.POSITIVE_INFINITY ? `is ${low} or more` : `lies between ${low} and ${high}`
    const percent = high === 1 && value > 1 && value <= 100 ? ` Write ${value} % as ${value / 100}.` : ''
    issue(
      key,
      `${value} can never be reached: ${change ? 'a change of ' : ''}${measured} ${range}.`,
      `Choose a bound within that range.${percent}`,
    )
  }
  if (metric.of !== undefined && limit.within !== null) {
    issue('within', `${metric.id} is not measured within strata.`, 'Take it out.')
  }
  if (metric.uncompared && comparison !== null) {
    const message = `${metric.id} holds each group against all others already: there is nothing to compare.`
    issue('comparison', message, 'Take it out: the limit is then on the value of each group.')
  }
  if (metric.kind === 'aggregate') {
    const whole = isOverAll(metric)
    if (whole && change) {
      const message = `${metric.id} is one number over all groups, and no interval of how that changes is known to hold.`
      issue('change', message, 'Set the limit on the measures of the groups instead.')
    }
    const given = Object.entries(whole ? { comparison, groups, reference } : { comparison }).flatMap(([key, value]) =>
      value === null ? [] : [key],
    )
    const is = whole ? 'is one number over all groups' : 'compares by itself'
    for (const key of given) {
      issue(key, `${metric.id} ${is}, so it takes no ${inSeries(given, 'or')}.`, 'Take it out.')
    }
  } else if (comparison === null && reference !== null) {
    issue('reference', 'Without a comparison nothing is compared with it.', 'Add comparison: ratio or difference.')
  }
}

/** Of a change: from the most to the least and back. */
const changeRange = (
  [least, most]: readonly [low: number, high: number],
  change: boolean,
): readonly [low: number, high: number] => (change ? [least - most, most - least] : [least, most])

const peersRange = ({ transform }: NamedAlias, least: number, most: number) => {
  const { low, high } = endsAsPeer(transform, least, most)
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }
}
