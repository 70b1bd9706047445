import type { StagePlan } from '../config/plan.js'
import {
  type AttributeCounts,
  type Cell,
  type Counts,
  cellBetween,
  type GroupCounts,
  highOf,
  lowOf,
  publishedOf,
  wholeChain,
} from '../counts.js'
import { cellsOf } from './tally.js'

/** A group of a table of counts: how many people there are, and how many came through each stage. */
interface ReachedGroup {
  readonly group: string
  readonly parts: Readonly<Record<string, string>>
  /** At the begin, then through each stage. */
  readonly reached: readonly Cell[]
}

export interface ReachedAttribute extends Pick<AttributeCounts, 'attribute' | 'parts'> {
  readonly groups: readonly ReachedGroup[]
}

/** Each stage as a part of its own, of the people who got there; and the whole chain. */
export function stageSlices(stages: readonly StagePlan[], attributes: readonly ReachedAttribute[]): Counts['slices'] {
  const between = (from: number, to: number): readonly AttributeCounts[] =>
    attributes.map(({ attribute, parts, groups }) => ({
      attribute,
      parts,
      groups: groups.map(({ group, parts: own, reached }) => ({
        group,
        parts: own,
        ...split(reached[from] ?? 0, reached[to] ?? 0),
      })),
    }))
  const chain = wholeChain(stages)
  return [
    ...stages.map(({ name }, index) => ({
      slice: { kind: 'stage', name } as const,
      attributes: between(index, index + 1),
    })),
    ...(chain === null ? [] : [{ slice: chain, attributes: between(0, stages.length) }]),
  ]
}

/** Those who came through, and those who did not: of a number that lies between two, so does the other. */
const split = (before: Cell, through: Cell): Pick<GroupCounts, 'tally' | 'total'> => ({
  tally: {
    ...cellsOf(() => 0),
    positive_unknown: through,
    negative_unknown: leftBehind(before, through),
  },
  ...(publishedOf(before) === null ? {} : { total: before }),
})

function leftBehind(before: Cell, through: Cell): Cell {
  const [all, some] = [publishedOf(before), publishedOf(through)]
  return cellBetween(
    Math.max(0, lowOf(before) - highOf(through)),
    Math.max(0, highOf(before) - lowOf(through)),
    all === null || some === null ? null : Math.max(0, all - some),
  )
}
