import type { AuditPlan } from '../config/plan.js'
import type { Finding, Status, Verdict } from './finding.js'
import { hasSay } from './hasSay.js'
import { verdictOf } from './verdict.js'

/** What `--fail-on` may say: the least severity of a failing finding that stops a pipeline. */
export const failOnChoices = ['fail', 'warn'] as const
export type FailOn = (typeof failOnChoices)[number]

/** What `--undetermined` may say; `3` is its own exit code. */
export const undeterminedChoices = ['pass', 'fail', '3'] as const
export type Undetermined = (typeof undeterminedChoices)[number]

/** The earlier result that the findings were compared with, as far as a reader has to know which it was. */
export interface GateBaseline {
  readonly title: string
  readonly verdict: Verdict
  readonly version: string
  readonly date: string | null
  readonly plan_sha256: string
  readonly counting_sha256: string
  readonly limits_sha256: string
  readonly data_sha256: string | null
  /** Findings that failed then and that this audit does not have: a limit or a group that is gone. */
  readonly gone: number
}

/** What the pipeline was told, and what it makes of the verdict. */
export interface GateRules {
  readonly fail_on: FailOn
  readonly undetermined: Undetermined
  readonly baseline: GateBaseline | null
  /** The day that waivers were held against, YYYY-MM-DD; null where there are none. */
  readonly as_of: string | null
}

export interface Gate extends GateRules {
  /** The plan's waivers, by their place, that are about no finding at all: probably a typing error. */
  readonly unmatched_waivers: readonly number[]
  /** The verdict as the pipeline was told to take it: by its baseline, and by warnings where they stop it. */
  readonly outcome: Verdict
  readonly exit_code: 0 | 1 | 3
}

type Heard = Pick<Finding, 'severity' | 'ignored' | 'status' | 'waiver' | 'baseline'>

/**
 * What the pipeline has to obey. Without a baseline that is the verdict; with one, only what is news counts. With
 * `fail_on: warn` a limit that only warns stops it too where it fails; not where it is undetermined.
 */
export function outcomeOf(
  plan: Pick<AuditPlan, 'limits'>,
  findings: readonly Heard[],
  { fail_on, baseline }: Pick<GateRules, 'fail_on' | 'baseline'>,
): Verdict {
  const heard = findings.filter(hasSay)
  const news = baseline === null ? heard : heard.filter(isNews)
  const stops = ({ severity, status }: Heard): boolean =>
    status === 'fail' && (severity === 'fail' || fail_on === 'warn')
  if (news.some(stops)) return 'fail'
  const verdict = verdictOf(plan, findings)
  if (baseline === null || verdict === 'pass' || verdict === 'not_judged') return verdict
  const deciding = (status: Status) => (finding: Heard) => finding.severity === 'fail' && finding.status === status
  if (news.some(deciding('undetermined'))) return 'undetermined'
  // What is left is known: it failed or was open then too. Where there is nothing of it, nothing was decided.
  return heard.some(({ severity, status }) => severity === 'fail' && status !== 'not_applicable') ? 'pass' : verdict
}

/**
 * Whether a finding that does not pass is news: it is, unless the earlier result had it and it is no worse. Where a
 * waiver ran out, somebody promised that it would be settled by now, so it counts however long it has been known.
 */
export function isNews({ status, waiver, baseline }: Pick<Heard, 'status' | 'waiver' | 'baseline'>): boolean {
  if (baseline === undefined || waiver?.expired === true) return true
  if (status === 'fail') return baseline.became === 'new' || baseline.became === 'worse'
  return baseline.status !== 'fail' && baseline.status !== 'undetermined'
}

const exitCodes = { pass: 0, not_judged: 0, fail: 1, undetermined: 3 } as const satisfies Record<Verdict, number>

/** 0 pass and not judged, 1 fail, 3 undetermined unless told otherwise; 2 is for bad usage, plans and data. */
export const exitCodeOf = (outcome: Verdict, undetermined: Undetermined): Gate['exit_code'] =>
  exitCodes[outcome === 'undetermined' && undetermined !== '3' ? undetermined : outcome]

/**
 * The gate of an audit. A stop criterion that is met stops the pipeline in any case: it is no finding, so no waiver is of
 * it, and an earlier result that had it already makes it no less met. Only the plan can take it back, and its hash shows
 * that.
 */
export function gateOf(
  plan: Pick<AuditPlan, 'limits'>,
  findings: readonly Heard[],
  rules: GateRules,
  { unmatched, stopped }: { readonly unmatched: readonly number[]; readonly stopped: boolean },
): Gate {
  const outcome = stopped ? 'fail' : outcomeOf(plan, findings, rules)
  return {
    ...rules,
    unmatched_waivers: unmatched,
    outcome,
    exit_code: exitCodeOf(outcome, rules.undetermined),
  }
}
