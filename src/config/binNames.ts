/**
 * Every name that a group of a binned attribute can have, in the loader's spelling. Which of the names a middle bin gets
 * depends on the data (`30–49` where all values are whole, `30–<50` where not), so all are here.
 *
 * @example binNames([30, 50]) // ['<30', '30–49', '30–<50', '≥50']
 */
export const binNames = (edges: readonly number[]): readonly string[] =>
  edges.flatMap((edge, index) => {
    const next = edges[index + 1]
    const middle = next === undefined ? [`≥${edge}`] : [`${edge}–${next - 1}`, `${edge}–<${next}`]
    return index === 0 ? [`<${edge}`, ...middle] : middle
  })

/** The loader's spelling of a bin that was typed on a plain keyboard: `30-49` → `30–49`, `>=50` → `≥50`. */
export const asBinName = (typed: string): string =>
  typed
    .replace(/\s+/g, '')
    .replace(/^>=/, '≥')
    .replace(/^(-?[\d.]+)-(<?-?[\d.]+)$/, '$1–$2')
