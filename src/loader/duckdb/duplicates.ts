import type { CellRequest } from '../engine.js'
import type { Database } from './database.js'
import { partsOf, rowsSql } from './units.js'
import type { TypedColumn } from './valueSql.js'

const rows = 'maatlat_ids'

/**
 * Of each cell, by its place, how many of its rows share their id with another row that is selected; a row without an id
 * shares it with nobody. In a second pass over the source, which keeps of a row its cell and a number made from its id,
 * as that of units does (see units.ts): no id is in a table.
 *
 * @param passed a reader that passes bad rows over
 */
export async function countDuplicates(
  database: Database,
  passed: string,
  { request, column }: { readonly request: CellRequest; readonly column: string },
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<(cell: number) => number> {
  await database.scan(rowsSql(rows, passed, request, column, columns))
  const [[kept] = []] = await database.query(`SELECT count(*) FROM ${rows}`)
  const found = new Map<number, number>()
  for (const part of partsOf(kept)) {
    const shared = `SELECT u FROM ${rows} WHERE ${part} GROUP BY u HAVING count(*) > 1`
    const counted = await database.query(`SELECT id, count(*) FROM ${rows} WHERE u IN (${shared}) GROUP BY id`)
    for (const [id, count] of counted) found.set(Number(id), (found.get(Number(id)) ?? 0) + Number(count))
  }
  await database.query(`DROP TABLE ${rows}`)
  return (cell) => found.get(cell) ?? 0
}
