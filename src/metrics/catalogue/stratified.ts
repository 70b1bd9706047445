import type { AggregateMetric, Fraction, MetricText, Need, Peer } from '../metric.js'
import type { Quantity } from '../quantity.js'
import { overStrata, type StrataMeasure } from '../strata/overStrata.js'
import { selectionRate } from './selection.js'

interface Stratified {
  readonly id: string
  readonly usual?: true
  readonly rate?: Fraction
  readonly needs?: readonly Need[]
  readonly quantity: Extract<Quantity, 'ratio' | 'points' | 'number'>
  readonly method: string
  readonly measure: StrataMeasure
  readonly adjusts?: true
  readonly noInterval?: true
  readonly formula: string
  readonly source: string
  readonly abbreviation?: string
  readonly peers?: readonly Peer[]
  readonly en: MetricText
  readonly nl: MetricText
}

/** Of a group against its reference, among people who are alike in what the plan's `conditioning` names. */
export function stratified({
  rate = selectionRate,
  measure,
  method,
  adjusts,
  en,
  nl,
  ...entry
}: Stratified): AggregateMetric {
  return {
    needs: ['decision', 'strata'],
    peers: [],
    ...entry,
    kind: 'aggregate',
    question: 'like_with_like',
    range: entry.quantity === 'points' ? [-1, 1] : [0, Number.POSITIVE_INFINITY],
    aggregation: overStrata({ rate, method, measure, ...(adjusts ? { adjusts } : {}) }),
    text: { en, nl },
  }
}

/** A text that is the same whatever a positive decision does. */
export const stratifiedText = (name: string, meaning: string, hides: string): MetricText => ({
  name,
  meaning: { adverse: meaning, favourable: meaning },
  hides,
})
