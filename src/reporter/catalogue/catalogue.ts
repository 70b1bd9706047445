import type { Language } from '../../languages/language.js'
import { wordsIn } from '../../languages/spoken.js'
import { metrics } from '../../metrics/catalogue.js'
import type { ByEffect } from '../../metrics/metric.js'
import { peers } from '../../metrics/peers/peers.js'
import { type QuestionId, questionIds, questions } from '../../metrics/questions.js'
import { type Theorem, theorems } from '../../metrics/theorems.js'
import { type CatalogueEntry, entryOf } from './entryOf.js'
import { theoremIn } from './theoremIn.js'

/** The whole catalogue in one language, as data: what `maatlat metrics --format json` writes. */
export interface Catalogue {
  readonly schema: 'maatlat/metrics@1'
  readonly language: Language
  readonly questions: readonly { readonly id: QuestionId; readonly text: ByEffect<string> }[]
  readonly metrics: readonly CatalogueEntry[]
  readonly theorems: readonly CatalogueTheorem[]
  readonly peers: readonly CataloguePeer[]
}

interface CatalogueTheorem extends Pick<Theorem, 'id' | 'source' | 'families'> {
  readonly name: string
  readonly statement: string
}

interface CataloguePeer {
  readonly tool: string
  readonly name: string
  readonly version: string
  readonly source: string
  readonly convention: string
  /** The names that are no measure here, and why. */
  readonly others: readonly { readonly name: string; readonly reason: string }[]
}

export const catalogueIn = (language: Language): Catalogue => ({
  schema: 'maatlat/metrics@1',
  language,
  questions: questionIds.map((id) => ({
    id,
    text: wordsIn(questions[id].text, language, (pack) => pack.questions[id]),
  })),
  metrics: metrics.map((metric) => entryOf(metric, language)),
  theorems: theorems.map((theorem) => {
    const { id, source, families } = theorem
    return { id, source, families, ...theoremIn(theorem, language) }
  }),
  peers: peers.map(({ tool, name, version, source, convention, measures }) => ({
    tool,
    name,
    version,
    source,
    convention,
    others: measures.flatMap((one) => (one.kind === 'other' ? [{ name: one.name, reason: one.reason }] : [])),
  })),
})

export interface Chapter {
  readonly question: QuestionId
  readonly text: ByEffect<string>
  readonly metrics: readonly CatalogueEntry[]
}

/** The measures under the questions that they answer; a question without a measure is left out. */
export const chaptersOf = ({ questions: asked, metrics: entries }: Catalogue): readonly Chapter[] =>
  asked
    .map(({ id, text }) => ({ question: id, text, metrics: entries.filter(({ question }) => question === id) }))
    .filter((chapter) => chapter.metrics.length > 0)
