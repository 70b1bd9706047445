import type { ScorePlacings, ScoreRequest } from '../engine.js'
import { areaSums } from './areas.js'
import { type ScoreCells, type ScoreEntry, scoreCells } from './scoreCells.js'

/** All scores together, before any is put in a bin. */
export interface ScoreRange {
  readonly rows: number
  readonly low: number
  readonly high: number
}

export interface ScoreBins {
  /** Rows of one cell with one score; called by rising score. */
  readonly add: (score: number, cell: number, rows: number, weight: number, squares: number) => void
  readonly result: () => ScoreCells
}

interface OpenEntry {
  rows: number
  weight: number
  squares: number
}

/**
 * Puts scores in bins, as they come by in rising order. A bin ends where the next score would pass a step of the cases
 * or of the range, each cut in equal steps, or an edge: so neither a crowd of scores nor a long tail is lumped together.
 */
export function scoreBins(
  { bins, edges }: Pick<ScoreRequest, 'bins' | 'edges'>,
  { rows: total, low, high }: ScoreRange,
  weighted: boolean,
  { outcomes, attributes }: ScorePlacings,
): ScoreBins {
  const areas = areaSums(attributes, outcomes)
  const values: number[] = []
  const least: number[] = []
  const entries: ScoreEntry[] = []
  let open = new Map<number, OpenEntry>()
  // Of the bin that is open: its steps, its scores, and their sum by rows or weights.
  let [step, share, edge] = [-1, -1, -1]
  let [first, last, sum, mass] = [Number.NaN, Number.NaN, 0, 0]
  let before = 0

  const close = (): void => {
    if (open.size === 0) return
    const mean = mass > 0 ? sum / mass : first
    // The mean of equal scores may miss them by a last digit.
    values.push(Math.min(Math.max(mean, first), last))
    least.push(first)
    for (const [cell, counted] of open) entries.push({ cell, place: values.length - 1, ...counted })
    open = new Map()
    sum = 0
    mass = 0
  }
  const begin = (score: number): void => {
    const nextStep = Math.floor((before / total) * bins)
    const nextShare = high > low ? Math.floor(((score - low) / (high - low)) * bins) : 0
    let nextEdge = Math.max(edge, 0)
    while ((edges[nextEdge] ?? Number.POSITIVE_INFINITY) <= score) nextEdge++
    if (nextStep !== step || nextShare !== share || nextEdge !== edge) {
      close()
      first = score
    }
    step = nextStep
    share = nextShare
    edge = nextEdge
    last = score
  }
  return {
    add: (score, cell, rows, weight, squares) => {
      if (score !== last) begin(score)
      const own = weighted ? weight : rows
      areas.add(score, cell, own, weighted ? squares : rows)
      sum += score * own
      mass += own
      before += rows
      const entry = open.get(cell)
      if (entry === undefined) open.set(cell, { rows, weight, squares })
      else {
        entry.rows += rows
        entry.weight += weight
        entry.squares += squares
      }
    },
    result: () => {
      close()
      return scoreCells(
        { values: Float64Array.from(values), least: Float64Array.from(least), areas: areas.result() },
        entries,
        weighted,
      )
    },
  }
}
