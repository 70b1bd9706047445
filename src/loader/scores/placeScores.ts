import type { AttributeCounts } from '../../counts.js'
import type { CellTable, ScorePlacings } from '../engine.js'
import type { ReadCell } from '../readCells.js'
import type { Placing } from './areas.js'
import { scoreClassOf } from './scoreTable.js'

/**
 * What the outcomes of cells are, and which group of each attribute each cell is in.
 *
 * @param members the cells of every group of the attributes, in their order; more may follow
 */
export function placeScores(
  attributes: readonly AttributeCounts[],
  members: readonly (readonly ReadCell[])[],
  { cells }: CellTable,
): ScorePlacings {
  const places = new Map(cells.map((counted, index) => [counted, index]))
  const outcomes = new Int8Array(cells.length).fill(-1)
  let next = 0
  const placed = attributes.map(({ groups }): Placing => {
    const ofCell = new Int32Array(cells.length).fill(-1)
    for (const group of groups.keys()) {
      for (const { counted, cell } of members[next] ?? []) {
        const at = places.get(counted) ?? -1
        const outcome = scoreClassOf[cell]
        ofCell[at] = group
        outcomes[at] = outcome === 'positive' ? 1 : outcome === 'negative' ? 0 : -1
      }
      next++
    }
    return { groups: groups.map(({ group }) => group), ofCell }
  })
  return { outcomes, attributes: placed }
}
