import type * as z from 'zod'
import { inert } from '../../inert.js'
import { nearest } from '../../nearest.js'
import { isMapping } from '../draft.js'
import { didYouMean, keyInWords, type Path, type PlanIssue, quoted } from '../issue.js'
import { inSeries, mappingOf } from './leaves.js'

/** Keys of the design that this version does not serve. They are refused, because ignoring one would mislead. */
const laterKeys = ['baseline', 'change', 'data.table', 'data.query']

/** What zod found wrong, as sentences that say what was found, what is allowed and which word was nearest. */
export const issuesOf = (error: z.ZodError | undefined): readonly PlanIssue[] =>
  (error?.issues ?? []).flatMap((issue) => inWords(issue, []))

function inWords(issue: z.core.$ZodIssue, base: Path): readonly PlanIssue[] {
  const path: Path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key, issue.message.split(' ')))
    case 'invalid_union': {
      // The alternatives are of different shapes: if the value has the shape of one, that one's errors are the answer.
      const fitting = issue.errors.filter((errors) => !errors.some(isOfAnotherShape))
      const [only] = fitting
      if (fitting.length === 1 && only !== undefined) return only.flatMap((one) => inWords(one, path))
      return [notAllowed(path, issue.input, issue.message)]
    }
    case 'invalid_value': {
      const words = issue.values.map(String)
      const near = typeof issue.input === 'string' ? nearest(issue.input, words) : undefined
      return [{ ...notAllowed(path, issue.input, inSeries(words, 'or')), ...didYouMean(near) }]
    }
    case 'custom': {
      const hint: unknown = issue.params?.['hint']
      return [{ path, message: issue.message, ...(typeof hint === 'string' ? { hint } : {}) }]
    }
    case 'invalid_type':
      // `weight: w`, where a column could be all that was meant.
      return typeof issue.input === 'string' && issue.message === mappingOf(['column'])
        ? [
            {
              ...notAllowed(path, issue.input, issue.message),
              hint: `Write ${keyInWords(path)}: { column: ${inert(issue.input)} }.`,
            },
          ]
        : [notAllowed(path, issue.input, issue.message)]
    default:
      return [notAllowed(path, issue.input, issue.message)]
  }
}

const isOfAnotherShape = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isOfAnotherShape))))

function unknownKey(path: Path, key: string, known: readonly string[]): PlanIssue {
  if (laterKeys.includes(keyInWords(path))) {
    return { path, message: `The key ${quoted(key)} is not supported in this version.`, hint: 'Take it out.' }
  }
  const hint = didYouMean(nearest(key, known)).hint ?? `Known here: ${known.join(', ')}.`
  return { path, message: `There is no key ${quoted(key)}.`, hint }
}

const notAllowed = (path: Path, input: unknown, allowed: string): PlanIssue => ({
  path,
  message:
    input === undefined ? `This is missing. Allowed: ${allowed}.` : `Found ${inShort(input)}. Allowed: ${allowed}.`,
})

function inShort(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (isMapping(value)) return 'a mapping'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? quoted(value) : `a ${typeof value}`
}
