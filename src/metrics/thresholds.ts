import type { ScoreTable } from '../counts.js'
import { lowestScores } from './atThreshold.js'
import { mergeScores } from './scores/mergeScores.js'

/** What a plan asks of a sweep: a number of steps, or these. */
export type Steps = number | readonly number[]

/** A threshold of a sweep; where a number or a share of people was asked for, how many were, and how many it selects. */
export interface SweepPoint {
  readonly threshold: number
  /** People with this score or more: all with the same score are in, so there may be more than was asked for. */
  readonly selected: number
  readonly asked?: number
}

/**
 * Thresholds in rising order: so many equal steps from the lowest score to the highest, or the ones that are listed;
 * with `own`, the threshold of the plan, among them.
 *
 * @example thresholdsOf([table], 101, 0.63) // of scores from 0 to 1: 0, 0.01, … 0.62, 0.63, … 1
 */
export function thresholdsOf(tables: readonly ScoreTable[], steps: Steps, own: number | null): readonly SweepPoint[] {
  const everyone = mergeScores(tables)
  const lowest = lowestScores(everyone)
  const [low, high] = [lowest[0] ?? 0, lowest.at(-1) ?? 0]
  // Up to 12 digits, so that a hundredth is one: 0.29, not 0.29000000000000004; the first and the last are scores.
  const equal = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => {
      if (index === 0) return low
      return index === count - 1 ? high : Number((low + ((high - low) * index) / (count - 1)).toPrecision(12))
    })
  const asked = typeof steps === 'number' ? equal(steps) : steps
  const rising = [...new Set([...asked, ...(own === null ? [] : [own])])].sort((a, b) => a - b)
  const selected = selectedBy(everyone)
  return rising.map((threshold) => ({ threshold, selected: selected(threshold) }))
}

/**
 * The thresholds that select the people with the highest scores: a share of everyone (up to 1) or a number of people
 * (above 1). Whoever has the same score as the last of them is in too.
 */
export function topThresholds(tables: readonly ScoreTable[], steps: Steps): readonly SweepPoint[] {
  const everyone = mergeScores(tables)
  const lowest = lowestScores(everyone)
  const people = lowest.map((_, place) => peopleAt(everyone, place))
  const total = people.reduce((sum, one) => sum + one, 0)
  const asked = typeof steps === 'number' ? Array.from({ length: steps }, (_, index) => (index + 1) / steps) : steps
  const points = asked.map((share): SweepPoint => {
    const wanted = share <= 1 ? share * total : share
    let [place, selected] = [lowest.length, 0]
    while (place > 0 && selected < wanted * (1 - tiny)) selected += people[--place] ?? 0
    return { threshold: lowest[place] ?? Number.POSITIVE_INFINITY, selected, asked: share }
  })
  return points.filter(({ selected }) => selected > 0).sort((a, b) => a.threshold - b.threshold)
}

/** A share of a whole number may miss it by a last digit. */
const tiny = 1e-12

const peopleAt = ({ positive, negative, unknown }: ScoreTable, place: number): number =>
  (positive[place] ?? 0) + (negative[place] ?? 0) + (unknown[place] ?? 0)

function selectedBy(table: ScoreTable): (threshold: number) => number {
  const lowest = lowestScores(table)
  return (threshold) =>
    lowest.reduce((sum, score, place) => (score >= threshold ? sum + peopleAt(table, place) : sum), 0)
}
