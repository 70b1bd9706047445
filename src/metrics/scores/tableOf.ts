import type { GroupCounts, ScoreClass, ScoreTable } from '../../counts.js'
import type { Distribution } from '../../statistics/distribution.js'
import { effectiveSize } from '../../statistics/effectiveSize.js'
import { mergeScores } from './mergeScores.js'

/** The scores of some groups together; null where they have none. */
export function tableOf(groups: readonly GroupCounts[]): ScoreTable | null {
  const tables = groups.flatMap(({ scores }) => scores ?? [])
  return tables.length === 0 ? null : mergeScores(tables)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Those of known outcome. */
export const knownClasses: readonly ScoreClass[] = ['positive', 'negative']
export const everyClass: readonly ScoreClass[] = [...knownClasses, 'unknown']

/** Cases of some outcomes, or the sum of their weights. */
export const casesOf = (table: ScoreTable, classes: readonly ScoreClass[]): number =>
  sum(classes.map((own) => sum(table[own])))

/** Rows of some outcomes. */
export const rowsOf = (table: ScoreTable, classes: readonly ScoreClass[]): number =>
  table.weights === undefined ? casesOf(table, classes) : sum(classes.map((own) => table.weights?.n[own] ?? 0))

/** How many cases those of some outcomes tell as much as (Kish 1965); undefined where that is just their number. */
export function sizeOf(table: ScoreTable, classes: readonly ScoreClass[]): number | undefined {
  const { weights } = table
  if (weights === undefined) return undefined
  return effectiveSize(casesOf(table, classes), sum(classes.map((own) => weights.squares[own])))
}

/** How the scores of some outcomes lie. */
export function distributionOf(table: ScoreTable, classes: readonly ScoreClass[]): Distribution {
  const size = sizeOf(table, classes)
  return {
    values: table.scores,
    weights: table.scores.map((_, index) => classes.reduce((cases, own) => cases + (table[own][index] ?? 0), 0)),
    ...(size === undefined ? {} : { size }),
  }
}

/** The same with so many of the cases that are not known at each score taken for positive, and the rest for negative. */
export function filled(table: ScoreTable, positiveAt: (index: number) => number): ScoreTable {
  const chosen = table.unknown.map((unknown, index) => Math.min(unknown, Math.max(0, positiveAt(index))))
  const { weights } = table
  const unknown = sum(table.unknown)
  const share = unknown === 0 ? 0 : sum(chosen) / unknown
  const moved = (of: Readonly<Record<ScoreClass, number>>): Readonly<Record<ScoreClass, number>> => ({
    positive: of.positive + of.unknown * share,
    negative: of.negative + of.unknown * (1 - share),
    unknown: 0,
  })
  const { binned } = table
  return {
    ...table,
    // Exact areas are those of what is known.
    ...(binned === undefined ? {} : { binned: { ...binned, exact: null } }),
    positive: table.positive.map((cases, index) => cases + (chosen[index] ?? 0)),
    negative: table.negative.map((cases, index) => cases + (table.unknown[index] ?? 0) - (chosen[index] ?? 0)),
    unknown: table.unknown.map(() => 0),
    ...(weights === undefined ? {} : { weights: { n: moved(weights.n), squares: moved(weights.squares) } }),
  }
}

/** Whether every score may be a probability: measures of how right a number is need that, those of order do not. */
export const areProbabilities = ({ scores }: ScoreTable): boolean => (scores[0] ?? 0) >= 0 && (scores.at(-1) ?? 1) <= 1
