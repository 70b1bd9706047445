import type { TopLevelSpec } from 'vega-lite'
import type { Quantity } from '../../metrics/quantity.js'
import { cut } from '../terminal/width.js'
import type { Chart, ChartRow } from './chart.js'
import { domainOf, equalOf } from './domain.js'
import { kinds, marksOf, palette } from './palette.js'

/** The two widths that a chart is drawn at, in CSS pixels: a column of text, and a phone. */
export const widths = { wide: 736, narrow: 320 } as const
/** Of a row, and of the numbers under the last. */
export const rowHeight = 46
export const axisHeight = 24
const textSize = 14
/** About the width of a letter. */
const letter = 7.6

type Layered = Extract<TopLevelSpec, { layer: unknown }>
type Layer = Layered['layer'][number]
type Domain = readonly [number, number]

/** What makes a chart of the one form that all have: its rows, and where its axis begins and ends in what unit. */
export interface Filling {
  readonly rows: readonly object[]
  /** What the values are held against. */
  readonly frame: object
  readonly signals: Readonly<Record<'first' | 'last' | 'quantity', number | string>>
}

/** The names of the data in a specification. */
export const rowsName = 'rows'
export const frameName = 'frame'

/**
 * A chart as a Vega-Lite specification, with its data in it. Labels stand above their bars, so that long names and
 * narrow screens work; the limit is a quiet area, what cannot be known a dashed outline, the interval a bar, the estimate
 * a mark whose shape is the status.
 */
export const specOf = (chart: Chart): Layered => formOf(chart.axis, fillingOf(chart))

export function fillingOf(chart: Chart): Filling {
  const domain = domainOf(chart)
  const [first, last] = domain
  return {
    rows: chart.rows.map((row, at) => datumOf(row, at, domain)),
    frame: limitOf(chart, domain),
    signals: { first, last, quantity: chart.quantity },
  }
}

/** All charts have one form: compiled once, it draws them all. Where a row lacks a value, a mark is not drawn. */
export function formOf(axis: Chart['axis'], { rows, frame, signals }: Filling): Layered {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    params: Object.entries(signals).map(([name, value]) => ({ name, value })),
    width: widths.wide,
    height: { step: rowHeight },
    autosize: 'none',
    padding: { left: 0, right: 0, top: 0, bottom: axisHeight },
    data: { name: rowsName, values: [...rows] },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: [{ expr: 'first' }, { expr: 'last' }], nice: false, zero: false },
        axis: ticks,
      },
    },
    layer: [...behind(frame), ...values, ...texts],
    config: configOf(axis),
  }
}

/** What values are held against: the limit as far as the axis shows it, and the point of no difference. */
function limitOf({ limit, quantity }: Chart, [first, last]: Domain) {
  const shown = (at: number | null | undefined): number | null =>
    typeof at === 'number' && at >= first && at <= last ? at : null
  return {
    limit_from: limit === null ? null : Math.max(limit.min ?? first, first),
    limit_to: limit === null ? null : Math.min(limit.max ?? last, last),
    limit_min: shown(limit?.min),
    limit_max: shown(limit?.max),
    equal: equalOf[quantity],
  }
}

/** The bars are in the lower half of a row, so far below its middle. */
const drop = 10
const y = { field: 'row', type: 'ordinal', axis: null } as const
const colour = scaled(kinds.map((kind) => palette[marksOf[kind].colour]))
const shape = scaled(kinds.map((kind) => marksOf[kind].shape))

function scaled(range: readonly string[]) {
  return { field: 'kind', type: 'nominal' as const, legend: null, scale: { domain: [...kinds], range: [...range] } }
}

/** Behind all rows: the limit, its ends, and the point of no difference. */
const behind = (frame: object): readonly Layer[] => {
  const data = { name: frameName, values: [frame] }
  const [top, bottom] = [{ value: 0 }, { value: 'height' }] as const
  const upright = (field: string, color: string, strokeWidth: number): Layer => ({
    data,
    mark: { type: 'rule', color, strokeWidth },
    encoding: { x: { field, type: 'quantitative' }, y: top, y2: bottom },
  })
  return [
    {
      data,
      mark: { type: 'rect', color: palette.band },
      encoding: { x: { field: 'limit_from', type: 'quantitative' }, x2: { field: 'limit_to' }, y: top, y2: bottom },
    },
    upright('limit_min', palette.edge, 1.5),
    upright('limit_max', palette.edge, 1.5),
    upright('equal', palette.mute, 2),
  ]
}

