import type { Told, ToldAnswer } from '../config/init/guesses.js'
import type { SourceProfile } from '../config/init/profile.js'
import type { AuditPlan, Effect } from '../config/plan.js'
import { planFromFlags } from '../config/planFromFlags.js'
import { AuditError } from '../error.js'
import { requireColumns } from '../loader/columns.js'
import { neverThere } from './neverThere.js'

/** The flags of `maatlat init` that stand in for guesses. */
export interface ToldFlags {
  readonly decision?: string
  readonly outcome?: string
  readonly effect?: Effect
  readonly attribute?: readonly string[]
  readonly preset?: readonly string[]
}

/**
 * What the flags say, read as `maatlat audit` reads them.
 *
 * @throws AuditError where they cannot be read, or name a column that is not there
 */
export function toldBy(
  profile: SourceProfile,
  source: string,
  { decision, outcome, effect, attribute = [], preset = [] }: ToldFlags,
): Told {
  // What was not said does not matter here: it is filled in so that the rest can be read.
  const plan = planFromFlags(source, {
    decision: decision ?? 'decision=1',
    outcome: outcome ?? 'outcome=1',
    effect: effect ?? 'adverse',
    attribute: attribute.length === 0 ? ['attribute'] : attribute,
    preset,
  })
  const told: Told = {
    ...(decision === undefined ? {} : decisionTold(plan)),
    ...(outcome === undefined ? {} : outcomeTold(plan)),
    ...(effect === undefined ? {} : { effect }),
    ...(attribute.length === 0
      ? {}
      : {
          attributes: plan.attributes.map(({ column, grouping }) => ({
            column,
            edges: grouping.kind === 'bins' ? grouping.edges : null,
          })),
        }),
    ...(preset.length === 0 ? {} : { presets: preset }),
  }
  if (profile.kind === 'log') {
    const columns = profile.columns.map(({ name }) => name)
    requireColumns(columns, usesOf(told), source)
    requireValues(profile, told, source)
  }
  return told
}

function requireValues(profile: SourceProfile, { decision, outcome }: Told, source: string): void {
  const said = [
    ...(decision !== undefined && 'column' in decision ? [{ key: '--decision', ...decision }] : []),
    ...(outcome === undefined || outcome === null ? [] : [{ key: '--outcome', ...outcome }]),
  ]
  const problems = said.flatMap(({ key, column, positive }) =>
    neverThere(profile, column, positive).map((value) => ({
      message: `"${column}" never is "${value}".`,
      place: { file: source, key },
      hint: 'Name a value that stands in it, as it stands there.',
    })),
  )
  if (problems.length > 0) throw new AuditError('data', problems)
}

const usesOf = ({ decision, outcome, attributes = [] }: Told) => [
  ...(decision === undefined
    ? []
    : [{ key: '--decision', column: 'score' in decision ? decision.score : decision.column }]),
  ...(outcome === undefined || outcome === null ? [] : [{ key: '--outcome', column: outcome.column }]),
  ...attributes.map(({ column }) => ({ key: '--attribute', column })),
]

function decisionTold({ decision }: AuditPlan): Pick<Told, 'decision'> {
  if (decision.kind === 'threshold') return { decision: { score: decision.score, threshold: decision.threshold } }
  return decision.kind === 'column' ? { decision: answer(decision) } : {}
}

const outcomeTold = ({ outcome }: AuditPlan): Pick<Told, 'outcome'> =>
  outcome !== null && 'positive' in outcome ? { outcome: answer(outcome) } : {}

const answer = ({
  column,
  positive,
}: {
  readonly column: string
  readonly positive: readonly (string | boolean)[]
}): ToldAnswer => ({
  column,
  positive: positive.map(String),
})
