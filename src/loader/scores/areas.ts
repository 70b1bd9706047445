import type { AttributeAreas, RankedArea } from '../../counts.js'

/** Which group of an attribute (or crossing) each cell of a table is in. */
export interface Placing {
  readonly groups: readonly string[]
  /** By the place of a cell; −1 where it is in none. */
  readonly ofCell: Int32Array
}

export interface AreaSums {
  /** Rows of one cell with one score; called by rising score. */
  readonly add: (score: number, cell: number, weight: number, squares: number) => void
  /** Of each attribute. */
  readonly result: () => readonly AttributeAreas[]
}

/**
 * The exact area under the ROC curve, with DeLong's variance, of every group, of everyone but it and of everyone, in one
 * walk along the scores: what Sun & Xu (2014) do for one group. The sums of everyone but a group are those of everyone
 * less its own: what lies below a score in a group changes only where the group has a score, so each row costs the same
 * however many groups there are.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845, equations 3–6; Sun & Xu (2014), IEEE Signal
 * Processing Letters 21, 1389–1393.
 *
 * @param outcomes by the place of a cell: 1 positive, 0 negative, −1 unknown
 */
export function areaSums(placings: readonly Placing[], outcomes: Int8Array): AreaSums {
  const walks = placings.map(({ groups, ofCell }) => ({ groups, ofCell, walk: walkOf(groups.length) }))
  let last = Number.NaN
  return {
    add: (score, cell, weight, squares) => {
      if (score !== last) {
        for (const { walk } of walks) walk.next()
        last = score
      }
      const outcome = outcomes[cell] ?? -1
      if (outcome < 0 || weight === 0) return
      for (const { ofCell, walk } of walks) {
        const group = ofCell[cell] ?? -1
        if (group >= 0) walk.add(group, outcome === 1, weight, squares)
      }
    },
    result: () =>
      walks.map(({ groups, walk }) => {
        walk.next()
        return areasOf(groups, walk)
      }),
  }
}

type Sums = Float64Array

/** One outcome's cases against those of the other: sums over the cases of what lies below them. */
interface Side {
  /** Of each group: cases, Σw², and Σ and Σ² of what of the other outcome lies below, in the group (b) or in all (a). */
  readonly cases: Sums
  readonly squares: Sums
  readonly b: Sums
  readonly bb: Sums
  readonly a: Sums
  readonly aa: Sums
  readonly ab: Sums
  /** Over the cases of all groups: Σ b, Σ b², Σ a·b of what lies below in one group. */
  readonly allB: Sums
  readonly allBb: Sums
  readonly allAb: Sums
  /** Cases of all groups, and their Σ a, when each group's part below was last brought up to date. */
  readonly seenCases: Sums
  readonly seenA: Sums
  /** Of this outcome at the score at hand. */
  readonly now: Sums
  /** So far, of all groups. */
  readonly total: { cases: number; a: number; aa: number; squares: number; now: number }
}

const sideOf = (groups: number): Side => {
  const sums = (): Sums => new Float64Array(groups)
  return {
    cases: sums(),
    squares: sums(),
    b: sums(),
    bb: sums(),
    a: sums(),
    aa: sums(),
    ab: sums(),
    allB: sums(),
    allBb: sums(),
    allAb: sums(),
    seenCases: sums(),
    seenA: sums(),
    now: sums(),
    total: { cases: 0, a: 0, aa: 0, squares: 0, now: 0 },
  }
}

function walkOf(groups: number) {
  const [positives, negatives] = [sideOf(groups), sideOf(groups)]
  let touched: number[] = []
  const next = (): void => {
    if (touched.length === 0) return
    settle(positives, negatives, touched)
    settle(negatives, positives, touched)
    for (const side of [positives, negatives]) {
      for (const group of touched) {
        side.cases[group] = (side.cases[group] ?? 0) + (side.now[group] ?? 0)
        side.now[group] = 0
      }
      side.total.cases += side.total.now
      side.total.now = 0
    }
    touched = []
  }
  return {
    positives,
    negatives,
    next,
    add: (group: number, positive: boolean, weight: number, squares: number): void => {
      if (positives.now[group] === 0 && negatives.now[group] === 0) touched.push(group)
      const side = positive ? positives : negatives
      side.now[group] = (side.now[group] ?? 0) + weight
      side.squares[group] = (side.squares[group] ?? 0) + squares
      side.total.now += weight
      side.total.squares += squares
    },
  }
}

