import type { Effect } from '../plan.js'
import type { SeenAnswer } from './profile.js'
import type { Said } from './said.js'
import { wordsIn, wordsOf } from './wordsIn.js'

export interface Answered {
  readonly positive: readonly string[]
  /** The value that says no, where one does. */
  readonly negative: readonly string[]
  readonly why: Said
  /** What the words of the positive value say about it. */
  readonly effect: Effect | undefined
  /** Whether that is a word for a decision or an outcome, and not a plain yes. */
  readonly isWord: boolean
}

const yes = new Set(['1', 'yes', 'y', 'true', 't', 'ja', 'j', 'waar', 'positive', 'positief', 'pos'])
const no = new Set(['0', '-1', 'no', 'n', 'false', 'f', 'nee', 'neen', 'onwaar', 'negative', 'negatief', 'neg'])
const negations = new Set(['not', 'no', 'non', 'niet', 'geen', 'never', 'nooit', 'un'])

/** More values than this are no answers to one question. */
const mostAnswers = 10

/** Which values of a column say yes: by the words yes and no, else by words such as granted or flagged. */
export function answersIn(values: readonly SeenAnswer[] | null): Answered | null {
  if (values === null || values.length < 2 || values.length > mostAnswers) return null
  return plainAnswers(values) ?? worded(values)
}

const folded = ({ value }: SeenAnswer): string => {
  const text = value.trim().toLowerCase()
  return /^-?[0-9.]+$/.test(text) && Number.isInteger(Number(text)) ? String(Number(text)) : text
}

function plainAnswers(values: readonly SeenAnswer[]): Answered | null {
  const positive = values.filter((value) => yes.has(folded(value)))
  const negative = values.filter((value) => no.has(folded(value)))
  const [word] = positive
  // A 1 beside a 2 is a code.
  if (word === undefined || positive.length > 1 || negative.length !== 1) return null
  return {
    positive: [word.value],
    negative: negative.map(({ value }) => value),
    why: { en: 'it says yes', nl: 'die waarde zegt ja' },
    effect: undefined,
    isWord: false,
  }
}

/** A value of few rows may be named only where it is a word that everybody uses. */
function worded(values: readonly SeenAnswer[]): Answered | null {
  const found = values.flatMap((seen) => {
    const words = wordsOf(seen.value)
    if (words.some((word) => negations.has(word))) return []
    const sign = wordsIn(seen.value).find(({ entry }) => entry.role === 'decision' || entry.role === 'outcome')
    if (sign === undefined || !(seen.named || words.join(' ') === sign.word)) return []
    return [{ value: seen.value, ...sign }]
  })
  const helping = found.filter(({ entry }) => entry.effect === 'favourable')
  const positive = helping.length > 0 ? helping : found
  const [first] = positive
  if (first === undefined || positive.length === values.length) return null
  return {
    positive: positive.map(({ value }) => value),
    negative: [],
    why: {
      en: `"${first.word}" is a sign of ${first.entry.why.en}`,
      nl: `"${first.word}" wijst op ${first.entry.why.nl}`,
    },
    effect: first.entry.effect,
    isWord: true,
  }
}
