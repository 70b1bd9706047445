import { measuresInStrata, measuresOf } from './config/available.js'
import { countingSha256, limitsSha256, planSha256 } from './config/canonicalPlan.js'
import type { AuditPlan } from './config/plan.js'
import type { Counts } from './counts.js'
import { checkGroups } from './loader/checkGroups.js'
import { type CountOptions, count } from './loader/count.js'
import { effectIn } from './metrics/effectIn.js'
import { measureAll } from './metrics/measureAll.js'
import { curvesOf } from './metrics/scores/curves.js'
import { tradeoffsOf } from './metrics/tradeoffs.js'
import { worstGroupsOf } from './metrics/worstGroups/worstGroupsOf.js'
import { judge } from './policy/judge.js'
import { sweep } from './policy/sweep.js'
import { referenceOf } from './policy/targets.js'
import type { Audit } from './result.js'
import { version } from './version.js'

export interface AuditOptions extends CountOptions {
  /** ISO 8601; left out, a result carries no date, so that the same input gives the same bytes. */
  readonly date?: string
}

/**
 * The whole audit: plan → count → measure → judge. Rows never leave the engine; everything after it is a function of
 * counts.
 *
 * @throws AuditError where the plan and the log do not fit, with the place and the way out.
 * @example
 * const result = await audit(definePlan({ version: 1, data: 'decisions.csv', … }))
 * result.verdict // 'pass', 'fail', 'undetermined' or 'not_judged'
 */
export async function audit(plan: AuditPlan, options: AuditOptions = {}): Promise<Audit> {
  return auditCounts(plan, await count(plan, options), options.date ?? null)
}

/** The audit of counts that somebody made: pure. */
export function auditCounts(written: AuditPlan, counts: Counts, date: string | null = null): Audit {
  const plan = checkGroups(written, counts)
  const { evidence, decision } = plan
  const measures = measureAll(counts, {
    effect: decision.effect,
    effectOf: (slice) => effectIn(decision, slice),
    referenceOf: (attribute) => referenceOf(plan, attribute),
    metrics: measuresOf(plan),
    inStrata: measuresInStrata(plan),
    confidence: evidence.confidence,
    correction: evidence.correction,
    rules: evidence,
    floor: evidence.minimum_denominator,
  })
  const { verdict, findings } = judge(plan, counts)
  return {
    schema: 'maatlat/audit@1',
    title: plan.title,
    verdict,
    plan: published(written, counts),
    provenance: {
      tool: 'maatlat',
      version,
      plan_sha256: planSha256(written),
      counting_sha256: countingSha256(written),
      limits_sha256: limitsSha256(written),
      source: counts.source.name,
      data_sha256: counts.source.sha256,
      date,
      rows: counts.rows,
    },
    ...measures,
    worst_groups: worstGroupsOf(plan, counts),
    curves: plan.score === null ? [] : curvesOf(counts.attributes, evidence.confidence),
    tradeoffs: tradeoffsOf(measures.comparisons, 1 - evidence.confidence),
    findings,
    sweep: sweep(plan, counts),
    notes: counts.notes,
  }
}

/** A result shows the source as the plan wrote it, not where it lay on a machine. */
function published(plan: AuditPlan, { source }: Counts): AuditPlan {
  const { name: _, ...data } = plan.data
  return { ...plan, data: { ...data, source: source.name } }
}
