/** A table by its columns, in step. */
export interface Table {
  readonly name: string
  readonly rows: number
  readonly columns: readonly Column[]
}

export type Column =
  | { readonly name: string; readonly kind: 'text'; readonly values: readonly (string | null)[] }
  | { readonly name: string; readonly kind: 'value' | 'whole'; readonly values: readonly (number | null)[] }
  | { readonly name: string; readonly kind: 'truth'; readonly values: readonly (boolean | null)[] }

type Reader<Row> = (name: string, rows: readonly Row[]) => Column

/** What a column holds, and how it is read from a row. */
export const text =
  <Row>(read: (row: Row) => string | null): Reader<Row> =>
  (name, rows) => ({ name, kind: 'text', values: rows.map(read) })

/** A number that may have a fraction. */
export const value =
  <Row>(read: (row: Row) => number | null): Reader<Row> =>
  (name, rows) => ({ name, kind: 'value', values: rows.map(read) })

/** A number that has none. */
export const whole =
  <Row>(read: (row: Row) => number | null): Reader<Row> =>
  (name, rows) => ({ name, kind: 'whole', values: rows.map(read) })

export const truth =
  <Row>(read: (row: Row) => boolean | null): Reader<Row> =>
  (name, rows) => ({ name, kind: 'truth', values: rows.map(read) })

/** A table of rows by the columns that are read from them, in the order in which they are named. */
export const tableOf = <Row>(
  name: string,
  rows: readonly Row[],
  columns: Readonly<Record<string, Reader<Row>>>,
): Table => ({
  name,
  rows: rows.length,
  columns: Object.entries(columns).map(([column, read]) => read(column, rows)),
})
