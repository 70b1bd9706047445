import { crossing } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import { nearest } from '../nearest.js'
import { combinations, crossingNamed } from './crossings.js'
import { didYouMean, type PlanIssue, quoted } from './issue.js'
import { presetById } from './presets/presets.js'
import type { ReadableParts } from './schema/schema.js'

/** The readable parts of a plan, and which keys it has at all. */
export interface PartsInHand {
  readonly parts: ReadableParts
  readonly given: ReadonlySet<string>
}

/**
 * What is wrong between the parts of a plan, where each may be right in itself. It looks at the parts that can be read,
 * so that a plan's errors come in one go; what follows from an unreadable part is not reported on top of it.
 */
export const checkParts = (inHand: PartsInHand): readonly PlanIssue[] =>
  [checkLayout, checkAttributes, checkIntersections, checkLimits].flatMap((check) => check(inHand))

function checkLayout({ parts: { data, decision, attributes }, given }: PartsInHand): readonly PlanIssue[] {
  if (data === undefined) return []
  const issues: PlanIssue[] = []
  if (data.layout === 'counts') {
    const message = 'A table of counts has no such column: its cells already say what was decided and what was true.'
    const keys = ['outcome', 'score', 'weight'].filter((key) => given.has(key))
    for (const key of keys) issues.push({ path: [key], message, hint: 'Take it out.' })
    if (decision !== undefined && decision.kind !== 'counted') {
      issues.push({
        path: ['decision'],
        message,
        hint: 'Write decision: { effect: adverse } or { effect: favourable }.',
      })
    }
    if (given.has('intersections')) {
      const message = 'A table of counts has no rows to cross attributes by.'
      issues.push({ path: ['intersections'], message, hint: 'Take it out, or list the crossed groups in the table.' })
    }
    attributes.forEach((attribute, index) => {
      if (attribute?.grouping.kind !== 'bins') return
      const message = 'A table of counts has groups, no numbers to bin.'
      issues.push({ path: ['attributes', index, 'bins'], message, hint: 'Merge its groups by groups: instead.' })
    })
    return issues
  }
  if (decision?.kind === 'counted') {
    const hint = 'Write { column, positive, effect }, or { score, threshold, effect }.'
    issues.push({ path: ['decision'], message: 'It does not say where the decision is.', hint })
  }
  if (data.suppressed !== undefined) {
    const message = 'Only a table of counts has suppressed cells.'
    issues.push({ path: ['data', 'suppressed'], message, hint: 'Add layout: counts, or take it out.' })
  }
  if (attributes.length === 0) {
    const hint = 'List at least one: attributes: [{ column: gender }].'
    issues.push({
      path: ['attributes'],
      message: 'An audit compares the groups of an attribute, and there is none.',
      hint,
    })
  }
  return issues
}

function checkAttributes({ parts: { attributes } }: PartsInHand): readonly PlanIssue[] {
  return attributes.flatMap((attribute, index) => {
    if (attribute === undefined) return []
    const first = attributes.findIndex((other) => other?.name === attribute.name)
    if (first === index) return []
    const message = `attributes[${first}] is called ${quoted(attribute.name)} too.`
    return [{ path: ['attributes', index], message, hint: 'Give one of the two another name.' }]
  })
}

/** The names of the attributes, or undefined where not all are known. */
function attributeNames({ attributes, data }: ReadableParts): readonly string[] | undefined {
  // A table of counts may leave the list to the table.
  if (attributes.length === 0 && data?.layout !== 'log') return undefined
  return attributes.includes(undefined) ? undefined : attributes.flatMap((attribute) => attribute?.name ?? [])
}

const noAttribute = (path: PlanIssue['path'], name: string, known: readonly string[]): PlanIssue => ({
  path,
  message: `There is no attribute ${quoted(name)}.`,
  hint: didYouMean(nearest(name, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`,
})

function checkIntersections({ parts }: PartsInHand): readonly PlanIssue[] {
  const { intersections } = parts
  const known = attributeNames(parts)
  if (intersections === undefined || known === undefined) return []
  if (typeof intersections === 'number') {
    if (intersections <= known.length) return []
    const message = `Crossings of ${intersections} attributes need as many, and there are ${known.length}.`
    return [{ path: ['intersections'], message, hint: 'Choose a smaller number, or add attributes.' }]
  }
  return intersections.flatMap((names, index) => {
    const path = ['intersections', index]
    const unknown = names.flatMap((name, at) => (known.includes(name) ? [] : [noAttribute([...path, at], name, known)]))
    const repeated = names.find((name, at) => names.indexOf(name) !== at)
    if (repeated !== undefined) {
      const message = `${quoted(repeated)} is crossed with itself.`
      unknown.push({ path, message, hint: 'Name each attribute once.' })
    }
    const first = intersections.findIndex((other) => crossing(other.toSorted()) === crossing(names.toSorted()))
    if (first < index) {
      unknown.push({ path, message: `This is the crossing of intersections[${first}].`, hint: 'Take it out.' })
    }
    return unknown
  })
}

function checkLimits({ parts, given }: PartsInHand): readonly PlanIssue[] {
  const hasOutcome = given.has('outcome') || parts.data === undefined || parts.data.layout === 'counts'
  const names = attributeNames(parts)
  const crossings = parts.intersections === undefined ? [] : combinations(parts.intersections, names ?? [])
  return parts.limits.flatMap((draft, index) => {
    if (draft === undefined) return []
    const path = ['limits', index]
    const { attributes } = draft.kind === 'limit' ? draft.limit : draft
    const issues = (attributes ?? []).flatMap((name, at) =>
      names === undefined || names.includes(name) || crossingNamed(name, crossings) !== undefined
        ? []
        : [noAttribute([...path, 'attributes', at], name, [...names, ...crossings.map(crossing)])],
    )
    if (hasOutcome) return issues
    const needed = draft.kind === 'limit' ? [draft.limit.metric] : presetMetrics(draft.preset)
    if (!needed.every((metric) => metricById(metric)?.needs === 'outcome')) return issues
    const message = `${needed.join(', ')} needs to know what turned out to be true, and the plan names no outcome.`
    const key = draft.kind === 'limit' ? 'metric' : 'preset'
    return [
      ...issues,
      { path: [...path, key], message, hint: 'Add outcome: { column, positive }, or take the limit out.' },
    ]
  })
}

function presetMetrics(id: string): readonly string[] {
  const preset = presetById(id)
  const limits = preset === undefined ? [] : [...preset.limits.adverse, ...preset.limits.favourable]
  return [...new Set(limits.map(({ metric }) => metric))]
}
