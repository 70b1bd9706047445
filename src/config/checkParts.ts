import { crossing } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import type { Need } from '../metrics/metric.js'
import { ownId } from '../metrics/peers/peers.js'
import { nearest } from '../nearest.js'
import { lacking } from './available.js'
import { checkConditioning } from './checkConditioning.js'
import { checkClasses, checkOutcome } from './checkDecision.js'
import { checkInputs } from './checkInputs.js'
import { checkInspection } from './checkInspection.js'
import { checkIntervals } from './checkIntervals.js'
import { checkPeersEffect } from './checkPeersEffect.js'
import { checkPrivacy } from './checkPrivacy.js'
import { checkQuality } from './checkQuality.js'
import { checkStages } from './checkStages.js'
import { checkTime } from './checkTime.js'
import { checkWaivers } from './checkWaivers.js'
import { checkWorstGroups } from './checkWorstGroups.js'
import { combinations, crossingCount, crossingNamed } from './crossings.js'
import { attributeName, itemsAt, keysAt, textAt } from './draft.js'
import { didYouMean, type Path, type PlanIssue, quoted } from './issue.js'
import { needsInWords } from './needsInWords.js'
import { presetById } from './presets/presets.js'
import { decisionKeys } from './schema/columns.js'

/**
 * What is wrong between the parts of a plan, where each may be right in itself: names that one part gives and another
 * uses, and what a log or a table of counts can have. It reads the draft, not the plan, so that one wrong part does not
 * hide another's errors; what it cannot read there it leaves to the schema.
 */
export const checkParts = (plan: unknown): readonly PlanIssue[] =>
  [
    textAt(plan, ['data', 'layout']) === 'counts' ? checkCounts : checkLog,
    checkOutcome,
    checkClasses,
    checkAttributes,
    checkConditioning,
    checkIntersections,
    checkScoped('limits', 'the limit'),
    checkScoped('stop', 'the criterion'),
    checkIntervals,
    checkPeersEffect,
    checkWaivers,
    checkWaiversAttributes,
    checkSweep,
    checkStages,
    checkInspection,
    checkPrivacy,
    checkQuality,
    checkInputs,
    checkTime,
    (draft: unknown) => checkWorstGroups(draft, namedIn(draft)),
  ].flatMap((check) => check(plan))

const saysDecision = (plan: unknown): boolean =>
  keysAt(plan, ['decision']).some((key) => decisionKeys.some((known) => known === key))

function checkCounts(plan: unknown): readonly PlanIssue[] {
  const refuse = (path: Path, message: string, hint: string): readonly PlanIssue[] => [{ path, message, hint }]
  const given = keysAt(plan, [])
  const columns = 'A table of counts has no such column: its cells already say what was decided and what was true.'
  return [
    ...['outcome', 'score', 'weight', 'unit', 'conditioning'].flatMap((key) =>
      given.includes(key) ? refuse([key], columns, 'Take it out.') : [],
    ),
    ...(saysDecision(plan)
      ? refuse(['decision'], columns, 'Write decision: { effect: adverse } or { effect: favourable }.')
      : []),
    ...(given.includes('quality')
      ? refuse(['quality'], 'A table of counts has no records whose values could be looked at.', 'Take it out.')
      : []),
    ...(given.includes('inputs')
      ? refuse(['inputs'], 'A table of counts has no inputs of a model.', 'Take it out.')
      : []),
    ...(given.includes('intersections')
      ? refuse(['intersections'], 'A table of counts has no rows to cross attributes by.', 'Take it out.')
      : []),
    ...itemsAt(plan, ['attributes']).flatMap((attribute, index) =>
      keysAt(attribute, []).includes('bins')
        ? refuse(
            ['attributes', index, 'bins'],
            'A table of counts has no numbers to bin.',
            'Merge its groups by groups: instead.',
          )
        : [],
    ),
  ]
}

