import type { AuditPlan, PlanValue } from '../config/plan.js'
import type { CellName, CountsNote, Exclusion, ExclusionReason } from '../counts.js'
import { byReason } from './byReason.js'
import { classReader } from './classReader.js'
import type { CellTable, CountedCell } from './engine.js'
import { canonical, isMissing, type LogValue, matcher } from './match.js'
import { pushTo } from './pushTo.js'
import { remembered } from './remembered.js'
import type { CountingRequest } from './request.js'
import { mostSeen, notedValues, type SeenValue, valuesInWords } from './values.js'

/** A counted cell as the plan reads it, and the values of the attributes in it, in the plan's order. */
export interface ReadCell {
  readonly counted: CountedCell
  /** `undecided`: the decision is a number, or one of several classes. */
  readonly cell: CellName | 'undecided'
  readonly values: readonly LogValue[]
}

export interface ReadTable {
  readonly cells: readonly ReadCell[]
  /** What is left out of everything. */
  readonly excluded: readonly Exclusion[]
  readonly notes: readonly CountsNote[]
}

type Decision = 'positive' | 'negative'
type Outcome = Decision | 'unknown'
type NoDecision = Extract<ExclusionReason, 'missing_decision' | 'unlisted_decision' | 'missing_score'>

export const cellOf: Readonly<Record<Decision, Readonly<Record<Outcome, CellName>>>> = {
  positive: { positive: 'tp', negative: 'fp', unknown: 'positive_unknown' },
  negative: { positive: 'fn', negative: 'tn', unknown: 'negative_unknown' },
}

/** Decisions and outcomes read, rows without a decision or a weight left out, with their reason and number. */
export function readCells(plan: AuditPlan, { parts }: CountingRequest, table: CellTable): ReadTable {
  const decisionOf = remembered(decisionReader(plan))
  const outcomeOf = remembered(outcomeReader(plan))
  const cells: ReadCell[] = []
  const left = new Map<ExclusionReason, CountedCell[]>()
  const leaveOut = (reason: ExclusionReason, counted: CountedCell): void => {
    pushTo(left, reason, counted)
  }
  for (const counted of table.cells) {
    const decision = decisionOf(at(counted, parts.decision))
    if (decision !== 'positive' && decision !== 'negative' && decision !== 'undecided') leaveOut(decision, counted)
    else if (parts.weight !== null && at(counted, parts.weight) === null) leaveOut('missing_weight', counted)
    else {
      const outcome = parts.outcome === null ? 'unknown' : outcomeOf(at(counted, parts.outcome))
      const cell = decision === 'undecided' ? decision : cellOf[decision][outcome]
      cells.push({ counted, cell, values: parts.attributes.map((key) => at(counted, key)) })
    }
  }

  const { badRows, notSelected } = table
  const whole = { attribute: null }
  const excluded: Exclusion[] = [
    ...(badRows === null ? [] : [{ ...whole, reason: 'bad_row' as const, rows: badRows.rows, detail: badRows.detail }]),
    ...(notSelected === 0 ? [] : [{ ...whole, reason: 'not_selected' as const, rows: notSelected }]),
    ...[...left].map(([reason, counted]) => ({
      ...whole,
      reason,
      rows: rowsOf(counted),
      ...(reason === 'unlisted_decision' ? { detail: valuesInWords(valuesOf(counted, parts.decision)) } : {}),
    })),
  ]
  return { cells, excluded: excluded.sort(byReason), notes: notesOf(plan, cells, parts) }
}

/** The value of a key in a cell. */
export const at = (counted: CountedCell, key: number | undefined): LogValue => counted.values[key ?? -1] ?? null

export const rowsOf = (cells: readonly CountedCell[]): number => cells.reduce((sum, { rows }) => sum + rows, 0)

/** The values of a key, with their rows. */
export const valuesOf = (cells: readonly CountedCell[], key: number): ReturnType<typeof mostSeen> =>
  mostSeen(cells.map((counted) => [at(counted, key), counted.rows]))

