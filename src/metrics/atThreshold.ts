import {
  type AttributeCounts,
  type CellName,
  type Counts,
  cellNames,
  type GroupCounts,
  type ScoreTable,
  type Tally,
} from '../counts.js'
import { rowsPerCase } from './rowsPerCase.js'

/**
 * What every group's tally would be if a score of at least the threshold were a positive decision: for any threshold,
 * at the cost of a few sums made once.
 */
type AtThreshold<Counted> = (threshold: number) => Counted

/**
 * The counts of a whole log as a function of the threshold, and of its parts.
 *
 * @example countsAtThreshold(counts)(0.63).attributes[0].groups[0].tally.fp
 */
export function countsAtThreshold(counts: Counts): AtThreshold<Counts> {
  const whole = counts.attributes.map(attributeAtThreshold)
  const parts = counts.slices.map(({ slice, attributes }) => ({ slice, at: attributes.map(attributeAtThreshold) }))
  return (threshold) => ({
    ...counts,
    attributes: whole.map((at) => at(threshold)),
    slices: parts.map(({ slice, at }) => ({ slice, attributes: at.map((one) => one(threshold)) })),
  })
}

/**
 * The groups of an attribute; those without scores have nobody.
 *
 * Of a weighted log the sums of weights are exact, and how many cases they stand for is that of each outcome on average
 * (Σw² / Σw of it): the squares of the weights are not kept by score. Of people who occur more than once the rows are taken
 * as all alike, so findings are never surer than they should be, and may be less sure than those of the audit.
 */
function attributeAtThreshold(attribute: AttributeCounts): AtThreshold<AttributeCounts> {
  const groups = attribute.groups.map((group) => ({
    at: groupAtThreshold(group),
    cells: cellsFrom(group.scores ?? empty),
  }))
  return (threshold) => ({
    ...attribute,
    groups: groups.map(({ at, cells }) => at(cells(threshold))),
  })
}

/** The lowest score that a threshold takes in: of a bin its least score, which stands for the whole of it. */
export const lowestScores = ({ scores, binned }: ScoreTable): readonly number[] => binned?.least ?? scores

const empty: ScoreTable = { scores: [], positive: [], negative: [], unknown: [] }

type Cells = Readonly<Record<CellName, number>>

function cellsFrom(table: ScoreTable): (threshold: number) => Cells {
  const from = lowestScores(table)
  const [positive, negative, unknown] = [table.positive, table.negative, table.unknown].map(sumsFromTop)
  return (threshold) => {
    const place = firstAtLeast(from, threshold)
    const at = (sums: Float64Array | undefined): readonly [above: number, below: number] => {
      const [above, all] = [sums?.[place] ?? 0, sums?.[0] ?? 0]
      return [above, all - above]
    }
    const [[tp, fn], [fp, tn], [positive_unknown, negative_unknown]] = [at(positive), at(negative), at(unknown)]
    return { tp, fp, fn, tn, positive_unknown, negative_unknown }
  }
}

/** At each place the sum from there on; one more, of nothing. */
function sumsFromTop(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1)
  for (let place = numbers.length - 1; place >= 0; place--) sums[place] = (sums[place + 1] ?? 0) + (numbers[place] ?? 0)
  return sums
}

/** The first place of a rising list that is at least the bound; its length where none is. */
function firstAtLeast(rising: readonly number[], bound: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? Number.POSITIVE_INFINITY) >= bound) high = middle
    else low = middle + 1
  }
  return low
}

const classOf = {
  tp: 'positive',
  fn: 'positive',
  fp: 'negative',
  tn: 'negative',
  positive_unknown: 'unknown',
  negative_unknown: 'unknown',
} as const satisfies Record<CellName, string>

// The scores themselves are the same at every threshold: what is measured of them is not measured again, and adding them up
// a thousand times would take minutes.
function groupAtThreshold(group: GroupCounts): (tally: Tally & Cells) => GroupCounts {
  // Whom chance picked is counted by the plan's own decision: at another threshold others have it.
  const { clusters: _, inspection: __, scores, ...counted } = group
  const perCase = rowsPerCase([group])
  const weights = scores?.weights
  if (weights === undefined && perCase === 1) return (tally) => ({ ...counted, tally })
  if (weights === undefined) {
    return (tally) => {
      const squares = Object.fromEntries(cellNames.map((cell) => [cell, tally[cell] * perCase])) as Cells
      return { ...counted, tally, weights: { n: tally, squares } }
    }
  }
  return (tally) => {
    const totals = {
      positive: tally.tp + tally.fn,
      negative: tally.fp + tally.tn,
      unknown: tally.positive_unknown + tally.negative_unknown,
    }
    const shared = (of: 'n' | 'squares'): Cells => {
      const entries = cellNames.map((cell) => {
        const total = totals[classOf[cell]]
        return [cell, total === 0 ? 0 : (tally[cell] * weights[of][classOf[cell]]) / total] as const
      })
      return Object.fromEntries(entries) as Record<CellName, number>
    }
    const squares = shared('squares')
    const each = Object.fromEntries(cellNames.map((cell) => [cell, squares[cell] * perCase])) as Cells
    return { ...counted, tally, weights: { n: shared('n'), squares: each } }
  }
}
