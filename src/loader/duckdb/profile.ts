import type { DataPlan } from '../../config/plan.js'
import { countsColumns, mostCountsRows } from '../counts-table.js'
import type { EngineRun } from '../engine.js'
import { type LogValue, missingTexts, numberPattern } from '../match.js'
import { badRowsOf } from './badRows.js'
import { type Database, type SqlValue, withDatabase } from './database.js'
import { openSource } from './openSource.js'
import { readerSql, wantedName } from './reader.js'
import { requireWhole } from './requireWhole.js'
import type { Source } from './source.js'
import { list, literal } from './sql.js'
import { engineTrouble } from './trouble.js'

/** A source as it was looked at: a small table of counts as it is, or of a log the numbers of its columns. */
export type Looked =
  | {
      readonly kind: 'counts'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly LogValue[])[]
    }
  | { readonly kind: 'log'; readonly rows: number; readonly columns: readonly LookedColumn[] }

export interface LookedColumn {
  readonly name: string
  readonly filled: number
  readonly distinct: number
  /** null where there are too many. */
  readonly values: readonly (readonly [value: string, rows: number])[] | null
  /** In the order of `signs`. */
  readonly signs: readonly number[]
  readonly low: number | null
  readonly high: number | null
}

/** A column of more values than this is looked at without them. */
const mostValues = 1000
/** Of a value no more is kept than this: who writes more writes a text. */
const mostLetters = 200
/**
 * Of columns whose values hardly come back, their number is counted exactly in a log of up to so many rows: whether people
 * occur more than once rests on it, and the engine's estimate may be off by a third.
 */
const mostExact = 1_000_000

/**
 * Looks at every column of a source, in the engine. Two passes: how many values there are has to be known before they are
 * counted, because those of a column that is really an id would not fit in memory.
 *
 * @throws AuditError 'data' for everything that an audit of the source would refuse too
 */
export const lookAt = (data: DataPlan, run: EngineRun): Promise<Looked> =>
  withDatabase(run, async (database) => {
    const source = await openSource(database, data, [], run)
    const signal = run.signal ?? new AbortController().signal
    await Promise.all(source.files.map((file) => requireWhole(file, signal)))
    const isCounts = countsColumns.every((column) => source.columns.includes(column))
    const looking = isCounts ? lookAtCounts(database, source, data) : lookAtLog(database, source, data)
    return looking.catch((error: unknown) => engineTrouble(error, source))
  })

async function lookAtCounts(database: Database, source: Source, data: DataPlan): Promise<Looked> {
  const texts = source.columns.map((_, index) => `CAST(${wantedName(index)} AS VARCHAR)`).join(', ')
  const rows = await database.scan(
    `SELECT ${texts} FROM ${readerSql(source, source.columns, 'keep')} LIMIT ${mostCountsRows + 1}`,
  )
  await badRowsOf(database, source, data.on_bad_row)
  return { kind: 'counts', columns: source.columns, rows: rows as readonly (readonly LogValue[])[] }
}

async function lookAtLog(database: Database, source: Source, data: DataPlan): Promise<Looked> {
  // A column without a name cannot be named in a plan.
  const names = source.columns.filter((column) => column !== '')
  const sizes = names.map((_, at) => `count(t${at}), approx_count_distinct(t${at})`)
  const [[rows = 0, ...found] = []] = await database.scan(
    `SELECT ${['count(*)', ...sizes].join(', ')} FROM ${textsSql(readerSql(source, names, 'keep'), names.length)}`,
  )
  await badRowsOf(database, source, data.on_bad_row)
  const columns = names.map((name, at) => ({
    name,
    at,
    filled: Number(found[2 * at] ?? 0),
    distinct: Number(found[2 * at + 1] ?? 0),
  }))
  const few = columns.filter(({ distinct }) => distinct <= mostValues)
  const many = columns.filter(({ distinct }) => distinct > mostValues)
  const close = many.filter(({ distinct, filled }) => filled <= mostExact && distinct > filled / 2)
  await database.scan(
    `CREATE TEMP TABLE ${looked} AS SELECT ${[
      'count(*) AS rows',
      ...few.map(({ at }) => `histogram(left(t${at}, ${mostLetters})) AS h${at}`),
      ...many.map(({ at }) => `[${signsSql(`t${at}`, '1')}] AS s${at}`),
      ...close.map(({ at }) => `count(DISTINCT hash(t${at})) FILTER (t${at} IS NOT NULL) AS d${at}`),
    ].join(', ')} FROM ${textsSql(readerSql(source, names, 'pass'), names.length)}`,
  )
  const values = await valuesOf(database, few)
  const signs = await signsOf(database, few, many)
  const exact = await exactOf(database, close)
  return {
    kind: 'log',
    rows: Number(rows),
    columns: columns.map(({ name, at, filled, distinct }) => {
      const listed = distinct <= mostValues ? (values.get(at) ?? []) : null
      const [low = null, high = null, ...counted] = signs.get(at) ?? []
      return {
        name,
        filled,
        distinct: listed?.length ?? exact.get(at) ?? distinct,
        values: listed,
        signs: counted.map(Number),
        low,
        high,
      }
    }),
  }
}

