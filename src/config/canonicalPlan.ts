import { createHash } from 'node:crypto'
import type { AuditPlan } from './plan.js'

/** JSON with the keys of every mapping in order, so that the same plan is the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/**
 * SHA-256 (hex) of the plan without `data` and what changes no figure (title, language, the places of limits in a
 * file): the same audit of another log, or told in another language, has the same hash.
 */
export const planSha256 = ({ data: _, title: __, language: ___, places: ____, ...plan }: AuditPlan): string =>
  sha256(plan)

/**
 * SHA-256 (hex) of the keys that decide the counts: how the source is read (not where it lies), what a positive decision
 * and outcome are, the groups and their crossings. Two audits with the same hash counted alike, whatever they judged.
 */
export function countingSha256({ data, decision, attributes, ...plan }: AuditPlan): string {
  const { source: _, name: __, ...reading } = data
  // The effect of a decision and the reference of an attribute say how counts are read, not what they are.
  const { effect: ___, ...fields } = decision
  const counted =
    decision.kind === 'classes'
      ? { ...fields, classes: decision.classes.map(({ name, values }) => ({ name, values })) }
      : fields
  const grouped = attributes.map(({ name, column, grouping, missing }) => ({ name, column, grouping, missing }))
  const { outcome, score, weight, unit, conditioning, intersections } = plan
  const columns = { outcome, score, weight, unit }
  // What is suppressed decides what the counts are, where anything is.
  const { privacy, quality, stages, time, inspection } = plan
  const inputs = plan.inputs && { columns: plan.inputs.columns, all_but: plan.inputs.all_but }
  return sha256({
    data: reading,
    decision: counted,
    ...columns,
    attributes: grouped,
    conditioning,
    intersections,
    privacy,
    quality,
    inputs,
    time,
    stages,
    inspection,
  })
}

/**
 * SHA-256 (hex) of what was set as acceptable: the limits, the evidence they ask for (and whether it is of those whom
 * chance picked), the groups they hold for, whom these are compared with, when a pilot stops, and whether the decision
 * burdens. Written into `about.limits_sha256` when limits are set, it shows later whether they are still the same.
 *
 * Waivers are no part of it. They come after the limits, each in somebody's name and for a time, and a report shows them
 * all: were they in the hash, every waiver would read as a change of the limits, and a change of the limits as a waiver.
 * The hash of the plan tells them.
 *
 * @example plan.about.limits_sha256 === limitsSha256(plan) // unchanged since they were set
 */
export const limitsSha256 = ({
  limits,
  evidence,
  attributes,
  conditioning,
  intersections,
  decision,
  stop,
  inspection,
}: AuditPlan): string =>
  sha256({ limits, evidence, attributes, conditioning, intersections, stop, inspection, ...effectsOf(decision) })

/** Of each class, where there are several. */
const effectsOf = (decision: AuditPlan['decision']) =>
  decision.kind === 'classes'
    ? { effects: Object.fromEntries(decision.classes.map(({ name, effect }) => [name, effect])) }
    : { effect: decision.effect }
