import { type AttributeCounts, type Cell, type Counts, cellNames } from '../../src/counts.js'

/** An attribute's tallies as tp fp fn tn pu nu, by group. */
export const tallies = (counts: Counts, attribute: string): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    attributeCounts(counts, attribute).groups.map(({ group, tally }) => [group, cellNames.map((cell) => tally[cell])]),
  )

export function attributeCounts(counts: Counts, attribute: string): AttributeCounts {
  const found = counts.attributes.find((one) => one.attribute === attribute)
  if (found === undefined) throw new Error(`The counts have no ${attribute}.`)
  return found
}

const rowsIn = ({ groups }: AttributeCounts): number =>
  groups
    .flatMap(({ tally, weights, undecided = 0 }) => [
      undecided,
      ...cellNames.map((cell) => weights?.n[cell] ?? tally[cell]),
    ])
    .reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : Number.NaN), 0)

/** A loader suppresses nothing. */
const whole = (cell: Cell): number => (typeof cell === 'number' ? cell : Number.NaN)

/** The rows that are in no group and no exclusion: 0 everywhere, or the counts are wrong. */
export function unaccounted({ rows, attributes }: Counts): readonly number[] {
  const excluded = (of: string | null): number =>
    rows.excluded.filter(({ attribute }) => attribute === of).reduce((sum, { rows: number }) => sum + whole(number), 0)
  return [
    whole(rows.read) - rows.counted - excluded(null),
    ...attributes.map((one) => rows.counted - rowsIn(one) - excluded(one.attribute)),
  ]
}
