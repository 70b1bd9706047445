import type { TopLevelSpec } from 'vega-lite'
import type { Quantity } from '../html/quantity.js'
import { cut } from '../terminal/width.js'
import type { Chart, ChartRow } from './chart.js'
import { domainOf, equalOf } from './domain.js'
import { kinds, marksOf, palette } from './palette.js'

/** The two widths that a chart is drawn at, in CSS pixels: a column of text, and a phone. */
export const widths = { wide: 736, narrow: 320 } as const
const rowHeight = 50
const textSize = 14
/** About the width of a letter. */
const letter = 7.6

type Layered = Extract<TopLevelSpec, { layer: unknown }>
type Layer = Layered['layer'][number]
type Domain = readonly [number, number]

/**
 * A chart as a Vega-Lite specification, with its data in it. Labels stand above their bars, so that long names and
 * narrow screens work; the limit is a quiet area, what cannot be known a dashed outline, the interval a bar, the estimate
 * a mark whose shape is the status.
 */
export function specOf(chart: Chart): Layered {
  const domain = domainOf(chart)
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: widths.wide,
    height: { step: rowHeight },
    autosize: 'none',
    padding: { left: 0, right: 0, top: 0, bottom: 26 },
    data: { values: chart.rows.map((row, at) => datumOf(row, at, domain)) },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: [...domain], nice: false, zero: false },
        axis: axisOf(chart.quantity),
      },
    },
    layer: [...behind(chart, domain), ...values, ...texts],
    config: configOf(chart),
  }
}

/** What the values are held against, in each row: the limit, its ends, and the point of no difference. */
function behind({ limit, quantity }: Chart, [low, high]: Domain): readonly Layer[] {
  const [min, max] = [limit?.min ?? null, limit?.max ?? null]
  const line = (at: number | null, mark: object): readonly Layer[] =>
    at === null
      ? []
      : [
          {
            mark: { type: 'tick', size: lane, thickness: 1, yOffset: drop, ...mark },
            encoding: { x: { datum: at }, y },
          },
        ]
  const area: Layer = {
    mark: { type: 'bar', height: lane, yOffset: drop, color: palette.band },
    encoding: { x: { datum: Math.max(min ?? low, low) }, x2: { datum: Math.min(max ?? high, high) }, y },
  }
  return [
    ...(limit === null ? [] : [area]),
    ...line(min, { color: palette.edge }),
    ...line(max, { color: palette.edge }),
    ...line(equalOf[quantity], { color: palette.mute, thickness: 2 }),
  ]
}

/** The lower half of a row, where the bars are; its middle is so far below the row's. */
const lane = 24
const drop = 11
const y = { field: 'row', type: 'ordinal', axis: null } as const
const colour = scaled(kinds.map((kind) => palette[marksOf[kind].colour]))
const shape = scaled(kinds.map((kind) => marksOf[kind].shape))

function scaled(range: readonly string[]) {
  return { field: 'kind', type: 'nominal' as const, legend: null, scale: { domain: [...kinds], range: [...range] } }
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

function axisOf(quantity: Quantity) {
  return {
    title: null,
    tickCount: 5,
    orient: 'bottom',
    grid: true,
    gridColor: palette.line,
    domain: false,
    ticks: false,
    labelPadding: 6,
    labelFlush: true,
    labelOverlap: false,
    labelExpr: labels[quantity],
  } as const
}

const labels: Readonly<Record<Quantity, string>> = {
  share: "format(datum.value, '~%')",
  points: "datum.value === 0 ? '0' : format(datum.value * 100, '+~')",
  gap: "format(datum.value * 100, '~')",
  relative: "datum.value === 0 ? '0%' : format(datum.value, '+~%')",
  ratio: "format(datum.value, '~')",
  number: "format(datum.value, '~')",
}

const configOf = ({ axis }: Chart): NonNullable<TopLevelSpec['config']> => ({
  aria: false,
  background: palette.paper,
  font: 'system-ui, sans-serif',
  view: { stroke: null },
  text: { color: palette.ink, fontSize: textSize, baseline: 'middle' },
  axis: { labelColor: palette.mute, labelFontSize: textSize - 1 },
  locale: { number: { ...axis, grouping: [3], currency: ['', ''] } },
})
