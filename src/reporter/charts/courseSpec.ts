import type { TopLevelSpec } from 'vega-lite'
import type { Chart, ChartRow } from './chart.js'
import { equalOf } from './domain.js'
import { kinds, marksOf, palette } from './palette.js'
import { labelOfAnyTick, rowsName } from './spec.js'

/** A chart whose rows stand from left to right, one after another in time. */
export interface CourseChart extends Omit<Chart, 'folded'> {
  /** The same for the charts that stand together. */
  readonly domain: Domain
  /** What stands below the points where their labels have no room. */
  readonly numbers: readonly string[]
}

type Domain = readonly [low: number, high: number]
type Layered = Extract<TopLevelSpec, { layer: unknown }>
type Layer = Layered['layer'][number]

/** In CSS pixels: two stand side by side in a column of text, one on a phone. */
export const courseWidth = 340
const height = 190
const textSize = 13
/** About the width of a letter. */
const letter = 7
/** Left of the plot, for the numbers. */
const margin = 52

export interface CourseFilling {
  readonly rows: readonly object[]
  readonly signals: Readonly<Record<'first' | 'last' | 'point' | 'line' | 'box', number>> & {
    readonly quantity: string
    readonly labels: readonly string[]
  }
}

/** What makes a chart of the one form: its points, its labels, and where its upright axis begins and ends. */
export function courseFilling({ rows, limit, quantity, domain, numbers }: CourseChart): CourseFilling {
  const [first, last] = domain
  const inside = (end: number): number => Math.min(last, Math.max(first, end))
  const shown = (at: number | null | undefined): number | null =>
    typeof at === 'number' && at >= first && at <= last ? at : null
  const held = {
    limit_from: limit === null ? null : inside(limit.min ?? first),
    limit_to: limit === null ? null : inside(limit.max ?? last),
    limit_min: shown(limit?.min),
    limit_max: shown(limit?.max),
    equal: equalOf[quantity],
  }
  return {
    // What values are held against is drawn once, over the whole width.
    rows: rows.map((row, at) => ({ ...(at === 0 ? held : {}), ...pointOf(row, at, domain) })),
    signals: {
      first,
      last,
      ...sizesOf(rows.length),
      quantity,
      labels: labelsThatFit(
        rows.map(({ label }) => label),
        numbers,
      ),
    },
  }
}

function pointOf({ kind, estimate, low, high, bounds }: ChartRow, at: number, [first, last]: Domain) {
  const inside = (end: number): number => Math.min(last, Math.max(first, end))
  const unbounded = low !== null && high === null
  return {
    at: at + 1,
    kind,
    estimate: estimate === null || estimate < first || estimate > last ? null : estimate,
    low: low === null ? null : inside(low),
    high: unbounded ? last : high === null ? null : inside(high),
    past_down: low !== null && low < first ? first : null,
    past_up: unbounded || (high !== null && high > last) ? last : null,
    possible_low: bounds === null ? null : inside(bounds.low ?? first),
    possible_high: bounds === null ? null : inside(bounds.high ?? last),
  }
}

/** Of the marks: where many points stand beside each other they have to be small. */
const sizesOf = (points: number) =>
  points <= 20
    ? { point: 110, line: 3, box: 11 }
    : points <= 60
      ? { point: 26, line: 1.5, box: 5 }
      : { point: 5, line: 0.8, box: 2 }

/** Labels where they fit; the numbers of the audits where names are long; of many only every so many. */
function labelsThatFit(labels: readonly string[], numbers: readonly string[]): readonly string[] {
  const [step, apart] = [(courseWidth - margin) / labels.length, 6]
  const room = step - apart
  const lengthOf = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length)) * letter
  const told = lengthOf(labels) <= Math.max(room, 12 * letter) ? labels : numbers
  const every = Math.max(1, Math.ceil((lengthOf(told) + 2 * apart) / step))
  return told.map((label, at) => (at % every === 0 ? label : ''))
}

const x = { field: 'at', type: 'ordinal' } as const
const y = (field: string) => ({ field, type: 'quantitative' as const })
const colour = scaled(kinds.map((kind) => palette[marksOf[kind].colour]))
const shape = scaled(kinds.map((kind) => marksOf[kind].shape))

function scaled(range: readonly string[]) {
  return { field: 'kind', type: 'nominal' as const, legend: null, scale: { domain: [...kinds], range: [...range] } }
}

const across = (field: string, color: string, strokeWidth: number): Layer => ({
  transform: [{ filter: `isValid(datum.${field})` }],
  mark: { type: 'rule', color, strokeWidth },
  encoding: { x: { value: 0 }, x2: { value: 'width' }, y: y(field) },
})

const arrow = (side: 'up' | 'down'): Layer => ({
  mark: { type: 'point', shape: `triangle-${side}`, filled: true, size: 70, opacity: 1 },
  encoding: { x, y: y(`past_${side}`), color: colour },
})

const layer: readonly Layer[] = [
  {
    transform: [{ filter: 'isValid(datum.limit_from)' }],
    mark: { type: 'rect', color: palette.band },
    encoding: { x: { value: 0 }, x2: { value: 'width' }, y: y('limit_from'), y2: { field: 'limit_to' } },
  },
  across('limit_min', palette.edge, 1),
  across('limit_max', palette.edge, 1),
  across('equal', palette.mute, 1.5),
  {
    mark: { type: 'line', color: palette.mark, strokeWidth: 1.5, invalid: 'break-paths-show-path-domains' },
    encoding: { x, y: y('estimate'), order: { field: 'at' } },
  },
  {
    mark: {
      type: 'bar',
      width: { expr: 'box' },
      color: palette.paper,
      fillOpacity: 0,
      stroke: palette.mark,
      strokeDash: [3, 2],
    },
    encoding: { x, y: y('possible_low'), y2: { field: 'possible_high' } },
  },
  {
    mark: { type: 'rule', strokeWidth: { expr: 'line' } },
    encoding: { x, y: y('low'), y2: { field: 'high' }, color: colour },
  },
  arrow('up'),
  arrow('down'),
  {
    mark: { type: 'point', filled: true, size: { expr: 'point' }, opacity: 1 },
    encoding: { x, y: y('estimate'), color: colour, shape },
  },
]

/** The form that all of these charts have: compiled once, it draws them all. */
export const courseForm = (axis: Chart['axis'], { rows, signals }: CourseFilling): Layered => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  params: Object.entries(signals).map(([name, value]) => ({ name, value })),
  width: courseWidth,
  height,
  autosize: { type: 'fit', contains: 'padding' },
  padding: { left: 0, right: 8, top: 8, bottom: 4 },
  data: { name: rowsName, values: [...rows] },
  encoding: {
    x: {
      type: 'ordinal',
      scale: { type: 'point', padding: 0.5 },
      axis: {
        title: null,
        labelExpr: 'labels[datum.value - 1]',
        labelAngle: 0,
        labelOverlap: false,
        // Below the lowest number of the upright axis, which stands beside the first of these.
        labelPadding: 10,
      },
    },
    y: {
      type: 'quantitative',
      scale: { domain: [{ expr: 'first' }, { expr: 'last' }], nice: false, zero: false },
      axis: { title: null, tickCount: 4, labelExpr: labelOfAnyTick },
    },
  },
  layer: [...layer],
  config: {
    aria: false,
    background: palette.paper,
    font: 'system-ui, sans-serif',
    view: { stroke: null },
    axis: { labelColor: palette.mute, labelFontSize: textSize, gridColor: palette.line, domain: false, ticks: false },
    locale: { number: { ...axis, grouping: [3], currency: ['', ''] } },
  },
})
