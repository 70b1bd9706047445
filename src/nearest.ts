/**
 * The word of `words` that someone who wrote `word` most likely meant, or undefined where none is near. Near is a third
 * of the word's letters wrong at most (one, in a short word), counted as Damerau (1964) and Levenshtein (1966) do:
 * a letter too many, too few or another, or two neighbours swapped. Case, hyphens and spaces do not count.
 *
 * @example nearest('colunm', ['column', 'positive']) // 'column'
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const from = folded(word)
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const candidate of words) {
    const to = folded(candidate)
    const most = Math.max(1, Math.floor(Math.max(from.length, to.length) / 3))
    if (Math.abs(from.length - to.length) > most) continue
    const distance = editDistance(from, to)
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance }
  }
  return best?.word
}

// Nobody's word is longer than this; what is, is a column of a log that has gone wrong, and would cost its square.
const longest = 200

const folded = (word: string): string[] => [
  ...word
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\s-]+/g, '_'),
]

/** Edits from one word to another, where no letter is edited twice (optimal string alignment). */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = [0, ...to.map((_, column) => column + 1)]
  from.forEach((letter, row) => {
    const current = [row + 1]
    to.forEach((other, column) => {
      const at = (line: readonly number[], index: number): number => line[index] ?? Number.POSITIVE_INFINITY
      const swapped = letter === to[column - 1] && from[row - 1] === other
      current.push(
        Math.min(
          at(last, column) + (letter === other ? 0 : 1),
          at(last, column + 1) + 1,
          at(current, column) + 1,
          swapped ? at(beforeLast, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    })
    beforeLast = last
    last = current
  })
  return last.at(-1) ?? 0
}
