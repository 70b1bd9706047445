import { Document, isMap, isSeq } from 'yaml'
import { metricById } from '../metrics/catalogue.js'
import { aliasById } from '../metrics/peers/peers.js'
import { endsAsPeer } from '../metrics/peers/transform.js'
import { availableIn } from './available.js'
import { canonicalJson } from './canonicalPlan.js'
import { presetLimits } from './complete.js'
import { partKeys } from './partKeys.js'
import {
  type AttributePlan,
  type AuditPlan,
  type InputsPlan,
  type Limit,
  type PlanValue,
  type QualityPlan,
  type Reference,
  referenceKinds,
  type StagePlan,
  type StopCriterion,
  type StratumPlan,
  type Waiver,
} from './plan.js'

/**
 * A plan as audit.yaml: short where the format has a short form, its defaults of evidence written out, so that a reader
 * sees what decides. Read again from the same folder, it is the same plan.
 *
 * @example planToYaml(planFromFlags('log.csv', flags)) // 'version: 1\ntitle: log\nlanguage: en\n…'
 */
export function planToYaml(plan: AuditPlan): string {
  const { version, title, language, about, outcome, score, weight, unit, attributes, intersections } = plan
  const { measures, evidence } = plan
  const document = new Document(
    withoutNothing({
      version,
      title: asYaml(title),
      language,
      about: Object.keys(about).length === 0 ? null : about,
      data: dataInput(plan.data),
      decision: decisionInput(plan.decision),
      outcome: outcome && outcomeInput(outcome),
      score,
      weight,
      unit,
      attributes: attributes.length === 0 ? null : attributes.map(attributeInput),
      conditioning: plan.conditioning.length === 0 ? null : plan.conditioning.map(stratumInput),
      intersections: intersections.length === 0 ? null : intersections,
      sweep: sweepInput(plan.sweep),
      inspection: plan.inspection && { [plan.inspection.kind]: asYaml(plan.inspection.column) },
      assumptions: plan.assumptions,
      stages: plan.stages?.map(stageInput),
      measures: measures === 'usual' ? null : measures,
      limits: plan.limits.length === 0 ? null : limitInputs(plan),
      waivers: plan.waivers?.map(waiverInput),
      worst_groups: plan.worst_groups,
      quality: plan.quality && qualityInput(plan.quality),
      inputs: plan.inputs && inputsInput(plan.inputs),
      evidence,
      privacy: plan.privacy ?? null,
      time: plan.time ?? null,
      stop: plan.stop?.map(stopInput),
    }),
    { aliasDuplicateObjects: false },
  )
  // The top and its lists stand in lines; what is below fits on one.
  if (isMap(document.contents)) {
    for (const { value } of document.contents.items) {
      for (const node of isSeq(value) ? value.items : [value]) if (isMap(node) || isSeq(node)) node.flow = true
    }
  }
  return document.toString({ lineWidth: 0 })
}

const sweepInput = (sweep: AuditPlan['sweep']): unknown =>
  sweep && { [sweep.by === 'top' ? 'top' : 'thresholds']: sweep.steps }

const qualityInput = ({ id, columns }: QualityPlan): unknown => ({
  id: id === null ? null : asYaml(id),
  columns: columns.map(({ column, placeholders, range, stale_before, shift }) => ({
    column: asYaml(column),
    placeholders: placeholders.length === 0 ? null : listOf(placeholders),
    range,
    stale_before,
    shift,
  })),
})

const inputsInput = ({ columns, all_but, proxy_from }: InputsPlan): unknown => ({
  columns:
    columns.length === 0
      ? null
      : columns.map(({ column, bins }) => (bins === null ? asYaml(column) : { column: asYaml(column), bins })),
  all_but: listOf(all_but),
  proxy_from,
})

const stageInput = ({ name, column, positive }: StagePlan): object => ({
  name: asYaml(name),
  column: asYaml(column),
  positive: positive === undefined ? null : listOf(positive),
})

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutNothing(part)]))
}

/** A text that YAML writes as a number in just these signs needs no quotes: it is read by its source text. */
const asYaml = (value: PlanValue): string | number | boolean =>
  typeof value === 'string' && /^-?\d/.test(value) && String(Number(value)) === value ? Number(value) : value

const listOf = (list: readonly PlanValue[] | null): readonly unknown[] | null => list?.map(asYaml) ?? null

