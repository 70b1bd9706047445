import { createInterface } from 'node:readline/promises'
import { guess } from '../config/init/guess.js'
import type { Guesses, Told } from '../config/init/guesses.js'
import { listed, valuesSaid } from '../config/init/listed.js'
import type { SourceProfile } from '../config/init/profile.js'
import type { Said } from '../config/init/said.js'
import { AuditError } from '../error.js'
import { inert } from '../inert.js'
import type { OwnLanguage } from '../languages/language.js'
import { nearest } from '../nearest.js'
import { neverThere } from './neverThere.js'

/** A question with the guess as its answer; null where it is settled. */
interface Question {
  readonly text: Said
  readonly guessed: string
  /** What the answer settles, or what is wrong with it. */
  readonly read: (answer: string) => { readonly told: Told } | { readonly wrong: Said }
}

type Asker = (guesses: Guesses, told: Told, columns: readonly string[]) => Question | null

/** Asks the few questions that matter. Each guess takes what was answered before into account. */
export async function ask(profile: SourceProfile, given: Told, language: OwnLanguage): Promise<Told> {
  const columns = profile.kind === 'log' ? profile.columns.map(({ name }) => name) : []
  const ended = new AbortController()
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // Ctrl-C, and Ctrl-D: whoever does not answer wants no plan.
  for (const event of ['SIGINT', 'close'] as const) terminal.once(event, () => ended.abort())
  try {
    let told = given
    for (const asker of profile.kind === 'log' ? askers(profile) : [effectQuestion]) {
      for (;;) {
        const question = asker(guess(profile, told), told, columns)
        if (question === null) break
        const prompt = `${inert(question.text[language])} [${inert(question.guessed)}] `
        const answer = (await terminal.question(prompt, { signal: ended.signal })).trim()
        const read = question.read(answer === '' ? question.guessed : answer)
        if ('told' in read) {
          told = { ...told, ...read.told }
          break
        }
        process.stderr.write(`${inert(read.wrong[language])}\n`)
      }
    }
    return told
  } catch (error) {
    if (!ended.signal.aborted) throw error
    process.stderr.write('\n')
    throw new AuditError('interrupted', { message: 'Interrupted; nothing was written.' })
  } finally {
    terminal.close()
  }
}

const none = { en: 'none', nl: 'geen' } as const
const isNone = (answer: string): boolean => answer === none.en || answer === none.nl || answer === '-'

const namesIn = (answer: string): readonly string[] =>
  answer
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function noColumn(name: string, columns: readonly string[]): { readonly wrong: Said } {
  const meant = nearest(name, columns)
  const hint = meant === undefined ? listed(columns) : { en: `did you mean "${meant}"?`, nl: `bedoel je "${meant}"?` }
  return { wrong: { en: `There is no column "${name}": ${hint.en}`, nl: `Er is geen kolom "${name}": ${hint.nl}` } }
}

const decisionQuestion: Asker = ({ decision }, told, columns) => {
  if (told.decision !== undefined) return null
  const guessed =
    decision?.kind === 'column'
      ? decision.column
      : decision?.kind === 'threshold'
        ? `${decision.column}>=${decision.threshold}`
        : ''
  return {
    text: {
      en: 'Which column holds the decision (or: score>=threshold)?',
      nl: 'In welke kolom staat het besluit (of: score>=drempel)?',
    },
    guessed,
    read: (answer) => {
      const [, score = '', threshold = ''] = /^(.+)>=\s*(-?[0-9.]+)$/.exec(answer) ?? []
      if (columns.includes(score.trim()))
        return { told: { decision: { score: score.trim(), threshold: Number(threshold) } } }
      return columns.includes(answer)
        ? { told: { decision: { column: answer, positive: [] } } }
        : noColumn(answer, columns)
    },
  }
}

const positiveQuestion =
  (key: 'decision' | 'outcome', profile: SourceProfile): Asker =>
  (guesses, told) => {
    const answer = told[key]
    if (answer === undefined || answer === null || 'score' in answer || answer.positive.length > 0) return null
    const found = guesses[key]
    const column = profile.kind === 'log' ? profile.columns.find((one) => one.name === answer.column) : undefined
    const values = valuesSaid(column?.values ?? [])
    return {
      text: {
        en: `Which of its values is positive (several with commas)? It holds ${values.en}.`,
        nl: `Welke waarde is positief (meer met komma's)? Er staat ${values.nl}.`,
      },
      guessed:
        found !== null && found.kind === 'column' && found.column === answer.column ? found.positive.join(',') : '',
      read: (text) => {
        const positive = namesIn(text)
        const [never] = neverThere(profile, answer.column, positive)
        if (never !== undefined) {
          return {
            wrong: { en: `"${answer.column}" never is "${never}".`, nl: `"${answer.column}" is nooit "${never}".` },
          }
        }
        return positive.length === 0
          ? { wrong: { en: 'Name at least one value.', nl: 'Noem minstens één waarde.' } }
          : { told: { [key]: { column: answer.column, positive } } }
      },
    }
  }

const effectQuestion: Asker = ({ effect }, told) =>
  told.effect === undefined
    ? {
        text: {
          en: 'Does a positive decision burden a person (adverse) or help (favourable)?',
          nl: 'Is een positief besluit een last (adverse) of helpt het (favourable)?',
        },
        guessed: effect.effect,
        read: (answer) => {
          const found = (['adverse', 'favourable'] as const).find((one) => one.startsWith(answer.toLowerCase()))
          return found === undefined
            ? { wrong: { en: 'Answer adverse or favourable.', nl: 'Antwoord adverse of favourable.' } }
            : { told: { effect: found } }
        },
      }
    : null

const outcomeQuestion: Asker = ({ outcome }, told, columns) =>
  told.outcome === undefined
    ? {
        text: {
          en: 'Which column says what turned out to be true (none if there is none)?',
          nl: 'In welke kolom staat wat achteraf waar bleek (geen als die er niet is)?',
        },
        guessed: outcome?.column ?? none.en,
        read: (answer) => {
          if (columns.includes(answer)) return { told: { outcome: { column: answer, positive: [] } } }
          return isNone(answer) ? { told: { outcome: null } } : noColumn(answer, columns)
        },
      }
    : null

const attributesQuestion: Asker = ({ attributes }, told, columns) => {
  if (told.attributes !== undefined) return null
  const taken = attributes.filter(({ onlyProposed }) => onlyProposed === null)
  return {
    text: {
      en: 'By which columns are groups compared (several with commas)?',
      nl: "Met welke kolommen worden groepen vergeleken (meer met komma's)?",
    },
    guessed: taken.map(({ column }) => column).join(', '),
    read: (answer) => {
      // The guess itself needs no reading: a name may hold a comma.
      if (taken.length > 0 && answer === taken.map(({ column }) => column).join(', ')) return { told: {} }
      const names = columns.includes(answer) ? [answer] : namesIn(answer)
      const wrong = names.find((name) => !columns.includes(name))
      if (wrong !== undefined) return noColumn(wrong, columns)
      return names.length === 0
        ? { wrong: { en: 'Name at least one column.', nl: 'Noem minstens één kolom.' } }
        : { told: { attributes: names.map((column) => ({ column, edges: null })) } }
    },
  }
}

const askers = (profile: SourceProfile): readonly Asker[] => [
  decisionQuestion,
  positiveQuestion('decision', profile),
  effectQuestion,
  outcomeQuestion,
  positiveQuestion('outcome', profile),
  attributesQuestion,
]
