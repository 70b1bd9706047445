import type { Effect, Reference } from '../config/plan.js'
import {
  type AttributeCounts,
  addCells,
  type Counts,
  cellNames,
  type GroupCounts,
  highOf,
  isMissingGroup,
  type Slice,
} from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { zOf } from '../statistics/normal.js'
import { extremeAggregate } from './aggregate.js'
import { unitsIn } from './clusters.js'
import { corrections } from './corrections.js'
import type { Evidence, EvidenceRules } from './evidence.js'
import { addTallies, cellsOf, rowsOf } from './fillings.js'
import { pickedMethod } from './inspection.js'
import { isOfPart } from './isOfPart.js'
import { measureEvidence } from './knowledge.js'
import type {
  AggregateResult,
  Bounds,
  ComparisonResult,
  GroupMeasure,
  GroupResult,
  MeasureValue,
  OverallResult,
} from './measure.js'
import {
  type AggregateMetric,
  comparisonKinds,
  type GroupMetric,
  isAggregate,
  isOfGroup,
  type Metric,
  type MetricId,
} from './metric.js'
import { needsTally } from './needsTally.js'
import { statisticOver } from './overGroups/statisticOver.js'
import { type ComparisonContext, comparedWithReference, contrastedWithReference, othersIn } from './reference.js'

/** What to measure, beside the counts themselves. */
export interface MeasureOptions {
  readonly effect: Effect
  /** Of a part of the log, where that differs. */
  readonly effectOf?: (slice: Slice) => Effect
  /** Of an attribute or an intersection, by its name. */
  readonly referenceOf: (attribute: AttributeCounts) => Reference
  /** Those to measure, in the order of the catalogue. */
  readonly metrics: readonly Metric[]
  /** Those that every stratum has too, with comparisons; left out: all. */
  readonly inStrata?: ReadonlySet<MetricId>
  readonly confidence: number
  readonly correction: keyof typeof corrections
  readonly rules: EvidenceRules
  readonly floor: number
}

export interface Measures {
  readonly groups: readonly GroupResult[]
  readonly overall: readonly OverallResult[]
  readonly comparisons: readonly ComparisonResult[]
  readonly aggregates: readonly AggregateResult[]
}

/** The measures of a part of the log. */
export interface SliceMeasures extends Measures {
  readonly slice: Slice
}

/** Every measure asked for, of every group, comparison and attribute, and the same of every part: Counts → measures. */
export function measureAll(
  counts: Counts,
  options: MeasureOptions,
): Measures & { readonly slices: readonly SliceMeasures[] } {
  const strataOf = (name: string): readonly AttributeCounts[] => strataIn(counts, name)
  // Of decisions with several classes each class has its measures, and the whole only what is not of decisions.
  const hasClasses = counts.slices.some(({ slice }) => slice.kind === 'class')
  const ofPeople = options.metrics.filter((metric) => metric.of === undefined)
  const ofWhole = hasClasses ? ofPeople.filter((metric) => !needsTally(metric)) : ofPeople
  return {
    ...measureAttributes(counts.attributes, { ...options, metrics: ofWhole }, strataOf),
    slices: counts.slices.map(({ slice, attributes }) => ({
      slice,
      ...withoutBareGroups(
        slice,
        measureAttributes(
          attributes,
          { ...options, effect: options.effectOf?.(slice) ?? options.effect },
          () => [],
          chosenIn(slice, { ...options, metrics: ofPeople }, options.metrics),
        ),
      ),
    })),
  }
}

/** What tells of groups is one number over all of them: that its groups are there, the whole tells already. */
const withoutBareGroups = (slice: Slice, measures: Measures): Measures =>
  slice.kind === 'input' && slice.teller !== 'together'
    ? { ...measures, groups: [], overall: [], comparisons: [] }
    : measures

/** Some measures of every group and of everyone, compared with nobody. */
export const measureGroups = (
  { attributes }: Pick<Counts, 'attributes'>,
  options: MeasureOptions,
): Pick<Measures, 'groups' | 'overall'> =>
  measureAttributes(attributes, options, () => [], { measured: options.metrics, compared: [] })

