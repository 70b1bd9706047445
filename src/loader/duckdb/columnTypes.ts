import type { DataPlan } from '../../config/plan.js'
import type { Database } from './database.js'
import { readerSql, wantedName } from './reader.js'
import { type Source, tabular } from './source.js'
import type { TypedColumn } from './valueSql.js'

/** Of a source of text every column is VARCHAR; Parquet has types, and casting a cell is cheaper than casting a row. */
export async function columnTypes(
  database: Database,
  source: Source,
  wanted: readonly string[],
  data: Pick<DataPlan, 'decimal'>,
): Promise<ReadonlyMap<string, TypedColumn>> {
  const decimal = tabular(source.format) ? (data.decimal ?? '.') : '.'
  const described =
    source.format === 'parquet'
      ? await database.query(`DESCRIBE SELECT * FROM ${readerSql(source, wanted, 'pass')}`)
      : []
  return new Map(
    wanted.map((column, index) => [
      column,
      { name: wantedName(index), type: String(described[index]?.[1] ?? 'VARCHAR'), decimal },
    ]),
  )
}
