import type { ScoreTable } from '../../counts.js'

/** The scores of several groups as those of one. */
export function mergeScores(tables: readonly ScoreTable[]): ScoreTable {
  const cells = new Map<number, [positive: number, negative: number, unknown: number]>()
  for (const { scores, positive, negative, unknown } of tables) {
    for (const [index, score] of scores.entries()) {
      const [a, b, c] = cells.get(score) ?? [0, 0, 0]
      cells.set(score, [a + (positive[index] ?? 0), b + (negative[index] ?? 0), c + (unknown[index] ?? 0)])
    }
  }
  const rising = [...cells].sort(([one], [other]) => one - other)
  return {
    scores: rising.map(([score]) => score),
    positive: rising.map(([, [positive]]) => positive),
    negative: rising.map(([, [, negative]]) => negative),
    unknown: rising.map(([, [, , unknown]]) => unknown),
  }
}
