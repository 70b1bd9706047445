import type { BinnedScores, ScoreClass, ScoreTable } from '../../counts.js'
import type { DistinctScores } from '../engine.js'
import type { ReadCell } from '../readCells.js'

/** Which of the three columns of a score table a cell's rows are in. */
export const scoreClassOf: Readonly<Record<ReadCell['cell'], ScoreClass>> = {
  tp: 'positive',
  fn: 'positive',
  fp: 'negative',
  tn: 'negative',
  positive_unknown: 'unknown',
  negative_unknown: 'unknown',
  undecided: 'unknown',
}

/** The scores of some cells together: those of a group. Sums of doubles are made in the order of the cells. */
export function scoreTable(
  { values, least }: DistinctScores,
  cells: readonly ReadCell[],
  weighted: boolean,
  exact: BinnedScores['exact'] = null,
): ScoreTable {
  const sums: Readonly<Record<ScoreClass, Float64Array>> = byClass(() => new Float64Array(values.length))
  const n: Record<ScoreClass, number> = byClass(() => 0)
  const squares: Record<ScoreClass, number> = byClass(() => 0)
  const seen = new Uint8Array(values.length)
  for (const { counted, cell } of cells) {
    if (counted.scores === null) continue
    const { places, rows, weights } = counted.scores
    const own = scoreClassOf[cell]
    const into = sums[own]
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0
      seen[place] = 1
      into[place] = (into[place] ?? 0) + ((weights === null ? rows : weights.sum)[at] ?? 0)
      n[own] += rows[at] ?? 0
      squares[own] += weights?.squares[at] ?? 0
    }
  }
  const present = [...values.keys()].filter((place) => seen[place] === 1)
  const at = (column: Float64Array): readonly number[] => present.map((place) => column[place] ?? 0)
  return {
    scores: at(values),
    positive: at(sums.positive),
    negative: at(sums.negative),
    unknown: at(sums.unknown),
    ...(weighted ? { weights: { n, squares } } : {}),
    ...(least === null ? {} : { binned: { least: at(least), exact } }),
  }
}

const byClass = <T>(value: () => T): Record<ScoreClass, T> => ({
  positive: value(),
  negative: value(),
  unknown: value(),
})
