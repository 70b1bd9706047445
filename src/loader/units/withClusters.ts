import type { AttributeCounts, Counts, CountsNote, GroupCounts } from '../../counts.js'
import type { CellTable } from '../engine.js'
import type { ReadCell } from '../readCells.js'
import { clusterCounts } from './clusterCounts.js'
import type { PlacedPeople, UnitTable } from './units.js'

/**
 * Counts with what is known of whose their rows are.
 *
 * @param members the cells of every group, of the attributes and then of the slices, and at last those of everyone
 */
export function withClusters(
  counts: Counts,
  members: readonly (readonly ReadCell[])[],
  table: CellTable,
  units: UnitTable,
): Counts {
  const rowsOf = new Map(table.cells.map((counted, index) => [counted, units.cells[index]]))
  const people: PlacedPeople[][] = members.map(() => [])
  for (const one of units.people) people[one.group]?.push(one)
  const clustersOf = (group: number) =>
    clusterCounts(
      (members[group] ?? []).flatMap(({ cell, counted }) => {
        const own = rowsOf.get(counted)
        return cell === 'undecided' || own === undefined ? [] : [{ cell, counted, units: own }]
      }),
      people[group] ?? [],
    )
  let next = 0
  const clustered = (attributes: readonly AttributeCounts[]): readonly AttributeCounts[] =>
    attributes.map((attribute) => ({
      ...attribute,
      groups: attribute.groups.map((group): GroupCounts => {
        const clusters = clustersOf(next++)
        // Of several decisions each class has its own; the whole is in no cell.
        return group.undecided === undefined ? { ...group, clusters } : group
      }),
    }))
  const attributes = clustered(counts.attributes)
  const slices = counts.slices.map((slice) => ({ ...slice, attributes: clustered(slice.attributes) }))
  const everyone = clustersOf(members.length - 1)
  const without = (members.at(-1) ?? []).reduce((sum, { counted }) => sum + (rowsOf.get(counted)?.without ?? 0), 0)
  const note: CountsNote = {
    kind: 'units',
    people: peopleIn(everyone.units),
    repeated: everyone.repeated,
    without,
    shared: (slices.find(({ slice }) => slice.kind === 'class')?.attributes ?? attributes).flatMap(
      ({ attribute, groups }) => {
        const more = groups.reduce((sum, { clusters }) => sum + peopleIn(clusters?.units ?? []), 0)
        // Whoever was left out of the attribute is in none of its groups, and whoever is in several may be in all of
        // them: it is at least so many.
        const shared = Math.ceil((more - peopleIn(everyone.units)) / Math.max(1, groups.length - 1))
        return shared > 0 ? [{ attribute, people: shared }] : []
      },
    ),
  }
  return { ...counts, attributes, slices, notes: [...counts.notes, note] }
}

const peopleIn = (units: readonly number[]): number => units.reduce((sum, people) => sum + people, 0)
