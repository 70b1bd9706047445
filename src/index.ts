/** The public API: everything else may change between versions. */
export { type AuditOptions, audit, auditCounts, type JudgeOptions } from './audit.js'
export { columnPlans, type TwoColumns } from './compare/columnPlans.js'
export { compareAudits, type JointPeople } from './compare/compareAudits.js'
export type { Change, Comparison } from './compare/comparison.js'
export { definePlan } from './config/definePlan.js'
export { type ParseOptions, parsePlan } from './config/parsePlan.js'
export type { AuditPlan, Waiver } from './config/plan.js'
export type {
  AttributeInput,
  DataInput,
  DecisionInput,
  LimitInput,
  OutcomeInput,
  PlanInput,
  ReferenceInput,
  ValueInput,
  ValuesInput,
} from './config/planInput.js'
export { planJsonSchema } from './config/planJsonSchema.js'
export { planToYaml } from './config/planToYaml.js'
export { readPlan } from './config/readPlan.js'
export type { Cell, CellName, Counts, Joint, JointCell, JointGroup, LinkedPeople, Range, Tally } from './counts.js'
export { auditDataFrame, type DataFramePlan, toDataFrame } from './dataFrame.js'
export { AuditError, type AuditErrorCode, type Place, type Problem, problemInWords } from './error.js'
export type { Language } from './languages/language.js'
export { type CountOptions, count } from './loader/count.js'
export { type CountedTwice, countColumns, countLinked } from './loader/countTwice.js'
export type { Engine } from './loader/engine.js'
export { metricById, metrics } from './metrics/catalogue.js'
export type { AggregateResult, ComparisonResult, GroupResult, OverallResult } from './metrics/measure.js'
export type { Aggregation, End, Metric, MetricId } from './metrics/metric.js'
export type { Finding, FindingBaseline, FindingWaiver, Status, Verdict } from './policy/finding.js'
export type { Gate } from './policy/gate.js'
export { auditJsonSchema } from './reporter/auditSchema.js'
export type { ComparedAudits, CompareFormat } from './reporter/compare/compared.js'
export { compareJsonSchema } from './reporter/compare/compareSchema.js'
export { compareFormatById } from './reporter/compare/formats.js'
export type { Format, OutputFile, RenderOptions, TextFormat } from './reporter/format.js'
export { formatById, formatIds } from './reporter/formats.js'
export { readAudit } from './reporter/readAudit.js'
export type { Audit, Provenance } from './result.js'
export { version } from './version.js'
