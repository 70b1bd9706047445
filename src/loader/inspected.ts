import type { AuditPlan } from '../config/plan.js'
import type { CellName, Inspected, PickedSums } from '../counts.js'
import { AuditError } from '../error.js'
import type { CellTable } from './engine.js'
import { isMissing, type LogValue, matcher, numberOf } from './match.js'
import { at, type ReadCell, rowsOf } from './readCells.js'
import type { CountingRequest } from './request.js'

/** What the design of the checks tells of the people in some cells; null where it picked nobody with one of the decisions. */
export type Inspect = (cells: readonly ReadCell[]) => readonly Inspected[] | null

const decisions = [
  { decision: 'positive', having: 'tp', others: 'fp', unknown: 'positive_unknown' },
  { decision: 'negative', having: 'fn', others: 'tn', unknown: 'negative_unknown' },
] as const satisfies readonly Readonly<
  { decision: Inspected['decision'] } & Record<'having' | 'others' | 'unknown', CellName>
>[]

/**
 * How chance picked whom to check, as the plan says; null where it does not.
 *
 * @throws AuditError 'data' where a chance is 0, above 1 or missing for somebody who was checked, or nobody was drawn
 */
export function inspectedBy(
  { inspection }: AuditPlan,
  counting: CountingRequest,
  table: CellTable,
  cells: readonly ReadCell[],
): Inspect | null {
  if (inspection === undefined) return null
  const key = counting.parts.inspection ?? -1
  if (inspection.kind === 'random') {
    const drawn = matcher([[true, [true]]], { truths: true })
    const isDrawn = ({ counted }: ReadCell): boolean => drawn(at(counted, key)) === true
    if (!cells.some(isDrawn)) throw nobodyDrawn(table, inspection.column)
    return inspectBy((among) => {
      const of = (name: CellName): number => sumOf(among, name, isDrawn)
      return { of, picked: (name, people, checked) => simple(of(name), people, checked) }
    })
  }
  requireChances(inspection.column, key, table, cells)
  return inspectBy((among) => ({
    of: (name) => sumOf(among, name, () => true),
    picked: (name) =>
      weighed(
        among.filter(({ cell }) => cell === name),
        key,
      ),
  }))
}

interface Picking {
  /** How many of a cell were picked. */
  readonly of: (name: CellName) => number
  readonly picked: (name: CellName, people: number, checked: number) => PickedSums
}

const inspectBy =
  (pickingOf: (cells: readonly ReadCell[]) => Picking): Inspect =>
  (cells) => {
    const { of, picked } = pickingOf(cells)
    const told: Inspected[] = []
    for (const { decision, having, others, unknown } of decisions) {
      const people = [having, others, unknown].reduce((sum, name) => sum + sumOf(cells, name, () => true), 0)
      if (people === 0) continue
      const checked = of(having) + of(others)
      // Of a decision that somebody got, and nobody who was picked, nothing is known.
      if (checked === 0) return null
      told.push({ decision, people, having: picked(having, people, checked), others: picked(others, people, checked) })
    }
    return told.length === 0 ? null : told
  }

const sumOf = (cells: readonly ReadCell[], name: CellName, isIn: (cell: ReadCell) => boolean): number =>
  cells.reduce((sum, one) => (one.cell === name && isIn(one) ? sum + one.counted.rows : sum), 0)

/** Of a simple random sample everyone stands for as many: the people over those of them who were checked. */
const simple = (rows: number, people: number, checked: number): PickedSums => {
  const weight = people / checked
  return { weights: rows * weight, squares: rows * weight ** 2 }
}

/** Added up chance by chance in their order, so that the same log gives the same bytes. */
function weighed(cells: readonly ReadCell[], key: number): PickedSums {
  const rows = new Map<number, number>()
  for (const { counted } of cells) {
    const chance = chanceIn(at(counted, key)) ?? 1
    rows.set(chance, (rows.get(chance) ?? 0) + counted.rows)
  }
  const sorted = [...rows].sort(([one], [other]) => one - other)
  const sum = (of: (chance: number) => number): number => sorted.reduce((all, [chance, n]) => all + n * of(chance), 0)
  return { weights: sum((chance) => 1 / chance), squares: sum((chance) => 1 / chance ** 2) }
}

const chanceIn = (value: LogValue): number | undefined => (isMissing(value) ? undefined : numberOf(value))

const nobodyDrawn = (table: CellTable, column: string): AuditError =>
  new AuditError('data', {
    message: `Nobody is in the random control sample: "${column}" never says 1 or true.`,
    place: { file: table.source.name, key: column },
    hint: 'Check the column of inspection.random, or take inspection out.',
  })

/** Chances of those who were checked: above 0 and at most 1. Of the others none is needed. */
function requireChances(column: string, key: number, table: CellTable, cells: readonly ReadCell[]): void {
  const known = cells.filter(({ cell }) => cell === 'tp' || cell === 'fp' || cell === 'fn' || cell === 'tn')
  const rows = (isWrong: (value: LogValue) => boolean): number =>
    rowsOf(known.filter(({ counted }) => isWrong(at(counted, key))).map(({ counted }) => counted))
  const chance = (value: LogValue): number => chanceIn(value) ?? 1
  const wrong = [
    { number: rows(isMissing), is: 'has no chance' },
    {
      number: rows((value) => !isMissing(value) && numberOf(value) === undefined),
      is: 'has a chance that is no number',
    },
    { number: rows((value) => chance(value) <= 0), is: 'has a chance of 0 or less' },
    { number: rows((value) => chance(value) > 1), is: 'has a chance above 1' },
  ].filter(({ number }) => number > 0)
  if (wrong.length === 0) return
  throw new AuditError(
    'data',
    wrong.map(({ number, is }) => ({
      message: `In "${column}", ${number === 1 ? '1 row' : `${number} rows`} of people who were checked ${number === 1 ? is : is.replace(/^has/, 'have')}.`,
      place: { file: table.source.name, key: column },
      hint: 'A chance to be checked is above 0 and at most 1: nobody who had none was picked by chance.',
    })),
  )
}
