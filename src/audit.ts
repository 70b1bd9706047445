import { measuresInStrata, measuresOf } from './config/available.js'
import { countingSha256, limitsSha256, planSha256 } from './config/canonicalPlan.js'
import { isDay } from './config/day.js'
import type { AuditPlan } from './config/plan.js'
import type { AttributeCounts, Counts } from './counts.js'
import { AuditError } from './error.js'
import { checkGroups } from './loader/checkGroups.js'
import { type CountOptions, type CountStep, count } from './loader/count.js'
import { capacityOf } from './metrics/capacity.js'
import { dataQualityOf } from './metrics/dataQuality.js'
import { effectIn } from './metrics/effectIn.js'
import { measureAll } from './metrics/measureAll.js'
import { proxiesOf } from './metrics/proxies.js'
import { curvesOf } from './metrics/scores/curves.js'
import { stagesOf } from './metrics/stages.js'
import { tradeoffsOf } from './metrics/tradeoffs.js'
import { worstGroupsOf } from './metrics/worstGroups/worstGroupsOf.js'
import { thenOf } from './policy/earlier.js'
import { type FailOn, type GateBaseline, gateOf, type Undetermined } from './policy/gate.js'
import { judge } from './policy/judge.js'
import { requireParts } from './policy/requireParts.js'
import { selectiveOf } from './policy/selective.js'
import { seriesOf } from './policy/series.js'
import { stopOf } from './policy/stop.js'
import { sweep } from './policy/sweep.js'
import { referenceOf } from './policy/targets.js'
import { unmatchedWaivers } from './policy/waivers.js'
import { requireAsPrivate } from './privacy/requireAsPrivate.js'
import { suppress } from './privacy/suppress.js'
import type { Audit } from './result.js'
import { version } from './version.js'

/** How counts are judged, beside what the plan says. Nothing here is read from a clock. */
export interface JudgeOptions {
  /** ISO 8601; left out, a result carries no date, so that the same input gives the same bytes. */
  readonly date?: string | undefined
  /** The day that waivers are held against, YYYY-MM-DD; a plan with waivers needs one. */
  readonly asOf?: string | undefined
  /** An earlier result: the gate then counts only what became worse, and limits on change are held against it. */
  readonly baseline?: Audit | undefined
  /** `warn`: the gate stops at failing limits that only warn, too. */
  readonly failOn?: FailOn | undefined
  /** What an undetermined outcome counts as: its own exit code 3, or pass or fail. */
  readonly undetermined?: Undetermined | undefined
  /** Called at the end of each step, for whoever holds a watch; nothing of it is in the result. */
  readonly onStep?: ((step: 'measure' | 'judge') => void) | undefined
}

export interface AuditOptions extends Omit<CountOptions, 'onStep'>, Omit<JudgeOptions, 'onStep'> {
  /** Called at the end of each step, for whoever holds a watch; nothing of it is in the result. */
  readonly onStep?: (step: CountStep | 'measure' | 'judge') => void
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
  requireDay(plan, options)
  return auditCounts(plan, await count(plan, options), options)
}

/**
 * The audit of counts that somebody made: pure.
 *
 * @throws AuditError where the plan names groups that are not there, or has waivers and nobody says which day it is.
 * @example auditCounts(plan, counts, { asOf: '2026-01-31' }).gate?.exit_code // 0, 1 or 3
 */
