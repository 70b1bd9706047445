import { answersIn } from './answers.js'
import { type Known, toldSo } from './columnSays.js'
import { guessAttributes } from './guessAttributes.js'
import { decisionsByValues, guessAnswer, guessEffect, guessThreshold, ofRole, onlyAnswer } from './guessDecision.js'
import type { DecisionGuess, Guess, Guesses, Remark, Told, ToldAnswer, Unknown } from './guesses.js'
import type { CountsProfile, LogProfile, SourceProfile } from './profile.js'
import { decimalOf, roleOf } from './roleOf.js'
import { unknownAttributes, unknownDecision, unknownSelection } from './unknown.js'

/**
 * What the columns of a source are for, as far as their names and values tell, each with the reason. Pure: the same
 * profile, and the same answers of a person, give the same guesses.
 */
export const guess = (profile: SourceProfile, told: Told = {}): Guesses =>
  profile.kind === 'counts' ? guessCounts(profile, told) : guessLog(profile, told)

function guessCounts({ rows, attributes, selections }: CountsProfile, told: Told): Guesses {
  const [where, ...others] = selections
  return {
    ...nothing,
    rows,
    where: where ?? {},
    otherSelections: others,
    decision: { kind: 'counted' },
    effect: guessEffect(null, null, [], told),
    unused: attributes,
    unknown: where === undefined ? [unknownSelection] : [],
    presets: told.presets ?? [],
  }
}

function guessLog(profile: LogProfile, told: Told): Guesses {
  const { rows } = profile
  const decimal = decimalOf(profile)
  const known = profile.columns.map((column) => roleOf(column, decimal))
  const attributes = guessAttributes(known, decimal, told)
  const taken = (name: string): boolean =>
    attributes.some(({ column, onlyProposed }) => column === name && onlyProposed === null)
  const free = known.filter(({ column }) => !taken(column.name))

  const scores = ofRole(free, 'score')
  const isTold = (name: string): boolean =>
    told.decision !== undefined && 'column' in told.decision && told.decision.column === name
  const outcomes = ofRole(free, 'outcome').filter(({ column }) => !isTold(column.name))
  const outcome = told.outcome === null ? null : guessAnswer(outcomes, rows, told.outcome, known)
  const rest = free.filter(({ column }) => column.name !== outcome?.column)
  const decisions = ofRole(rest, 'decision')
  const decision = decisionOf(told.decision, {
    told: (answer) => guessAnswer([], rows, answer, known),
    guessed: () =>
      guessAnswer(decisions, rows, undefined, known) ??
      guessAnswer(decisionsByValues(rest), rows, undefined, known) ??
      guessThreshold(scores) ??
      guessAnswer(onlyAnswer(rest), rows, undefined, known),
  })

  const score = scoreOf(scores, decision)
  const unit = unitOf(known, taken)
  const names = new Set([
    ...attributes.map(({ column }) => column),
    ...[decision, outcome, score, unit].flatMap((one) => (one === null || !('column' in one) ? [] : [one.column])),
  ])
  const left = known.filter(({ column }) => !names.has(column.name))
  const spare = left.filter(({ entry }) => entry === null)
  return {
    ...nothing,
    rows,
    decimal,
    decision,
    effect: guessEffect(decision, outcome, known, told),
    outcome,
    unclearOutcome: outcome === null && told.outcome === undefined ? unclearOf(outcomes) : null,
    score,
    unit,
    attributes,
    remarks: left.flatMap(remarkOf),
    strata: spare.flatMap(({ column }) => (column.distinct >= 2 && column.distinct <= 20 ? [column.name] : [])),
    unused: spare.map(({ column }) => column.name),
    unknown: unknownOf(decision, decisions, spare, attributes),
    presets: told.presets ?? [],
  }
}

function decisionOf(
  told: Told['decision'],
  find: {
    readonly told: (answer: ToldAnswer) => DecisionGuess | null
    readonly guessed: () => DecisionGuess | null
  },
): DecisionGuess | null {
  if (told === undefined) return find.guessed()
  if ('column' in told) return find.told(told)
  return { kind: 'threshold', column: told.score, threshold: told.threshold, because: toldSo }
}

const unclearOf = ([one]: readonly Known[]): Guesses['unclearOutcome'] =>
  one === undefined ? null : { column: one.column.name, values: one.column.values ?? [] }

function scoreOf([one]: readonly Known[], decision: DecisionGuess | null): Guess | null {
  if (one === undefined || decision?.kind === 'threshold') return null
  return { column: one.column.name, because: one.because }
}

/** Rows are about people where a column that names them has clearly fewer values than rows. */
function unitOf(known: readonly Known[], taken: (name: string) => boolean): Guess | null {
  // In a large log the number of values is an estimate, which may be a third too low.
  const comesBack = ({ distinct, filled }: Known['column']): boolean =>
    distinct < (filled > 1_000_000 ? 0.6 : 0.9) * filled
  const found = known.find(({ entry, column }) => entry?.person === true && comesBack(column) && !taken(column.name))
  if (found === undefined) return null
  const { column, because } = found
  return {
    column: column.name,
    because: {
      en: `${because.en}, and values come back: people occur more than once`,
      nl: `${because.nl}, en waarden komen terug: mensen komen meer dan één keer voor`,
    },
  }
}

const remarkOf = ({ column, entry, because }: Known): readonly Remark[] =>
  entry === null || entry.role === 'attribute' ? [] : [{ kind: entry.role, column: column.name, because }]

const unknownOf = (
  decision: DecisionGuess | null,
  unclear: readonly Known[],
  spare: readonly Known[],
  attributes: Guesses['attributes'],
): readonly Unknown[] => [
  ...(decision === null
    ? [
        unknownDecision(
          unclear,
          spare.filter(({ column }) => answersIn(column.values) !== null),
        ),
      ]
    : []),
  ...(attributes.some(({ onlyProposed }) => onlyProposed === null) ? [] : [unknownAttributes(attributes, spare)]),
]

const nothing: Omit<Guesses, 'rows' | 'effect'> = {
  decimal: null,
  where: {},
  otherSelections: [],
  decision: null,
  outcome: null,
  unclearOutcome: null,
  score: null,
  unit: null,
  attributes: [],
  remarks: [],
  strata: [],
  unused: [],
  unknown: [],
  presets: [],
}