/** Adds the cases at the score at hand; those of the other outcome at the same score count half. */
function settle(side: Side, other: Side, touched: readonly number[]): void {
  const { total } = side
  const a = other.total.cases + other.total.now / 2
  for (const group of touched) {
    // Up to here the same lay below in this group for all cases that came by since.
    const before = other.cases[group] ?? 0
    const [since, sinceA] = [total.cases - (side.seenCases[group] ?? 0), total.a - (side.seenA[group] ?? 0)]
    const b = before + (other.now[group] ?? 0) / 2
    side.allB[group] = (side.allB[group] ?? 0) + before * since + b * total.now
    side.allBb[group] = (side.allBb[group] ?? 0) + before ** 2 * since + b ** 2 * total.now
    side.allAb[group] = (side.allAb[group] ?? 0) + before * sinceA + a * b * total.now
    side.seenCases[group] = total.cases + total.now
    side.seenA[group] = total.a + a * total.now
    const own = side.now[group] ?? 0
    side.b[group] = (side.b[group] ?? 0) + own * b
    side.bb[group] = (side.bb[group] ?? 0) + own * b ** 2
    side.a[group] = (side.a[group] ?? 0) + own * a
    side.aa[group] = (side.aa[group] ?? 0) + own * a ** 2
    side.ab[group] = (side.ab[group] ?? 0) + own * a * b
  }
  total.a += a * total.now
  total.aa += a ** 2 * total.now
}

/** Some cases with what of the other outcome lies below them: Σ and Σ². */
interface Below {
  readonly cases: number
  readonly squares: number
  readonly sum: number
  readonly sumOfSquares: number
}

/** Less of everyone than this is lost in the rounding of a difference between sums. */
const leastPart = 0.01

function areasOf(groups: readonly string[], { positives, negatives }: ReturnType<typeof walkOf>): AttributeAreas {
  const own = (side: Side, group: number): Below => ({
    cases: side.cases[group] ?? 0,
    squares: side.squares[group] ?? 0,
    sum: side.b[group] ?? 0,
    sumOfSquares: side.bb[group] ?? 0,
  })
  const everyone = ({ total }: Side): Below => ({
    cases: total.cases,
    squares: total.squares,
    sum: total.a,
    sumOfSquares: total.aa,
  })
  const rest = (side: Side, other: Side, group: number): Below => {
    const at = (sums: Sums): number => sums[group] ?? 0
    const below = at(other.cases)
    const [since, sinceA] = [side.total.cases - at(side.seenCases), side.total.a - at(side.seenA)]
    const [b, bb, ab] = [
      at(side.allB) + below * since,
      at(side.allBb) + below ** 2 * since,
      at(side.allAb) + below * sinceA,
    ]
    return {
      cases: side.total.cases - at(side.cases),
      squares: side.total.squares - at(side.squares),
      sum: side.total.a - at(side.a) - (b - at(side.b)),
      sumOfSquares: side.total.aa - at(side.aa) - 2 * (ab - at(side.ab)) + (bb - at(side.bb)),
    }
  }
  const isLarge = (group: number): boolean =>
    [positives, negatives].every(({ total, cases }) => total.cases - (cases[group] ?? 0) >= leastPart * total.cases)
  const named = (area: (group: number) => RankedArea | null): AttributeAreas['own'] =>
    Object.fromEntries(groups.map((name, group) => [name, area(group)]))
  return {
    everyone: areaOf(everyone(positives), everyone(negatives)),
    own: named((group) => areaOf(own(positives, group), own(negatives, group))),
    rest: named((group) =>
      isLarge(group) ? areaOf(rest(positives, negatives, group), rest(negatives, positives, group)) : null,
    ),
  }
}

function areaOf(positives: Below, negatives: Below): RankedArea | null {
  if (!(positives.cases > 0) || !(negatives.cases > 0)) return null
  return {
    auc: positives.sum / positives.cases / negatives.cases,
    v10: varianceOf(positives, negatives.cases),
    v01: varianceOf(negatives, positives.cases),
    positives: sizeOf(positives),
    negatives: sizeOf(negatives),
  }
}

/** Kish (1965); in a log without weights the sums of squares are those of ones. */
const sizeOf = ({ cases, squares }: Below): number => (squares === cases ? cases : cases ** 2 / squares)

/** Of the mean share of the others that lies below. */
function varianceOf(below: Below, others: number): number {
  const freedom = sizeOf(below) - 1
  if (freedom <= 0) return Number.POSITIVE_INFINITY
  const mean = below.sum / below.cases / others
  return Math.max(0, below.sumOfSquares / below.cases / others ** 2 - mean ** 2) / freedom
}