function checkLog(plan: unknown): readonly PlanIssue[] {
  const issues: PlanIssue[] = []
  const given = keysAt(plan, [])
  if (given.includes('decision') && !saysDecision(plan)) {
    const hint = 'Say its column and the values that are positive, or its score and threshold.'
    issues.push({ path: ['decision'], message: 'It does not say where the decision is.', hint })
  }
  if (keysAt(plan, ['data']).includes('suppressed')) {
    const message = 'Only a table of counts has suppressed cells.'
    issues.push({ path: ['data', 'suppressed'], message, hint: 'Add layout: counts, or take it out.' })
  }
  if (keysAt(plan, ['data']).includes('rounding')) {
    const message = 'Only a table of counts has rounded numbers.'
    issues.push({ path: ['data', 'rounding'], message, hint: 'Add layout: counts, or take it out.' })
  }
  if (keysAt(plan, ['data']).includes('total')) {
    const message = 'Only a table of counts has a row with a total.'
    issues.push({ path: ['data', 'total'], message, hint: 'Add layout: counts, or take it out.' })
  }
  if (!given.includes('attributes') || itemsAt(plan, ['attributes'], [null]).length === 0) {
    const message = 'An audit compares the groups of an attribute, and none is named.'
    issues.push({ path: ['attributes'], message, hint: 'Name the column of at least one, as gender.' })
  }
  return issues
}

function checkAttributes(plan: unknown): readonly PlanIssue[] {
  const names = itemsAt(plan, ['attributes']).map(attributeName)
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (name === undefined || first === index) return []
    const message = `attributes[${first}] is called ${quoted(name)} too.`
    return [{ path: ['attributes', index], message, hint: 'Give one of the two another name.' }]
  })
}

/** The names of the attributes, or undefined where not all are known: a table of counts may leave them to the table. */
function attributeNames(plan: unknown): readonly string[] | undefined {
  const names = itemsAt(plan, ['attributes']).map(attributeName)
  return names.length === 0 || names.includes(undefined) ? undefined : names.filter((name) => name !== undefined)
}

