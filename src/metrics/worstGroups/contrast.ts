import { type GroupCounts, lowOf } from '../../counts.js'
import { compareApart } from '../compare.js'
import type { EvidenceRules } from '../evidence.js'
import { kinds } from '../kinds.js'
import { knowledgeOf } from '../knowledge.js'
import type { Measurable } from '../metric.js'
import type { Sample } from '../sample.js'

/** Some people against others, among the known. */
export interface Contrast {
  readonly estimate: number
  readonly referenceEstimate: number
  readonly difference: number
  /** The standard error that the difference would have if there were none. */
  readonly error: number
  /** Of the two-sided test of no difference. */
  readonly p: number
  /** In the denominator, of each side. */
  readonly ownRows: number
  readonly otherRows: number
}

/** @returns undefined where the measure says nothing of one of the two */
export function contrastOf(
  metric: Measurable,
  group: GroupCounts,
  rest: GroupCounts,
  rules: EvidenceRules,
): Contrast | undefined {
  const [own, others] = [knowledgeOf(metric, [group], rules), knowledgeOf(metric, [rest], rules)]
  if (!own?.known || !others?.known) return undefined
  const { estimate } = own.known
  const referenceEstimate = others.known.estimate
  if (estimate === null || referenceEstimate === null) return undefined
  return {
    estimate,
    referenceEstimate,
    difference: estimate - referenceEstimate,
    error: errorOf(own.known, others.known, rules),
    p: compareApart(own, others, rules).p() ?? 1,
    ownRows: lowOf(own.rows),
    otherRows: lowOf(others.rows),
  }
}

/**
 * Of two rates √(p(1 − p)(1/n₁ + 1/n₂)) with p that of both together, as in the score test (Pearson 1900): a small group
 * in which it happened to everyone then has no error of zero, and does not win by luck. Of anything else half of the
 * interval at one standard error.
 */
function errorOf(a: Sample, b: Sample, rules: EvidenceRules): number {
  if (a.proportion === null || b.proportion === null) {
    const { low, high } = kinds.difference.interval(a, b, 1, rules)
    return (high - low) / 2
  }
  const [one, other] = [a.proportion, b.proportion]
  const pooled = (one.successes + other.successes) / (one.total + other.total)
  return Math.sqrt(pooled * (1 - pooled) * (1 / one.total + 1 / other.total))
}
