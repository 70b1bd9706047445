import type { CellRequest, CellTable, ScoreRequest } from '../engine.js'
import { scoreBins } from '../scores/scoreBins.js'
import { distinctScoreCells, type ScoreCells, type ScoredRows } from '../scores/scoreCells.js'
import { cellsTable } from './cellsTable.js'
import { failedSql } from './checksSql.js'
import { type CountedCells, countedCells } from './countedCells.js'
import type { Chunk, Database } from './database.js'
import { type NumbersOf, readNumbers } from './numberSums.js'
import { alikeRows, countSql, type KeySql, readSql, rowSql } from './scanSql.js'
import type { TypedColumn } from './valueSql.js'

/**
 * A count with scores: one pass over the source makes a table of ours, of every cell with each of its scores; what
 * follows reads only that.
 */

const tables = { scored: 'maatlat_scored', cells: cellsTable } as const

/** Rows that tell beforehand whether scores are shared by many rows: then it pays to count them in the pass itself. */
const sampleRows = 20_000
/** Of them so many kinds: then there are at most some sixty thousand in all, however long the log is. */
const mostKinds = 17_000

interface Scanned {
  readonly counted: CountedCells
  readonly scores: (table: CellTable) => Promise<ScoreCells>
  readonly numbers: () => Promise<NumbersOf | null>
}

/**
 * @param kept a reader that keeps bad rows aside, @param passed one that passes them over
 * @returns the cells, and when they are few enough the scores of each
 */