/** In the lower half of a row: what cannot be known, the interval, its arrows, the estimate. */
const arrow = (side: 'left' | 'right'): Layer => ({
  mark: { type: 'point', shape: `triangle-${side}`, filled: true, size: 90, opacity: 1, yOffset: drop },
  encoding: { x: { field: `past_${side}`, type: 'quantitative' }, y, color: colour },
})
const values: readonly Layer[] = [
  {
    mark: {
      type: 'bar',
      height: 13,
      yOffset: drop,
      color: palette.paper,
      fillOpacity: 0,
      stroke: palette.mark,
      strokeDash: [3, 2],
    },
    encoding: { x: { field: 'possible_low', type: 'quantitative' }, x2: { field: 'possible_high' }, y },
  },
  {
    mark: { type: 'rule', strokeWidth: 4, yOffset: drop },
    encoding: { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' }, y, color: colour },
  },
  arrow('left'),
  arrow('right'),
  {
    mark: { type: 'point', filled: true, size: 130, opacity: 1, yOffset: drop },
    encoding: { x: { field: 'estimate', type: 'quantitative' }, y, color: colour, shape },
  },
]

/** In the upper half: the label, and at the right the value. */
const texts: readonly Layer[] = [
  {
    mark: { type: 'text', align: 'left', yOffset: -10, text: { expr: 'width < 500 ? datum.short : datum.label' } },
    encoding: { x: { value: 0 }, y },
  },
  {
    mark: { type: 'text', align: 'right', yOffset: -10 },
    encoding: { x: { value: 'width' }, y, text: { field: 'value' } },
  },
]

/** A row as the marks need it: what runs past an end of the axis stops there, with an arrow. */
function datumOf({ label, value, kind, estimate, low, high, bounds }: ChartRow, row: number, [first, last]: Domain) {
  const inside = (end: number): number => Math.min(last, Math.max(first, end))
  const unbounded = low !== null && high === null
  const lowEnd = low === null ? null : inside(low)
  const highEnd = unbounded ? last : high === null ? null : inside(high)
  return {
    row,
    label: cut(label, room(widths.wide, value)),
    short: cut(label, room(widths.narrow, value)),
    value,
    kind,
    estimate: estimate === null || estimate < first || estimate > last ? null : estimate,
    low: lowEnd,
    high: highEnd,
    past_left: low !== null && low < first ? first : null,
    past_right: unbounded || (high !== null && high > last) ? last : null,
    possible_low: bounds === null ? null : inside(bounds.low ?? first),
    possible_high: bounds === null ? null : inside(bounds.high ?? last),
  }
}

/** How many letters of a label fit beside the value. */
const room = (width: number, value: string): number => Math.max(8, Math.floor(width / letter) - value.length - 2)

/** How a tick of an axis is written, as a Vega expression. */
export const labelOfTick: Readonly<Record<Quantity, string>> = {
  share: "format(datum.value, '~%')",
  points: "datum.value === 0 ? '0' : format(datum.value * 100, '+~')",
  gap: "format(datum.value * 100, '~')",
  relative: "datum.value === 0 ? '0%' : format(datum.value, '+~%')",
  ratio: "format(datum.value, '~')",
  amount: "format(datum.value, ',~')",
  amount_difference: "datum.value === 0 ? '0' : format(datum.value, '+,~')",
  number: "format(datum.value, '~')",
}

/** The same where a chart says by a signal of its own, `quantity`, what kind of number it shows. */
export const labelOfAnyTick = Object.entries(labelOfTick).reduceRight(
  (otherwise, [quantity, label]) => `quantity === '${quantity}' ? (${label}) : ${otherwise}`,
  "''",
)

const ticks = {
  title: null,
  tickCount: 5,
  grid: true,
  gridColor: palette.line,
  domain: false,
  ticks: false,
  labelPadding: 6,
  // What would run over an end by less than this is moved inside.
  labelFlush: 16,
  labelOverlap: false,
  labelExpr: labelOfAnyTick,
} as const

const configOf = (axis: Chart['axis']): NonNullable<TopLevelSpec['config']> => ({
  aria: false,
  background: palette.paper,
  font: 'system-ui, sans-serif',
  view: { stroke: null },
  text: { color: palette.ink, fontSize: textSize, baseline: 'middle' },
  axis: { labelColor: palette.mute, labelFontSize: textSize - 1 },
  locale: { number: { ...axis, grouping: [3], currency: ['', ''] } },
})
