import type { Interval, Proportion } from './interval.js'

/**
 * Koopman's score interval of the ratio a / b of two independent proportions: all ratios that the score test with z
 * does not reject.
 *
 * Source: Koopman (1984), Confidence intervals for the ratio of two binomial proportions, Biometrics 40, 513–517.
 *
 * @returns within [0, Infinity], always holding the estimate, nested in z, and one over the interval of b / a.
 *   b has no successes: `high` is Infinity (and at z = 0 so is `low`); a has none: `low` is 0; neither has any, or a
 *   total is 0: [0, Infinity]
 * @example koopman({ successes: 36, total: 40 }, { successes: 16, total: 80 }, 1.96) // { low: 2.94, high: 7.15 }
 */
export function koopman(a: Proportion, b: Proportion, z: number): Interval {
  const high = 1 / lowEnd(b, a, z)
  const estimate = ratioOf(a, b)
  // One over one over a ratio can fall short of it by a last digit.
  return { low: lowEnd(a, b, z), high: high < estimate ? estimate : high }
}

/** Far outside every ratio that two logs can have, and its powers stay far inside the range of a double. */
const widest = 300
/** Of a logarithm, and so of the ratio itself: as near as its rounding allows. */
const tolerance = 4e-16
/** Halving alone gets there in so many steps; what is done instead takes about ten. */
const mostSteps = 200

/**
 * The least ratio that is not rejected, by its logarithm: the statistic falls steadily from Infinity at a ratio of 0 to 0
 * at the estimate, and its root is nearly a straight line. So by false position with the Illinois rule (Dowell & Jarratt
 * 1971, BIT 11, 168–174), from where the line through the estimate with Katz's error (1978) would end. The cubic that
 * gives the ends in closed form (Nam 1995) loses its digits just where rates are near 0 or 1.
 */
function lowEnd(a: Proportion, b: Proportion, z: number): number {
  if (a.successes === 0 || a.total === 0 || b.total === 0) return 0
  const estimate = ratioOf(a, b)
  if (z === 0) return estimate
  const excess = (u: number): number => Math.sqrt(scoreStatistic(a, b, u)) - z
  let [kept, below] = [Math.min(widest, Math.log(estimate)), -z]
  let reach =
    z * Math.sqrt(1 / a.successes - 1 / a.total + (b.successes === 0 ? 0 : 1 / b.successes - 1 / b.total)) + 1e-9
  let [rejected, above] = [Math.max(-widest, kept - reach), 0]
  for (;;) {
    above = excess(rejected)
    if (above > 0 || rejected === -widest) break
    ;[kept, below] = [rejected, above]
    reach *= 2
    rejected = Math.max(-widest, kept - reach)
  }
  let stayed: 'kept' | 'rejected' | null = null
  for (let step = 1; step <= mostSteps; step++) {
    const least = tolerance * Math.max(1, Math.abs(kept))
    if (kept - rejected <= least) break
    const guess = kept - (below * (kept - rejected)) / (below - above)
    const good = step % 8 !== 0 && guess > rejected && guess < kept
    // Never nearer to an end than tells: so the end that has converged brings the other one to it.
    const u = good ? Math.min(kept - least / 2, Math.max(rejected + least / 2, guess)) : (kept + rejected) / 2
    if (u <= rejected || u >= kept) break
    const over = excess(u)
    // The end that stays twice is given half its excess, or it would stay for ever.
    if (over > 0) {
      ;[rejected, above] = [u, over]
      if (stayed === 'kept') below /= 2
      stayed = 'kept'
    } else {
      ;[kept, below] = [u, over]
      if (stayed === 'rejected') above /= 2
      stayed = 'rejected'
    }
  }
  return Math.min(estimate, Math.exp(kept))
}

function ratioOf(a: Proportion, b: Proportion): number {
  return a.successes / a.total / (b.successes / b.total)
}

/**
 * Koopman's statistic for the ratio e^u: Σ (x − n·p̃)² / (n·p̃·(1 − p̃)), with p̃ the likeliest rates of that ratio.
 *
 * With x successes and y failures, θ = e^u, A and D the sum and the difference of θ(n₁ + x₂) and x₁ + n₂, and
 * R² = D² + 4θy₁y₂ (the discriminant of Koopman's quadratic, written as a sum so that it keeps its digits):
 * p̃₂ = 2(x₁ + x₂)/(A + R) and p̃₁ = θp̃₂. The failures' 1 − p̃ come from their own roots, likewise without a
 * subtraction. His single-term form is 0/0 where both rates are 1; the sum of two is not.
 */
function scoreStatistic(a: Proportion, b: Proportion, u: number): number {
  const theta = Math.exp(u)
  const failuresA = a.total - a.successes
  const failuresB = b.total - b.successes
  const all = a.total + b.total
  // D, in a form that stays exact where θ is near 1
  const gap = Math.expm1(u) * (a.total + b.successes) + failuresA - failuresB
  const root = Math.sqrt(gap ** 2 + 4 * theta * failuresA * failuresB)
  const sum = theta * (a.total + b.successes) + a.successes + b.total
  const rateB = (2 * (a.successes + b.successes)) / (sum + root)
  const missA = gap > 0 ? failuresA * (1 + (2 * theta * failuresB) / (root + gap)) : failuresA + (root - gap) / 2
  const missB = gap < 0 ? failuresB * (1 + (2 * failuresA) / (root - gap)) : failuresB + (root + gap) / (2 * theta)
  return term(a, theta * rateB, missA / all) + term(b, rateB, missB / all)
}

function term({ successes, total }: Proportion, rate: number, miss: number): number {
  // The smaller of the two differences in size keeps the more digits; both are the same number.
  const gap = rate < miss ? successes - total * rate : total * miss - (total - successes)
  return gap === 0 ? 0 : gap ** 2 / (total * rate * miss)
}
