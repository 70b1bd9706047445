import * as z from 'zod'
import { binNames, spellBin } from '../../bins.js'
import { crossing, missingGroup } from '../../counts.js'
import { nearest } from '../../nearest.js'
import { didYouMean, quoted } from '../issue.js'
import {
  type AttributePlan,
  type Grouping,
  type PlanValue,
  type Reference,
  referenceKinds,
  type StratumPlan,
} from '../plan.js'
import { asList, mapping, number, oneOrMore, text } from './leaves.js'

const isKind = (word: string): word is (typeof referenceKinds)[number] =>
  (referenceKinds as readonly string[]).includes(word)

const allowedReference = 'the name of a group, rest, overall, largest, best, or { group: NAME }'

export const reference = z
  .union(
    [
      text(allowedReference),
      mapping({ group: text('the name of a group').describe('The name of a group, whatever it is.') }),
    ],
    { error: allowedReference },
  )
  .transform((found): Reference => {
    if (typeof found !== 'string') return { kind: 'group', group: found.group }
    return isKind(found) ? { kind: found } : { kind: 'group', group: found }
  })
  .describe(
    'What groups are compared with: the name of a group, rest (everyone else, the default), overall, largest or best. A group with such a name is written { group: rest }.',
  )

export const edges = z
  .array(number(z.number({ error: 'a number' })), { error: 'a list of numbers' })
  .min(1, { error: 'a list of numbers' })
  .superRefine((found, context) => {
    const fall = found.findIndex((edge, index) => edge <= (found[index - 1] ?? Number.NEGATIVE_INFINITY))
    if (fall < 0) return
    const message = `The edges of bins rise, and ${found[fall]} comes after ${found[fall - 1]}.`
    context.addIssue({
      code: 'custom',
      path: [fall],
      message,
      params: { hint: 'Put them in rising order, each once.' },
    })
  })

const everythingElse = '*'

const groups = z
  .record(
    z.string(),
    oneOrMore.transform((found) => (found === everythingElse ? everythingElse : asList(found))),
    { error: 'a mapping of groups and values' },
  )
  .superRefine((found, context) => {
    const issue = (group: string | undefined, message: string, hint: string): void =>
      context.addIssue({ code: 'custom', path: group === undefined ? [] : [group], message, params: { hint } })
    const entries = Object.entries(found)
    if (entries.length === 0) issue(undefined, 'There are no groups here.', 'Write GROUP: [VALUE, …] for each.')
    const owners = new Map<PlanValue | null, string>()
    for (const [group, listed] of entries) {
      // null stands for the word: a value of the log may be a star too.
      for (const value of typeof listed === 'string' ? [null] : listed) {
        const owner = owners.get(value)
        if (owner === undefined) owners.set(value, group)
        else {
          const written = quoted(String(value ?? everythingElse))
          issue(group, `${written} is in ${quoted(owner)} already.`, 'A value belongs to one group.')
        }
      }
    }
  })

/** The names that groups can have, or undefined where only the log knows them. */
const knownGroups = (grouping: Grouping): readonly string[] | undefined => {
  if (grouping.kind === 'values') return undefined
  return [...(grouping.kind === 'bins' ? eitherName(grouping.edges) : Object.keys(grouping.groups)), missingGroup]
}

const groupingKeys = {
  column: text('the name of a column').describe(
    'The column that holds it; of a counts table, the name in the column attribute.',
  ),
  name: text().optional().describe('What the report calls it. Left out: as the column.'),
  bins: edges
    .optional()
    .describe(
      'Edges that make groups of a number: [30, 50] makes <30, 30–49 and ≥50. An edge belongs to the bin above it.',
    ),
  groups: groups
    .optional()
    .describe('Group → the values that make it. "*" takes every value that no other group names.'),
  missing: z
    .enum(['group', 'exclude'])
    .optional()
    .describe(
      'Rows without a value: a group (missing) of their own (default), or left out of this attribute, counted.',
    ),
}

interface GroupingInput {
  readonly column: string
  readonly name?: string | undefined
  readonly bins?: readonly number[] | undefined
  readonly groups?: Readonly<Record<string, readonly PlanValue[] | '*'>> | undefined
  readonly missing?: 'group' | 'exclude' | undefined
}

function stratumPlan(
  { column, name = column, bins, groups, missing = 'group' }: GroupingInput,
  context: z.RefinementCtx,
): StratumPlan {
  const issue = (key: string, message: string, hint: string): void =>
    context.addIssue({ code: 'custom', path: [key], message, params: { hint } })
  if (bins !== undefined && groups !== undefined) {
    issue('groups', 'An attribute has bins or groups, and this has both.', 'Take one of the two out.')
  }
  if (name.includes(crossing(['', '']))) {
    issue('name', 'A crossing of attributes is written with ×, so a name cannot hold it.', 'Choose another name.')
  }
  const grouping: Grouping = bins
    ? { kind: 'bins', edges: bins }
    : groups
      ? { kind: 'map', groups }
      : { kind: 'values' }
  return { name, column, grouping, missing }
}

/** A column whose groups make strata: its name, or a mapping as of an attribute. */
export const stratum = z
  .union([text('the name of a column'), mapping(groupingKeys)], { error: 'the name of a column, or a mapping' })
  .transform((found, context) => stratumPlan(typeof found === 'string' ? { column: found } : found, context))
  .describe('A column whose groups make strata: people in the same one are alike in it.')

export const attribute = mapping({ ...groupingKeys, reference: reference.optional() })
  .transform(({ reference = { kind: 'rest' }, ...found }, context) => {
    const issue = (key: string, message: string, hint: string): void =>
      context.addIssue({ code: 'custom', path: [key], message, params: { hint } })
    const stratum = stratumPlan(found, context)
    const { grouping } = stratum
    const known = knownGroups(grouping)
    if (reference.kind === 'group' && known !== undefined) {
      const group = grouping.kind === 'bins' ? spellBin(reference.group) : reference.group
      const hint = didYouMean(nearest(group, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`
      if (!known.includes(group)) issue('reference', `There is no group ${quoted(reference.group)}.`, hint)
    }
    return { ...stratum, reference } satisfies AttributePlan
  })
  .describe('A protected attribute, and how its values become groups.')

/** Which of two names a bin gets depends on the data, that is on whether all values are whole. */
const eitherName = (edges: readonly number[]): readonly string[] => [
  ...new Set([...binNames(edges, true), ...binNames(edges, false)]),
]
