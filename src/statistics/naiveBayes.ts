/** Cases with what is seen of each: columns of places, rows in step. */
export interface SeenCases {
  readonly places: readonly Int32Array[]
  /** Of each column, how many places there are. */
  readonly sizes: readonly number[]
  /** How often each case occurs. */
  readonly cases: Float64Array
}

/**
 * How much more likely what is seen of each case is in one class than in the other, as a logarithm, when columns are taken
 * to be independent within a class: naive Bayes, with one case added to each place (Laplace). What it is fitted on and what
 * it is asked of may be different cases: of those that it was fitted on it finds a difference in noise too.
 *
 * Source: Maron (1961), Automatic indexing: an experimental inquiry, JACM 8, 404–417; Hand & Yu (2001), Idiot's Bayes: not
 * so stupid after all?, International Statistical Review 69, 385–398.
 *
 * @param isOwn of each case that it is fitted on: 1 of the class, 0 of the other, −1 of neither
 * @returns one number a case of `asked`
 * @example naiveBayes(fitted, isOwn, asked) // [2.2, −2.2]: nine times as likely in the class, and in the other
 */
export function naiveBayes(fitted: SeenCases, isOwn: Int8Array, asked: SeenCases): Float64Array {
  const scores = new Float64Array(asked.cases.length)
  for (const [column, places] of fitted.places.entries()) {
    const size = fitted.sizes[column] ?? 0
    const [own, other] = [new Float64Array(size).fill(1), new Float64Array(size).fill(1)]
    let [owns, others] = [size, size]
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0
      const cases = fitted.cases[at] ?? 0
      if (isOwn[at] === 1) {
        own[place] = (own[place] ?? 0) + cases
        owns += cases
      } else if (isOwn[at] === 0) {
        other[place] = (other[place] ?? 0) + cases
        others += cases
      }
    }
    const base = Math.log(others / owns)
    const told = own.map((cases, place) => Math.log(cases / (other[place] ?? 1)) + base)
    const seen = asked.places[column]
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (told[seen?.[at] ?? 0] ?? 0)
  }
  return scores
}
