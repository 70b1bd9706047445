import type { About, EvidenceRules } from '../config/plan.js'
import type { LinkedPeople, Slice } from '../counts.js'
import type { Bounds, UndefinedReason } from '../metrics/measure.js'
import type { ComparisonKind, MetricId } from '../metrics/metric.js'
import type { Became, Status, Verdict } from '../policy/finding.js'
import type { Undetermined } from '../policy/gate.js'
import type { Provenance } from '../result.js'
import type { GroupFlips } from './flips.js'

/** Two audits side by side, exactly as `maatlat compare --format json` writes it. */
export interface Comparison {
  readonly schema: 'maatlat/compare@1'
  readonly title: string
  readonly before: ComparedAudit
  readonly after: ComparedAudit
  readonly pairing: Pairing
  /** The rules of the later plan: both audits are held to them. */
  readonly evidence: Pick<EvidenceRules, 'confidence' | 'correction' | 'rule'>
  /** The place in `changes` of what the report says first; null where there is nothing to say. */
  readonly headline: number | null
  readonly changes: readonly Change[]
  /** What the limits of the later plan found, and what the earlier audit found of the same. */
  readonly findings: readonly FindingPair[]
  /** Findings that failed before and that the later audit does not have. */
  readonly gone: number
  readonly gate: {
    readonly outcome: Verdict
    readonly undetermined: Undetermined
    readonly exit_code: 0 | 1 | 3
  }
  /** Groups that one of the two does not have: nothing is said of them. */
  readonly unmatched: readonly { readonly of: 'before' | 'after'; readonly attribute: string; readonly group: string }[]
}

/** Which audit it was. */
export interface ComparedAudit {
  readonly title: string
  readonly verdict: Verdict
  readonly about: About
  readonly provenance: Provenance
}

/** Whether the two audits are of the same people, and what is known of who is who. */
export type Pairing =
  /** Two columns of one log: of every person both decisions are known. */
  | {
      readonly kind: 'joint'
      readonly before: string
      readonly after: string
      readonly flips: readonly GroupFlips[]
    }
  /** Two logs, with the columns of ids: of those who are in both, both decisions are known. */
  | {
      readonly kind: 'linked'
      readonly before: string
      readonly after: string
      /** `contradictory`: people of whom the two say that different things were true. */
      readonly people: LinkedPeople & { readonly contradictory: number }
      readonly flips: readonly GroupFlips[]
    }
  /** Every group has as many people with each outcome in both: the same people, as far as counts can tell. */
  | { readonly kind: 'not_published' }
  | { readonly kind: 'apart' }

/** A measure of a group, or of it against others, in one of the audits. */
export interface ChangeSide {
  readonly estimate: number | null
  readonly low: number | null
  /** null with a `low`: there is no upper end. */
  readonly high: number | null
  readonly bounds?: Bounds
  readonly undefined?: UndefinedReason
  /** Of a comparison, which way it surely points: its interval, whatever is not known, leaves no room for equality. */
  readonly shown?: 'more' | 'less' | null
}

/** `closer`, `further`: a comparison, to equality or from it. `better`, `worse`: a measure, for the people it is about. */
export const movedWords = ['turned', 'further', 'worse', 'closer', 'better', 'changed', 'same', 'not_known'] as const
export type Moved = (typeof movedWords)[number]

export interface Change {
  readonly slice?: Slice
  readonly attribute: string
  /** null: of all groups together. */
  readonly group: string | null
  readonly reference: string | null
  readonly metric: MetricId
  /** null: the measure itself. */
  readonly comparison: ComparisonKind | null
  readonly before: ChangeSide
  readonly after: ChangeSide
  /** After less before. */
  readonly change: number | null
  readonly low: number | null
  readonly high: number | null
  readonly method: string
  /** Two-sided: the level at which the interval of the change just touches none. */
  readonly level: number | null
  /** Within measure, comparison and attribute. */
  readonly level_adjusted: number | null
  /** More than chance leaves room for: the adjusted level is at most one less the confidence. */
  readonly beyond_chance: boolean
  readonly moved: Moved
  /**
   * A comparison that pointed one way and then the other. `shown`: both intervals leave out equality, on opposite sides;
   * `estimate`: only the estimates changed sides.
   */
  readonly turned: 'shown' | 'estimate' | null
  /** Of the same people whose pairing is known: the correlation of the two values. */
  readonly correlation?: number
  /** Of the same people whose pairing is not known: the interval and level for the pairings that tell most and least. */
  readonly over_pairings?: { readonly narrowest: PairingEnd; readonly widest: PairingEnd }
}

export interface PairingEnd {
  readonly low: number | null
  readonly high: number | null
  readonly level: number | null
}

export interface FindingPair {
  readonly id: string
  readonly slice?: Slice
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  readonly attribute: string
  readonly group: string | null
  readonly severity: 'fail' | 'warn'
  /** null: the earlier audit does not have it. */
  readonly before: Status | null
  readonly after: Status
  readonly became: Became
  /** It is of a limit on change. */
  readonly change?: true
}
