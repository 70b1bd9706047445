/**
 * Edges between bins with about as many values in each; each is a value that is there, so that one which many have is a bin
 * of its own. None is the least of all: nothing would be below it.
 *
 * @param rising in order, @param bins how many at most
 * @example edgesOf([1, 1, 2, 3], 2) // [2]
 */
export const edgesOf = <Value extends number | string>(rising: readonly Value[], bins: number): readonly Value[] =>
  [
    ...new Set(Array.from({ length: bins - 1 }, (_, at) => rising[Math.floor(((at + 1) * rising.length) / bins)])),
  ].flatMap((edge) => (edge === undefined || edge === rising[0] ? [] : [edge]))
