import { AuditError } from '../error.js'
import type { Column, Fate } from './column.js'
import { type Block, protect } from './protect.js'
import type { Relations } from './relations.js'

/**
 * Protects every column, each for itself as far as that goes: a reader may then know its total. Where the total itself is
 * too small for that, only what several columns have together may be known, with the largest of the others among them.
 *
 * @param isLog whether the number of people is told: all columns have them together
 * @throws AuditError 'data' where even everything suppressed would tell a count that is too few
 */
export function blocksOf(
  columns: readonly Column[],
  relations: Relations,
  minimum: number,
  isLog: boolean,
): readonly Block[] {
  const tried = columns.map((column) => {
    const block: Block = { columns: [column], totals: 'known' }
    return { column, block, holds: smallestTotal(column) >= minimum && attempt(block, relations, minimum) }
  })
  const open = tried.filter(({ holds }) => !holds).map(({ column }) => column)
  const closed = tried.filter(({ holds }) => holds)
  if (open.length === 0) return closed.map(({ block }) => block)
  if (!isLog) {
    const blocks = open.map((column): Block => ({ columns: [column], totals: 'unknown' }))
    if (blocks.every((block) => attempt(block, relations, minimum)))
      return [...closed.map(({ block }) => block), ...blocks]
    throw tooFew(minimum)
  }
  const [partner] = closed.toSorted((a, b) => smallestTotal(b.column) - smallestTotal(a.column))
  const some = summed([...open, ...(partner === undefined ? [] : [partner.column])])
  if (attempt(some, relations, minimum)) {
    return [...closed.filter((one) => one !== partner).map(({ block }) => block), some]
  }
  const all = summed(columns)
  if (attempt(all, relations, minimum)) return [all]
  throw tooFew(minimum)
}

/** Of a log every attribute has everyone, so that one tells as much as all. */
const summed = (columns: readonly Column[]): Block => ({
  columns,
  totals: columns.reduce((sum, { totals }) => sum + (totals[0] ?? 0), 0),
})

const smallestTotal = ({ totals }: Column): number =>
  Math.min(...totals.map((total) => total ?? Number.POSITIVE_INFINITY))

/** Leaves the fates as they were where it does not hold. */
function attempt(block: Block, relations: Relations, minimum: number): boolean {
  const before = block.columns.map(({ fates }): readonly Fate[] => [...fates])
  const holds = protect(block, relations, minimum)
  if (!holds)
    for (const [at, { fates }] of block.columns.entries()) fates.splice(0, fates.length, ...(before[at] ?? []))
  return holds
}

const tooFew = (minimum: number): AuditError =>
  new AuditError('data', {
    message: `Some counts under ${minimum} could be worked out whatever else is suppressed: there are too few people for this minimum.`,
    place: { key: 'privacy.minimum_cell' },
    hint: 'Put small groups together with groups:, leave crossings out, or choose a smaller minimum.',
  })
