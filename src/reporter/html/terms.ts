import { cellNames } from '../../counts.js'
import type { ComparisonKind } from '../../metrics/metric.js'
import type { Audit } from '../../result.js'
import { hasNoMark } from '../noMark.js'
import { asksNoOutcome } from '../unjudged.js'
import { methodsIn } from './methodsIn.js'

const always = (): boolean => true
const judges = ({ findings }: Audit): boolean => findings.some((finding) => !hasNoMark(finding))
const isConfident = (audit: Audit): boolean => judges(audit) && audit.plan.evidence.rule === 'confident'
const compares =
  (kind: ComparisonKind) =>
  ({ findings }: Audit): boolean =>
    findings.some(({ comparison }) => comparison === kind)
const hasOutcome = (audit: Audit): boolean => !asksNoOutcome(audit) && audit.plan.decision.kind !== 'number'

/** The words that a report explains, and whether a report uses them. */
export const terms = {
  decision_log: ({ plan }) => plan.data.layout === 'log',
  decision: always,
  outcome: (audit) => !asksNoOutcome(audit),
  score: ({ plan }) => plan.score !== null || plan.decision.kind === 'threshold',
  threshold: ({ plan, sweep, curves }) => plan.decision.kind === 'threshold' || sweep !== null || curves.length > 0,
  attribute: always,
  group: always,
  intersection: ({ plan }) => plan.intersections.length > 0,
  stratum: ({ plan }) => plan.conditioning.length > 0,
  reference: ({ comparisons }) => comparisons.length > 0,
  tally: hasOutcome,
  rate: ({ plan }) => plan.decision.kind !== 'number',
  difference: compares('difference'),
  ratio: compares('ratio'),
  relative_difference: compares('relative_difference'),
  limit: judges,
  finding: judges,
  undetermined: ({ findings }) => findings.some(({ status }) => status === 'undetermined'),
  warning: ({ findings }) => findings.some((finding) => finding.severity === 'warn' && !hasNoMark(finding)),
  verdict: judges,
  interval: always,
  level: isConfident,
  correction: (audit) => isConfident(audit) && audit.plan.evidence.correction !== 'none',
  bounds: ({ findings, groups }) =>
    findings.some(({ bounds }) => bounds !== undefined) ||
    groups.some(({ metrics }) => Object.values(metrics).some(({ bounds }) => bounds !== undefined)),
  suppressed: ({ groups }) => groups.some(({ tally }) => cellNames.some((name) => typeof tally[name] !== 'number')),
  too_few: ({ findings }) => findings.some(({ reason_code }) => reason_code === 'too_few'),
  bootstrap: (audit) => [...methodsIn(audit)].some((method) => method.startsWith('bootstrap')),
  weight: ({ plan }) => plan.weight !== null,
  calibration: ({ curves }) => curves.length > 0,
  roc: ({ curves }) => curves.length > 0,
  fingerprint: always,
} as const satisfies Readonly<Record<string, (audit: Audit) => boolean>>

export type TermId = keyof typeof terms
export const termIds = Object.keys(terms) as TermId[]
