import type { TopLevelSpec } from 'vega-lite'
import { cut } from '../terminal/width.js'
import type { Chart } from './chart.js'
import { type Drawings, drawSpec } from './draw.js'
import { palette } from './palette.js'
import { axisHeight, labelOfTick, rowHeight, widths } from './spec.js'

/** Who is left at each step of a chain, as bars that get shorter. */
export interface Funnel {
  /** Of the file: letters, digits and hyphens. */
  readonly id: string
  /** The message. */
  readonly title: string
  /** What is measured. */
  readonly subtitle: string
  /** In the order of the chain, the groups of a step beside each other. */
  readonly bars: readonly FunnelBar[]
  readonly axis: Chart['axis']
}

export interface FunnelBar {
  readonly label: string
  /** The value in words. */
  readonly value: string
  /** From 0 to 1; where it is not known, from the one to the other. */
  readonly share: { readonly low: number; readonly high: number }
}

type Layered = Extract<TopLevelSpec, { layer: unknown }>

/** Letters of a label beside its value, on either width. */
const room = (width: number, value: string): number => Math.max(8, Math.floor(width / 7.6) - value.length - 2)

/** A funnel as a Vega-Lite specification, with its data in it: a bar a row, the label above it. */
export function funnelSpecOf({ bars, axis }: Funnel): Layered {
  const y = { field: 'row', type: 'ordinal', axis: null } as const
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: widths.wide,
    height: { step: rowHeight },
    autosize: 'none',
    padding: { left: 0, right: 0, top: 0, bottom: axisHeight },
    data: {
      values: bars.map(({ label, value, share }, row) => ({
        row,
        value,
        label: cut(label, room(widths.wide, value)),
        short: cut(label, room(widths.narrow, value)),
        low: share.low,
        high: share.high,
      })),
    },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { zero: true, nice: true },
        axis: { title: null, labelExpr: labelOfTick.share, tickCount: 5 },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: 14, yOffset: 10, color: palette.band, stroke: palette.edge, strokeWidth: 1 },
        encoding: { x: { field: 'high', type: 'quantitative' }, y },
      },
      {
        mark: { type: 'bar', height: 14, yOffset: 10, color: palette.mark },
        encoding: { x: { field: 'low', type: 'quantitative' }, y },
      },
      {
        mark: { type: 'text', align: 'left', yOffset: -9, text: { expr: 'width < 500 ? datum.short : datum.label' } },
        encoding: { x: { value: 0 }, y },
      },
      {
        mark: { type: 'text', align: 'right', yOffset: -9 },
        encoding: { x: { value: 'width' }, y, text: { field: 'value' } },
      },
    ],
    config: {
      aria: false,
      background: palette.paper,
      font: 'system-ui, sans-serif',
      view: { stroke: null },
      text: { color: palette.ink, fontSize: 14 },
      axis: { labelColor: palette.mute, labelFontSize: 13, gridColor: palette.line, domain: false, ticks: false },
      locale: { number: { ...axis, grouping: [3], currency: ['', ''] } },
    },
  }
}

/** Draws a funnel at both widths. */
export const drawFunnel = (funnel: Funnel): Promise<Drawings> => drawSpec(funnelSpecOf(funnel))
