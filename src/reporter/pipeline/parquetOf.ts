import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { version } from '../../version.js'
import type { Column, Table } from './table.js'

const types = { text: 'STRING', value: 'DOUBLE', whole: 'INT32', truth: 'BOOLEAN' } as const satisfies Readonly<
  Record<Column['kind'], ColumnSource['type']>
>

/** A table as a Parquet file. The same table gives the same bytes: there is no time in it. */
export const parquetOf = ({ columns }: Table): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, kind, values }) => ({ name, data: [...values], type: types[kind] })),
      createdBy: `maatlat version ${version}`,
    }),
  )
