import type { AuditPlan, StratumPlan } from '../config/plan.js'
import { type CellName, type Counts, type Joint, type JointGroup, lowOf, type Tally } from '../counts.js'
import { AuditError } from '../error.js'
import { cellsFor } from './joint.js'

/** The columns of one log that hold the decisions of two models, or two moments, about the same people. */
export interface TwoColumns {
  readonly before: string
  readonly after: string
}

/**
 * The plans of an audit of either column, and of one count in which everybody is in a stratum by the later decision: from
 * that it is known who is who.
 *
 * @param plan its decision is a column of values, or a score with a threshold; which column that is does not matter
 * @throws AuditError 'usage' where it is neither, or what is asked cannot be counted twice of the same people
 * @example const plans = columnPlans(plan, { before: 'flagged', after: 'flagged_after' })
 */
export function columnPlans(
  plan: AuditPlan,
  columns: TwoColumns,
): { readonly before: AuditPlan; readonly after: AuditPlan; readonly joint: AuditPlan } {
  requireJoint(plan, columns)
  const before = withDecision(plan, columns.before)
  const { stages: _, time: __, quality: ___, inputs: ____, inspection: _____, ...bare } = before
  const joint: AuditPlan = {
    ...bare,
    score: null,
    unit: null,
    sweep: null,
    worst_groups: null,
    limits: [],
    measures: [],
    conditioning: [laterDecision(plan, columns.after)],
  }
  return { before, after: withDecision(plan, columns.after), joint }
}

function requireJoint({ decision, weight, privacy, data }: AuditPlan, { before, after }: TwoColumns): void {
  const refuse = (message: string, hint: string): never => {
    throw new AuditError('usage', { message, place: { key: '--columns' }, hint })
  }
  if (before === after) refuse(`Both columns are "${before}".`, 'Name two: --columns BEFORE,AFTER.')
  if (decision.kind !== 'column' && decision.kind !== 'threshold') {
    refuse(
      'Two columns are compared of decisions that are positive or negative, in a log.',
      'Give a plan whose decision has positive values, or a score and a threshold.',
    )
  }
  if (weight !== null) refuse('Who is who is counted in people, and this log is weighted.', 'Take weight out.')
  if (typeof privacy?.minimum_cell === 'number') {
    refuse('Whose decision changed would tell of a few people, against privacy.minimum_cell.', 'Compare two plans.')
  }
  if (data.source === '-') refuse('Standard input can be read once, and this takes three times.', 'Give a file.')
}

/** The same decision by another column; a score that was that of the decision goes with it. */
function withDecision(plan: AuditPlan, column: string): AuditPlan {
  const { decision, score } = plan
  if (decision.kind === 'column') return { ...plan, decision: { ...decision, column } }
  if (decision.kind !== 'threshold') return plan
  const own = score?.column === decision.score ? { column } : score
  return { ...plan, score: own, decision: { ...decision, score: column } }
}

const selected = 'positive'

function laterDecision({ decision }: AuditPlan, column: string): StratumPlan {
  const fields = { name: column, column, missing: 'exclude' } as const
  if (decision.kind === 'threshold') return { ...fields, grouping: { kind: 'bins', edges: [decision.threshold] } }
  const { positive, negative } = decision.kind === 'column' ? decision : { positive: [], negative: null }
  return { ...fields, grouping: { kind: 'map', groups: { [selected]: positive, negative: negative ?? '*' } } }
}

/**
 * Who is who, of the counts of the joint plan: of every group how many got a positive decision in both columns, in either
 * and in neither, by outcome. Rows without a decision in one of the two are in none.
 *
 * @example compareAudits(before, after, { joint: { ...columns, groups: jointGroups(counts, columns) } })
 */
export function jointGroups({ attributes, slices }: Counts, { after }: TwoColumns): readonly JointGroup[] {
  const partOf = (isSelected: boolean) =>
    slices.find(({ slice }) => slice.kind === 'stratum' && isLater(slice.name.slice(after.length + 1)) === isSelected)
      ?.attributes ?? []
  const [then, not] = [partOf(true), partOf(false)]
  const tallyIn = (part: Counts['attributes'], attribute: string, group: string): Tally | undefined =>
    part.find((one) => one.attribute === attribute)?.groups.find((one) => one.group === group)?.tally
  return attributes.flatMap(({ attribute, groups }) =>
    groups.map(({ group }) => ({
      attribute,
      group,
      joint: jointOf(tallyIn(then, attribute, group), tallyIn(not, attribute, group)),
    })),
  )
}

/** The name of a stratum after its column: one of ours, or a bin from the threshold on. */
const isLater = (group: string): boolean => group === selected || group.startsWith('≥')

function jointOf(then: Tally | undefined, not: Tally | undefined): Joint {
  const cell = (tally: Tally | undefined, name: CellName): number => (tally === undefined ? 0 : lowOf(tally[name]))
  const flow = ([positive, negative]: readonly [CellName, CellName]) => ({
    both: cell(then, positive),
    before: cell(not, positive),
    after: cell(then, negative),
    neither: cell(not, negative),
  })
  return { positive: flow(cellsFor.positive), negative: flow(cellsFor.negative), unknown: flow(cellsFor.unknown) }
}
