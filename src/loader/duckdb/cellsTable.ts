import type { KeySql } from './scanSql.js'

/** The cells of a count as a table of ours, with their place in what an engine answers (id), the selected ones first. */
export const cellsTable = 'maatlat_cells'

/** The rows that `scanSql` gives, from that table. */
export const cellRowsSql = (keys: readonly KeySql[]): string =>
  `SELECT s, ${keys.map(({ index }) => `CAST(k${index} AS VARCHAR)`).join(', ')}, rows,
     CAST(w AS VARCHAR), CAST(w2 AS VARCHAR), ${keys.map(({ index }) => `f${index}`).join(', ')}
   FROM ${cellsTable} ORDER BY id`