function dataInput({ source, name, layout, on_bad_row, where, ...rest }: AuditPlan['data']): unknown {
  const selected = Object.entries(where).map(([column, list]) => [column, listOf(list)])
  const long = {
    ...rest,
    layout: layout === 'log' ? null : layout,
    where: selected.length === 0 ? null : Object.fromEntries(selected),
    on_bad_row: on_bad_row === 'stop' ? null : on_bad_row,
  }
  const written = name ?? source
  return Object.values(long).every((value) => value === null) ? written : { source: written, ...long }
}

function decisionInput(decision: AuditPlan['decision']): unknown {
  const { kind: _, ...fields } = decision
  switch (decision.kind) {
    case 'column':
      return { ...fields, positive: listOf(decision.positive), negative: listOf(decision.negative) }
    case 'classes': {
      const { column, effect } = decision
      const classes = decision.classes.map(({ values, ...one }) => ({
        ...one,
        name: asYaml(one.name),
        values: values === '*' ? values : listOf(values),
      }))
      return { column, classes, effect }
    }
    case 'number':
      return { ...fields, numeric: true }
    default:
      return fields
  }
}

const outcomeInput = (outcome: NonNullable<AuditPlan['outcome']>): unknown =>
  'positive' in outcome
    ? { column: outcome.column, positive: listOf(outcome.positive), negative: listOf(outcome.negative) }
    : outcome

const attributeInput = ({ reference, ...attribute }: AttributePlan): unknown => ({
  ...stratumInput(attribute),
  reference: reference.kind === 'rest' ? null : referenceInput(reference),
})

const stratumInput = ({ name, column, grouping, missing }: StratumPlan): object => ({
  column,
  name: name === column ? null : name,
  bins: grouping.kind === 'bins' ? grouping.edges : null,
  groups: grouping.kind === 'map' ? mapOf(grouping.groups) : null,
  missing: missing === 'group' ? null : missing,
})

const mapOf = (groups: Readonly<Record<string, readonly PlanValue[] | '*'>>): unknown =>
  Object.fromEntries(Object.entries(groups).map(([group, list]) => [group, list === '*' ? list : listOf(list)]))

function referenceInput(reference: Reference): unknown {
  if (reference.kind !== 'group') return reference.kind
  const isWord = referenceKinds.some((kind) => kind === reference.group)
  return isWord ? { group: reference.group } : asYaml(reference.group)
}

/** The limits, with those of a preset under its name again. */
function limitInputs(plan: AuditPlan): readonly unknown[] {
  const { limits } = plan
  const available = availableIn(plan)
  const inputs: unknown[] = []
  for (let index = 0; index < limits.length; ) {
    const [limit] = limits.slice(index)
    if (limit === undefined) break
    const { preset, severity, attributes, groups } = limit
    const scope = { severity: severity === 'fail' ? null : severity, attributes, groups }
    // The classes of its limits may be those that were asked for, or follow from the effects of all.
    const wholes = (preset === null ? [] : [limit.classes, null]).map((classes) => ({
      classes,
      whole: presetLimits(
        { kind: 'preset', preset: preset ?? '', severity, attributes, groups, classes },
        plan.decision,
        available,
      ),
    }))
    const found = wholes.find(
      ({ whole }) =>
        whole.length > 0 && canonicalJson(whole) === canonicalJson(limits.slice(index, index + whole.length)),
    )
    inputs.push(found ? { preset, ...scope, classes: found.classes } : { ...limitInput(limit), ...scope })
    index += found?.whole.length ?? 1
  }
  return inputs
}

const waiverInput = ({ attribute, group, ...waiver }: Waiver): object => ({
  ...waiver,
  attribute: attribute === undefined ? null : asYaml(attribute),
  group: group === undefined ? null : asYaml(group),
})

const stopInput = ({ reference, ...criterion }: StopCriterion): object => ({
  ...criterion,
  reference: reference && referenceInput(reference),
})

function limitInput(limit: Limit): object {
  const { metric, comparison, min, max, change, reference, within, classes, parts, alias } = limit
  const peers = alias === undefined ? undefined : aliasById(alias)
  const written = reference && referenceInput(reference)
  const kind = metricById(metric)?.of
  const where = { within, classes, ...(kind === undefined ? {} : { [partKeys[kind]]: parts ?? null }) }
  const ends = change ? { change: { min, max } } : { min, max }
  if (peers === undefined) return { metric, comparison, ...ends, reference: written, ...where }
  const { low, high } = endsAsPeer(peers.transform, min, max)
  return { metric: peers.id, min: low, max: high, reference: peers.reference === null ? written : null, ...where }
}
