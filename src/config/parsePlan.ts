import { AuditError, type Problem } from '../error.js'
import { checkParts } from './checkParts.js'
import { complete } from './complete.js'
import { type Draft, isMapping } from './draft.js'
import { flagEdits, type PlanFlags } from './flags.js'
import type { Path, PlanIssue } from './issue.js'
import type { AuditPlan } from './plan.js'
import { readYaml } from './readYaml.js'
import { issuesOf } from './schema/problems.js'
import { planSchema } from './schema/schema.js'
import { setEdits } from './sets.js'

export interface ParseOptions {
  /** Where the text stands: errors name it, and a relative source is found from its folder. */
  readonly file?: string | undefined
  /** Flags of the command line: they win over the plan. */
  readonly flags?: PlanFlags | undefined
  /** `key=value`, as `--set` takes them: they win over both. */
  readonly sets?: readonly string[] | undefined
}

/**
 * An audit plan from the text of an audit.yaml (or JSON), complete: defaults filled in, presets resolved, crossings
 * written out.
 *
 * @throws AuditError 'plan' with every problem of the plan at once, each with its place and the way out.
 * @example parsePlan('version: 1\ndata: log.csv\n…', { file: 'audit.yaml', sets: ['limits.0.max=1.3'] })
 */
export const parsePlan = (text: string, { file, flags = {}, sets = [] }: ParseOptions = {}): AuditPlan =>
  planOf(withOverrides(readYaml(text, file), flags, sets), file)

/** A draft with flags and then sets written into it. */
export function withOverrides(draft: Draft, flags: PlanFlags, sets: readonly string[]): Draft {
  const withFlags = flagEdits(flags).reduce((before, edit) => edit(before), draft)
  return setEdits(sets).reduce((before, edit) => edit(before), withFlags)
}

/** The plan that a draft says, or all that is wrong with it. */
export function planOf(draft: Draft, file: string | undefined): AuditPlan {
  const parsed = planSchema.safeParse(draft.value, { reportInput: true })
  const issues = [...reservedKeys(draft.value, []), ...issuesOf(parsed.error), ...checkParts(draft.value)]
  const problems = [...draft.problems, ...issues.map((issue) => placed(issue, draft))]
  if (problems.length > 0 || !parsed.success) throw new AuditError('plan', problems.toSorted(byPlace))
  return complete(parsed.data, file, (path) => draft.placeOf(path).line ?? null)
}

const placed = ({ path, message, hint }: PlanIssue, draft: Draft): Problem => ({
  message,
  place: draft.placeOf(path),
  ...(hint === undefined ? {} : { hint }),
})

const byPlace = (one: Problem, other: Problem): number =>
  (one.place?.line ?? 0) - (other.place?.line ?? 0) || (one.place?.column ?? 0) - (other.place?.column ?? 0)

/** zod passes this key by in silence, because in JavaScript it is no name like others. */
function reservedKeys(value: unknown, path: Path): readonly PlanIssue[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => reservedKeys(item, [...path, index]))
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === '__proto__'
      ? [{ path: [...path, key], message: 'The name "__proto__" is reserved.', hint: 'Choose another name.' }]
      : reservedKeys(item, [...path, key]),
  )
}
