import type { Command } from 'commander'
import type {
  AssumptionPlan,
  AuditPlan,
  InputsPlan,
  InspectionPlan,
  Limit,
  StopCriterion,
  Waiver,
} from '../config/plan.js'
import { crossing } from '../counts.js'
import { inert } from '../inert.js'
import { checkName, namedChecks } from '../qualityChecks.js'
import { allOrProblems } from './allOrProblems.js'
import { loadPlan } from './loadPlan.js'
import { addPlanFlags, type PlanOptions } from './planFlags.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends PlanOptions, ScreenOptions {
  readonly planOnly?: true
}

const examples = `
Examples:
  maatlat check audit.yaml
  maatlat check --plan-only audits/*.yaml`

export const checkCommand = (program: Command): Command =>
  addPlanFlags(
    program
      .command('check')
      .description("is the plan sound? says what it would do, with the log's header only")
      .argument('<audit.yaml...>', 'a plan, or several, or a log with flags')
      .option('--plan-only', 'look at no log, not even at its header: where the data is elsewhere'),
  )
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const told = await allOrProblems(sources, (source) => describePlan(source, options))
      screenOf(options).print(told.join('\n'))
    })

/** What a plan would do, in lines. */
async function describePlan(source: string, options: Options): Promise<string> {
  const plan = await loadPlan(source, options)
  const lines = [
    `${plan.title}: the plan is sound.`,
    '',
    `Reads       ${plan.data.name ?? plan.data.source} (${options.planOnly ? 'not looked at' : await readInWords(plan)})`,
    `Decision    ${decisionInWords(plan)}`,
    `Outcome     ${plan.outcome === null ? (plan.data.layout === 'counts' ? 'in the counts' : 'none: only who is selected can be measured') : outcomeInWords(plan.outcome)}`,
    ...columnsInWords(plan),
    `Compared    ${plan.attributes.map(({ name, reference }) => `${name} with ${reference.kind === 'group' ? reference.group : reference.kind}`).join(', ') || 'each group with the rest'}`,
    `Attributes  ${[...plan.attributes.map(({ name }) => name), ...plan.intersections.map(crossing)].join(', ') || 'all in the table'}`,
    ...(plan.conditioning.length === 0 ? [] : [`Strata      ${plan.conditioning.map(({ name }) => name).join(', ')}`]),
    ...(plan.stages === undefined ? [] : [`Stages      ${plan.stages.map(({ name }) => name).join(', then ')}`]),
    ...(plan.inspection === undefined ? [] : [`Estimates   ${inspectionInWords(plan.inspection)}`]),
    ...(plan.assumptions ?? []).map((assumption) => `Assumes     ${assumptionInWords(assumption)}; it decides nothing`),
    ...(plan.quality === undefined ? [] : [`Records     ${qualityInWords(plan)}`]),
    ...(plan.inputs === undefined ? [] : [`Inputs      ${inputsInWords(plan.inputs)}`]),
    ...(plan.time === undefined ? [] : [`Windows     of a ${plan.time.window}, by the dates in ${plan.time.column}`]),
    ...(plan.sweep === null ? [] : [`Sweeps      ${sweepInWords(plan.sweep)}`]),
    ...(plan.worst_groups === null ? [] : [`Searches    ${searchInWords(plan.worst_groups)}`]),
    ...(plan.limits.length === 0
      ? ['Limits      none: the audit measures and does not judge']
      : plan.limits.map((limit, index) => `${index === 0 ? 'Limits      ' : '            '}${limitInWords(limit)}`)),
    ...(plan.stop ?? []).map(
      (criterion, index) => `${index === 0 ? 'Stops       ' : '            '}${stopInWords(criterion)}`,
    ),
    ...(plan.waivers ?? []).map(
      (waiver, index) => `${index === 0 ? 'Waived      ' : '            '}${waiverInWords(waiver)}`,
    ),
  ]
  const { limitsSha256 } = await import('../config/canonicalPlan.js')
  const { rule, confidence, minimum_denominator: floor } = plan.evidence
  lines.push(
    `Decides     ${rule === 'point' ? 'the estimate' : `at ${confidence * 100} % confidence`}, from ${floor} cases`,
  )
  const minimum = plan.privacy?.minimum_cell ?? null
  if (minimum !== null) lines.push(`Suppresses  ${suppressionInWords(plan, minimum)}`)
  // To be written into about.limits_sha256 when the limits are set; a report then shows whether they changed.
  lines.push(`Fingerprint ${limitsSha256(plan)} (of the limits)`)
  return `${lines.map(inert).join('\n')}\n`
}

async function readInWords(plan: AuditPlan): Promise<string> {
  const { describeSource } = await import('../loader/describe.js')
  const found = await describeSource(plan, { stdin: process.stdin })
  const read = [found.format, found.compression === 'none' ? null : found.compression, found.encoding]
  return `${read.filter((part) => part !== null).join(', ')}; ${found.columns.length} columns, ${found.files.length} ${found.files.length === 1 ? 'file' : 'files'}`
}