/** What the people of a stratum are told by, whatever is asked. */
const told: readonly MetricId[] = ['selection_rate', 'base_rate', 'mean_value']

/** What a part of the log has: measures of groups and everyone, and of these the ones that are compared too. */
interface Chosen {
  readonly measured: readonly Metric[]
  readonly compared: readonly Metric[]
}

/** Of a stage or a check of the data its own measures; of a class every one of people; of a stratum a few. */
function chosenIn(slice: Slice, ofPeople: MeasureOptions, metrics: readonly Metric[]): Chosen {
  const { kind } = slice
  if (kind === 'stratum') return withinStratum(ofPeople)
  const chosen = kind === 'class' ? ofPeople.metrics : metrics.filter((metric) => isOfPart(metric, slice))
  return { measured: chosen, compared: chosen.filter(({ uncompared }) => uncompared !== true) }
}

/** Of one stratum: not what is made of all of them. */
function withinStratum({ metrics, inStrata }: MeasureOptions): Chosen {
  const possible = metrics.filter(({ needs }) => !needs.includes('strata'))
  const compared = possible.filter(({ id }) => inStrata?.has(id) ?? true)
  return { measured: possible.filter((metric) => compared.includes(metric) || told.includes(metric.id)), compared }
}

/** An attribute within each stratum. */
export const strataIn = ({ slices }: Pick<Counts, 'slices'>, name: string): readonly AttributeCounts[] =>
  slices
    .filter(({ slice }) => slice.kind === 'stratum')
    .flatMap(({ attributes }) => attributes.filter(({ attribute }) => attribute === name))

function measureAttributes(
  attributes: readonly AttributeCounts[],
  options: MeasureOptions,
  strataOf: (attribute: string) => readonly AttributeCounts[],
  { measured: chosen, compared }: Chosen = { measured: options.metrics, compared: options.metrics },
): Measures {
  const { rules } = options
  const z = zOf(options.confidence)
  const metrics = chosen.filter(isOfGroup)
  const contexts = attributes.map((attribute) => contextOf(attribute, options, strataOf(attribute.attribute)))
  const measured = (groups: readonly GroupCounts[]): Readonly<Record<MetricId, GroupMeasure>> =>
    Object.fromEntries(metrics.map((metric) => [metric.id, measureOf(metric, groups, rules, z)]))
  return {
    groups: attributes.flatMap(({ attribute, groups }) =>
      groups.map((group) => ({
        attribute,
        group: group.group,
        parts: group.parts,
        n: rowsOf(group),
        ...(group.clusters === undefined
          ? {}
          : { units: { people: unitsIn(cellNames, group.clusters), repeated: group.clusters.repeated } }),
        ...knownIn([group]),
        tally: group.tally,
        metrics: measured([group]),
      })),
    ),
    overall: attributes.map((one) => {
      const { attribute } = one
      const groups = everyoneIn(one)
      return {
        attribute,
        n: addCells(groups.map(rowsOf)),
        ...knownIn(groups),
        tally: addTallies(groups),
        metrics: measured(groups),
      }
    }),
    comparisons: contexts.flatMap((context) =>
      compared.filter(isOfGroup).flatMap((metric) => comparisonsOf(metric, context, options, z)),
    ),
    aggregates: contexts.flatMap((context) =>
      compared.filter(isAggregate).flatMap((metric) => aggregatesOf(metric, context, z)),
    ),
  }
}

/** The groups, or where they tell less than is told of all together, these as one. */
function everyoneIn({ attribute, groups, everyone, published }: AttributeCounts): readonly GroupCounts[] {
  const tally = everyone ?? published
  return tally === undefined ? groups : [{ group: attribute, parts: {}, tally }]
}

function knownIn(groups: readonly GroupCounts[]): { readonly known?: number } {
  const numbers = groups.flatMap((group) => group.numbers ?? [])
  return numbers.length === 0 ? {} : { known: numbers.reduce((sum, { outcomes }) => sum + outcomes.rows, 0) }
}

const contextOf = (
  attribute: AttributeCounts,
  options: MeasureOptions,
  strata: readonly AttributeCounts[],
): ComparisonContext => ({
  attribute,
  othersOf: othersIn(attribute),
  reference: options.referenceOf(attribute),
  strata,
  effect: options.effect,
  rules: options.rules,
  floor: options.floor,
})

