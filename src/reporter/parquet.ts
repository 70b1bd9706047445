import type { Format } from './format.js'
import { tablesOf } from './pipeline/tables.js'

/** The same tables for a database or a data frame, each with its types. */
export const parquet: Format<Uint8Array> = {
  id: 'parquet',
  render: async (audit) => {
    const { parquetOf } = await import('./pipeline/parquetOf.js')
    return tablesOf(audit).map((table) => ({ path: `${table.name}.parquet`, content: parquetOf(table) }))
  },
}
