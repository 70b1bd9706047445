import type { CountedScores, DistinctScores } from '../engine.js'

/** The scores of cells while they are gathered: as many as each has, or bins of them. */
export interface ScoreCells {
  readonly distinct: DistinctScores
  /** By the place of a cell in the table; of a cell without scores undefined. */
  readonly of: (cell: number) => CountedScores | undefined
}

/** Rows of one cell with one score, or in one bin. */
export interface ScoreEntry {
  readonly cell: number
  readonly place: number
  readonly rows: number
  readonly weight: number
  readonly squares: number
}

/** Rows of one cell with one score. */
export interface ScoredRows extends Omit<ScoreEntry, 'place'> {
  readonly score: number
}

/** @param entries of each cell by rising place */
export function scoreCells(distinct: DistinctScores, entries: readonly ScoreEntry[], weighted: boolean): ScoreCells {
  const ofCell = new Map<number, ScoreEntry[]>()
  for (const entry of entries) {
    const known = ofCell.get(entry.cell)
    if (known === undefined) ofCell.set(entry.cell, [entry])
    else known.push(entry)
  }
  const made = new Map([...ofCell].map(([cell, own]) => [cell, columnsOf(own, weighted)]))
  return { distinct, of: (cell) => made.get(cell) }
}

const columnsOf = (entries: readonly ScoreEntry[], weighted: boolean): CountedScores => ({
  places: Int32Array.from(entries, ({ place }) => place),
  rows: Float64Array.from(entries, ({ rows }) => rows),
  weights: weighted
    ? {
        sum: Float64Array.from(entries, ({ weight }) => weight),
        squares: Float64Array.from(entries, ({ squares }) => squares),
      }
    : null,
})

/** @param entries by rising score within each cell */
export function distinctScoreCells(entries: readonly ScoredRows[], weighted: boolean): ScoreCells {
  const values = Float64Array.from(new Set(entries.map(({ score }) => score))).sort()
  const places = new Map([...values.entries()].map(([place, score]) => [score, place]))
  const placed = entries.map((entry): ScoreEntry => ({ ...entry, place: places.get(entry.score) ?? 0 }))
  return scoreCells({ values, least: null, areas: null }, placed, weighted)
}
