import type { AuditPlan } from '../config/plan.js'
import { type Counts, type GroupCounts, highOf, isMissingGroup, lowOf, type Teller } from '../counts.js'
import { type Guesses, guesses } from '../statistics/guesses.js'
import { zOf } from '../statistics/normal.js'
import { corrections } from './corrections.js'
import type { Evidence } from './evidence.js'
import { rowsOf } from './fillings.js'
import { toldEvidence } from './overGroups/toldBy.js'
import { pooledShare, tellOfTable, valueTable } from './overGroups/toldOf.js'

/** What the inputs of a model, its scores and its decisions tell about people's groups. */
export interface Proxies {
  /** Cramér's V from which an input is named a proxy. */
  readonly from: number
  /** Attribute by attribute, what tells most first; scores and decisions are last. */
  readonly told: readonly ToldBy[]
}

/**
 * `direct`: the input is the attribute itself. `proxy`: it surely tells more than the bound. `not_shown`: it may.
 * `below`: it surely tells no more than the bound.
 */
export const proxyNames = ['direct', 'proxy', 'not_shown', 'below'] as const
export type ProxyName = (typeof proxyNames)[number]

export interface ToldBy {
  readonly attribute: string
  /** An input's column; of the score and the decision their part. */
  readonly name: string
  readonly teller: Exclude<Teller, 'together'>
  /** null of the score and the decision, which are no inputs. */
  readonly named: ProxyName | null
  /** How many values it has, or bins of values. */
  readonly values: number
  /** Cramér's V with the group, less chance. */
  readonly strength: Strength
  /** The share of the uncertainty about the group that it takes away, less chance. */
  readonly information: Strength
  /** Of the test that it tells nothing; null where there is nothing to test. */
  readonly p: number | null
  /** The level at which it tells more than the bound, adjusted over the inputs of the attribute; null where none was tested. */
  readonly level_adjusted: number | null
  /** How often whoever knows it guesses the group rightly, and who does not. */
  readonly guessed: Guesses | null
  /** Cramér's V with the decision: how much hangs on it. */
  readonly decision: Strength | null
}

interface Strength {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Every input with what it tells about every attribute: ranked, and named a proxy where it surely tells more than the
 * bound of the plan, after correction over the inputs.
 *
 * @returns null where the plan names no inputs
 * @example proxiesOf(plan, counts)?.told[0] // postcode, by nationality: strength 0.41, named 'proxy'
 */
export function proxiesOf(
  { inputs, attributes, evidence: rules }: AuditPlan,
  { slices }: Pick<Counts, 'slices'>,
): Proxies | null {
  if (inputs === undefined) return null
  const z = zOf(rules.confidence)
  const alpha = 1 - rules.confidence
  const parts = slices.flatMap((one) => {
    const { kind, teller } = one.slice
    if (kind !== 'input' || teller === undefined || teller === 'together') return []
    // Of everybody: whatever the attribute is, it is the same.
    const decision = teller === 'input' ? ofDecision(one.attributes[0]?.groups ?? [], z) : null
    return [{ ...one, teller, decision }]
  })
  const told = attributes.flatMap(({ name, column }) => {
    const own = parts.flatMap(({ slice, teller, decision, attributes: counted }) => {
      const groups =
        counted
          .find(({ attribute }) => attribute === name)
          ?.groups.filter(isSomebody)
          .filter((group) => lowOf(rowsOf(group)) >= rules.minimum_denominator) ?? []
      const isDirect = slice.column === column
      return [{ slice, teller, decision, isDirect, groups, evidence: toldEvidence(groups, 'strength') }]
    })
    const tested = own.filter(
      ({ teller, isDirect, evidence }) => teller === 'input' && !isDirect && evidence.estimate !== null,
    )
    const levels = corrections[rules.correction](tested.map(({ evidence }) => evidence.sureAbove(inputs.proxy_from)))
    return own
      .map((one): ToldBy => {
        const { slice, teller, decision, isDirect, groups, evidence } = one
        const level = levels[tested.indexOf(one)] ?? null
        const table = valueTable(groups)
        // Of values that had to be joined with others it is not known what they tell by themselves.
        const isBelow = pooledShare(table) <= fewPooled && evidence.sureBelow(inputs.proxy_from) <= alpha
        const named =
          isDirect && evidence.estimate !== null
            ? 'direct'
            : level !== null && level <= alpha
              ? 'proxy'
              : isBelow
                ? 'below'
                : 'not_shown'
        return {
          attribute: name,
          name: slice.name,
          teller,
          named: teller === 'input' ? named : null,
          values: table[0]?.filter((_, at) => table.some((row) => (row[at] ?? 0) > 0)).length ?? 0,
          strength: strengthOf(evidence, z),
          information: strengthOf(toldEvidence(groups, 'information'), z),
          p: evidence.p ?? null,
          level_adjusted: level,
          guessed: guessedOf(table),
          decision,
        }
      })
      .toSorted(
        (a, b) => order[a.teller] - order[b.teller] || (b.strength.estimate ?? -1) - (a.strength.estimate ?? -1),
      )
  })
  return { from: inputs.proxy_from, told }
}

/** Where more people than this have values that too few share, nobody can say that an input tells nothing. */
const fewPooled = 0.05

/** Whoever knows it can also say what whoever does not would: so it is never less. */
function guessedOf(table: readonly (readonly number[])[]): Guesses | null {
  const found = guesses(table)
  return found && { ...found, knowing: Math.max(found.knowing, found.blind) }
}

const order = { input: 0, score: 1, decision: 2 } as const

const isSomebody = (group: GroupCounts): boolean => !isMissingGroup(group) && highOf(rowsOf(group)) > 0

function strengthOf({ estimate, interval }: Pick<Evidence, 'estimate' | 'interval'>, z: number): Strength {
  const ends = interval(z)
  return { estimate, low: ends?.low ?? null, high: ends?.high ?? null }
}

/** By the people of all groups of an attribute together. */
function ofDecision(groups: readonly GroupCounts[], z: number): Strength | null {
  const sum = (side: 'positive' | 'negative'): readonly number[] =>
    (groups[0]?.values?.[side] ?? []).map((_, at) =>
      groups.reduce((all, { values }) => all + (values?.[side][at] ?? 0), 0),
    )
  const told = tellOfTable([sum('positive'), sum('negative')].filter((row) => row.some((cell) => cell > 0)))
  return told && strengthOf(told.strength, z)
}