export async function scanScores(
  database: Database,
  { kept, passed }: { readonly kept: string; readonly passed: string },
  request: CellRequest,
  score: ScoreRequest,
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<Scanned> {
  const head = `(SELECT * FROM ${passed} LIMIT ${sampleRows})`
  const { maximumScores } = score
  const kinds = await countOf(database, `SELECT DISTINCT * FROM ${head}`)
  const { keys } = readSql(kept, request, columns)
  const { numbers } = request
  const x = finiteSql(keys, score.key)
  // The true number stands beside the decision: their difference is made of both.
  const y = numbers === null || numbers.outcome === null ? null : finiteSql(keys, numbers.outcome)
  const sample = readSql(head, request, columns).sql
  // There are no more scores than kinds of rows.
  const hasMany = async (value: string): Promise<boolean> =>
    kinds > maximumScores && (await countOf(database, `SELECT DISTINCT ${value} FROM (${sample})`)) > maximumScores
  const many = await hasMany(x)
  const manyPairs = many || (y !== null && (await hasMany(`row(${x}, ${y})`)))
  // Where rows are alike, to count their texts first saves reading a number in each.
  const alike = request.weight === null && !manyPairs && kinds <= mostKinds
  const { sql } = alike
    ? readSql(`(SELECT *, count(*) AS c FROM ${kept} GROUP BY ALL)`, request, columns, ', c')
    : readSql(kept, request, columns)
  const names = keys.map(({ index }) => `k${index}`).join(', ')
  const values = y === null ? 'x' : 'x, y'
  const read = `SELECT *, ${x} AS x${y === null ? '' : `, ${y} AS y`} FROM (${sql})`
  await database.scan(
    `CREATE TEMP TABLE ${tables.scored} AS ${
      manyPairs
        ? `SELECT s, ${names}, ${values}, ${rowSql(keys, request)} FROM (${read})`
        : `SELECT s, ${names}, ${values}, ${countSql(keys, request, alike ? alikeRows : undefined)} FROM (${read}) GROUP BY s, ${names}, ${values}`
    }`,
  )
  const fractions = keys.map(({ index }) => `f${index}`)
  const failed = failedSql(request).map(({ name }) => `CAST(sum(${name}) AS BIGINT) AS ${name}`)
  // The selected ones first; in the order of their keys, so that sums of doubles are made in the same order in every run.
  await database.query(
    `CREATE TEMP TABLE ${tables.cells} AS
     SELECT CAST(row_number() OVER (ORDER BY s DESC, ${names}) - 1 AS INTEGER) AS id, *
     FROM (SELECT s, ${names}, CAST(sum(rows) AS BIGINT) AS rows, sum(w) AS w, sum(w2) AS w2,
             ${[...fractions.map((name) => `bool_or(${name}) AS ${name}`), ...failed].join(', ')}
           FROM ${tables.scored} GROUP BY s, ${names} LIMIT ${request.maximumCells + 1})`,
  )
  const counted = await countedCells(database, keys, request, 'ORDER BY id')
  return {
    counted,
    scores: (table) => readScores(database, keys, { request, score, many, table }),
    numbers: async () => numbers && readNumbers(database, { ...tables, same: sameCell(keys) }, request, numbers),
  }
}

/** Of the rows `m` and the cells `c`. */
const sameCell = (keys: readonly KeySql[]): string =>
  keys.map(({ index }) => `m.k${index} IS NOT DISTINCT FROM c.k${index}`).join(' AND ')

/** The finite number of a row. Zero has one sign, and a FLOAT is the number that it is written as. */
function finiteSql(keys: readonly KeySql[], key: number): string {
  const number = `n${key}`
  const value =
    keys[key]?.column.type === 'FLOAT' ? `CAST(CAST(${number} AS VARCHAR) AS DOUBLE)` : `CAST(${number} AS DOUBLE)`
  return `CASE WHEN isfinite(${number}) THEN ${value} + 0 END`
}

async function countOf(database: Database, rows: string): Promise<number> {
  const [[found] = []] = await database.query(`SELECT count(*) FROM (${rows})`)
  return Number(found)
}

async function readScores(
  database: Database,
  keys: readonly KeySql[],
  {
    request,
    score,
    many,
    table,
  }: {
    readonly request: CellRequest
    readonly score: ScoreRequest
    readonly many: boolean
    readonly table: CellTable
  },
): Promise<ScoreCells> {
  const weighted = request.weight !== null
  // Beside the true numbers a decision may stand many times.
  const names = keys.map(({ index }) => `k${index}`).join(', ')
  const byScore =
    request.numbers?.outcome == null
      ? tables.scored
      : `(SELECT s, ${names}, x, sum(rows) AS rows, sum(w) AS w, sum(w2) AS w2 FROM ${tables.scored} GROUP BY s, ${names}, x)`
  const scored = `
    SELECT m.x, CAST(c.id AS DOUBLE) AS id, CAST(m.rows AS DOUBLE) AS rows, CAST(m.w AS DOUBLE) AS w, CAST(m.w2 AS DOUBLE) AS w2
    FROM ${byScore} m JOIN ${tables.cells} c ON m.s AND c.s AND ${sameCell(keys)}
    WHERE m.x IS NOT NULL`
  // A row without a weight is for others to count or to refuse.
  const weightAt = (chunk: Chunk, column: number, row: number): number =>
    weighted ? chunk.numberAt(column, row) || 0 : 0
  const distinct = many ? Number.POSITIVE_INFINITY : await countDistinct(database)
  if (distinct <= score.maximumScores) {
    const entries: ScoredRows[] = []
    await database.stream(`${scored} ORDER BY id, x`, (chunk) => {
      for (let row = 0; row < chunk.rows; row++) {
        entries.push({
          score: chunk.numberAt(0, row),
          cell: chunk.numberAt(1, row),
          rows: chunk.numberAt(2, row),
          weight: weightAt(chunk, 3, row),
          squares: weightAt(chunk, 4, row),
        })
      }
    })
    return distinctScoreCells(entries, weighted)
  }
  const [[rows, low, high] = []] = await database.query(
    `SELECT CAST(sum(rows) AS DOUBLE), min(x), max(x) FROM ${tables.scored} WHERE s AND x IS NOT NULL`,
  )
  const range = { rows: Number(rows), low: Number(low), high: Number(high) }
  const bins = scoreBins(score, range, weighted, score.placings(table))
  await database.stream(`${scored} ORDER BY x, id${weighted ? ', w' : ''}`, (chunk) => {
    for (let row = 0; row < chunk.rows; row++) {
      bins.add(
        chunk.numberAt(0, row),
        chunk.numberAt(1, row),
        chunk.numberAt(2, row),
        weightAt(chunk, 3, row),
        weightAt(chunk, 4, row),
      )
    }
  })
  return bins.result()
}

async function countDistinct(database: Database): Promise<number> {
  const [[distinct] = []] = await database.query(`SELECT count(DISTINCT x) FROM ${tables.scored} WHERE s`)
  return Number(distinct)
}
