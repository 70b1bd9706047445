import type { GroupCounts, ScoreTable } from '../../src/counts.js'

/** A row of a log with a score: its outcome, and its weight where the log is weighted. */
export interface ScoredRow {
  readonly score: number
  readonly outcome: 0 | 1 | null
  readonly weight?: number
}

/** The score table of some rows, by a plain loop. */
export function scoreTableOf(rows: readonly ScoredRow[]): ScoreTable {
  const scores = [...new Set(rows.map(({ score }) => score))].sort((a, b) => a - b)
  const of = (outcome: 0 | 1 | null) => rows.filter((row) => row.outcome === outcome)
  const sum = (some: readonly ScoredRow[], value: (weight: number) => number) =>
    some.reduce((total, { weight = 1 }) => total + value(weight), 0)
  const column = (outcome: 0 | 1 | null): readonly number[] => {
    const cases = new Map(scores.map((score) => [score, 0]))
    for (const { score, weight = 1 } of of(outcome)) cases.set(score, (cases.get(score) ?? 0) + weight)
    return scores.map((score) => cases.get(score) ?? 0)
  }
  const all = (value: (weight: number) => number) => ({
    positive: sum(of(1), value),
    negative: sum(of(0), value),
    unknown: sum(of(null), value),
  })
  return {
    scores,
    positive: column(1),
    negative: column(0),
    unknown: column(null),
    ...(rows.some(({ weight }) => weight !== undefined)
      ? { weights: { n: all(() => 1), squares: all((weight) => weight ** 2) } }
      : {}),
  }
}

/** A group of those rows; everyone with a score of 0.5 or more got a positive decision. */
export function scoredGroup(name: string, rows: readonly ScoredRow[]): GroupCounts {
  const count = (positive: boolean, outcome: 0 | 1 | null) =>
    rows.filter((row) => row.score >= 0.5 === positive && row.outcome === outcome).length
  return {
    group: name,
    parts: { attribute: name },
    tally: {
      tp: count(true, 1),
      fp: count(true, 0),
      fn: count(false, 1),
      tn: count(false, 0),
      positive_unknown: count(true, null),
      negative_unknown: count(false, null),
    },
    scores: scoreTableOf(rows),
  }
}
