import { html, type Markup, trusted } from './markup.js'

/** How many of a total something happened to; what lies between `certain` and `possible` cannot be known. */
export interface Icons {
  readonly total: 100 | 1_000
  readonly certain: number
  readonly possible: number
}

/** A quarter of a hundred in each row; of a thousand a twentieth. */
const columns = { 100: 25, 1000: 50 } as const
const step = 15
const side = 11

/**
 * As many squares as there are people in the total, those it happened to first: grouped, because scattered ones cannot
 * be compared (Ancker, Senathirajah, Kukafka & Starren 2006).
 *
 * @param name what a reader who cannot see it is told
 */
export function icons({ total, certain, possible }: Icons, name: string): Markup {
  const across = columns[total]
  const squares = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => {
      const [x, y] = [((from + at) % across) * step, Math.floor((from + at) / across) * step]
      return `M${x} ${y}h${side}v${side}h-${side}z`
    }).join('')
  const size = `${across * step + 2} ${(total / across) * step}`
  return html`<svg class="icons" role="img" aria-label="${name}" viewBox="-2 -2 ${size}">${trusted(
    [
      ['yes', 0, certain],
      ['maybe', certain, possible],
      ['no', possible, total],
    ]
      .map(([kind, from, to]) => `<path class="${kind}" d="${squares(Number(from), Number(to))}"/>`)
      .join(''),
  )}</svg>`
}
