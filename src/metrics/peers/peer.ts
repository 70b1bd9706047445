import type { Effect, Reference } from '../../config/plan.js'
import type { ComparisonKind, MetricId, Peer } from '../metric.js'
import type { Transform } from './transform.js'

/** Another tool with names of its own for measures. */
type PeerTool = Exclude<Peer['tool'], 'scikit_learn' | 'amsterdam'>

export interface PeerTable {
  readonly tool: PeerTool
  /** As its makers write it. */
  readonly name: string
  /** That the names are of. */
  readonly version: string
  readonly source: string
  /** Whom a group is compared with there, and in which order. */
  readonly convention: string
  readonly measures: readonly PeerMeasure[]
}

/** Something that a peer names: a measure of ours, or the reason why it is none. */
export type PeerMeasure = PeerAlias | PeerOther

export interface PeerAlias {
  readonly kind: 'alias'
  readonly name: string
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  /** Whom the peer compares a group with, where it leaves no choice. */
  readonly reference: Reference | null
  readonly transform: Transform
  /** A peer's smallest or largest over the groups: that bound of it holds when it holds for every group. */
  readonly only: 'min' | 'max' | null
  /** What a positive decision is there to the person, where the value depends on it: elsewhere it is another number. */
  readonly effect: Effect | null
  /** How the peer's edges, weights or defaults differ. */
  readonly note: string | null
}

export interface PeerOther {
  readonly kind: 'other'
  readonly name: string
  readonly reason: string
}

type Told = Partial<Pick<PeerAlias, 'comparison' | 'reference' | 'transform' | 'only' | 'effect' | 'note'>>

/** A name of a peer's for a measure of ours; what is left out is the same there as here. */
export const alias = (name: string, metric: MetricId, told: Told = {}): PeerAlias => ({
  kind: 'alias',
  name,
  metric,
  comparison: null,
  reference: null,
  transform: 'same',
  only: null,
  effect: null,
  note: null,
  ...told,
})

/** Names of a peer's that are no measure here, and why. */
export const others = (reason: string, names: readonly string[]): readonly PeerOther[] =>
  names.map((name) => ({ kind: 'other', name, reason }))
