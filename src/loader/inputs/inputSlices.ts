import type { AuditPlan } from '../../config/plan.js'
import {
  type AttributeCounts,
  type Cell,
  type Counts,
  type GroupCounts,
  highOf,
  missingGroup,
  tellerNames,
} from '../../counts.js'
import { AuditError, type Problem } from '../../error.js'
import { equalMassBins } from '../../statistics/scoreBins.js'
import { type CountedGroups, type Crossed, countGroups } from '../countGroups.js'
import { textsIn } from '../demands.js'
import type { CellTable, CountedCell, CountedInput, InputTable } from '../engine.js'
import type { Groups } from '../grouping.js'
import { type ReadCell, readCells } from '../readCells.js'
import type { CountingRequest } from '../request.js'
import { halvesOf, togetherScores } from './together.js'

/** Bins of scores in which it is told how much they tell. */
const scoreBins = 20

/**
 * A part for each input of the model, for all of them together, for the score and for the decision: by which of these, and
 * how well, can it be told what group somebody is of? They are of rows, whatever these weigh.
 *
 * @param attributes the counts of the whole log, of attributes first and then of crossings, which have no inputs
 */
export function inputSlices(
  plan: AuditPlan,
  counting: CountingRequest,
  table: CellTable,
  groups: readonly Groups[],
  attributes: readonly AttributeCounts[],
): Counts['slices'] {
  const { inputs } = table
  if (inputs === undefined) return []
  requireNumbersIn(plan, inputs, table.source.name)
  const placed = plan.attributes.map((attribute, index) =>
    placedIn({ index, name: attribute.name, groups: groups[index] as Groups }, plan, counting, table, inputs),
  )
  const halves = halvesOf(inputs, plan.evidence.seed)
  const isOther =
    (index: number) =>
    (input: number): boolean =>
      inputs.inputs[0]?.[input]?.column !== plan.attributes[index]?.column
  const whole = attributes.slice(0, plan.attributes.length)
  const [columns = []] = inputs.inputs
  return [
    ...columns.map((input, at) => ({
      slice: { kind: 'input', name: input.column, column: input.column, teller: 'input' } as const,
      attributes: placed.map((one, index) =>
        withValues(one, inputs.inputs[index]?.[at] ?? input, toldOf(whole[index])),
      ),
    })),
    ...(columns.length < 2
      ? []
      : [
          {
            slice: { kind: 'input', name: tellerNames.together, teller: 'together' } as const,
            attributes: placed.map((one, index) => ({
              ...one.counts,
              groups: one.counts.groups.map((group, at) => {
                const told = toldOf(whole[index])(group)
                return group.group === missingGroup || one.rows[at] === 0
                  ? told
                  : { ...told, scores: togetherScores(halves, membersOf(one, at), isOther(index)) }
              }),
            })),
          },
        ]),
    ...(plan.weight === null && whole.some(({ groups: own }) => own.some(({ scores }) => scores !== undefined))
      ? [
          // Of decisions that are numbers the scores are the decisions.
          partOf(plan.decision.kind === 'number' ? 'decision' : 'score', whole.map(byScore)),
        ]
      : []),
    ...(plan.decision.kind === 'number' || plan.decision.kind === 'classes'
      ? []
      : [partOf('decision', whole.map(byDecision))]),
  ]
}

const partOf = (teller: 'score' | 'decision', attributes: readonly AttributeCounts[]): Counts['slices'][number] => ({
  slice: { kind: 'input', name: tellerNames[teller], teller },
  attributes,
})

/** @throws AuditError 'data' with the columns that have bins and hold texts, never a value */
function requireNumbersIn({ inputs }: AuditPlan, counted: InputTable, file: string): void {
  const binned = new Set(inputs?.columns.flatMap(({ column, bins }) => (bins === null ? [] : [column])))
  const problems = (counted.inputs[0] ?? []).flatMap(({ column, texts }): Problem[] =>
    texts === 0 || !binned.has(column) ? [] : [textsIn({ column, use: 'bins of numbers', rows: texts, file })],
  )
  if (problems.length > 0) throw new AuditError('data', problems)
}

/** An attribute's groups, and of each combination its group and whether the decision is positive. */
interface Placed {
  readonly counts: AttributeCounts
  /** Of each group. */
  readonly rows: readonly number[]
  /** −1: in no group. */
  readonly groupOf: Int32Array
  readonly isPositive: Uint8Array
}

