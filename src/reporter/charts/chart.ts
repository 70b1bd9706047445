import type { Bounds } from '../../metrics/measure.js'
import type { Quantity } from '../../metrics/quantity.js'
import type { Kind } from './palette.js'

/** One value with what is known about it. */
export interface ChartRow {
  readonly label: string
  /** The value in words, beside the label. */
  readonly value: string
  readonly kind: Kind
  readonly estimate: number | null
  readonly low: number | null
  /** null with a `low`: there is no upper end. */
  readonly high: number | null
  /** What cannot be known: the range over all that it may be. */
  readonly bounds: Bounds | null
}

/** A chart as data: values of one measure, or of one comparison of it, for the groups of an attribute. */
export interface Chart {
  /** Of the file: letters, digits and hyphens. */
  readonly id: string
  /** The message. */
  readonly title: string
  /** What is measured. */
  readonly subtitle: string
  readonly quantity: Quantity
  readonly limit: { readonly min: number | null; readonly max: number | null } | null
  readonly rows: readonly ChartRow[]
  /** How many rows are in the table only. */
  readonly folded: number
  readonly axis: { readonly decimal: string; readonly thousands: string }
}
