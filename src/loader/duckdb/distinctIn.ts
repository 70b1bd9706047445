import type { Database } from './database.js'
import { readerSql, wantedName } from './reader.js'
import type { Source } from './source.js'

/** About how many different values each of some columns has: to say which of them has too many. */
export async function distinctIn(
  database: Database,
  source: Source,
  columns: readonly string[],
): Promise<readonly { readonly column: string; readonly values: number }[]> {
  const distinct = columns.map((_, index) => `approx_count_distinct(${wantedName(index)})`).join(', ')
  const [counts = []] = await database.query(`SELECT ${distinct} FROM ${readerSql(source, columns, 'pass')}`)
  return columns.map((column, index) => ({ column, values: Number(counts[index] ?? 0) }))
}
