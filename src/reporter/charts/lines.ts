import type { TopLevelSpec } from 'vega-lite'
import type { Quantity } from '../../metrics/quantity.js'
import { cut } from '../terminal/width.js'
import type { Chart } from './chart.js'
import { type Drawings, drawSpec } from './draw.js'
import { palette } from './palette.js'
import { labelOfTick, widths } from './spec.js'

/** A chart of lines as data: something that runs along a scale, for several groups. */
export interface LineChart {
  /** Of the file: letters, digits and hyphens. */
  readonly id: string
  /** The message. */
  readonly title: string
  /** What is measured. */
  readonly subtitle: string
  readonly x: LineAxis
  readonly y: LineAxis
  /** At most `mostLines`. */
  readonly lines: readonly Line[]
  /** Of what runs along y; the area that is acceptable. */
  readonly limit: { readonly min: number | null; readonly max: number | null } | null
  /** Where on x something stands that matters, as the threshold of the plan. */
  readonly marked: number | null
  /** Ranges of x in which all is well, surely or only by the estimates: shaded, and a bar at the bottom, whole or dotted. */
  readonly feasible?: Readonly<Record<'surely' | 'estimated', readonly (readonly [from: number, to: number])[]>>
  /** From corner to corner: what chance, or a calibrated score, would give. */
  readonly diagonal: boolean
  readonly axis: Chart['axis']
}

interface LineAxis {
  readonly title: string
  readonly quantity: Quantity
  readonly domain: readonly [low: number, high: number]
  /** Equal steps are equal factors; the domain is above zero. */
  readonly log?: true
}

export interface Line {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** More lines than this nobody keeps apart; a table has them all. */
export const mostLines = 6

/** A line is told by its dashes and by the signs on it, never by colour. */
const dashes = [
  [1, 0],
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [14, 5],
  [4, 2],
] as const
const signs = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'] as const
const height = 320
/** Signs on each line. */
const signed = 7
/** Letters of a name in the key. */
const mostLetters = 34
/** Of names that fit three beside each other. */
const mostLettersOfThree = 17

type Layered = Extract<TopLevelSpec, { layer: unknown }>
type Layer = Layered['layer'][number]

/** A chart of lines as a Vega-Lite specification, with its data in it. */
export function linesSpecOf(chart: LineChart): Layered {
  const names = chart.lines.map(({ name }) => cut(name, mostLetters))
  const scale = (range: readonly unknown[]) => ({ domain: names, range: range.slice(0, names.length) as never[] })
  const side = names.every((name) => name.length <= mostLettersOfThree) ? 3 : 2
  const columns = { expr: `width < 500 ? 1 : ${side}` }
  const key = { title: null, orient: 'bottom', columns, symbolStrokeWidth: 2 } as const
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: scaleOf(chart.x),
    axis: { ...axisOf(chart.x), tickCount: ticksAcross },
  } as const
  const y = { field: 'y', type: 'quantitative', scale: scaleOf(chart.y), axis: axisOf(chart.y) } as const
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: widths.wide,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: 4,
    layer: [
      ...behind(chart),
      {
        data: { values: rowsOf(chart, names) },
        mark: { type: 'line', color: palette.mark, strokeWidth: 2, interpolate: 'linear' },
        encoding: {
          x,
          y,
          strokeDash: { field: 'line', type: 'nominal', scale: scale(dashes), legend: key },
        },
      },
      {
        data: { values: rowsOf(chart, names) },
        transform: [{ filter: 'datum.signed' }],
        mark: { type: 'point', color: palette.mark, fill: palette.paper, size: 55, opacity: 1, strokeWidth: 2 },
        encoding: { x, y, shape: { field: 'line', type: 'nominal', scale: scale(signs), legend: key } },
      },
    ],
    config: {
      aria: false,
      background: palette.paper,
      font: 'system-ui, sans-serif',
      view: { stroke: null },
      axis: {
        labelColor: palette.mute,
        titleColor: palette.ink,
        titleFontWeight: 'normal',
        labelFontSize: 13,
        titleFontSize: 13,
        gridColor: palette.line,
        domain: false,
        ticks: false,
        tickCount: 5,
      },
      legend: { labelColor: palette.ink, labelFontSize: 13, labelLimit: 260, symbolSize: 90 },
      locale: { number: { ...chart.axis, grouping: [3], currency: ['', ''] } },
    },
  }
}

/** Beside long numbers of the upright axis a phone leaves room for few. */
const ticksAcross = { expr: 'width < 280 ? 3 : 5' } as const

