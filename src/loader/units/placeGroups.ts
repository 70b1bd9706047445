import { cellNames } from '../../counts.js'
import type { CellTable } from '../engine.js'
import type { ReadCell } from '../readCells.js'
import type { Placing } from './units.js'

interface Filling {
  readonly placing: Placing
  readonly taken: Set<number>
}

/**
 * Groups, numbered as they come, put into few placings without an overlap: each set of groups into the first one where the
 * cells of all of them are free. An attribute is in one placing then, where it shows who is in two of its groups, and all
 * of its strata fit into one together.
 *
 * @param sets of each group the set that it is one of, as in `Placing`
 */
export function placeGroups(
  groups: readonly (readonly ReadCell[])[],
  sets: readonly number[],
  { cells }: CellTable,
): readonly Placing[] {
  const places = new Map(cells.map((counted, index) => [counted, index]))
  const made: Filling[] = []
  for (const numbers of bySet(sets).values()) {
    const own = numbers.flatMap((group) =>
      (groups[group] ?? []).map(({ counted, cell }) => ({
        group,
        at: places.get(counted) ?? -1,
        cell: cell === 'undecided' ? -1 : cellNames.indexOf(cell),
      })),
    )
    let fitting = made.find(({ taken }) => own.every(({ at }) => !taken.has(at)))
    if (fitting === undefined) {
      const [of, is] = [new Int32Array(cells.length).fill(-1), new Int8Array(cells.length).fill(-1)]
      fitting = { placing: { groups: of, cells: is, sets }, taken: new Set() }
      made.push(fitting)
    }
    for (const { group, at, cell } of own) {
      fitting.placing.groups[at] = group
      fitting.placing.cells[at] = cell
      fitting.taken.add(at)
    }
  }
  return made.map(({ placing }) => placing)
}

/** The numbers of the groups of every set. */
function bySet(sets: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const [group, set] of sets.entries()) {
    const own = found.get(set)
    if (own === undefined) found.set(set, [group])
    else own.push(group)
  }
  return found
}
