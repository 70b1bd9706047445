import type { AuditPlan } from './config/plan.js'
import type { Counts, CountsNote } from './counts.js'
import type { Capacity } from './metrics/capacity.js'
import type { DataQuality } from './metrics/dataQuality.js'
import type { AggregateResult, ComparisonResult, GroupResult, OverallResult } from './metrics/measure.js'
import type { SliceMeasures } from './metrics/measureAll.js'
import type { Proxies } from './metrics/proxies.js'
import type { GroupCurves } from './metrics/scores/curves.js'
import type { Stages } from './metrics/stages.js'
import type { Tradeoff } from './metrics/tradeoffs.js'
import type { WorstGroups } from './metrics/worstGroups/worstGroups.js'
import type { Finding, Verdict } from './policy/finding.js'
import type { Gate } from './policy/gate.js'
import type { Selective } from './policy/selective.js'
import type { Series } from './policy/series.js'
import type { Stop } from './policy/stop.js'
import type { Sweep } from './policy/sweep.js'

/** The result of an audit, exactly as `--format json` writes it; every report is made from this and nothing else. */
export interface Audit {
  readonly schema: 'maatlat/audit@1'
  readonly title: string
  readonly verdict: Verdict
  /** As it was run, defaults filled in, secrets removed. */
  readonly plan: AuditPlan
  readonly provenance: Provenance
  readonly groups: readonly GroupResult[]
  readonly overall: readonly OverallResult[]
  readonly comparisons: readonly ComparisonResult[]
  readonly aggregates: readonly AggregateResult[]
  /** The same of each part of the log, where the plan names strata or classes. */
  readonly slices: readonly SliceMeasures[]
  /** The audit at many thresholds; null where the plan asks for none. */
  readonly sweep: Sweep | null
  /** Whom each number of people costs and what it finds; where the plan sweeps by the highest scores. */
  readonly capacity?: Capacity
  /** Of the groups of each attribute, where the plan names a score and outcomes are known. */
  readonly curves: readonly GroupCurves[]
  /** Of each attribute whose base rates differ: what cannot be equal at once. */
  readonly tradeoffs: readonly Tradeoff[]
  /** What checks of the data say of the records; where the plan asks for them. The rates are in `slices`. */
  readonly quality?: DataQuality
  /** What the inputs of the model tell about people's groups; left out where the plan names none. */
  readonly proxies?: Proxies
  /** null where the plan asks for no search. */
  readonly worst_groups: WorstGroups | null
  /** Where findings are about outcomes that nobody knows of some people. */
  readonly selective?: Selective
  /** Where the plan names the stages of a chain. */
  readonly stages?: Stages
  readonly findings: readonly Finding[]
  /** Where the plan has stop criteria: whether one is met, and when. */
  readonly stop?: Stop
  /** Where the plan names windows of time: the audit in each. */
  readonly series?: Series
  /** What the pipeline was told and has to obey; results of before there were gates have none. */
  readonly gate?: Gate
  readonly notes: readonly CountsNote[]
}

export interface Provenance {
  readonly tool: string
  readonly version: string
  /** Of the canonical plan without `data`. */
  readonly plan_sha256: string
  /** Of the keys that decide the counts. */
  readonly counting_sha256: string
  /** Of the limits and the evidence rules; the same as `about.limits_sha256` where the limits are those that were set. */
  readonly limits_sha256: string
  readonly source: string
  /** What counted, with its version, where it was not this program alone: `DuckDB v1.5.5`. */
  readonly engine?: string
  readonly data_sha256: string | null
  /** ISO 8601, only when SOURCE_DATE_EPOCH asks for one. */
  readonly date: string | null
  readonly rows: Counts['rows']
}