/** Combinations read as cells are: what was decided in them, what groups they are, and which are left out. */
function placedIn(
  crossed: Crossed,
  plan: AuditPlan,
  { parts, request }: CountingRequest,
  table: CellTable,
  { combinations, inputs }: InputTable,
): Placed {
  const rows = new Float64Array(combinations.length)
  const [first] = inputs[crossed.index] ?? []
  for (const [at, combination] of (first?.combinations ?? []).entries()) {
    rows[combination] = (rows[combination] ?? 0) + (first?.rows[at] ?? 0)
  }
  const by = request.inputs?.by ?? []
  const cells = combinations.map((values, at): CountedCell => {
    const placed = request.keys.map((_, key) => (by.includes(key) ? (values[by.indexOf(key)] ?? null) : null))
    return { values: placed, rows: rows[at] ?? 0, weights: null, scores: null, numbers: null }
  })
  const places = new Map(cells.map((cell, at) => [cell, at] as const))
  const alone = { ...parts, outcome: null }
  const read = readCells(plan, { request, parts: alone }, { ...table, cells, badRows: null, notSelected: 0 })
  const { counts, members }: CountedGroups = countGroups([crossed], read.cells, false)
  const groupOf = new Int32Array(cells.length).fill(-1)
  const isPositive = new Uint8Array(cells.length)
  for (const [group, own] of members.entries()) {
    for (const { counted, cell } of own) {
      const at = places.get(counted) ?? -1
      groupOf[at] = group
      if (cell === 'positive_unknown') isPositive[at] = 1
    }
  }
  const size = (own: readonly ReadCell[]): number => own.reduce((sum, { counted }) => sum + counted.rows, 0)
  return { counts, rows: members.map(size), groupOf, isPositive }
}

function withValues(
  { counts, groupOf, isPositive }: Placed,
  input: CountedInput,
  told: (group: GroupCounts) => GroupCounts,
): AttributeCounts {
  const none = (): Float64Array => new Float64Array(input.values)
  const sums = counts.groups.map(() => [none(), none()] as const)
  for (let at = 0; at < input.rows.length; at++) {
    const combination = input.combinations[at] ?? -1
    const own = sums[groupOf[combination] ?? -1]?.[isPositive[combination] === 1 ? 1 : 0]
    const place = input.places[at] ?? -1
    if (own !== undefined) own[place] = (own[place] ?? 0) + (input.rows[at] ?? 0)
  }
  return {
    ...counts,
    groups: counts.groups.map((group, at): GroupCounts => {
      const [negative, positive] = sums[at] ?? [none(), none()]
      return { ...told(group), values: { positive: [...positive], negative: [...negative] } }
    }),
  }
}

/** Of each combination whether it is of the group, of another, or of none that is known. */
const membersOf = ({ counts, groupOf }: Placed, own: number): Int8Array =>
  Int8Array.from(groupOf, (group) =>
    group < 0 || counts.groups[group]?.group === missingGroup ? -1 : group === own ? 1 : 0,
  )

const told = (group: GroupCounts, negative: readonly number[]): GroupCounts => ({
  ...bare(group),
  values: { positive: negative.map(() => 0), negative },
})

/** A group with what it is and how many it has, without what tells of its people one by one. */
const bare = ({ scores: _, numbers: __, inspection: ___, ...group }: GroupCounts): GroupCounts => group

/** A group as it is in the whole log. */
const toldOf =
  (whole: AttributeCounts | undefined) =>
  (group: GroupCounts): GroupCounts =>
    bare(whole?.groups.find((one) => one.group === group.group) ?? group)

/** The scores of all groups in bins of about as many people. */
function byScore(attribute: AttributeCounts): AttributeCounts {
  const people = new Map<number, number>()
  const peopleAt = ({ positive, negative, unknown }: NonNullable<GroupCounts['scores']>, at: number): number =>
    (positive[at] ?? 0) + (negative[at] ?? 0) + (unknown[at] ?? 0)
  for (const { scores } of attribute.groups) {
    for (const [at, score] of (scores?.scores ?? []).entries()) {
      people.set(score, (people.get(score) ?? 0) + (scores === undefined ? 0 : peopleAt(scores, at)))
    }
  }
  const rising = [...people].toSorted(([a], [b]) => a - b)
  const negative = rising.map(([, rows]) => rows)
  const scores = rising.map(([score]) => score)
  const bins = equalMassBins({ scores, positive: negative.map(() => 0), negative }, scoreBins)
  const binOf = new Map(bins.flatMap((bin, at) => bin.scores.map((score) => [score, at] as const)))
  return {
    ...attribute,
    groups: attribute.groups.map((group) => {
      const counts = bins.map(() => 0)
      for (const [at, score] of (group.scores?.scores ?? []).entries()) {
        const bin = binOf.get(score) ?? 0
        counts[bin] = (counts[bin] ?? 0) + (group.scores === undefined ? 0 : peopleAt(group.scores, at))
      }
      return told(group, counts)
    }),
  }
}

const byDecision = (attribute: AttributeCounts): AttributeCounts => ({
  ...attribute,
  groups: attribute.groups.map((group) => {
    const { tp, fp, fn, tn, positive_unknown, negative_unknown } = group.weights?.n ?? group.tally
    const sum = (cells: readonly Cell[]): number => cells.reduce((all: number, cell) => all + highOf(cell), 0)
    return told(group, [sum([tp, fp, positive_unknown]), sum([fn, tn, negative_unknown])])
  }),
})