function decisionReader({ decision }: AuditPlan): (value: LogValue) => Decision | 'undecided' | NoDecision {
  if (decision.kind === 'number') return (bin) => (bin === null ? 'missing_decision' : 'undecided')
  if (decision.kind === 'classes') {
    const classOf = classReader(decision.classes)
    return (value) =>
      isMissing(value) ? 'missing_decision' : classOf(value) === undefined ? 'unlisted_decision' : 'undecided'
  }
  if (decision.kind !== 'column') {
    return (bin) => (bin === null ? 'missing_score' : bin === '1' ? 'positive' : 'negative')
  }
  const listed = matcher(listsOf(decision), { truths: true })
  const other = decision.negative === null ? 'negative' : 'unlisted_decision'
  return (value) => listed(value) ?? (isMissing(value) ? 'missing_decision' : other)
}

function outcomeReader({ outcome }: AuditPlan): (value: LogValue) => Outcome {
  if (outcome === null || !('positive' in outcome)) return () => 'unknown'
  const listed = matcher(listsOf(outcome), { truths: true })
  const other = outcome.negative === null ? 'negative' : 'unknown'
  return (value) => listed(value) ?? (isMissing(value) ? 'unknown' : other)
}

interface Lists {
  readonly positive: readonly PlanValue[]
  readonly negative: readonly PlanValue[] | null
}

const listsOf = ({ positive, negative }: Lists) =>
  [
    ['positive', positive],
    ['negative', negative ?? []],
  ] as const

const negativeDecision: readonly CellName[] = ['fn', 'tn', 'negative_unknown']
const negativeOutcome: readonly CellName[] = ['fp', 'tn']
const unknownOutcome: readonly CellName[] = ['positive_unknown', 'negative_unknown']
type Among = (read: ReadCell) => boolean
const isOneOf =
  (cells: readonly CellName[]): Among =>
  ({ cell }) =>
    cell !== 'undecided' && cells.includes(cell)

/** What became of values that the plan does not list; a reader has to hear of them, they may be a typing error. */
function notesOf(
  { decision, outcome }: AuditPlan,
  cells: readonly ReadCell[],
  parts: CountingRequest['parts'],
): readonly CountsNote[] {
  const valuesIn = (among: Among, key: number): readonly SeenValue[] => {
    const seen = new Map<LogValue, number>()
    for (const read of cells) {
      if (!among(read)) continue
      const value = at(read.counted, key)
      seen.set(value, (seen.get(value) ?? 0) + read.counted.rows)
    }
    return mostSeen([...seen].filter(([value]) => !isMissing(value)))
  }
  /** One other value is simply the negative one; of several, some may be no answer at all. */
  const takenAsNegative = (role: 'decision' | 'outcome', values: readonly SeenValue[]): readonly CountsNote[] =>
    new Set(values.map(({ value }) => canonical(value))).size > 1
      ? [{ kind: 'taken_as_negative', role, values: notedValues(values) }]
      : []
  const lists = outcome !== null && 'positive' in outcome
  const unknown =
    parts.outcome === null || outcome === null
      ? []
      : lists
        ? outcome.negative === null
          ? []
          : valuesIn(isOneOf(unknownOutcome), parts.outcome)
        : valuesIn(ofNoClass(decision, parts.outcome), parts.outcome)
  return [
    ...(decision.kind === 'column' && decision.negative === null
      ? takenAsNegative('decision', valuesIn(isOneOf(negativeDecision), parts.decision))
      : []),
    ...(parts.outcome !== null && lists && outcome.negative === null
      ? takenAsNegative('outcome', valuesIn(isOneOf(negativeOutcome), parts.outcome))
      : []),
    ...(unknown.length === 0 ? [] : [{ kind: 'outcome_values_unknown' as const, values: notedValues(unknown) }]),
  ]
}

/** Outcomes that are none of the classes of the decision. */
function ofNoClass(decision: AuditPlan['decision'], key: number): Among {
  if (decision.kind !== 'classes') return () => false
  const classOf = classReader(decision.classes)
  return ({ counted }) => classOf(at(counted, key)) === undefined
}
