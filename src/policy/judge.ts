import type { AuditPlan, EvidenceRules } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { corrections } from '../metrics/corrections.js'
import { boundsOf, finite } from '../metrics/measureAll.js'
import { quantityOf } from '../metrics/quantity.js'
import { zOf } from '../statistics/normal.js'
import { detectable, levelOfSide, moreCases } from './decide.js'
import type { Finding, FindingChange, Verdict } from './finding.js'
import { findingIds } from './findingIds.js'
import { inPeersTerms } from './peerValue.js'
import { reasonInWords } from './reason.js'
import { targetsOf } from './targets.js'
import { verdictOf } from './verdict.js'
import { withWaivers } from './waivers.js'
import { decide, knowsNoOutcome, leansToFail, type Weighed, weigh } from './weigh.js'
import { type Against, type Baseline, withBaseline } from './withBaseline.js'
import { withChange } from './withChange.js'

export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  /** Findings that failed in the earlier result and are not here now. */
  readonly gone: number
}

/** What findings are held against beside the plan. */
export interface Beside {
  /** The day that waivers are held against, YYYY-MM-DD; null where the plan has none. */
  readonly asOf: string | null
  readonly baseline: Baseline | null
}

export const nothingBeside: Beside = { asOf: null, baseline: null }

/** Holds every limit of a plan against the counts: findings, and the verdict that follows from them. */
export function judge(plan: AuditPlan, counts: Counts, beside: Beside = nothingBeside): Judgement {
  const { findings: found, gone } = findingsOf(plan, counts, beside.baseline)
  const findings = withWaivers(found, plan.waivers ?? [], beside.asOf)
  return { verdict: verdictOf(plan, findings), findings, gone }
}

function findingsOf(plan: AuditPlan, counts: Counts, baseline: Baseline | null): Against {
  const noOutcome = knowsNoOutcome(counts)
  const targets = targetsOf(plan, counts).map((target) => withChange(target, baseline))
  const ids = findingIds(targets)
  const weighed = targets.map((target) => withLevel(weigh(target, plan.evidence, noOutcome)))
  const adjusted = adjust(weighed, plan.evidence)
  const findings = weighed.map((one, index) => findingOf(one, ids[index] ?? '', adjusted[index] ?? null, plan))
  return baseline === null ? { findings, gone: 0 } : withBaseline(findings, weighed, baseline, plan, counts)
}

interface Levelled extends Weighed {
  /** null where there is nothing to test. */
  readonly level: number | null
}

function withLevel(weighed: Weighed): Levelled {
  const { target, bound, side, tested } = weighed
  const level = tested && target.evidence !== null ? levelOfSide(target.evidence, bound, side) : null
  return { ...weighed, level }
}

/**
 * One wrong fail fails an audit, so levels that lean to fail are adjusted over their family. Every test counts in its
 * size; those that lean to pass enter as 1, because their own levels are not adjusted (intersection–union).
 */
function adjust(weighed: readonly Levelled[], { correction, family }: EvidenceRules): readonly (number | null)[] {
  const adjusted = weighed.map(({ level }) => level)
  const familyOf = ({ target }: Levelled): number => (family === 'limit' ? target.index : 0)
  for (const key of new Set(weighed.map(familyOf))) {
    const tests = [...weighed.entries()].filter(([, one]) => familyOf(one) === key && one.level !== null)
    const failing = tests.filter(([, one]) => leansToFail(one.side))
    const levels = corrections[correction](
      failing.map(([, one]) => one.level ?? 1),
      tests.length,
    )
    for (const [rank, [index]] of failing.entries()) adjusted[index] = levels[rank] ?? 1
  }
  return adjusted
}

const noChange: FindingChange = { now: null, before: null, denominator_before: null }

function findingOf(weighed: Levelled, id: string, adjusted: number | null, plan: AuditPlan): Finding {
  const { target, bound, side, level } = weighed
  const { limit, evidence } = target
  const rules = plan.evidence
  const sure = (adjusted ?? level ?? 1) <= 1 - rules.confidence
  const { status, code } = decide(weighed, sure, rules)
  const z = zOf(rules.confidence)
  const [interval, envelope] = [evidence?.interval(z), evidence?.envelope(z)]
  const open = status === 'undetermined' && (code === 'uncertain' || code === 'not_known')
  // What the finding's own level has to reach, given the other findings of its family.
  const needed = (1 - rules.confidence) / (level === null || adjusted === null ? 1 : Math.max(1, adjusted / level))
  const finding: Omit<Finding, 'reason'> = {
    id,
    limit: target.index,
    ...(target.slice === null ? {} : { slice: target.slice }),
    metric: limit.metric,
    comparison: limit.comparison,
    attribute: target.attribute,
    group: target.group,
    reference: target.reference,
    reference_estimate: evidence?.referenceEstimate ?? null,
    estimate: evidence?.estimate ?? null,
    low: finite(interval?.low),
    high: finite(interval?.high),
    envelope: { low: finite(envelope?.low), high: finite(envelope?.high) },
    ...(evidence === null || evidence.bounds === null ? {} : { bounds: boundsOf(evidence) }),
    min: limit.min,
    max: limit.max,
    ...(limit.change === true ? { change: target.change ?? noChange } : {}),
    level,
    level_adjusted: adjusted,
    status,
    leans: side === null ? null : leansToFail(side) ? 'fail' : 'pass',
    denominator: evidence === null ? null : evidence.rows,
    reference_denominator: evidence?.referenceRows ?? null,
    more_cases: open && evidence !== null ? moreCases(evidence, bound, side, needed) : null,
    detectable:
      open && evidence !== null
        ? detectable(evidence, bound, quantityOf(target.metric, limit.comparison, limit.change), needed)
        : null,
    severity: limit.severity,
    left_out: target.leftOut,
    ignored: code === 'too_few' && rules.too_few === 'ignore',
    ...(evidence?.undefined == null ? {} : { undefined: evidence.undefined }),
    reason_code: code,
  }
  const told = { ...finding, ...inPeersTerms(finding, limit) }
  return { ...told, reason: reasonInWords(told, plan, plan.language) }
}
