import type { CellRequest, InputRequest, Key } from '../../engine.js'
import { type CountedAs, keyOf } from '../../inputs/inputColumns.js'
import { cellsTable } from '../cellsTable.js'
import { countSql, readSql } from '../scanSql.js'
import type { TypedColumn } from '../valueSql.js'

/** What one pass over a source makes: cells, values of inputs in combinations of keys, and rows with all of their values. */
export const countedTable = 'maatlat_counted'

/** A value is told by 52 bits of its hash: two of 50,000 values are taken for one once in three million. */
const bits = 'CAST(4503599627370495 AS UBIGINT)'
export const hashOf = (sql: string): string => `hash(${sql}) & ${bits}`

/** One input, counted in the combinations of one batch. */
export interface CountedSet {
  readonly batch: number
  readonly input: number
}

/** Parts of the table that are no set of values. */
const parts = { cells: -1, picked: -2 } as const

export interface Counted {
  readonly request: CellRequest
  readonly inputs: InputRequest
  readonly columns: readonly CountedAs[]
  /** Columns that are read and are no inputs: they tell apart rows that are alike in all else. */
  readonly others: readonly string[]
  /** Of each batch the places of the keys that its combinations are of. */
  readonly batches: readonly (readonly number[])[]
}

export interface Pass {
  /** The cells of the request too, as the table {@link cellsTable}. */
  readonly cells: boolean
  readonly sets: readonly CountedSet[]
  /** Of the rows that are picked with all of their values; null: none are. */
  readonly share: number | null
}

const hashes = 1_048_576
/** Over ten times as many as are asked for: then the share was far from right. */
const mostPicked = 16

/**
 * A pass that counts. Values and combinations are counted by their hash: a group by of numbers takes a fifth of the time of
 * one of texts, and no value leaves the engine.
 */
export function countingSql(
  reader: string,
  counted: Counted,
  { cells, sets, share }: Pass,
  types: ReadonlyMap<string, TypedColumn>,
): string {
  const { request, inputs, columns, others, batches } = counted
  const asked: CellRequest = {
    ...request,
    keys: [
      ...request.keys,
      ...columns.map(keyOf),
      ...others.map((column): Key => ({ kind: 'text', column })),
      ...(inputs.unit === null ? [] : [{ kind: 'text' as const, column: inputs.unit }]),
    ],
  }
  const { sql, keys } = readSql(reader, asked, types)
  const own = keys.slice(0, request.keys.length)
  const firstOther = own.length + columns.length
  const isSelective = Object.keys(request.where).length > 0
  const selected = (value: string): string => (isSelective ? `CASE WHEN s THEN ${value} END` : value)
  // As a text, so that a value is the same whatever the types of a format; the place of a bin is a number in all of them.
  const hashAt = (at: number): string => {
    const { key, column } = keys[at] as (typeof keys)[number]
    return hashOf(key.kind === 'bins' || column.type === 'VARCHAR' ? `k${at}` : `CAST(k${at} AS VARCHAR)`)
  }
  const codeOf = (by: readonly number[]): string =>
    selected(by.length === 0 ? 'CAST(0 AS UBIGINT)' : hashOf(by.map((at) => `k${at}`).join(', ')))
  const names = columns.map((_, at) => `h${at}`)
  const codes = batches.map((_, at) => `code${at}`)
  const hashed = [
    `${codeOf(inputs.by)} AS code`,
    ...batches.map((by, at) => `${codeOf(by)} AS code${at}`),
    ...names.map((name, at) => `${selected(hashAt(own.length + at))} AS ${name}`),
    `${inputs.unit === null ? '0' : hashAt(firstOther + others.length)} AS unit`,
  ]
  const alone = inputs.unit === null ? ['code', ...names, ...others.map((_, at) => `k${firstOther + at}`)] : ['unit']
  const isPicked =
    share === null ? 'false' : `s AND hash(${alone.join(', ')}) % ${hashes} < ${Math.round(share * hashes)}`
  const cellKeys = ['s', ...own.map(({ index }) => `k${index}`), 'code', ...codes]
  const groupings = [
    ...(cells ? [`(${cellKeys.join(', ')})`] : []),
    ...sets.map(({ batch, input }) => `(h${input}, code${batch})`),
    ...(share === null ? [] : ['(picked)']),
  ]
  const isOf = (name: string): string => `grouping(${name}) = 0`
  const part = [
    ...sets.map(({ batch, input }, at) => `WHEN ${isOf(`h${input}`)} AND ${isOf(`code${batch}`)} THEN ${at}`),
    ...(cells ? [`WHEN ${isOf('s')} THEN ${parts.cells}`] : []),
  ]
  const used = (all: readonly string[], of: (set: CountedSet) => number): readonly string[] =>
    all.filter((_, at) => sets.some((set) => of(set) === at))
  const told = (some: readonly string[]): string => (some.length === 0 ? 'NULL' : `coalesce(${some.join(', ')})`)
  return `
    CREATE TEMP TABLE ${countedTable} AS
    SELECT ${part.length === 0 ? parts.picked : `CASE ${part.join(' ')} ELSE ${parts.picked} END`} AS part,
      ${told(used(names, ({ input }) => input))} AS value, ${told(used(codes, ({ batch }) => batch))} AS combination,
      ${share === null ? 'NULL' : 'picked'} AS picked, ${cells ? `${cellKeys.join(', ')}, ` : ''}${cells ? countSql(own, request) : 'count(*) AS rows'}
    FROM (
      SELECT *, CASE WHEN ${isPicked} THEN [code, unit, ${names.join(', ')}] END AS picked
      FROM (SELECT *, ${hashed.join(', ')} FROM (${sql}))
    )
    GROUP BY GROUPING SETS (${groupings.join(', ')})
    LIMIT ${mostCounted(counted)}`
}

/** As many as this, and there may be more. */
export const mostCounted = ({ request, inputs }: Counted): number =>
  request.maximumCells + inputs.maximumCells + mostPicked * inputs.sample

/** The cells that a pass counted, as those of a count without inputs. */
export const cellsSql = `CREATE OR REPLACE TEMP TABLE ${cellsTable} AS SELECT * FROM ${countedTable} WHERE part = ${parts.cells}`
