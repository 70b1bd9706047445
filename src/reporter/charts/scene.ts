import type { View } from 'vega'
import { type Colour, palette } from './palette.js'

/** What Vega lays out of a picture: a mark of any kind at its place, in the order in which they are drawn. */
export interface Placed {
  readonly type: string
  readonly item: Item
  /** The offset of the groups that it is in. */
  readonly dx: number
  readonly dy: number
}

/** What marks have; which of it depends on the kind. */
interface Item {
  readonly x?: number
  readonly y?: number
  readonly x2?: number
  readonly y2?: number
  readonly width?: number
  readonly height?: number
  readonly fill?: string | null
  readonly stroke?: string | null
  readonly opacity?: number
  readonly align?: string
  readonly shape?: string
  readonly text?: unknown
  readonly datum?: unknown
  readonly items?: readonly Mark[]
}

interface Mark {
  readonly marktype?: string
  readonly items?: readonly Item[]
}

/** Everything that a view has laid out. Vega's types give the type of the root to what holds it. */
export const placedIn = (view: View): readonly Placed[] => [
  ...walk((view.scenegraph() as unknown as { readonly root: Mark }).root, 0, 0),
]

function* walk({ marktype, items = [] }: Mark, dx: number, dy: number): Generator<Placed> {
  for (const item of items) {
    if (marktype !== 'group') yield { type: marktype ?? '', item, dx, dy }
    else for (const mark of item.items ?? []) yield* walk(mark, dx + (item.x ?? 0), dy + (item.y ?? 0))
  }
}

const names = new Map(Object.entries(palette).map(([name, colour]) => [colour as string, name as Colour]))

/** The name of a colour of the palette. */
export const colourOf = (paint: string | null | undefined): Colour | null => names.get(paint ?? '') ?? null
