import { type Answered, answersIn } from './answers.js'
import { type Known, numeric, toldSo } from './columnSays.js'
import type { AnswerGuess, DecisionGuess, EffectGuess, Told, ToldAnswer } from './guesses.js'
import type { Role } from './words.js'
import { roleWords } from './words.js'

/** The columns of a role, those first whose word stands first in the table. */
export const ofRole = (known: readonly Known[], role: Role): readonly Known[] =>
  known.filter(({ entry }) => entry?.role === role).toSorted((a, b) => placeOf(a) - placeOf(b))

const placeOf = ({ entry }: Known): number => (entry === null ? roleWords.length : roleWords.indexOf(entry))

function answerGuess(
  { column, because }: Known,
  answered: Pick<Answered, 'positive' | 'negative' | 'why'>,
): AnswerGuess {
  const { positive, negative, why } = answered
  const values = column.values ?? []
  const others = values.filter(({ value }) => !positive.includes(value))
  return {
    kind: 'column',
    column: column.name,
    because,
    positive,
    // Among words everything that is not granted is not granted; of numbers a 9 is more likely no answer.
    negative: negative.length === others.length || numeric(column, null) ? negative : [],
    values,
    whyPositive: why,
    empty: 0,
  }
}

const withEmpty = (guess: AnswerGuess, rows: number, { column }: Known): AnswerGuess => ({
  ...guess,
  empty: rows - column.filled,
})

/** The first column of a role whose answers are clear, or the one that was told. */
export function guessAnswer(
  candidates: readonly Known[],
  rows: number,
  told: ToldAnswer | undefined,
  known: readonly Known[],
): AnswerGuess | null {
  if (told !== undefined) {
    const one = known.find(({ column }) => column.name === told.column)
    if (one === undefined) return null
    const answered = answersIn(one.column.values)
    const isSame = told.positive.length === 0 || told.positive.join() === answered?.positive.join()
    if (told.positive.length === 0 && answered === null) return null
    const answer = isSame && answered !== null ? answered : { positive: told.positive, negative: [], why: toldSo }
    return withEmpty(answerGuess({ ...one, because: toldSo }, answer), rows, one)
  }
  for (const one of candidates) {
    const answered = answersIn(one.column.values)
    if (answered !== null) return withEmpty(answerGuess(one, answered), rows, one)
  }
  return null
}

/** Columns that nobody named after a decision, but whose values are words of one. */
export const decisionsByValues = (known: readonly Known[]): readonly Known[] =>
  known.flatMap((one) => {
    const answered = one.entry === null ? answersIn(one.column.values) : null
    return answered?.isWord ? [{ ...one, because: answered.why }] : []
  })

/** The only yes and no that is left, if it is the only one. */
export function onlyAnswer(known: readonly Known[]): readonly Known[] {
  const free = known.filter(({ entry, column }) => entry === null && answersIn(column.values) !== null)
  const because = {
    en: 'it is the only column left with a yes and a no',
    nl: 'het is de enige overgebleven kolom met een ja en een nee',
  }
  return free.length === 1 ? free.map((one) => ({ ...one, because })) : []
}

/** A score decides from some threshold on; which one only the maker of the model knows. */
export function guessThreshold([one]: readonly Known[]): DecisionGuess | null {
  const { low = null, high = null } = one?.column ?? {}
  if (one === undefined || low === null || high === null) return null
  const middle = Number(((low + high) / 2).toPrecision(2))
  const usual = low >= 0 && high <= 1 ? [0.5] : low >= 0 && high > 10 && high <= 100 ? [50] : []
  const threshold = [...usual, middle].find((edge) => low < edge && edge <= high)
  return threshold === undefined
    ? null
    : { kind: 'threshold', column: one.column.name, threshold, because: one.because }
}

/** By the answers of the decision, its name, what turned out, in this order; else adverse, which hides least. */
export function guessEffect(
  decision: DecisionGuess | null,
  outcome: AnswerGuess | null,
  known: readonly Known[],
  told: Told,
): EffectGuess {
  if (told.effect !== undefined) return { effect: told.effect, because: toldSo }
  const of = (name: string | undefined): Known | undefined => known.find(({ column }) => column.name === name)
  const decided = decision === null || decision.kind === 'counted' ? undefined : of(decision.column)
  const answered = decided && answersIn(decided.column.values)
  const turnedOut = outcome === null ? undefined : of(outcome.column)
  const signs = [
    { effect: answered?.effect, because: answered?.why },
    { effect: decided?.entry?.effect, because: decided?.because },
    {
      effect: turnedOut?.entry?.effect,
      because: turnedOut && {
        en: `nothing else says, and the outcome is "${turnedOut.column.name}": ${turnedOut.because.en}`,
        nl: `verder zegt niets het, en de uitkomst is "${turnedOut.column.name}": ${turnedOut.because.nl}`,
      },
    },
  ]
  for (const { effect, because } of signs) {
    if (effect !== undefined && because !== undefined) return { effect, because }
  }
  return {
    effect: 'adverse',
    because: {
      en: 'nothing says which way it works, and this tool was made for checks',
      nl: 'niets zegt welke kant het op werkt, en dit programma is voor controles gemaakt',
    },
  }
}
