import type { Chart } from './chart.js'
import { fillingOf, formOf, rowsName, widths } from './spec.js'

/** A picture: what stands inside an `<svg>`, and its size in CSS pixels. */
export interface Drawing {
  readonly viewBox: string
  readonly content: string
}

/** The same chart for a column of text and for a phone. */
export type Drawings = Readonly<Record<keyof typeof widths, Drawing>>

export type Draw = (chart: Chart) => Promise<Drawings>

/** Vega takes longer to load than to draw ten charts. */
export const loadVega = (): Promise<[typeof import('vega'), typeof import('vega-lite')]> =>
  Promise.all([import('vega'), import('vega-lite')])

/**
 * What draws charts as SVG. It loads Vega, which takes longer than drawing ten of them: ask for it only where there is
 * something to draw. The form that all charts have is compiled once, which takes most of the time; a chart fills it, and
 * its second width costs a tenth of the first.
 */
export async function loadDraw(axis: Chart['axis']): Promise<Draw> {
  const [vega, { compile }] = await loadVega()
  const nothing = { rows: [], signals: { first: 0, last: 1, quantity: 'share' } }
  const form = vega.parse(compile(formOf(axis, nothing)).spec)
  return async (chart) => {
    // Vega numbers what it defines over the whole process; a report has to be the same each time it is made.
    vega.resetSVGDefIds()
    // A view of its own for each: one that had another chart before keeps its ticks in the order of that one.
    const view = new vega.View(form, { renderer: 'none' })
    const { rows, signals } = fillingOf(chart)
    view.data(rowsName, [...rows])
    for (const [name, value] of Object.entries(signals)) view.signal(name, value)
    const at = async (width: number): Promise<Drawing> => drawingOf(await view.width(width).toSVG())
    const drawings = { wide: await at(widths.wide), narrow: await at(widths.narrow) }
    view.finalize()
    return drawings
  }
}

export function drawingOf(svg: string): Drawing {
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
