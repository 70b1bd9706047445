import { cellNames } from '../../counts.js'
import type { CellTable } from '../engine.js'
import type { ReadCell } from '../readCells.js'
import type { Placing } from './units.js'

interface Filling {
  readonly placing: Placing
  readonly taken: Set<number>
}

/**
 * Groups, numbered as they come, put into as few placings as fit without an overlap: each group into the first one whose
 * cells are free. The groups of an attribute are one placing then, and so are those of all its strata together.
 */
export function placeGroups(groups: readonly (readonly ReadCell[])[], { cells }: CellTable): readonly Placing[] {
  const places = new Map(cells.map((counted, index) => [counted, index]))
  const made: Filling[] = []
  for (const [group, members] of groups.entries()) {
    const own = members.map(({ counted, cell }) => ({
      at: places.get(counted) ?? -1,
      cell: cell === 'undecided' ? -1 : cellNames.indexOf(cell),
    }))
    let fitting = made.find(({ taken }) => own.every(({ at }) => !taken.has(at)))
    if (fitting === undefined) {
      const [of, is] = [new Int32Array(cells.length).fill(-1), new Int8Array(cells.length).fill(-1)]
      fitting = { placing: { groups: of, cells: is }, taken: new Set() }
      made.push(fitting)
    }
    for (const { at, cell } of own) {
      fitting.placing.groups[at] = group
      fitting.placing.cells[at] = cell
      fitting.taken.add(at)
    }
  }
  return made.map(({ placing }) => placing)
}
