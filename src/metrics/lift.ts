import { type CellName, cellNames, type GroupCounts } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { levelOf, zOf } from '../statistics/normal.js'
import { baseRate } from './catalogue/selection.js'
import { compare } from './compare.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import { mergeGroups } from './fillings.js'
import { pickedMethod } from './inspection.js'
import { measureEvidence } from './knowledge.js'

const selectedCells = ['tp', 'fp', 'positive_unknown'] as const
const otherCells = ['fn', 'tn', 'negative_unknown'] as const

/** How many of some people were selected. */
export const selectedOf = (sumOf: (cell: CellName) => number): number =>
  selectedCells.reduce((sum, cell) => sum + sumOf(cell), 0)

/**
 * How many times as often something is found among the selected as among everyone. How many are selected is set
 * beforehand, so that their share of everyone is no matter of chance: the ratio to those who are not selected (Koopman
 * 1984), carried over to everyone exactly (see statistics/overall.ts). Where chance picked whom to check, those it picked
 * say what everyone is, so that nothing has to be filled in of the people who were not selected.
 *
 * @param groups who is selected and who is not, at the number of people it is about
 * @param everyone the base rate of the same people, as the audit has it
 * @example liftOf([{ group: 'all', parts: {}, tally: atTop100 }], measureEvidence(baseRate, [all], rules), rules).estimate
 */
export function liftOf(groups: readonly GroupCounts[], everyone: Evidence, rules: EvidenceRules): Evidence {
  const [one] = mergeGroups(groups)
  if (one === undefined) return noEvidence('zero_denominator')
  const [selected, others] = [only(one, selectedCells), only(one, otherCells)]
  const nobodyElse = otherCells.every((cell) => one.tally[cell] === 0)
  if (everyone.method === pickedMethod && !nobodyElse) {
    return ratioOf(measureEvidence(baseRate, [selected], rules), everyone)
  }
  return compare(baseRate, selected, { groups: [others], including: true }, rules).of('ratio')
}

/**
 * A ratio to a rate that is told by other people, some of whom may be the same: each at half the level (Bonferroni), so
 * that it holds however they hang together.
 */
function ratioOf(part: Evidence, whole: Evidence): Evidence {
  const point: Interval | null = whole.estimate === null ? null : { low: whole.estimate, high: whole.estimate }
  const among = part.bounds === null ? divided({ low: part.estimate, high: part.estimate }, point) : null
  const halved = (z: number): number => zOf(1 - levelOf(z) / 2)
  return evidence({
    estimate: among?.low ?? null,
    undefined: among === null ? (part.undefined ?? whole.undefined ?? 'cell_not_known') : null,
    method: 'bonferroni_ratio',
    rows: part.rows,
    referenceRows: whole.rows,
    referenceEstimate: whole.estimate,
    bounds: part.bounds === null ? null : divided(part.bounds, point),
    interval: (z) => (among === null ? null : divided(part.interval(halved(z)), whole.interval(halved(z)))),
    envelope: (z) => divided(part.envelope(halved(z)), whole.envelope(halved(z))),
    scaled: (factor) => ratioOf(part.scaled(factor), whole.scaled(factor)),
  })
}

interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/** The least by the most and the most by the least; null where one is not known. */
function divided(part: Ends | null, whole: Interval | null): Interval | null {
  if (whole === null || part === null || part.low === null || part.high === null || whole.high === 0) return null
  return { low: part.low / whole.high, high: whole.low === 0 ? Number.POSITIVE_INFINITY : part.high / whole.low }
}

/** The people of a group who are in some cells. */
function only({ group, parts, tally, weights }: GroupCounts, kept: readonly CellName[]): GroupCounts {
  const cells = <T>(value: (cell: CellName) => T, none: T): Readonly<Record<CellName, T>> =>
    Object.fromEntries(cellNames.map((cell) => [cell, kept.includes(cell) ? value(cell) : none])) as Record<CellName, T>
  return {
    group,
    parts,
    tally: cells((cell) => tally[cell], 0),
    ...(weights === undefined
      ? {}
      : { weights: { n: cells((cell) => weights.n[cell], 0), squares: cells((cell) => weights.squares[cell], 0) } }),
  }
}
