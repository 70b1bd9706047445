import type { Effect } from '../../config/plan.js'
import type { Language } from '../../languages/language.js'
import { metricById } from '../../metrics/catalogue.js'
import { intervalMethods } from '../../metrics/intervalMethods.js'
import type { ByEffect, ComparisonKind, End, Metric, MetricId, Need } from '../../metrics/metric.js'
import { aliasesOf, peers } from '../../metrics/peers/peers.js'
import type { Transform } from '../../metrics/peers/transform.js'
import { type Quantity, quantityOf } from '../../metrics/quantity.js'
import type { QuestionId } from '../../metrics/questions.js'
import { textIn } from '../../metrics/textIn.js'
import { conflictsOf } from '../../metrics/theorems.js'
import { localeOf } from '../locales/localeOf.js'
import { theoremIn } from './theoremIn.js'

/** All that the catalogue says of a measure, in one language: plain data, and the whole of every page about it. */
export interface CatalogueEntry {
  readonly id: MetricId
  readonly name: string
  readonly abbreviation: string | null
  readonly question: QuestionId
  readonly meaning: ByEffect<string>
  readonly hides: string
  readonly formula: string
  readonly quantity: Quantity
  /** The least and the most that it can be; null is no end. */
  readonly range: readonly [low: number | null, high: number | null]
  /** The end that is better for the people it is about; null for a gap or a distance. */
  readonly better: ByEffect<End> | null
  readonly needs: readonly Need[]
  /** Measured in every audit that can. */
  readonly usual: boolean
  /** One sentence for each way of making its intervals. */
  readonly intervals: readonly string[]
  readonly source: string
  readonly conflicts: readonly EntryConflict[]
  readonly peers: readonly EntryPeer[]
}

interface EntryConflict {
  readonly name: string
  readonly statement: string
  readonly source: string
  /** Of each of these lists one cannot be equal as well. */
  readonly with: readonly (readonly MetricId[])[]
}

export interface EntryPeer {
  /** As a plan can name it; null where the tool has no table of names. */
  readonly id: string | null
  readonly tool: string
  readonly name: string
  readonly comparison: ComparisonKind | null
  readonly reference: string | null
  readonly transform: Transform
  readonly only: 'min' | 'max' | null
  /** What a positive decision must be to the person for the name to be this measure. */
  readonly effect: Effect | null
  readonly note: string | null
}

export function entryOf(metric: Metric, language: Language): CatalogueEntry {
  const text = textIn(metric, language)
  const [low, high] = metric.kind === 'rate' ? [0, 1] : metric.range
  return {
    id: metric.id,
    name: text.name,
    abbreviation: metric.abbreviation ?? null,
    question: metric.question,
    meaning: text.meaning,
    hides: text.hides,
    formula: metric.formula,
    quantity: quantityOf(metric, null),
    range: [Number.isFinite(low) ? low : null, Number.isFinite(high) ? high : null],
    better: metric.kind === 'aggregate' ? null : metric.better,
    needs: metric.needs,
    usual: metric.usual === true,
    intervals: intervalsOf(metric, language),
    source: metric.source,
    conflicts: conflictsOf(metric.id).map((conflict) => ({
      ...theoremIn(conflict.theorem, language),
      source: conflict.theorem.source,
      with: conflict.with
        .map((family) => family.filter((id) => metricById(id) !== undefined))
        .filter((family) => family.length > 0),
    })),
    peers: peersOf(metric),
  }
}

/** In the words of the report, and in its order. */
function intervalsOf(metric: Metric, language: Language): readonly string[] {
  const used = intervalMethods(metric)
  return localeOf(language)
    .method.methods.filter(({ id }) => used.some((method) => id.test(method)))
    .map(({ words }) => words)
}

/** The names in the peers' tables, with what the entry has to say of them; then those of tools without a table. */
function peersOf(metric: Metric): readonly EntryPeer[] {
  const tabled = aliasesOf(metric.id).map(
    ({ id, peer, name, comparison, reference, transform, only, effect, note }): EntryPeer => {
      const own = metric.peers.find((one) => one.tool === peer.tool && one.name === name)?.note
      const notes = [own, note].filter((part) => part !== undefined && part !== null)
      return {
        id,
        tool: peer.tool,
        name,
        comparison,
        reference: reference === null ? null : reference.kind === 'group' ? reference.group : reference.kind,
        transform,
        only,
        effect,
        note: notes.length === 0 ? null : [...new Set(notes)].join('; '),
      }
    },
  )
  const others = metric.peers
    .filter(({ tool }) => peers.every((peer) => peer.tool !== tool))
    .map(
      ({ tool, name, note }): EntryPeer => ({
        id: null,
        tool,
        name,
        comparison: null,
        reference: null,
        transform: 'same',
        only: null,
        effect: null,
        note: note ?? null,
      }),
    )
  return [...tabled, ...others]
}