const columnsInWords = ({ score, weight, unit }: AuditPlan): readonly string[] => [
  ...(score === null ? [] : [`Scores      ${score.column}`]),
  ...(weight === null ? [] : [`Weights     ${weight.column}`]),
  ...(unit === null ? [] : [`People      ${unit.column}: several rows may be about one`]),
]

const suppressionInWords = ({ score }: AuditPlan, minimum: number): string =>
  `counts under ${minimum}, and others that would tell them${score === null ? '' : '; scores are left out'}`

const inspectionInWords = ({ kind, column }: InspectionPlan): string =>
  kind === 'random'
    ? `of everyone, from the control sample that ${column} says was drawn at random`
    : `of everyone, from the chances to be checked in ${column}`

const assumptionInWords = (assumption: AssumptionPlan): string =>
  `a positive outcome is ${
    assumption.kind === 'monotone_selection' ? 'no more frequent' : `at most ${assumption.times} times as frequent`
  } among the unchecked ${assumption.kind === 'monotone_selection' ? 'than' : 'as'} among the checked`

const qualityInWords = (plan: AuditPlan): string => namedChecks(plan).map(checkName).join(', ')

const inputsInWords = ({ columns, all_but, proxy_from }: InputsPlan): string => {
  const named = columns.map(({ column }) => column)
  const others = all_but === null ? [] : [`every column but ${all_but.join(', ')}`]
  return `${[...named, ...others].join(', ')}; a proxy from V = ${proxy_from}`
}

const sweepInWords = ({ by, steps }: NonNullable<AuditPlan['sweep']>): string =>
  `${typeof steps === 'number' ? steps : steps.length} ${by === 'top' ? 'shares of the highest scores' : 'thresholds of the score'}`

const searchInWords = ({ count, metric, depth, minimum_size }: NonNullable<AuditPlan['worst_groups']>): string =>
  `crossings of up to ${depth}, for the ${count} groups of ${minimum_size} cases or more that are worst off on ${metric}`

const valuesInWords = (values: readonly (string | boolean)[]): string => values.map(String).join(' or ')

function outcomeInWords(outcome: NonNullable<AuditPlan['outcome']>): string {
  if ('positive' in outcome) return `${outcome.column} is ${valuesInWords(outcome.positive)}`
  return `${outcome.column}, ${'numeric' in outcome ? 'a number' : 'by the same classes'}`
}

function decisionInWords({ decision }: AuditPlan): string {
  if (decision.kind === 'classes') {
    const classes = decision.classes.map(
      ({ name, effect }) => `${name} (${effect === 'adverse' ? 'a burden' : 'a help'})`,
    )
    return `${decision.column} is one of ${classes.join(', ')}`
  }
  if (decision.kind === 'number') {
    return `the number in ${decision.column}; more of it is ${decision.effect === 'adverse' ? 'a burden' : 'a help'} to the person`
  }
  const effect = `${decision.effect === 'adverse' ? 'a burden' : 'a help'} to the person`
  if (decision.kind === 'column') return `${decision.column} is ${valuesInWords(decision.positive)}; ${effect}`
  if (decision.kind === 'threshold') return `${decision.score} is ${decision.threshold} or more; ${effect}`
  return `in the counts; ${effect}`
}

function limitInWords({ metric, comparison, min, max, change, reference, within, severity, ...limit }: Limit): string {
  const { attributes, groups, alias, parts } = limit
  const range = rangeInWords(min, max)
  const scope = scopeInWords({ attributes, groups })
  return [
    metric,
    comparison?.replace('_', ' '),
    change ? 'changes by' : null,
    range,
    withInWords(reference),
    scope,
    within === null ? null : 'in each stratum',
    parts === undefined ? null : `in ${parts.join(', ')}`,
    alias === undefined ? null : `(${alias})`,
    severity === 'warn' && (min !== null || max !== null) ? '(warns only)' : null,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' ')
}

const stopInWords = ({ metric, comparison, min, max, reference, ...scope }: StopCriterion): string =>
  [metric, comparison?.replace('_', ' '), rangeInWords(min, max), withInWords(reference), scopeInWords(scope)]
    .filter((part) => part !== undefined && part !== null)
    .join(' ')

const withInWords = (reference: Limit['reference']): string | null =>
  reference === null ? null : `with ${reference.kind === 'group' ? reference.group : reference.kind}`

function scopeInWords({ attributes, groups }: Pick<Limit, 'attributes' | 'groups'>): string | null {
  const named = [...(attributes ?? []), ...(groups ?? [])]
  return named.length === 0 ? null : `for ${named.join(', ')}`
}

const waiverInWords = ({ metric, comparison, attribute, group, reason, approved_by, until }: Waiver): string =>
  [
    metric,
    comparison?.replace('_', ' '),
    attribute === undefined && group === undefined
      ? undefined
      : `for ${[attribute, group].filter((part) => part !== undefined).join(', ')}`,
    `until ${until}, by ${approved_by}: ${reason}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

function rangeInWords(min: number | null, max: number | null): string {
  if (min === null) return max === null ? 'is reported, without a pass mark' : `at most ${max}`
  return max === null ? `at least ${min}` : `${min} to ${max}`
}
