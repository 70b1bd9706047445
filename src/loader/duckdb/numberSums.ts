import type { CellRequest, NumberRequest } from '../engine.js'
import { type CountedNumbers, countedNumbers, momentNames } from '../numbers/countedNumbers.js'
import type { Database, SqlValue } from './database.js'

/** Where the rows are: a table with x, y, rows and w, one with the ids of cells, and which row is in which cell. */
export interface NumberedTables {
  readonly scored: string
  readonly cells: string
  /** Over `m`, the rows, and `c`, the cells. */
  readonly same: string
}

const unit = 2 ** 86

/** Of a cell, by its place. */
export type NumbersOf = (cell: number) => CountedNumbers | undefined

/**
 * The sums of the numbers of every cell. They are made of whole numbers, which come out the same in every order: each
 * number is divided by a power of two not below the largest, and counted in parts of 2⁻⁸⁶ of it. So what is short in
 * binary loses nothing, and there is room for 2⁴¹ of them.
 */
export async function readNumbers(
  database: Database,
  { scored, cells, same }: NumberedTables,
  { weight }: CellRequest,
  { decision, outcome }: NumberRequest,
): Promise<NumbersOf> {
  const [y, error] = outcome === null ? ['0', '0'] : ['m.y', '(m.x - m.y)']
  const [largest = []] = await database.query(
    `SELECT max(abs(m.x)), max(abs(${y})), max(abs(${error})) FROM ${scored} m WHERE m.s`,
  )
  const [ofX = 1, ofY = 1, ofE = 1] = largest.map(powerAbove)
  const mass = weight === null ? 'CAST(m.rows AS DOUBLE)' : 'CAST(m.w AS DOUBLE)'
  const [u, v, d] = [`(m.x / ${ofX})`, `(${y} / ${ofY})`, `(${error} / ${ofE})`]
  const shares = [u, `${u} * ${u}`, v, `${v} * ${v}`, d, `abs(${d})`, `${d} * ${d}`, `${d} * ${d} * ${d} * ${d}`]
  const scales = [ofX, ofX ** 2, ofY, ofY ** 2, ofE, ofE, ofE ** 2, ofE ** 4]
  const sums = shares.map((share) => `CAST(sum(CAST(${mass} * ${share} * ${unit} AS HUGEINT)) AS DOUBLE) / ${unit}`)
  const isKnown = outcome === null ? 'false' : `bool_and(c.k${outcome} = 0)`
  const lacks = (key: number, value: string): string => `(c.k${key} = 0 AND m.${value} IS NULL)`
  const lost = [lacks(decision, 'x'), ...(outcome === null ? [] : [lacks(outcome, 'y')])].join(' OR ')
  const rows = await database.query(
    `SELECT c.id, coalesce(${isKnown}, false), CAST(coalesce(sum(m.rows) FILTER (WHERE ${lost}), 0) AS DOUBLE), ${sums.join(', ')}
     FROM ${scored} m JOIN ${cells} c ON m.s AND c.s AND ${same}
     GROUP BY c.id`,
  )
  const made = new Map(
    rows.map(([id, known, lost, ...found]) => {
      const scaled = momentNames.map((_, index) => Number(found[index] ?? 0) * (scales[index] ?? 1))
      const endless = scaled.every(Number.isFinite) ? Number(lost) : Number.POSITIVE_INFINITY
      return [Number(id), countedNumbers(scaled, known === true, endless)]
    }),
  )
  return (cell) => made.get(cell)
}

/** The least power of two that is not below a number. */
function powerAbove(value: SqlValue): number {
  const size = Number(value ?? 0)
  return size > 0 && Number.isFinite(size) ? 2 ** Math.ceil(Math.log2(size)) : 1
}