export function auditCounts(written: AuditPlan, counted: Counts, options: JudgeOptions = {}): Audit {
  const asOf = requireDay(written, options)
  const { date = null, failOn = 'fail', undetermined = '3' } = options
  const plan = toldOf(checkGroups(written, counted))
  requireParts(plan, counted)
  const counts = suppress(plan, counted)
  const earlier = options.baseline
  if (earlier !== undefined) requireAsPrivate(plan, earlier.plan)
  const beside = { asOf, baseline: earlier === undefined ? null : { earlier, before: thenOf(plan, earlier) } }
  const { evidence, decision } = plan
  const asked = {
    effect: decision.effect,
    referenceOf: (attribute: AttributeCounts) => referenceOf(plan, attribute),
    rules: evidence,
    confidence: evidence.confidence,
    floor: evidence.minimum_denominator,
  }
  const metrics = measuresOf(plan)
  const measures = measureAll(counts, {
    ...asked,
    effectOf: (slice) => effectIn(decision, slice),
    metrics,
    inStrata: measuresInStrata(plan),
    correction: evidence.correction,
  })
  options.onStep?.('measure')
  const stop = stopOf(plan, counts)
  const series = seriesOf(plan, counts, metrics)
  const { verdict: held, findings, gone } = judge(plan, counts, beside)
  // A pilot that has ended is no pass, whatever the limits say, and nobody can answer for it in passing.
  const verdict = stop?.met ? 'fail' : held
  const baseline = earlier === undefined ? null : { ...baselineOf(earlier), gone }
  const rules = { fail_on: failOn, undetermined, baseline, as_of: asOf }
  const selective = selectiveOf(plan, counts, beside, findings)
  const proxies = proxiesOf(plan, counts)
  const stages = stagesOf(plan, counts, asked)
  const swept = sweep(plan, counts, beside)
  const audit: Audit = {
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
      ...(counts.source.engine === undefined ? {} : { engine: counts.source.engine }),
      data_sha256: counts.source.sha256,
      date,
      rows: counts.rows,
    },
    ...measures,
    ...(plan.quality === undefined ? {} : { quality: dataQualityOf(measures.slices, evidence) }),
    ...(proxies === null ? {} : { proxies }),
    worst_groups: worstGroupsOf(plan, counts),
    curves: plan.score === null ? [] : curvesOf(counts.attributes, evidence.confidence),
    tradeoffs: tradeoffsOf(measures.comparisons, 1 - evidence.confidence),
    ...(selective === null ? {} : { selective }),
    ...(stages === null ? {} : { stages }),
    findings,
    ...(stop === null ? {} : { stop }),
    ...(series === null ? {} : { series }),
    gate: gateOf(plan, findings, rules, { unmatched: unmatchedWaivers(plan, findings), stopped: stop?.met === true }),
    sweep: swept,
    ...(swept?.by === 'top'
      ? { capacity: capacityOf(counts, swept.points, { rules: evidence, confidence: evidence.confidence }) }
      : {}),
    notes: counts.notes,
  }
  options.onStep?.('judge')
  return audit
}

/** The day that waivers are held against: a plan without any needs none, and none is made up. */
function requireDay({ waivers = [] }: AuditPlan, { asOf }: JudgeOptions): string | null {
  if (asOf !== undefined && !isDay(asOf)) {
    throw new AuditError('usage', {
      message: `There is no day ${JSON.stringify(asOf)}.`,
      place: { key: 'asOf' },
      hint: 'Write it as YYYY-MM-DD, as 2026-12-31.',
    })
  }
  if (waivers.length > 0 && asOf === undefined) {
    throw new AuditError('usage', {
      message: 'The plan has waivers, and nobody says which day they are held against.',
      place: { key: 'asOf' },
      hint: "Give the day, as { asOf: '2026-12-31' }.",
    })
  }
  return asOf ?? null
}

/** Which earlier result it was. */
const baselineOf = ({ title, verdict, provenance }: Audit): Omit<GateBaseline, 'gone'> => ({
  title,
  verdict,
  version: provenance.version,
  date: provenance.date,
  plan_sha256: provenance.plan_sha256,
  counting_sha256: provenance.counting_sha256,
  limits_sha256: provenance.limits_sha256,
  data_sha256: provenance.data_sha256,
})

/** Where counts are suppressed, scores are told of nobody. */
const toldOf = (plan: AuditPlan): AuditPlan =>
  typeof plan.privacy?.minimum_cell === 'number' ? { ...plan, score: null } : plan

/** A result shows the source as the plan wrote it, not where it lay on a machine. */
function published(plan: AuditPlan, { source }: Counts): AuditPlan {
  const { name: _, ...data } = plan.data
  return { ...plan, data: { ...data, source: source.name } }
}
