/** Names of bins: an edge belongs to the bin above it, so `[30, 50]` makes <30, 30–49, ≥50 and `[30, 31]` makes <30, 30, ≥31. */

/**
 * @param edges in rising order
 * @param whole whether every value is a whole number: `30–49` says as much as `30–<50` then, and reads better
 * @example binNames([30, 50], true) // ['<30', '30–49', '≥50']
 */
export function binNames(edges: readonly number[], whole: boolean): readonly string[] {
  const wholeEdges = whole && edges.every(Number.isInteger)
  const between = (from: number, to: number): string => {
    if (!wholeEdges) return `${from}–<${to}`
    return to - from === 1 ? `${from}` : `${from}–${to - 1}`
  }
  return [-1, ...edges.keys()].map((index) => {
    const from = edges[index]
    const to = edges[index + 1]
    if (from === undefined) return `<${to}`
    return to === undefined ? `≥${from}` : between(from, to)
  })
}

/** A bin's name as it may be typed on a plain keyboard, in the spelling of `binNames`: `30-49`, `>= 50`; `30-30` is `30`. */
export const spellBin = (typed: string): string =>
  typed
    .replace(/\s+/g, '')
    .replace(/^>=/, '≥')
    .replace(/^(-?[\d.]+)-(<?-?[\d.]+)$/, '$1–$2')
    .replace(/^(.+)–\1$/, '$1')
