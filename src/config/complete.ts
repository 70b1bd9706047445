import { basename, dirname, extname, isAbsolute, normalize, relative, resolve, sep } from 'node:path'
import { metricById } from '../metrics/catalogue.js'
import type { Need } from '../metrics/metric.js'
import { availableIn } from './available.js'
import { combinations, crossingNamed } from './crossings.js'
import type { Path } from './issue.js'
import type { AuditPlan, DataPlan, Effect, Limit, Waiver } from './plan.js'
import { presetById } from './presets/presets.js'
import type { LimitDraft } from './schema/limits.js'
import type { PlanParts } from './schema/schema.js'
import { worstGroupsPlan } from './worstGroupsPlan.js'

/** The line of the plan's file where a key stands; null where a flag wrote it. */
type LineOf = (path: Path) => number | null

/**
 * The plan in full: defaults filled in, presets resolved, crossings written out, the source found from the plan's
 * folder.
 */
export function complete(parts: PlanParts, file: string | undefined, lineOf: LineOf): AuditPlan {
  const { version, language, about, decision, outcome = null, weight = null, unit = null } = parts
  const { attributes, conditioning, measures, evidence } = parts
  // A decision that is made from a score has named it: the scores are measured too.
  const score = parts.score ?? (decision.kind === 'threshold' ? { column: decision.score } : null)
  const data = dataPlan(parts.data, file)
  const intersections = combinations(
    parts.intersections,
    attributes.map(({ name }) => name),
  )
  const { stages, quality, inputs } = parts
  const available = availableIn({
    data,
    decision,
    outcome,
    score,
    conditioning,
    ...(stages && { stages }),
    ...(quality && { quality }),
    ...(inputs && { inputs }),
  })
  const sets = parts.limits.map((draft) =>
    draft.kind === 'limit' ? [draft.limit] : presetLimits(draft, decision, available),
  )
  const limits = sets.flat()
  const lines = sets.flatMap((set, at) => set.map(() => lineOf(['limits', at])))
  return {
    version,
    title: parts.title ?? titleOf(file ?? data.source),
    language,
    about: Object.fromEntries(Object.entries(about).filter(([, text]) => text !== undefined)),
    data,
    decision,
    outcome,
    score,
    weight,
    unit,
    attributes,
    conditioning,
    intersections,
    sweep: parts.sweep ?? null,
    measures,
    limits: limits.map((limit) => inCrossings(limit, intersections)),
    ...(parts.waivers.length === 0
      ? {}
      : { waivers: parts.waivers.map((waiver) => withCrossing(waiver, intersections)) }),
    ...(stages && { stages }),
    ...(parts.inspection && { inspection: parts.inspection }),
    ...(parts.assumptions && { assumptions: parts.assumptions }),
    worst_groups: worstGroupsPlan(parts.worst_groups, { limits, available, attributes: attributes.length }),
    evidence,
    ...(file === undefined ? {} : { places: { file: shownPath(file), limits: lines } }),
    ...(quality && { quality }),
    ...(inputs && { inputs }),
    ...(parts.time === undefined ? {} : { time: parts.time }),
    ...(parts.stop.length === 0 ? {} : { stop: parts.stop.map((one) => inCrossings(one, intersections)) }),
    // A plan that suppresses nothing is the same plan as before it could.
    ...(parts.privacy === undefined || parts.privacy.minimum_cell === null ? {} : { privacy: parts.privacy }),
  }
}

/** A file as it was given; of one that was given from the root of the disk, no more than does not tell of the machine. */
function shownPath(file: string): string {
  const way = isAbsolute(file) ? relative('.', file) : normalize(file)
  const shown = isAbsolute(file) && (way.startsWith('..') || isAbsolute(way)) ? basename(file) : way
  return shown.split(sep).join('/')
}

const inCrossings = <Scoped extends Pick<Limit, 'attributes'>>(
  scoped: Scoped,
  intersections: AuditPlan['intersections'],
): Scoped => ({
  ...scoped,
  attributes: scoped.attributes?.map((name) => crossingNamed(name, intersections) ?? name) ?? null,
})

/** An attribute is written as its crossing is called, whatever sign was typed. */
const withCrossing = (waiver: Waiver, intersections: AuditPlan['intersections']): Waiver =>
  waiver.attribute === undefined
    ? waiver
    : { ...waiver, attribute: crossingNamed(waiver.attribute, intersections) ?? waiver.attribute }

function dataPlan(data: PlanParts['data'], file: string | undefined): DataPlan {
  const { source } = data
  const found = file === undefined || source === '-' || isAbsolute(source) ? source : resolve(dirname(file), source)
  return {
    source: found,
    ...(found === source ? {} : { name: source }),
    format: data.format ?? null,
    layout: data.layout ?? 'log',
    encoding: data.encoding ?? null,
    delimiter: data.delimiter ?? null,
    ...(data.decimal === ',' ? { decimal: data.decimal } : {}),
    where: data.where ?? {},
    on_bad_row: data.on_bad_row ?? 'stop',
    suppressed: data.suppressed ?? null,
    ...(data.rounding === undefined ? {} : { rounding: data.rounding }),
    ...(data.total === undefined ? {} : { total: data.total }),
  }
}

/**
 * A preset's limits, as far as the log has what they need. A preset holds decisions that burden against other limits than
 * those that help: where classes differ in that, each limit names the classes that it is for.
 */
export function presetLimits(
  { preset, severity, attributes, groups, classes }: Extract<LimitDraft, { kind: 'preset' }>,
  decision: AuditPlan['decision'],
  available: ReadonlySet<Need>,
): readonly Limit[] {
  const limitsOf = (effect: Effect, classes: readonly string[] | null): readonly Limit[] =>
    (presetById(preset)?.limits[effect] ?? [])
      .filter(({ metric }) => metricById(metric)?.needs.every((need) => available.has(need)))
      .map((limit) => ({ severity, ...limit, attributes, groups, within: null, classes, preset }))
  if (decision.kind !== 'classes') return limitsOf(decision.effect, classes)
  const meant = decision.classes.filter(({ name }) => classes?.includes(name) ?? true)
  const effects = [...new Set(meant.map(({ effect }) => effect))]
  const ofEffect = (effect: Effect): readonly string[] =>
    meant.flatMap((one) => (one.effect === effect ? [one.name] : []))
  return effects.flatMap((effect) => limitsOf(effect, effects.length === 1 ? classes : ofEffect(effect)))
}

const titleOf = (path: string): string =>
  path === '-' ? 'standard input' : basename(path).slice(0, -extname(path).length || undefined)
