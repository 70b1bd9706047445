import { addCells, type Cell, type Counts, cellBetween, type GroupCounts, highOf, lowOf } from '../counts.js'
import { changeGroups } from '../metrics/changeGroups.js'

/** How many got a decision, and of how many of them it is known what was true. */
export interface Covered {
  readonly people: Cell
  readonly checked: Cell
}

/** How many there are, and how many of them were checked: by decision. */
export interface Coverage {
  readonly positive: Covered
  readonly negative: Covered
}

export function coverageOf({ tally }: GroupCounts): Coverage {
  const of = (known: readonly Cell[], unknown: Cell): Covered => ({
    people: addCells([...known, unknown]),
    checked: addCells(known),
  })
  return {
    positive: of([tally.tp, tally.fp], tally.positive_unknown),
    negative: of([tally.fn, tally.tn], tally.negative_unknown),
  }
}

/** Whether anybody's outcome is not known. */
export const hasUnchecked = ({ attributes }: Counts): boolean =>
  attributes.some(({ groups }) =>
    groups.some(({ tally }) => highOf(tally.positive_unknown) + highOf(tally.negative_unknown) > 0),
  )

/** The counts without a word on whom chance picked. */
export const withoutDesign = (counts: Counts): Counts => changeGroups(counts, ({ inspection: _, ...group }) => group)

/** The unchecked with a share of positive outcomes, whatever was decided about them. */
export const filledIn = (counts: Counts, share: number): Counts =>
  changeGroups(counts, (group) => {
    const { tp, fp, fn, tn, positive_unknown, negative_unknown } = group.tally
    const tally = {
      tp: addCells([tp, timesCell(positive_unknown, share)]),
      fp: addCells([fp, timesCell(positive_unknown, 1 - share)]),
      fn: addCells([fn, timesCell(negative_unknown, share)]),
      tn: addCells([tn, timesCell(negative_unknown, 1 - share)]),
      positive_unknown: 0,
      negative_unknown: 0,
    }
    return { ...group, tally }
  })

const timesCell = (cell: Cell, factor: number): Cell => cellBetween(lowOf(cell) * factor, highOf(cell) * factor)

/**
 * The counts as they would be with so many people of each group drawn at random and checked, if the unchecked were like the
 * checked with the same decision; where nobody with it was, like the checked of the group.
 */
export const withSample = (counts: Counts, size: number): Counts =>
  changeGroups(counts, (group) => sampled(group, size))

function sampled(group: GroupCounts, size: number): GroupCounts {
  const { positive, negative } = coverageOf(group)
  const [tp, fp, fn, tn] = [group.tally.tp, group.tally.fp, group.tally.fn, group.tally.tn].map(middleOf)
  const [ofPositive, ofNegative] = [shareOf(tp, fp), shareOf(fn, tn)]
  const own = ofPositive ?? ofNegative
  const people = middleOf(positive.people) + middleOf(negative.people)
  if (people === 0 || own === null) return group
  const part = Math.min(1, size / people)
  const drawn = (decision: 'positive' | 'negative', all: number, share: number) => {
    const sums = (rows: number) => ({ weights: rows / part, squares: rows / part ** 2 })
    const picked = all * part
    return all === 0
      ? []
      : [{ decision, people: all, having: sums(picked * share), others: sums(picked * (1 - share)) }]
  }
  return {
    ...group,
    inspection: [
      ...drawn('positive', middleOf(positive.people), ofPositive ?? own),
      ...drawn('negative', middleOf(negative.people), ofNegative ?? own),
    ],
  }
}

const middleOf = (cell: Cell): number => (lowOf(cell) + highOf(cell)) / 2

const shareOf = (some = 0, others = 0): number | null => (some + others === 0 ? null : some / (some + others))