/**
 * One row: of columns with few values each value with its rows (h…), of the others their signs (s…), and how many values
 * there are where they hardly come back (d…).
 */
const looked = 'maatlat_looked'

interface At {
  readonly at: number
}

const seenSql = (few: readonly At[]): string =>
  few.map(({ at }) => `SELECT ${at} AS c, unnest(map_entries(h${at})) AS e FROM ${looked}`).join(' UNION ALL ')

async function valuesOf(
  database: Database,
  few: readonly At[],
): Promise<ReadonlyMap<number, readonly (readonly [string, number])[]>> {
  const rows =
    few.length === 0
      ? []
      : await database.query(
          `SELECT c, e.key, CAST(e.value AS DOUBLE) FROM (${seenSql(few)}) ORDER BY c, e.value DESC, e.key`,
        )
  const values = new Map<number, [string, number][]>()
  for (const [at, value, count] of rows) {
    values.set(Number(at), [...(values.get(Number(at)) ?? []), [String(value), Number(count)]])
  }
  return values
}

async function signsOf(
  database: Database,
  few: readonly At[],
  many: readonly At[],
): Promise<ReadonlyMap<number, readonly (number | null)[]>> {
  const width = signs.length + 2
  const each = (name: string): string => Array.from({ length: width }, (_, at) => `${name}[${at + 1}]`).join(', ')
  const selects = [
    ...(few.length === 0
      ? []
      : [
          `SELECT c, ${each('s')} FROM (SELECT c, [${signsSql('e.key', 'e.value')}] AS s FROM (${seenSql(few)}) GROUP BY c)`,
        ]),
    ...many.map(({ at }) => `SELECT ${at} AS c, ${each(`s${at}`)} FROM ${looked}`),
  ]
  const rows = selects.length === 0 ? [] : await database.query(selects.join(' UNION ALL '))
  const numeric = (value: SqlValue): number | null => (value === null ? null : Number(value))
  return new Map(rows.map(([at, ...counted]) => [Number(at), counted.map(numeric)]))
}

async function exactOf(database: Database, close: readonly At[]): Promise<ReadonlyMap<number, number>> {
  if (close.length === 0) return new Map()
  const [row = []] = await database.query(`SELECT ${close.map(({ at }) => `d${at}`).join(', ')} FROM ${looked}`)
  return new Map(close.map(({ at }, place) => [at, Number(row[place])]))
}

/** The texts of the columns, t0, t1…; NULL where there is none. */
function textsSql(reader: string, width: number): string {
  const each = (one: (at: number) => string): string => Array.from({ length: width }, (_, at) => one(at)).join(', ')
  const texts = each((at) => `CAST(${wantedName(at)} AS VARCHAR) AS x${at}`)
  const filled = each((at) => `CASE WHEN x${at} NOT IN ${list(missingTexts)} THEN x${at} END AS t${at}`)
  return `(SELECT ${filled} FROM (SELECT ${texts} FROM ${reader}))`
}

const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`

/** The 11-proef that the nine digits of a Dutch citizen number pass: 9, 8, … 2 and −1 times a digit add up to elevens. */
const elevens = (text: string): string => {
  const digit = (at: number): string => `CAST(substr(lpad(${text}, 9, '0'), ${at + 1}, 1) AS INTEGER)`
  const sum = [9, 8, 7, 6, 5, 4, 3, 2, -1].map((weight, at) => `${weight} * ${digit(at)}`).join(' + ')
  return `CASE WHEN ${matches(text, '[0-9]{8,9}')} AND NOT ${matches(text, '0+')} THEN (${sum}) % 11 = 0 ELSE false END`
}

/** What a value can look like. */
const signs: readonly ((text: string) => string)[] = [
  (text) => matches(text, numberPattern('.')),
  (text) => matches(text, numberPattern(',')),
  (text) => matches(text, '[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}.*|[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{4}.*'),
  (text) => matches(text, '[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+'),
  elevens,
]

/** The least and the highest number, and of each sign how many rows show it. */
function signsSql(text: string, rows: string): string {
  const number = `TRY_CAST(replace(CASE WHEN ${matches(text, numberPattern('.'))} OR ${matches(text, numberPattern(','))} THEN ${text} END, ',', '.') AS DOUBLE)`
  const counted = signs.map((sign) => `CAST(coalesce(sum(${rows}) FILTER (${sign(text)}), 0) AS DOUBLE)`)
  return [`min(${number})`, `max(${number})`, ...counted].join(', ')
}