const noAttribute = (path: Path, name: string, known: readonly string[]): PlanIssue => ({
  path,
  message: `There is no attribute ${quoted(name)}.`,
  hint: didYouMean(nearest(name, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`,
})

/** More crossings than this are no question that anyone asked. */
const mostCrossings = 1000

function checkIntersections(plan: unknown): readonly PlanIssue[] {
  const known = attributeNames(plan)
  if (known === undefined) return []
  const depth = Number(textAt(plan, ['intersections']) ?? 0)
  if (crossingCount(known.length, Math.min(depth, known.length)) > mostCrossings) {
    const message = `That makes more than ${mostCrossings} crossings.`
    return [{ path: ['intersections'], message, hint: 'List the crossings that matter.' }]
  }
  if (depth > known.length) {
    const message = `Crossings of ${depth} attributes need as many, and there are ${known.length}.`
    return [{ path: ['intersections'], message, hint: 'Choose a smaller number, or add attributes.' }]
  }
  const lists = crossingsListed(plan)
  return lists.flatMap((names, index) => {
    const path = ['intersections', index]
    const issues = names.flatMap((name, at) => (known.includes(name) ? [] : [noAttribute([...path, at], name, known)]))
    const repeated = names.find((name, at) => names.indexOf(name) !== at)
    const first = lists.findIndex((other) => crossing(other.toSorted()) === crossing(names.toSorted()))
    if (repeated !== undefined) {
      issues.push({ path, message: `${quoted(repeated)} is crossed with itself.`, hint: 'Name each attribute once.' })
    }
    if (first < index) {
      issues.push({ path, message: `This is the crossing of intersections[${first}].`, hint: 'Take it out.' })
    }
    return issues
  })
}

/** The crossings that limits can name: none where there are too many, which is an error already. */
function crossingsAsked(plan: unknown, names: readonly string[]): readonly (readonly string[])[] {
  const depth = Number(textAt(plan, ['intersections']) ?? Number.NaN)
  if (Number.isNaN(depth)) return crossingsListed(plan)
  return crossingCount(names.length, depth) > mostCrossings ? [] : combinations(depth, names)
}

const crossingsListed = (plan: unknown): readonly (readonly string[])[] =>
  itemsAt(plan, ['intersections']).map((names) => itemsAt(names, []).filter((name) => typeof name === 'string'))

/** Of each limit, or stop criterion: the attributes that it names, and what it needs to know. */
const checkScoped =
  (key: 'limits' | 'stop', what: string) =>
  (plan: unknown): readonly PlanIssue[] => {
    const names = attributeNames(plan)
    const crossings = crossingsAsked(plan, names ?? [])
    const available = namedIn(plan)

    return itemsAt(plan, [key]).flatMap((limit, index) => {
      const path = [key, index]
      const named = textAt(limit, ['attributes'])
      const listed = named === undefined ? itemsAt(limit, ['attributes']) : [named]
      const issues = listed.flatMap((name, at) => {
        if (names === undefined || typeof name !== 'string') return []
        if (names.includes(name) || crossingNamed(name, crossings) !== undefined) return []
        const place = [...path, 'attributes', ...(named === undefined ? [at] : [])]
        return [noAttribute(place, name, [...names, ...crossings.map(crossing)])]
      })
      return [...issues, ...checkNeeds(limit, path, available, what)]
    })
  }

function checkWaiversAttributes(plan: unknown): readonly PlanIssue[] {
  const names = attributeNames(plan)
  const crossings = crossingsAsked(plan, names ?? [])
  return itemsAt(plan, ['waivers']).flatMap((waiver, index) => {
    const name = textAt(waiver, ['attribute'])
    if (names === undefined || name === undefined || names.includes(name)) return []
    if (crossingNamed(name, crossings) !== undefined) return []
    return [noAttribute(['waivers', index, 'attribute'], name, [...names, ...crossings.map(crossing)])]
  })
}

function checkNeeds(limit: unknown, path: Path, available: ReadonlySet<Need>, what: string): readonly PlanIssue[] {
  const missing = (id: string): readonly Need[] => {
    const metric = metricById(ownId(id))
    return metric === undefined ? [] : lacking(metric, available)
  }
  const refuse = (key: string, name: string, [need]: readonly Need[]): readonly PlanIssue[] => {
    if (need === undefined) return []
    const { lack, hint } = needsInWords[need]
    return [{ path: [...path, key], message: `${name} needs ${lack}.`, hint: `${hint}, or take ${what} out.` }]
  }
  const metric = textAt(limit, ['metric'])
  const preset = presetById(textAt(limit, ['preset']) ?? '')
  const metrics = Object.values(preset?.limits ?? {})
    .flat()
    .map((one) => missing(one.metric))
  const within = textAt(limit, ['within']) === 'stratum' && !available.has('strata')
  return [
    ...(metric === undefined ? [] : refuse('metric', metric, missing(metric))),
    ...(preset !== undefined && metrics.every((needs) => needs.length > 0)
      ? refuse('preset', preset.id, metrics[0] ?? [])
      : []),
    ...(within ? refuse('within', 'within: stratum', ['strata']) : []),
  ]
}

/** What a plan names, of all that measures can need. */
function namedIn(plan: unknown): ReadonlySet<Need> {
  const given = keysAt(plan, [])
  const isCounted = textAt(plan, ['data', 'layout']) === 'counts'
  const isNumber = keysAt(plan, ['decision']).includes('numeric')
  const outcome = isNumber ? 'true_number' : 'outcome'
  return new Set<Need>([
    isNumber ? 'number' : 'decision',
    ...(isCounted || given.includes('outcome') ? ([outcome] as const) : []),
    ...(given.includes('score') || keysAt(plan, ['decision']).includes('score') ? (['score'] as const) : []),
    ...(itemsAt(plan, ['conditioning']).length > 0 ? (['strata'] as const) : []),
    ...(given.includes('quality') ? (['quality'] as const) : []),
    ...(given.includes('inputs') ? (['inputs'] as const) : []),
    ...(itemsAt(plan, ['stages']).length > 0 ? (['stages'] as const) : []),
  ])
}

function checkSweep(plan: unknown): readonly PlanIssue[] {
  const given = keysAt(plan, [])
  if (!given.includes('sweep') || given.includes('score') || textAt(plan, ['decision', 'score']) !== undefined)
    return []
  const message = 'A sweep goes over the scores, and the plan names none.'
  return [{ path: ['sweep'], message, hint: 'Add score: { column: NAME }, or take the sweep out.' }]
}
