import type { CellTable, ScoreRequest } from '../engine.js'
import { scoreBins } from './scoreBins.js'
import { distinctScoreCells, type ScoreCells, type ScoredRows } from './scoreCells.js'

/** The scores of cells that are all at hand: each distinct one, or where there are too many in bins. */
export function gatherScores(
  rows: readonly ScoredRows[],
  request: ScoreRequest,
  weighted: boolean,
  table: CellTable,
): ScoreCells {
  const rising = rows.toSorted((a, b) => a.score - b.score || a.cell - b.cell)
  if (new Set(rising.map(({ score }) => score)).size <= request.maximumScores)
    return distinctScoreCells(rising, weighted)
  const range = {
    rows: rising.reduce((sum, one) => sum + one.rows, 0),
    low: rising[0]?.score ?? 0,
    high: rising.at(-1)?.score ?? 0,
  }
  const bins = scoreBins(request, range, weighted, request.placings(table))
  for (const { score, cell, rows, weight, squares } of rising) bins.add(score, cell, rows, weight, squares)
  return bins.result()
}
