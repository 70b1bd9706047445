import type { AuditPlan, StratumPlan } from '../config/plan.js'
import { columnUses } from './columns.js'
import type { CellRequest, Key, ScorePlacings } from './engine.js'
import { inputRequest } from './inputs/inputRequest.js'
import { checksRequest } from './quality/checksRequest.js'

/** What to count for a plan, and which of the keys plays which part. */
export interface CountingRequest {
  readonly request: CellRequest
  /** Indices into the keys of the request. */
  readonly parts: {
    readonly decision: number
    readonly outcome: number | null
    /** A single edge at 0: bin 1 is a weight, bin 0 is a mistake. */
    readonly weight: number | null
    /** One an attribute of the plan. */
    readonly attributes: readonly number[]
    /** One a column that makes strata. */
    readonly conditioning: readonly number[]
    readonly score: number | null
    /** The window that the decision was made in. */
    readonly time: number | null
    /** How chance picked whom to check. */
    readonly inspection: number | null
    /** One a stage of the chain. */
    readonly stages: readonly number[]
  }
}

/** Scores are kept one by one as long as their number is no more than this: enough for four decimals. */
const maximumScores = 10_000
/** More of them are put in bins of at most a thousandth of the cases and of the range. */
const scoreBins = 1000

/** @throws TypeError for a plan of a counts table, which has no rows to count */
export function countingRequest(plan: AuditPlan, maximumCells: number): CountingRequest {
  const { decision, outcome, weight, score, time } = plan
  if (decision.kind === 'counted') throw new TypeError('A counts table is not counted by rows.')

  // Of decisions that are numbers, all that is told of scores is told of them.
  const scored = decision.kind === 'number' ? decision.column : (score?.column ?? null)

  const keys: Key[] = []
  const place = (key: Key): number => placeIn(keys, key)
  const parts = {
    decision: place(decisionKey(decision)),
    outcome: outcome === null ? null : place('numeric' in outcome ? anyNumber(outcome.column) : text(outcome.column)),
    weight: weight === null ? null : place({ kind: 'bins', column: weight.column, edges: [0] }),
    attributes: plan.attributes.map((attribute) => place(attributeKey(attribute))),
    conditioning: plan.conditioning.map((stratum) => place(attributeKey(stratum))),
    score: scored === null ? null : scoreKey(keys, scored, place),
    time: time === undefined ? null : place({ kind: 'window', ...time }),
    inspection: plan.inspection === undefined ? null : place(text(plan.inspection.column)),
    stages: (plan.stages ?? []).map(({ column }) => place(text(column))),
  }
  return {
    request: {
      uses: columnUses(plan),
      keys,
      weight: weight?.column ?? null,
      score:
        parts.score === null
          ? null
          : { key: parts.score, maximumScores, bins: scoreBins, edges: scoreEdges(plan, score), placings: unplaced },
      units: null,
      numbers: decision.kind === 'number' ? { decision: parts.decision, outcome: parts.outcome } : null,
      ...checksRequest(plan),
      ...inputRequest(plan, [parts.decision, ...(parts.weight === null ? [] : [parts.weight])], parts.attributes),
      where: plan.data.where,
      maximumCells,
    },
    parts,
  }
}

/** Where a key is in a list, which gets it if it is not there: what is one column is one key, more would make more cells. */
export function placeIn(keys: Key[], key: Key): number {
  const same = keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(key))
  return same >= 0 ? same : keys.push(key) - 1
}

/** Of numbers that are no scores nobody asks for areas. */
const unplaced = (): ScorePlacings => ({ outcomes: new Int8Array(0), attributes: [] })

const text = (column: string): Key => ({ kind: 'text', column })
/** Whether there is a number: it is in the one bin that there is, or there is none, or a text. */
const anyNumber = (column: string): Key => ({ kind: 'bins', column, edges: [] })

/** A decision by a threshold of the score tells already where there is none. */
function scoreKey(keys: readonly Key[], column: string, place: (key: Key) => number): number {
  const known = keys.findIndex((key) => key.kind === 'bins' && key.column === column)
  return known >= 0 ? known : place(anyNumber(column))
}

/** A bin that a threshold splits would be on neither side of it. */
function scoreEdges({ decision, sweep }: AuditPlan, score: AuditPlan['score']): readonly number[] {
  const own = decision.kind === 'threshold' && decision.score === score?.column ? [decision.threshold] : []
  const swept = sweep?.by === 'threshold' && typeof sweep.steps !== 'number' ? sweep.steps : []
  return [...new Set([...own, ...swept])].sort((a, b) => a - b)
}

function decisionKey(decision: Exclude<AuditPlan['decision'], { readonly kind: 'counted' }>): Key {
  switch (decision.kind) {
    case 'threshold':
      return { kind: 'bins', column: decision.score, edges: [decision.threshold] }
    case 'number':
      return anyNumber(decision.column)
    default:
      return text(decision.column)
  }
}

const attributeKey = ({ column, grouping }: StratumPlan): Key =>
  grouping.kind === 'bins' ? { kind: 'bins', column, edges: grouping.edges } : { kind: 'text', column }
