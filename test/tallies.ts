import {
  type AttributeCounts,
  type Cell,
  type Counts,
  cellNames,
  type GroupCounts,
  type Tally,
  type Weights,
} from '../src/counts.js'

/** A tally as people write it down; what is left out is zero. */
const tally = (cells: Partial<Tally>): Tally => ({
  tp: 0,
  fp: 0,
  fn: 0,
  tn: 0,
  positive_unknown: 0,
  negative_unknown: 0,
  ...cells,
})

export const group = (
  name: string,
  cells: Partial<Tally>,
  more: { total?: number; weights?: Weights } = {},
): GroupCounts => ({
  group: name,
  parts: { attribute: name },
  tally: tally(cells),
  ...more,
})

/** Groups in the order tp, fp, fn, tn. */
export function attribute(name: string, groups: Readonly<Record<string, readonly Cell[]>>): AttributeCounts {
  return {
    attribute: name,
    parts: [name],
    groups: Object.entries(groups).map(([groupName, cells]) => ({
      group: groupName,
      parts: { [name]: groupName },
      tally: tally(Object.fromEntries(cellNames.map((cell, index) => [cell, cells[index] ?? 0]))),
    })),
  }
}

export const countsOf = (attributes: readonly AttributeCounts[]): Counts => ({
  rows: { read: 0, counted: 0, excluded: [] },
  attributes,
  slices: [],
  combinations: null,
  source: { name: 'test', sha256: null, format: 'csv' },
  notes: [],
})
