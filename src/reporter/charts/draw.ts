import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.js'
import { axisHeight, fillingOf, formOf, frameName, rowHeight, rowsName, widths } from './spec.js'
import { stripOf } from './strip.js'

/** A picture of lines: what stands inside an `<svg>`, and its size in CSS pixels. */
export interface Drawing {
  readonly viewBox: string
  readonly content: string
}

/** The same chart for a column of text and for a phone. */
export type Drawings = Readonly<Record<keyof typeof widths, Drawing>>

/** Vega takes longer to load than to draw ten charts. */
export const loadVega = (): Promise<[typeof import('vega'), typeof import('vega-lite')]> =>
  Promise.all([import('vega'), import('vega-lite')])

/** A chart of rows as it fits any width: what stands inside an `<svg>`, places across in percent, and its height in pixels. */
export interface Strip {
  readonly height: number
  readonly content: string
}

export type Draw = (chart: Chart) => Promise<Strip>

/**
 * What draws charts of rows. Vega lays out what their one form asks for, and is compiled and begun once, which takes most
 * of the time; its scene is written with places across in percent, so that one drawing does for every width.
 */
export async function loadDraw(axis: Chart['axis']): Promise<Draw> {
  const [vega, { compile }] = await loadVega()
  const nothing = { rows: [], frame: {}, signals: { first: 0, last: 1, quantity: 'share' } }
  const view = new vega.View(vega.parse(compile(formOf(axis, nothing)).spec), { renderer: 'none' })
  view.width(stripWidth)
  return async (chart) => {
    const { rows, frame, signals } = fillingOf(chart)
    view.data(rowsName, [...rows]).data(frameName, [frame])
    for (const [name, value] of Object.entries(signals)) view.signal(name, value)
    await view.runAsync()
    return { height: chart.rows.length * rowHeight + axisHeight, content: stripOf(view, stripWidth) }
  }
}

/** Where a strip is laid out: what keeps the numbers of an axis apart here does so on any screen. */
const stripWidth = widths.narrow

/** What fills a form: the rows of its data, and its signals; null: the rows are in it. */
interface Filling {
  readonly rows: readonly object[] | null
  readonly signals: Readonly<Record<string, unknown>>
}

type Fill = <T>(filling: Filling, see: (at: (width: number) => Promise<Drawing>) => Promise<T>) => Promise<T>

/** Compiles a form that charts have in common; what comes back fills it for one of them, to be seen at any width. */
export async function loadForm(spec: TopLevelSpec): Promise<Fill> {
  const [vega, { compile }] = await loadVega()
  const form = vega.parse(compile(spec).spec)
  return async ({ rows, signals }, see) => {
    // Vega numbers what it defines over the whole process; a report has to be the same each time it is made.
    vega.resetSVGDefIds()
    // A view of its own for each: one that had another chart before keeps its ticks in the order of that one.
    const view = new vega.View(form, { renderer: 'none' })
    if (rows !== null) view.data(rowsName, [...rows])
    for (const [name, value] of Object.entries(signals)) view.signal(name, value)
    const seen = await see(async (width) => drawingOf(await view.width(width).toSVG()))
    view.finalize()
    return seen
  }
}

/** A specification drawn at both widths; it is compiled once, which takes most of the time. */
export async function drawSpec(spec: TopLevelSpec): Promise<Drawings> {
  const fill = await loadForm(spec)
  return fill({ rows: null, signals: {} }, async (at) => ({
    wide: await at(widths.wide),
    narrow: await at(widths.narrow),
  }))
}

function drawingOf(svg: string): Drawing {
  const [, viewBox, content] = /^<svg[^>]*? viewBox="([^"]*)"[^>]*>(.*)<\/svg>\s*$/s.exec(svg) ?? []
  if (viewBox === undefined || content === undefined) throw new Error('Vega drew something that is no SVG')
  return { viewBox, content: content.replace(/<[^>]*>/g, lean) }
}

/**
 * A tag without what nobody notices: the parts of a picture have no roles of their own, and a hundredth of a pixel is all
 * that anyone sees where Vega writes sixteen digits. (Only tags: a group may be called `52.36761`.)
 */
const lean = (tag: string): string =>
  tag
    .replace(/ (?:class|role|aria-[a-z]+|pointer-events)="[^"]*"/g, '')
    .replace(/\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(2))))
