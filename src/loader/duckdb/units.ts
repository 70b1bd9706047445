import { cellNames } from '../../counts.js'
import { AuditError } from '../../error.js'
import type { CellRequest, CellTable } from '../engine.js'
import { missingTexts } from '../match.js'
import { cellPairs, type PlacedPeople, type Placing, type UnitRequest, type UnitTable } from '../units/units.js'
import { cellRowsSql, cellsTable } from './cellsTable.js'
import type { Database, SqlValue } from './database.js'
import { countSql, type KeySql, readSql, type TypedColumn, weightSql } from './scanSql.js'
import { list } from './sql.js'

const rowsTable = 'maatlat_units'
const repeatedTable = 'maatlat_repeated'

/** The same rows as `scanSql` gives, and the cells kept: whose the rows are, is asked when it is known what cells mean. */
export async function scanKeepingCells(
  database: Database,
  reader: string,
  request: CellRequest,
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<readonly (readonly SqlValue[])[]> {
  const { sql, keys } = readSql(reader, request, columns)
  const names = namesOf(keys)
  await database.scan(
    `CREATE TEMP TABLE ${cellsTable} AS
     SELECT CAST(row_number() OVER (ORDER BY s DESC, ${names}) - 1 AS INTEGER) AS id, *
     FROM (SELECT s, ${names}, ${countSql(keys, request.weight)} FROM (${sql})
           GROUP BY s, ${names} LIMIT ${request.maximumCells + 1})`,
  )
  return database.query(cellRowsSql(keys))
}

const namesOf = (keys: readonly KeySql[]): string => keys.map(({ index }) => `k${index}`).join(', ')

interface Counted {
  readonly request: CellRequest
  readonly units: UnitRequest
  readonly table: CellTable
}

/**
 * Whose the rows are, in a second pass over the source: keeping who they are from the first one on would write all rows
 * to disk, and reading them again is faster. Of a row its cell and a number made from its unit are kept, so that no id
 * of a person is written anywhere; that two of ten million people get the same of 2⁶⁴ numbers is a chance of 3 in a
 * million. Only people who occur more than once are looked at group by group.
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
  const { sql, keys } = readSql(
    passed,
    { ...request, keys: [...request.keys, { kind: 'text', column: units.column }] },
    columns,
  )
  const own = keys.slice(0, -1)
  const unit = `CAST(r.k${own.length} AS VARCHAR)`
  const same = own.map(({ index }) => `r.k${index} IS NOT DISTINCT FROM c.k${index}`).join(' AND ')
  const { w, w2 } = weightSql(keys, request.weight)
  await database.scan(
    `CREATE TEMP TABLE ${rowsTable} AS
     SELECT c.id, CASE WHEN ${unit} NOT IN ${list(missingTexts)} THEN hash(${unit}) END AS u
       ${weighted ? ', r.weight AS w, r.square AS w2' : ''}
     FROM (SELECT *, ${w} AS weight, ${w2} AS square FROM (${sql})) r
     JOIN ${cellsTable} c ON r.s AND c.s AND ${same}`,
  )
  const [[rows] = []] = await database.query(`SELECT count(*) FROM ${rowsTable}`)
  if (Number(rows) !== table.cells.reduce((sum, cell) => sum + cell.rows, 0)) throw changed(table.source.name)
  await database.query(
    `CREATE TEMP TABLE ${repeatedTable} AS
     SELECT * FROM ${rowsTable} SEMI JOIN
       (SELECT u FROM ${rowsTable} WHERE u IS NOT NULL GROUP BY u HAVING count(*) > 1) USING (u)`,
  )
  const without = await database.query(`SELECT id, count(*) FROM ${rowsTable} WHERE u IS NULL GROUP BY id`)
  await database.query(`DROP TABLE ${rowsTable}`)
  const repeated = await database.query(
    `SELECT id, count(*), ${weighted ? 'CAST(sum(w2) AS VARCHAR)' : "'0'"} FROM ${repeatedTable} GROUP BY id`,
  )
  const people: PlacedPeople[] = []
  for (const placing of units.placings(table)) {
    people.push(...(await database.query(placedSql(placing, weighted))).map(asPlaced))
  }
  const withoutOf = new Map(without.map(([id, count]) => [Number(id), Number(count)]))
  const repeatedOf = new Map(repeated.map(([id, count, squares]) => [Number(id), { count, squares }]))
  return {
    cells: table.cells.map((_, id) => ({
      without: withoutOf.get(id) ?? 0,
      repeated: Number(repeatedOf.get(id)?.count ?? 0),
      squares: String(repeatedOf.get(id)?.squares ?? '0'),
    })),
    people,
  }
}

/**
 * Of each person in a group what they have in each cell (c0…), then its sums of products. Products of weights are sums
 * of decimals, as squares of weights are: those of doubles differ from run to run.
 */
function placedSql({ groups, cells }: Placing, weighted: boolean): string {
  const inside = [...groups.keys()].filter((id) => (groups[id] ?? -1) >= 0 && (cells[id] ?? -1) >= 0)
  const unnested = (numbers: readonly (number | undefined)[], name: string): string =>
    `unnest(CAST([${numbers.join(', ')}] AS INTEGER[])) AS ${name}`
  const held = cellNames
    .map((_, cell) => {
      const when = `c = ${cell}`
      return weighted
        ? `CAST(coalesce(sum(CASE WHEN ${when} THEN w END), 0) AS DOUBLE) AS c${cell}`
        : `count(*) FILTER (${when}) AS c${cell}`
    })
    .join(', ')
  const product = ([a, b]: readonly [number, number]): string =>
    weighted ? `CAST(c${a} * c${b} AS DECIMAL(38, 20))` : `c${a} * c${b}`
  return `
    SELECT g, m, count(*), count(*) FILTER (n > 1),
      ${cellPairs.map((pair) => `CAST(sum(${product(pair)}) AS DOUBLE)`).join(', ')}
    FROM (
      SELECT g, u, count(*) AS n, bit_or(1 << c) AS m, ${held}
      FROM ${repeatedTable} JOIN (
        SELECT ${unnested(inside, 'id')},
          ${unnested(
            inside.map((id) => groups[id]),
            'g',
          )},
          ${unnested(
            inside.map((id) => cells[id]),
            'c',
          )}
      ) USING (id)
      GROUP BY g, u
    )
    GROUP BY g, m`
}

const asPlaced = ([group, pattern, people, repeated, ...products]: readonly SqlValue[]): PlacedPeople => ({
  group: Number(group),
  pattern: Number(pattern),
  people: Number(people),
  repeated: Number(repeated),
  products: products.map(Number),
})

const changed = (file: string): AuditError =>
  new AuditError('data', {
    message: 'The file changed while it was read: it has other rows the second time.',
    place: { file },
    hint: 'Make a copy that nothing writes to, and audit that.',
  })
