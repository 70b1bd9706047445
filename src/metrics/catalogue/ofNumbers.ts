import type { ByEffect, End, MeasuredMetric, Measuring, MetricText, Need, Peer } from '../metric.js'

/** Of decisions that are numbers: what people were given, and how far that is from what they should have been given. */
interface OfNumbers {
  readonly id: string
  readonly usual?: true
  readonly measure: Measuring
  readonly needs: readonly Need[]
  readonly range: readonly [low: number, high: number]
  readonly better: ByEffect<End>
  readonly formula: string
  readonly source: string
  readonly peers?: readonly Peer[]
  readonly en: MetricText
  readonly nl: MetricText
}

export const ofNumbers = ({ en, nl, peers = [], ...entry }: OfNumbers): MeasuredMetric => ({
  ...entry,
  kind: 'measured',
  question: 'numbers',
  quantity: 'amount',
  peers,
  text: { en, nl },
})

export const anyNumber = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
export const notNegative = [0, Number.POSITIVE_INFINITY] as const

export const moreIsBetter: ByEffect<End> = { adverse: 'low', favourable: 'high' }
export const lessIsBetter: ByEffect<End> = { adverse: 'low', favourable: 'low' }

export const text = (name: string, meaning: string, hides: string): MetricText => ({
  name,
  meaning: { adverse: meaning, favourable: meaning },
  hides,
})

export const students = 'interval: Student (1908), The probable error of a mean; weighted: Kish (1965)'
export const noOverall = 'It cannot be compared with everyone together, only with the rest or another group.'
export const geenGeheel = 'Het kan niet met iedereen samen worden vergeleken, alleen met de rest of een andere groep.'
