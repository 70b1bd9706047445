import { cellNames } from '../../counts.js'
import { AuditError } from '../../error.js'
import type { CellRequest, CellTable } from '../engine.js'
import { missingTexts } from '../match.js'
import { cellPairs, type PlacedPeople, type Placing, type UnitRequest, type UnitTable } from '../units/units.js'
import { cellsTable } from './cellsTable.js'
import { type CountedCells, countedCells } from './countedCells.js'
import type { Database, SqlValue } from './database.js'
import { countSql, type KeySql, readSql, weightSql } from './scanSql.js'
import { list } from './sql.js'
import type { TypedColumn } from './valueSql.js'

const tables = { rows: 'maatlat_units', alike: 'maatlat_alike', repeated: 'maatlat_repeated' } as const

/** The cells, counted in one pass and numbered: whose the rows are, is asked when it is known what cells mean. */
export async function scanKeepingCells(
  database: Database,
  reader: string,
  request: CellRequest,
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<CountedCells> {
  const { sql, keys } = readSql(reader, request, columns)
  const names = namesOf(keys)
  await database.scan(
    `CREATE TEMP TABLE ${cellsTable} AS
     SELECT CAST(row_number() OVER (ORDER BY s DESC, ${names}) - 1 AS INTEGER) AS id, *
     FROM (SELECT s, ${names}, ${countSql(keys, request)} FROM (${sql})
           GROUP BY s, ${names} LIMIT ${request.maximumCells + 1})`,
  )
  return countedCells(database, keys, request, 'ORDER BY id')
}

const namesOf = (keys: readonly KeySql[]): string => keys.map(({ index }) => `k${index}`).join(', ')

interface Counted {
  readonly request: CellRequest
  readonly units: UnitRequest
  readonly table: CellTable
}

/**
 * Whose the rows are, in a second pass over the source: keeping who they are from the first one on would write all rows
 * to disk, and reading them again is faster. Of a row its cell and a number made from its unit are kept, and no id in any
 * table (where memory is short DuckDB writes parts of a file that it reads to our folder, which goes at the end); that two
 * of ten million people get the same of 2⁶⁴ numbers is a chance of 3 in a million.
 *
 * Most people whose rows are alike, cell by cell (and weight by weight), stand for many: one of them is looked at group
 * by group, with how many they are.
 *
 * @param passed a reader that passes bad rows over
 */
export async function countUnits(
  database: Database,
  passed: string,
  { request, units, table }: Counted,
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<UnitTable> {
  const weighted = request.weight !== null
  await database.scan(rowsSql(tables.rows, passed, request, units.column, columns))
  const [[rows] = []] = await database.query(`SELECT count(*) FROM ${tables.rows}`)
  if (Number(rows) !== table.cells.reduce((sum, cell) => sum + cell.rows, 0)) throw changed(table.source.name)
  await findAlike(database, Number(rows), weighted)
  const withoutOf = await byCell(database, `SELECT id, count(*), '0' FROM ${tables.rows} WHERE u IS NULL GROUP BY id`)
  await database.query(`DROP TABLE ${tables.rows}`)
  const repeatedOf = await byCell(
    database,
    `SELECT id, CAST(sum(people) AS BIGINT), ${weighted ? 'CAST(sum(people * w2) AS VARCHAR)' : "'0'"}
     FROM ${tables.repeated} GROUP BY id`,
  )
  const [[kept] = []] = await database.query(`SELECT count(*) FROM ${tables.repeated}`)
  const people: PlacedPeople[] = []
  for (const placing of units.placings(table)) {
    for (const part of partsOf(kept)) {
      people.push(...(await database.query(placedSql(placing, weighted, part))).map(asPlaced))
    }
  }
  return {
    cells: table.cells.map((_, id) => ({
      without: withoutOf.get(id)?.rows ?? 0,
      repeated: repeatedOf.get(id)?.rows ?? 0,
      squares: repeatedOf.get(id)?.squares ?? '0',
    })),
    people,
  }
}

/** Of every row that is selected: its cell, its unit as a number (NULL where it has none), its weight and the square. */
export function rowsSql(
  table: string,
  passed: string,
  { checks: _, ...request }: CellRequest,
  column: string,
  columns: ReadonlyMap<string, TypedColumn>,
): string {
  const { sql, keys } = readSql(passed, { ...request, keys: [...request.keys, { kind: 'text', column }] }, columns)
  const own = keys.slice(0, -1)
  const unit = `CAST(r.k${own.length} AS VARCHAR)`
  const same = own.map(({ index }) => `r.k${index} IS NOT DISTINCT FROM c.k${index}`).join(' AND ')
  const { w, w2 } = weightSql(keys, request.weight)
  const weights = request.weight === null ? '' : ', r.weight AS w, r.square AS w2'
  return `
    CREATE TEMP TABLE ${table} AS
    SELECT c.id, CASE WHEN ${unit} NOT IN ${list(missingTexts)} THEN hash(${unit}) END AS u${weights}
    FROM (SELECT *, ${w} AS weight, ${w2} AS square FROM (${sql})) r
    JOIN ${cellsTable} c ON r.s AND c.s AND ${same}`
}

/** People are put together a part at a time: of all of them at once, more would be in memory than there may be. */
const rowsInPart = 1_250_000
const mostParts = 32

/** A condition for each part, of the least that there are: one. */
export function partsOf(rows: SqlValue | undefined): readonly string[] {
  const parts = Math.min(mostParts, Math.max(1, Math.ceil(Number(rows) / rowsInPart)))
  return Array.from({ length: parts }, (_, part) => `u % ${parts} = ${part}`)
}

/**
 * People with several rows, by what these are: a sum of a number made from each, which does not depend on their order.
 * Of those who are alike one is kept, with all of its rows and how many they are.
 */
async function findAlike(database: Database, rows: number, weighted: boolean): Promise<void> {
  await database.query(`CREATE TEMP TABLE ${tables.alike} (u UBIGINT, likeness HUGEINT, n BIGINT, people BIGINT)`)
  for (const part of partsOf(rows)) {
    await database.query(
      `INSERT INTO ${tables.alike}
       SELECT min(u), likeness, n, count(*)
       FROM (SELECT u, sum(hash(id${weighted ? ', w' : ''})) AS likeness, count(*) AS n
             FROM ${tables.rows} WHERE ${part} GROUP BY u HAVING count(*) > 1)
       GROUP BY likeness, n`,
    )
  }
  await database.query(
    `CREATE TEMP TABLE ${tables.repeated} AS
     SELECT * FROM ${tables.rows} JOIN (
       SELECT min(u) AS u, CAST(sum(people) AS BIGINT) AS people FROM ${tables.alike} GROUP BY likeness, n
     ) USING (u)`,
  )
}

const byCell = async (
  database: Database,
  sql: string,
): Promise<ReadonlyMap<number, { readonly rows: number; readonly squares: string }>> =>
  new Map(
    (await database.query(sql)).map(([id, rows, squares]) => [
      Number(id),
      { rows: Number(rows), squares: String(squares) },
    ]),
  )

/**
 * Of each person in a group what they have in each cell (c0…), then its sums of products. Products of weights are sums
 * of decimals, as squares of weights are: those of doubles differ from run to run.
 */
function placedSql({ groups, cells, sets }: Placing, weighted: boolean, part: string): string {
  const inside = [...groups.keys()].filter((id) => (groups[id] ?? -1) >= 0 && (cells[id] ?? -1) >= 0)
  const unnested = (name: string, numbers: Iterable<number | undefined>): string =>
    `unnest(CAST([${[...numbers].join(', ')}] AS INTEGER[])) AS ${name}`
  const places = [
    unnested('id', inside),
    unnested(
      'g',
      inside.map((id) => groups[id]),
    ),
    unnested(
      'c',
      inside.map((id) => cells[id]),
    ),
    unnested(
      's',
      inside.map((id) => sets[groups[id] ?? -1] ?? -1),
    ),
  ]
  const held = (_: string, cell: number): string =>
    weighted
      ? `CAST(coalesce(sum(CASE WHEN c = ${cell} THEN w END), 0) AS DOUBLE) AS c${cell}`
      : `count(*) FILTER (c = ${cell}) AS c${cell}`
  const product = ([a, b]: readonly [number, number]): string =>
    weighted ? `people * CAST(c${a} * c${b} AS DECIMAL(38, 20))` : `people * c${a} * c${b}`
  return `
    SELECT g, m, CAST(sum(people) AS BIGINT), CAST(coalesce(sum(people) FILTER (n > 1), 0) AS BIGINT),
      CAST(sum(people * k) AS BIGINT),
      ${cellPairs.map((pair) => `CAST(sum(${product(pair)}) AS DOUBLE)`).join(', ')}
    FROM (
      SELECT g, u, any_value(people) AS people, count(*) AS n, bit_or(1 << c) AS m,
        count(*) OVER (PARTITION BY u, any_value(s)) AS k, ${cellNames.map(held).join(', ')}
      FROM ${tables.repeated} JOIN (SELECT ${places.join(', ')}) USING (id)
      WHERE ${part}
      GROUP BY g, u
    )
    GROUP BY g, m`
}

const asPlaced = ([group, pattern, people, repeated, memberships, ...products]: readonly SqlValue[]): PlacedPeople => ({
  group: Number(group),
  pattern: Number(pattern),
  people: Number(people),
  repeated: Number(repeated),
  memberships: Number(memberships),
  products: products.map(Number),
})

export const changed = (file: string): AuditError =>
  new AuditError('data', {
    message: 'The file changed while it was read: it has other rows the second time.',
    place: { file },
    hint: 'Make a copy that nothing writes to, and audit that.',
  })
