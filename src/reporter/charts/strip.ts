import type { View } from 'vega'
import { colourOf, type Placed, placedIn } from './scene.js'

/** The id of the shape of a mark, which stands once in a page. */
export const shapeId = (shape: string): string => `m-${shape.replace(/(..)[a-z]*(?:-(.)[a-z]*)?/, '$1$2')}`

/**
 * A scene as SVG for any width: places across are in percent of it, colours are classes that the style sheet knows, and
 * marks are shapes that stand once in the page.
 */
export function stripOf(view: View, width: number): string {
  const placed = placedIn(view).filter(({ item }) => item.opacity !== 0)
  // A view that had another chart before keeps its ticks in the order of that one.
  const ticks = placed.filter(isTick).toSorted((a, b) => (a.item.x ?? 0) - (b.item.x ?? 0))
  return [...ticks, ...placed.filter((one) => !isTick(one))].map((one) => written(one, width)).join('')
}

const axisTextSize = 13

/** Of the axis: a line of its grid, or a number. */
const isTick = ({ type, item }: Placed): boolean =>
  colourOf(item.stroke) === 'line' || (type === 'text' && colourOf(item.fill) === 'mute')

function written(placed: Placed, width: number): string {
  const { type, item, ...offset } = placed
  // Vega moves an axis by half a pixel, for lines that are one wide; and its numbers hang from their top.
  const [dx, dy] = isTick(placed) ? [0, offset.dy + axisTextSize / 2] : [offset.dx, offset.dy]
  const share = (length: number): string => `${short((length * 100) / width)}%`
  const [x, y] = [share((item.x ?? 0) + dx), (item.y ?? 0) + dy]
  const paint = colourOf(item.stroke) ?? colourOf(item.fill) ?? 'ink'
  switch (type) {
    case 'rect':
      return item.stroke
        ? `<rect class="possible" x="${x}" y="${short(y)}" width="${share(item.width ?? 0)}" height="${short(item.height ?? 0)}"/>`
        : `<rect class="${paint}" x="${x}" width="${share(item.width ?? 0)}"/>`
    case 'rule':
      // One that stands goes through all rows; how thick and how high a line is, the style sheet says.
      return isUpright(item)
        ? `<rect class="${paint}" x="${x}"/>`
        : `<rect class="${paint} i" x="${x}" y="${short(y - barHeight / 2)}" width="${share((item.x2 ?? 0) - (item.x ?? 0))}"/>`
    case 'symbol':
      return `<use href="#${shapeId(item.shape ?? '')}" class="${paint}" x="${x}" y="${short(y)}"/>`
    default:
      return texts(placed, x, short(y), paint)
  }
}

const isUpright = ({ x, x2, y, y2 }: Placed['item']): boolean => y !== (y2 ?? y) && x === (x2 ?? x)

/** Of the bar of an interval. */
const barHeight = 4

/** A text, and where it would not fit a phone its shorter form, one of which the style sheet shows. */
function texts({ item }: Placed, x: string, y: string, paint: string): string {
  const write = (text: string, more: string): string =>
    text === ''
      ? ''
      : `<text${classOf(paint, item.align)}${x === '0%' ? '' : ` x="${x}"`} y="${y}"${more}>${escaped(text)}</text>`
  const { label, short: cut } = (item.datum ?? {}) as { readonly label?: string; readonly short?: string }
  const text = String(item.text ?? '')
  return typeof label === 'string' && text === cut && label !== cut
    ? write(label, ' data-at="wide"') + write(text, ' data-at="narrow"')
    : write(text, '')
}

/** Numbers of an axis stand in the middle of their place, labels to the right of it; `v` and `w` say where it is otherwise. */
const classOf = (paint: string, align: string | undefined): string => {
  const classes = [
    ...(paint === 'ink' ? [] : [paint]),
    ...(align === 'right' ? ['v'] : []),
    ...(paint === 'mute' && align === 'left' ? ['w'] : []),
  ]
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
}

/** A tenth of a pixel is more than anyone sees. */
const short = (value: number): string => String(Number(value.toFixed(2)))

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
