import { aliasById } from '../metrics/peers/peers.js'
import { itemsAt, textAt } from './draft.js'
import type { Path, PlanIssue } from './issue.js'

/**
 * A peer's measure that takes every positive decision for a help (or a burden) is another number than ours where it is
 * the other: ours turns round with the effect. Its name is then refused, so that no result stands under a name whose
 * own tool would print something else.
 */
export function checkPeersEffect(plan: unknown): readonly PlanIssue[] {
  return [
    ...itemsAt(plan, ['limits']).flatMap((limit, index) =>
      check(textAt(limit, ['metric']), ['limits', index, 'metric'], effectsOf(plan, limit)),
    ),
    ...itemsAt(plan, ['measures']).flatMap((_, index) => {
      const path = ['measures', index]
      return check(textAt(plan, path), path, effectsOf(plan, {}))
    }),
  ]
}

/** What the decisions that a limit holds for do to people; of several classes each its own. */
function effectsOf(plan: unknown, limit: unknown): readonly (string | undefined)[] {
  const all = textAt(plan, ['decision', 'effect'])
  const classes = itemsAt(plan, ['decision', 'classes'])
  if (classes.length === 0) return [all]
  const named = textAt(limit, ['classes'])
  const listed = named === undefined ? itemsAt(limit, ['classes']) : [named]
  return classes
    .filter((one) => listed.length === 0 || listed.includes(textAt(one, ['name'])))
    .map((one) => textAt(one, ['effect']) ?? all)
}

const does: Readonly<Record<string, string>> = { adverse: 'a burden', favourable: 'a help' }

function check(word: string | undefined, path: Path, effects: readonly (string | undefined)[]): readonly PlanIssue[] {
  const alias = aliasById(word ?? '')
  if (alias === undefined || alias.effect === null) return []
  const { id, metric, effect, peer } = alias
  const other = effects.find((one) => one !== undefined && one !== effect && does[one] !== undefined)
  if (other === undefined) return []
  const message = `${id} takes a positive decision for ${does[effect]}, as ${peer.name} defines it, and here it is ${does[other]}.`
  return [{ path, message, hint: `Name ${metric} instead: it is of what the decision does here.` }]
}
