import type { AuditPlan } from '../config/plan.js'
import type { Evidence } from '../metrics/evidence.js'
import { finite } from '../metrics/measureAll.js'
import { recoveredEvidence } from '../metrics/recovered.js'
import { zOf } from '../statistics/normal.js'
import { becameOf, hasTurned, moveOf } from './became.js'
import { type Earlier, groupOf, type Then } from './earlier.js'
import type { Finding, FindingBaseline } from './finding.js'
import { pairFindings } from './pairFindings.js'
import type { CountedParts } from './targets.js'
import type { Weighed } from './weigh.js'

/** An earlier result, with what it says of everything that the limits of this plan hold for. */
export interface Baseline {
  readonly earlier: Earlier
  readonly before: (target: Weighed['target']) => Then | null
}

export interface Against {
  readonly findings: readonly Finding[]
  /** Findings that failed then and are not here now. */
  readonly gone: number
}

const unknown: FindingBaseline = {
  status: null,
  estimate: null,
  low: null,
  high: null,
  change: null,
  p: null,
  became: 'new',
}

/** The findings, each with what it was in the earlier result and what became of it. In step with `weighed`. */
export function withBaseline(
  findings: readonly Finding[],
  weighed: readonly Weighed[],
  { earlier, before }: Baseline,
  plan: AuditPlan,
  counts: CountedParts,
): Against {
  const pairs = pairFindings(findings, earlier.findings)
  const paired = new Set(pairs)
  const { confidence } = plan.evidence
  const storedZ = zOf(earlier.plan.evidence.confidence)
  return {
    findings: findings.map((finding, index): Finding => {
      const [own, pair] = [weighed[index], pairs[index]]
      // What a limit on change finds is about the earlier result already.
      if (finding.change !== undefined || own === undefined) return finding
      if (pair === undefined) return { ...finding, baseline: unknown }
      const { target, bound } = own
      const then = before(target) ?? { evidence: recoveredFrom(pair, storedZ), group: null }
      const move = moveOf(target, then, bound, groupOf(counts, target), plan.evidence)
      const turned = hasTurned(target.evidence, then.evidence, bound)
      const interval = then.evidence.interval(zOf(confidence))
      return {
        ...finding,
        baseline: {
          status: pair.status,
          estimate: then.evidence.estimate,
          low: finite(interval?.low),
          high: finite(interval?.high),
          change: move.change,
          p: move.p,
          became: becameOf(finding.status, pair.status, move, turned, confidence),
        },
      }
    }),
    gone: earlier.findings.filter(
      (one) => one.status === 'fail' && !one.ignored && one.change === undefined && !paired.has(one),
    ).length,
  }
}

const recoveredFrom = (finding: Finding, storedZ: number): Evidence =>
  recoveredEvidence(
    { ...finding, rows: finding.denominator ?? 0, referenceRows: finding.reference_denominator },
    storedZ,
  )
