import type { CellRequest, Key } from '../engine.js'
import type { LogValue } from '../match.js'
import { rowsLookedAt } from '../rowsLookedAt.js'
import { bareRequest } from './bareRequest.js'
import type { Database } from './database.js'
import { piecesOf } from './pieces.js'
import { readerSql } from './reader.js'
import { readSql } from './scanSql.js'
import type { Source } from './source.js'
import type { TypedColumn } from './valueSql.js'

/** Some of the selected rows of a source, from all over it: its first may be of one kind. */
export interface SomeRows {
  /** Of each key that was asked for, its values in these rows. */
  readonly values: readonly (readonly LogValue[])[]
  /** How many rows of the source are selected, about. */
  readonly selected: number
}

const hashes = 1_048_576
/** Where the pieces of a source have fewer that are selected, all of it is looked at. */
const leastRows = 2000

/**
 * Up to twenty thousand selected rows, picked by what they are, so that they are the same ones every time.
 *
 * @param asked keys of which the values are told
 * @param columns what is read: @param types has these columns, in this order
 */
export async function someRows(
  database: Database,
  source: Source,
  request: CellRequest,
  asked: readonly Key[],
  columns: readonly string[],
  types: ReadonlyMap<string, TypedColumn>,
): Promise<SomeRows> {
  const keys = [...asked, ...columns.map((column): Key => ({ kind: 'text', column }))]
  const names = keys.map((_, at) => `k${at}`)
  const texts = names.slice(0, asked.length).map((name) => `CAST(${name} AS VARCHAR)`)
  const look = async (part: Source): Promise<SomeRows> => {
    const { sql } = readSql(readerSql(part, columns, 'pass'), bareRequest(keys, request), types)
    const kind = `hash(${names.join(', ')})`
    const [[selected, kinds] = []] = await database.query(
      `SELECT count(*), approx_count_distinct(${kind}) FROM (${sql}) WHERE s`,
    )
    // Kinds of rows and not rows: of rows that are much alike the first so many by their hash are a few kinds.
    const few = Math.min(hashes, Math.ceil((1.5 * rowsLookedAt * hashes) / Math.max(1, Number(kinds))))
    const found = await database.query(
      `SELECT count(*), ${texts.map((text, at) => `any_value(${text}) AS t${at}`).join(', ')}
       FROM (SELECT *, ${kind} AS z FROM (${sql}) WHERE s AND ${kind} % ${hashes} < ${few})
       GROUP BY z ORDER BY z LIMIT ${rowsLookedAt}`,
    )
    const rows = evenly(found.map(([count]) => Number(count)))
    const values = asked.map((_, at) =>
      rows.map((row): LogValue => {
        const value = found[row]?.[at + 1]
        return value == null ? null : String(value)
      }),
    )
    return { values, selected: Number(selected) }
  }
  const pieces = await piecesOf(database, source)
  if (pieces.share === 1) return look(source)
  // A piece that begins within a value may be no table; whatever is wrong with the source itself, the whole of it tells.
  const some = await look(pieces.source).catch(() => null)
  return some === null || some.selected < leastRows ? look(source) : { ...some, selected: some.selected / pieces.share }
}

/** The kinds of at most so many rows, a row after every so many of all that they have. */
function evenly(counts: readonly number[]): readonly number[] {
  const all = counts.reduce((sum, one) => sum + one, 0)
  const step = Math.max(1, all / rowsLookedAt)
  let [passed, picked] = [0, 0]
  return counts.flatMap((count, kind) => {
    passed += count
    const due = Math.floor(passed / step) - picked
    picked += due
    return Array.from({ length: due }, () => kind)
  })
}
