import type { CellRequest, InputRequest, Key } from '../../engine.js'
import { batchesOf, differentIn } from '../../inputs/batches.js'
import { asCounted, inputColumns } from '../../inputs/inputColumns.js'
import type { Database } from '../database.js'
import { someRows } from '../someRows.js'
import type { Source } from '../source.js'
import type { TypedColumn } from '../valueSql.js'
import type { Counted } from './inputsSql.js'

/** How inputs are to be counted. */
export interface Looked extends Counted {
  /** Every column that is read, in the order of {@link types}. */
  readonly read: readonly string[]
  readonly types: ReadonlyMap<string, TypedColumn>
  /** Of each attribute, its batch. */
  readonly own: readonly number[]
  /** Of the rows, so that about as many are picked as are asked for. */
  readonly share: number
}

/** Looks at some rows: what kind of columns inputs are, how many combinations of keys there are, and how many rows. */
export async function lookAtInputs(
  database: Database,
  source: Source,
  { request, inputs }: { readonly request: CellRequest; readonly inputs: InputRequest },
  typesOf: (columns: readonly string[]) => Promise<ReadonlyMap<string, TypedColumn>>,
): Promise<Looked> {
  const asked = inputColumns(inputs, source.columns)
  const names = asked.map(({ column }) => column)
  const keys = request.keys.map(({ column }) => column)
  // Rows that are alike in everything that is read are picked together: whatever tells them apart is read too.
  const read = [...new Set([...keys, ...Object.keys(request.where), ...names, ...source.columns])]
  const types = await typesOf(read)
  const by = inputs.by.flatMap((key) => request.keys[key] ?? [])
  const looks = [...names.map((column): Key => ({ kind: 'text', column })), ...by]
  const { values, selected } = await someRows(database, source, request, looks, read, types)
  const columns = asked.map((input, at) =>
    asCounted(input, values[at] ?? [], {
      rows: selected,
      maximumCells: inputs.maximumCells,
      file: source.name,
      decimal: types.get(input.column)?.decimal ?? '.',
    }),
  )
  return {
    request,
    inputs,
    columns,
    others: read.filter((column) => !names.includes(column)),
    ...batchesOf(inputs, differentIn(values.slice(asked.length))),
    read,
    types,
    share: Math.min(1, inputs.sample / Math.max(1, selected)),
  }
}
