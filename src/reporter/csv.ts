import type { TextFormat } from './format.js'
import { csvOf } from './pipeline/csvOf.js'
import { tablesOf } from './pipeline/tables.js'

/** The tables of an audit for a spreadsheet. */
export const csv: TextFormat = {
  id: 'csv',
  render: async (audit) => tablesOf(audit).map((table) => ({ path: `${table.name}.csv`, content: csvOf(table) })),
}