const scaleOf = ({ domain, log }: LineAxis) =>
  log ? { type: 'log' as const, domain: [...domain], nice: false } : { domain: [...domain], nice: false, zero: false }

const axisOf = ({ title, quantity, domain, log }: LineAxis) => ({
  title,
  // A sign on the axis itself would stand on the numbers.
  labelPadding: 8,
  labelExpr: labelOfTick[quantity],
  ...(log ? { values: [...roundNumbers(domain)], labelOverlap: 'parity' as const } : {}),
})

/** 1, 2 and 5 of each power of ten. */
function roundNumbers([low, high]: LineAxis['domain']): readonly number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
    .filter((value) => value >= low && value <= high)
}

/** The limit, the diagonal and what is marked. */
function behind({ x, y, limit, marked, diagonal, feasible }: LineChart): readonly Layer[] {
  const [left, right] = x.domain
  const [bottom, top] = y.domain
  const inside = (value: number): number => Math.min(top, Math.max(bottom, value))
  const rule = (values: readonly object[], dash: readonly number[] = [], more: object = {}): Layer => ({
    data: { values: [...values] },
    mark: { type: 'rule', color: palette.edge, strokeWidth: 1.5, strokeDash: [...dash], ...more },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: scaleOf(x) },
      y: { field: 'y', type: 'quantitative', scale: scaleOf(y) },
      x2: { field: 'x2' },
      y2: { field: 'y2' },
    },
  })
  const within = (value: number | null | undefined): value is number =>
    typeof value === 'number' && value >= bottom && value <= top
  // A bar along the bottom, because a shade alone is lost in print; one threshold has a width too.
  const shading = (kind: 'surely' | 'estimated', dash: readonly number[], fillOpacity: number): readonly Layer[] => {
    const runs = (feasible?.[kind] ?? []).map(([from, to]) => ({ x: from, x2: to, y: bottom, y2: bottom }))
    if (runs.length === 0) return []
    const bar = rule(runs, dash, {
      color: palette.pass,
      strokeWidth: 7,
      yOffset: -4,
      ...(dash.length === 0 ? { strokeCap: 'square' } : {}),
    })
    const shade = rule(
      runs.map((run) => ({ ...run, y2: top })),
      [],
      { type: 'rect', color: palette.pass, fillOpacity, strokeWidth: 0 },
    )
    return fillOpacity === 0 ? [bar] : [shade, bar]
  }
  const edges = [limit?.min, limit?.max].filter(within).map((at) => ({ x: left, x2: right, y: at, y2: at }))
  return [
    ...(limit === null
      ? []
      : [
          {
            data: {
              values: [{ x: left, x2: right, y: inside(limit.min ?? bottom), y2: inside(limit.max ?? top) }],
            },
            mark: { type: 'rect', color: palette.band },
            encoding: {
              x: { field: 'x', type: 'quantitative', scale: scaleOf(x) },
              y: { field: 'y', type: 'quantitative', scale: scaleOf(y) },
              x2: { field: 'x2' },
              y2: { field: 'y2' },
            },
          } as Layer,
        ]),
    ...(edges.length === 0 ? [] : [rule(edges)]),
    ...shading('estimated', [2, 3], 0),
    ...shading('surely', [], 0.16),
    ...(diagonal ? [rule([{ x: left, x2: right, y: bottom, y2: top }], [3, 3])] : []),
    ...(marked === null || marked < left || marked > right
      ? []
      : [rule([{ x: marked, x2: marked, y: bottom, y2: top }], [6, 3])]),
  ]
}

function rowsOf({ lines, x, y }: LineChart, names: readonly string[]): object[] {
  const inDomain = (value: number, [low, high]: LineAxis['domain']): boolean => value >= low && value <= high
  return lines.flatMap(({ points }, line) => {
    const shown = points.filter(([at, value]) => inDomain(at, x.domain) && inDomain(value, y.domain))
    const every = Math.max(1, Math.floor(shown.length / signed))
    // Each line has its signs elsewhere, so that lines that run together still show both.
    const offset = Math.floor((every * line) / lines.length)
    return shown.map(([at, value], index) => ({
      line: names[line] ?? '',
      x: at,
      y: value,
      signed: index % every === offset,
    }))
  })
}

/** Draws a chart of lines at both widths. */
export const drawLines = (chart: LineChart): Promise<Drawings> => drawSpec(linesSpecOf(chart))
