import type { BinnedScores, ScoreClass, ScoreTable } from '../../counts.js'

/** The scores of several groups as those of one. */
export function mergeScores(tables: readonly ScoreTable[]): ScoreTable {
  const [first, ...others] = tables
  if (first === undefined) return { scores: [], positive: [], negative: [], unknown: [] }
  return others.reduce(mergePair, first)
}

/** Both are in rising order, so one walk along the two does it. */
function mergePair(a: ScoreTable, b: ScoreTable): ScoreTable {
  const scores: number[] = []
  const merged: Record<ScoreClass, number[]> = { positive: [], negative: [], unknown: [] }
  const least: number[] = []
  let [left, right] = [0, 0]
  while (left < a.scores.length || right < b.scores.length) {
    const [one, other] = [a.scores[left] ?? Number.POSITIVE_INFINITY, b.scores[right] ?? Number.POSITIVE_INFINITY]
    const score = Math.min(one, other)
    const [fromLeft, fromRight] = [one === score, other === score]
    scores.push(score)
    for (const own of ['positive', 'negative', 'unknown'] as const) {
      merged[own].push((fromLeft ? (a[own][left] ?? 0) : 0) + (fromRight ? (b[own][right] ?? 0) : 0))
    }
    least.push((fromLeft ? a.binned?.least[left] : b.binned?.least[right]) ?? score)
    if (fromLeft) left++
    if (fromRight) right++
  }
  const weights = mergeWeights(a, b)
  return {
    scores,
    ...merged,
    ...(weights === undefined ? {} : { weights }),
    ...(a.binned === undefined && b.binned === undefined ? {} : { binned: { least, exact: exactOf(a, b) } }),
  }
}

/** Of groups of one attribute, which groups they are. */
function exactOf(a: ScoreTable, b: ScoreTable): BinnedScores['exact'] {
  const [one, other] = [a.binned?.exact ?? null, b.binned?.exact ?? null]
  if (one === null || other === null || one.areas !== other.areas) return null
  return { members: [...one.members, ...other.members], areas: one.areas }
}

function mergeWeights(a: ScoreTable, b: ScoreTable): ScoreTable['weights'] {
  if (a.weights === undefined && b.weights === undefined) return undefined
  const of = (part: 'n' | 'squares') => {
    const sum = (own: ScoreClass): number => (a.weights?.[part][own] ?? 0) + (b.weights?.[part][own] ?? 0)
    return { positive: sum('positive'), negative: sum('negative'), unknown: sum('unknown') }
  }
  return { n: of('n'), squares: of('squares') }
}
