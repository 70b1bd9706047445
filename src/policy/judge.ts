import type { AuditPlan, EvidenceRules } from '../config/plan.js'
import { type Counts, lowOf } from '../counts.js'
import { corrections } from '../metrics/corrections.js'
import type { Evidence } from '../metrics/evidence.js'
import { needsKnownOutcomes } from '../metrics/knowledge.js'
import { boundsOf, finite } from '../metrics/measureAll.js'
import { quantityOf } from '../metrics/quantity.js'
import { zOf } from '../statistics/normal.js'
import { type Bound, boundOf, detectable, levelOfSide, moreCases, type Side, sideOf, sideOfRange } from './decide.js'
import type { Finding, ReasonCode, Status, Verdict } from './finding.js'
import { findingIds } from './findingIds.js'
import { reasonInWords } from './reason.js'
import { type Target, targetsOf } from './targets.js'

export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/** Holds every limit of a plan against the counts: findings, and the verdict that follows from them. */
export function judge(plan: AuditPlan, counts: Counts): Judgement {
  const findings = findingsOf(plan, counts)
  return { verdict: verdictOf(findings), findings }
}

/**
 * `fail` if a deciding finding fails; else `undetermined` if one is, or if none could be decided; else `pass`.
 * A plan whose limits only warn has set nothing that decides: `not_judged`, as one without limits.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const deciding = findings.filter((finding) => finding.severity === 'fail')
  if (deciding.length === 0) return 'not_judged'
  const counting = deciding.filter((finding) => !finding.ignored)
  const has = (status: Status): boolean => counting.some((finding) => finding.status === status)
  if (has('fail')) return 'fail'
  return has('undetermined') || !has('pass') ? 'undetermined' : 'pass'
}

/** A target with what its evidence says, before other findings are looked at. */
interface Weighed {
  readonly target: Target
  readonly bound: Bound
  readonly side: Side
  /** null where there is nothing to test: no interval, too few cases, nothing known. */
  readonly level: number | null
  /** Why it cannot be decided at all. */
  readonly undecidable: ReasonCode | null
}

function findingsOf(plan: AuditPlan, counts: Counts): readonly Finding[] {
  const noOutcome = counts.attributes.every(({ groups }) =>
    groups.every(({ tally }) => [tally.tp, tally.fp, tally.fn, tally.tn].every((cell) => cell === 0)),
  )
  const targets = targetsOf(plan, counts)
  const ids = findingIds(targets)
  const weighed = targets.map((target) => weigh(target, plan.evidence, noOutcome))
  const adjusted = adjust(weighed, plan.evidence)
  return weighed.map((one, index) => findingOf(one, ids[index] ?? '', adjusted[index] ?? null, plan))
}

function weigh(target: Target, rules: EvidenceRules, noOutcome: boolean): Weighed {
  const bound = boundOf(target.limit)
  const undecidable = undecidableFor(target, rules, noOutcome)
  const { evidence } = target
  if (undecidable !== null || evidence === null) return { target, bound, side: null, level: null, undecidable }
  const side = sideOf(evidence, bound)
  const level = side === null && nothingKnown(evidence) ? null : levelOfSide(evidence, bound, side)
  return { target, bound, side, level, undecidable }
}

/** Nobody has an outcome that is known, though some have one that is not. */
const nothingKnown = ({ bounds, undefined: reason }: Evidence): boolean =>
  bounds !== null && reason === 'zero_denominator'

function undecidableFor(
  { evidence, without, metric, leftOut }: Target,
  rules: EvidenceRules,
  noOutcome: boolean,
): ReasonCode | null {
  if (without === 'rows') return 'no_rows'
  if (noOutcome && needsKnownOutcomes(metric)) return 'no_outcome'
  if (without === 'reference') return 'is_reference'
  if (evidence === null || evidence.envelope(0) === null) return leftOut.length > 0 ? 'too_few' : 'undefined'
  // Where no outcome is known at all, it is not the number of cases that is in the way.
  const rows = [evidence.rows, evidence.referenceRows ?? []].flat()
  return !nothingKnown(evidence) && rows.some((cell) => lowOf(cell) < rules.minimum_denominator) ? 'too_few' : null
}

/**
 * One wrong fail fails an audit, so levels that lean to fail are adjusted over their family. Every test counts in its
 * size; those that lean to pass enter as 1, because their own levels are not adjusted (intersection–union).
 */
function adjust(weighed: readonly Weighed[], { correction, family }: EvidenceRules): readonly (number | null)[] {
  const adjusted = weighed.map(({ level }) => level)
  const familyOf = ({ target }: Weighed): number => (family === 'limit' ? target.index : 0)
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

const leansToFail = (side: Side): boolean => side === 'below' || side === 'above'

interface Decision {
  readonly status: Status
  readonly code: ReasonCode
}

function decide(
  { target, bound, side, undecidable, level }: Weighed,
  adjusted: number | null,
  rules: EvidenceRules,
): Decision {
  if (undecidable === 'is_reference' || undecidable === 'no_rows' || undecidable === 'no_outcome') {
    return { status: 'not_applicable', code: undecidable }
  }
  if (undecidable !== null || target.evidence === null)
    return { status: 'undetermined', code: undecidable ?? 'undefined' }
  if (side === null)
    return { status: 'undetermined', code: target.evidence.bounds === null ? 'undefined' : 'not_known' }
  const leans = leansToFail(side) ? 'fail' : 'pass'
  if (leans === 'pass' && target.leftOut.length > 0 && rules.too_few === 'undetermined') {
    return { status: 'undetermined', code: 'too_few' }
  }
  const straddles = straddlesLimit(target.evidence, bound, side)
  if (rules.rule === 'point') {
    return straddles ? { status: 'undetermined', code: 'not_known' } : { status: leans, code: 'point' }
  }
  if ((adjusted ?? level ?? 1) <= 1 - rules.confidence) return { status: leans, code: 'decided' }
  return { status: 'undetermined', code: straddles ? 'not_known' : 'uncertain' }
}

/** What is not known lies on both sides of the limit, whatever the number of cases. */
const straddlesLimit = ({ bounds }: Evidence, bound: Bound, side: Side): boolean =>
  bounds !== null && sideOfRange(bounds, bound) !== side

function findingOf(weighed: Weighed, id: string, adjusted: number | null, plan: AuditPlan): Finding {
  const { target, bound, side, level } = weighed
  const { limit, evidence } = target
  const rules = plan.evidence
  const { status, code } = decide(weighed, adjusted, rules)
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
    level,
    level_adjusted: adjusted,
    status,
    leans: side === null ? null : leansToFail(side) ? 'fail' : 'pass',
    denominator: evidence === null ? null : evidence.rows,
    reference_denominator: evidence?.referenceRows ?? null,
    more_cases: open && evidence !== null ? moreCases(evidence, bound, side, needed) : null,
    detectable:
      open && evidence !== null
        ? detectable(evidence, bound, quantityOf(target.metric, limit.comparison), needed)
        : null,
    severity: limit.severity,
    left_out: target.leftOut,
    ignored: code === 'too_few' && rules.too_few === 'ignore',
    ...(evidence?.undefined == null ? {} : { undefined: evidence.undefined }),
    reason_code: code,
  }
  return { ...finding, reason: reasonInWords(finding, plan, plan.language) }
}