function measureOf(metric: GroupMetric, groups: readonly GroupCounts[], rules: EvidenceRules, z: number): GroupMeasure {
  const value = asValue(measureEvidence(metric, groups, rules), z)
  // Of those whom chance picked the counts are of the picked, and the rate is of everyone.
  return metric.kind === 'rate' && value.method !== pickedMethod
    ? { ...value, numerator: cellsOf(metric.numerator, groups), denominator: cellsOf(metric.denominator, groups) }
    : value
}

/** JSON knows no infinity: an end that is none is null. */
export const finite = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value

/** Evidence as audit.json shows it: at one confidence, without infinities. */
export const asValue = (evidence: Evidence, z: number): MeasureValue => shown(evidence, evidence.interval(z))

/** Of a comparison or an aggregate, whose interval may have no upper end. */
export function asOpenValue(evidence: Evidence, z: number): MeasureValue & { readonly unbounded: boolean } {
  const interval = evidence.interval(z)
  return { ...shown(evidence, interval), unbounded: interval?.high === Number.POSITIVE_INFINITY }
}

const shown = (evidence: Evidence, interval: Interval | null): MeasureValue => ({
  estimate: evidence.estimate,
  low: finite(interval?.low),
  high: finite(interval?.high),
  method: evidence.method,
  ...(evidence.bounds === null ? {} : { bounds: boundsOf(evidence) }),
  ...(evidence.undefined === null ? {} : { undefined: evidence.undefined }),
})

export function boundsOf({ bounds }: Evidence): Bounds {
  return { low: finite(bounds?.low), high: finite(bounds?.high) }
}

/** Each kind of comparison of each group; the adjusted p is within the measure and the attribute. */
function comparisonsOf(
  metric: GroupMetric,
  context: ComparisonContext,
  { correction }: MeasureOptions,
  z: number,
): readonly ComparisonResult[] {
  const comparedWith = comparedWithReference(metric, context)
  const compared = context.attribute.groups
    .filter((group) => highOf(rowsOf(group)) > 0)
    .flatMap((group) => {
      const { reference, result } = comparedWith(group)
      return result === null ? [] : [{ group: group.group, reference, comparison: result, p: result.p() }]
    })
  const tested = compared.filter(({ p }) => p !== null)
  const levels = corrections[correction](tested.map(({ p }) => p ?? 1))
  const adjusted = new Map(tested.map((entry, index) => [entry, levels[index]]))
  return comparisonKinds.flatMap((kind) =>
    compared.map((entry) => {
      const evidence = entry.comparison.of(kind)
      return {
        attribute: context.attribute.attribute,
        group: entry.group,
        reference: entry.reference,
        reference_estimate: evidence.referenceEstimate,
        metric: metric.id,
        kind,
        ...asOpenValue(evidence, z),
        p: entry.p,
        p_adjusted: adjusted.get(entry) ?? null,
      }
    }),
  )
}

function aggregatesOf(
  { id, aggregation }: AggregateMetric,
  context: ComparisonContext,
  z: number,
): readonly AggregateResult[] {
  const { attribute } = context.attribute
  const result = (evidence: Evidence): AggregateResult => ({
    attribute,
    metric: id,
    ...asOpenValue(evidence, z),
    ...(typeof evidence.p === 'number' ? { p: evidence.p } : {}),
    ...(evidence.reverses ? { reverses: true } : {}),
  })
  const named = context.attribute.groups.filter((group) => !isMissingGroup(group) && highOf(rowsOf(group)) > 0)
  if (aggregation.kind === 'extreme') return [result(extremeAggregate(aggregation, named, context.rules))]
  if (aggregation.kind === 'statistic')
    return [result(statisticOver(aggregation, context.attribute.groups, named, context))]
  const comparedWith = contrastedWithReference(aggregation, context)
  return named.flatMap((group) => {
    const { reference, result: evidence } = comparedWith(group)
    if (evidence === null) return []
    const own = evidence.referenceEstimate
    return [
      { ...result(evidence), group: group.group, reference, ...(own === null ? {} : { reference_estimate: own }) },
    ]
  })
}
