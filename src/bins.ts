/** Names of bins: an edge belongs to the bin above it, so `[30, 50]` makes <30, 30–49, ≥50. */

/**
 * @param edges in rising order
 * @param whole whether every value is a whole number: `30–49` says as much as `30–<50` then, and reads better
 * @example binNames([30, 50], true) // ['<30', '30–49', '≥50']
 */
export function binNames(edges: readonly number[], whole: boolean): readonly string[] {
  const upTo = whole && edges.every(Number.isInteger) ? (edge: number) => `${edge - 1}` : (edge: number) => `<${edge}`
  return [-1, ...edges.keys()].map((index) => {
    const from = edges[index]
    const to = edges[index + 1]
    if (from === undefined) return `<${to}`
    return to === undefined ? `≥${from}` : `${from}–${upTo(to)}`
  })
}

/** A bin's name as it may be typed on a plain keyboard, in the spelling of `binNames`: `30-49`, `>= 50`. */
export const spellBin = (typed: string): string =>
  typed
    .replace(/\s+/g, '')
    .replace(/^>=/, '≥')
    .replace(/^(-?[\d.]+)-(<?-?[\d.]+)$/, '$1–$2')
