import type { MetricId } from '../metric.js'
import { aequitas } from './aequitas.js'
import { aif360 } from './aif360.js'
import { clarify } from './clarify.js'
import { fairlearn } from './fairlearn.js'
import { fairnessIndicators } from './fairnessIndicators.js'
import { lift } from './lift.js'
import type { PeerAlias, PeerTable } from './peer.js'

/** Every tool whose names are known here. Adding one is writing its table and naming it here. */
export const peers: readonly PeerTable[] = [fairlearn, aif360, aequitas, clarify, fairnessIndicators, lift]

export interface NamedAlias extends PeerAlias {
  /** As a plan writes it: `clarify:DPPL`. */
  readonly id: string
  readonly peer: PeerTable
}

/** Every name of a peer's that stands for a measure of ours. */
export const aliases: readonly NamedAlias[] = peers.flatMap((peer) =>
  peer.measures.flatMap((measure) =>
    measure.kind === 'alias' ? [{ ...measure, id: `${peer.tool}:${measure.name}`, peer }] : [],
  ),
)

const byId: ReadonlyMap<string, NamedAlias> = new Map(aliases.map((one) => [one.id, one]))

/** @example aliasById('clarify:DPPL') // the difference of selection_rate to everyone else, negated */
export const aliasById = (id: string): NamedAlias | undefined => byId.get(id)

/** The peers' names for a measure, or for a comparison of it. */
export const aliasesOf = (metric: MetricId): readonly NamedAlias[] => aliases.filter((one) => one.metric === metric)

/** Our id of a measure that is written as ours or as a peer's. */
export const ownId = (id: string): MetricId => byId.get(id)?.metric ?? id

/**
 * Why a name of a peer's, with its tool before it or alone, is no measure here; undefined of a name that is one, of this
 * peer or of another, and of any other word.
 */
export function reasonAgainst(word: string): string | undefined {
  const folded = word.toLowerCase()
  const named = peers
    .flatMap(({ tool, measures }) => measures.map((measure) => ({ tool, measure })))
    .filter(({ tool, measure: { name } }) => [name, `${tool}:${name}`].some((one) => one.toLowerCase() === folded))
  const [first] = named.map(({ measure }) => measure)
  return first?.kind === 'other' && named.every(({ measure }) => measure.kind === 'other') ? first.reason : undefined
}
