import type { GroupCounts, ValueCounts } from '../../counts.js'
import { leastCases, type Tell, tell, tellsNothing } from '../../statistics/tell.js'
import { rowsPerCase } from '../rowsPerCase.js'

/** Of each group how many people have which value; empty groups are left out. */
export const valueTable = (groups: readonly GroupCounts[]): readonly (readonly number[])[] =>
  groups
    .flatMap(({ values }) => (values === undefined ? [] : [peopleWith(values)]))
    .filter((row) => row.some((cell) => cell > 0))

const peopleWith = ({ positive, negative }: ValueCounts): readonly number[] =>
  negative.map((cell, at) => cell + (positive[at] ?? 0))

const known = new WeakMap<ValueCounts, Map<string, Tell | null>>()

/**
 * How much a value tells about the group of whoever has it. Several measures and limits ask it of the same groups, and of
 * thousands of values it takes a while: so it is remembered.
 */
export function toldOf(groups: readonly GroupCounts[]): Tell | null {
  const first = groups.find(({ values }) => values !== undefined)?.values
  if (first === undefined) return null
  const own = known.get(first) ?? new Map<string, Tell | null>()
  known.set(first, own)
  const key = JSON.stringify(groups.map(({ group }) => group))
  const found = own.get(key)
  if (found !== undefined) return found
  const told = tellOfTable(valueTable(groups), rowsPerCase(groups))
  own.set(key, told)
  return told
}

/** What everyone has tells nothing: as far as those who were seen show. */
export function tellOfTable(table: readonly (readonly number[])[], perCase = 1): Tell | null {
  const told = tell(table, perCase)
  if (told !== null) return told
  const total = table.reduce((sum, row) => sum + row.reduce((all, cell) => all + cell, 0), 0)
  if (table.length < 2 || total < 4) return null
  const nothing = tellsNothing(total / perCase)
  return { strength: nothing, information: nothing, p: 1, total }
}

/** The people whose value so few share that it is joined with others. */
export function pooledShare(table: readonly (readonly number[])[]): number {
  let [all, pooled] = [0, 0]
  for (let column = 0; column < (table[0]?.length ?? 0); column++) {
    const cases = table.reduce((sum, row) => sum + (row[column] ?? 0), 0)
    all += cases
    if (cases < leastCases) pooled += cases
  }
  return all === 0 ? 0 : pooled / all
}
