import { crossing } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import { ownId } from '../metrics/peers/peers.js'
import { combinations } from './crossings.js'
import { attributeName, itemsAt, keysAt, textAt } from './draft.js'
import type { Path, PlanIssue } from './issue.js'

/**
 * What a plan asks that cannot be told without telling of a few people. Each would be one more table that is tied to the
 * counts by sums, or is made of the people themselves.
 */
export function checkPrivacy(plan: unknown): readonly PlanIssue[] {
  if (textAt(plan, ['privacy', 'minimum_cell']) === undefined) return []
  const given = keysAt(plan, [])
  const decided = keysAt(plan, ['decision'])
  const refused = (Object.keys(untold) as (keyof typeof untold)[]).filter((key) => given.includes(key))
  return [
    ...refused.map((key): PlanIssue => ({ path: [key], message: untold[key], hint: wayOut })),
    ...(['classes', 'numeric'] as const)
      .filter((key) => decided.includes(key))
      .map((key): PlanIssue => ({ path: ['decision', key], message: ofDecisions[key], hint: wayOut })),
    ...itemsAt(plan, ['attributes']).flatMap((_, index) =>
      textAt(plan, ['attributes', index, 'missing']) === 'exclude'
        ? [{ path: ['attributes', index, 'missing'], message: leftOut, hint: 'Take it out: they are a group then.' }]
        : [],
    ),
    ...checkCrossings(plan),
    ...checkMeasures(plan),
  ]
}

const wayOut = 'Take it out, or take privacy.minimum_cell out.'

/** Why not, by key of the plan. */
const untold = {
  weight:
    'Sums of weights tell who is in them, however many that are: with privacy.minimum_cell a log cannot be weighted.',
  unit: 'Intervals that count people need sums over them that privacy.minimum_cell cannot suppress.',
  conditioning: 'Counts in strata are not suppressed yet, so with privacy.minimum_cell there can be none.',
  inspection: 'Whom chance picked is one more table of a few people: with privacy.minimum_cell there is none.',
  stages:
    'Counts of stages are tied to each other and are not suppressed yet: with privacy.minimum_cell there are none.',
  sweep: 'Counts at many thresholds differ by a few people: with privacy.minimum_cell there is no sweep.',
  quality: 'Counts of checks are not suppressed yet, so with privacy.minimum_cell there can be none.',
  inputs: 'Counts of values of inputs are of a few people: with privacy.minimum_cell there can be none.',
  time: 'Counts of windows differ by a few people and are not suppressed yet: with privacy.minimum_cell there are none.',
  worst_groups: 'A search of all crossings looks for small groups: with privacy.minimum_cell there is none.',
} as const

const ofDecisions = {
  classes:
    'Each of several decisions is counted against all others, so that their counts would tell each other with privacy.minimum_cell.',
  numeric: 'Means of numbers are made of the numbers of a few people: privacy.minimum_cell suppresses counts only.',
} as const

const leftOut = 'How many are left out of one attribute could be worked out from another, against privacy.minimum_cell.'

/** Measures of scores that are asked for by name; the others are left out without a word here, and with one in the report. */
function checkMeasures(plan: unknown): readonly PlanIssue[] {
  const asked: readonly Path[] = [
    ...itemsAt(plan, ['limits']).map((_, index): Path => ['limits', index, 'metric']),
    ...itemsAt(plan, ['measures']).map((_, index): Path => ['measures', index]),
  ]
  return asked.flatMap((path) => {
    const name = textAt(plan, path)
    const needs = (name === undefined ? undefined : metricById(ownId(name)))?.needs ?? []
    if (!needs.includes('score')) return []
    const message = `${name} is made of scores, and with privacy.minimum_cell those are left out.`
    return [{ path, message, hint: 'Choose a measure of decisions, or take privacy.minimum_cell out.' }]
  })
}

/**
 * Crossings that close a ring (a × b, b × c, a × c) tell of a × b × c more than each by itself. Without a ring, counts
 * that fit each two crossings that touch fit all (Vorob'ev 1962), and the proof that they are safe needs that.
 */
function checkCrossings(plan: unknown): readonly PlanIssue[] {
  const names = itemsAt(plan, ['attributes']).map((attribute) => attributeName(attribute) ?? '')
  const depth = Number(textAt(plan, ['intersections']) ?? Number.NaN)
  const crossings = Number.isNaN(depth)
    ? itemsAt(plan, ['intersections']).map((one) => itemsAt(one, []).filter((name) => typeof name === 'string'))
    : // A crossing of all of them closes every ring; deeper ones than there are attributes are another mistake.
      depth < names.length
      ? combinations(depth, names)
      : []
  const ring = ringIn(crossings)
  if (ring.length === 0) return []
  const message = `The crossings ${ring.map(crossing).join(', ')} close a ring: together they would tell more than each with privacy.minimum_cell.`
  const hint = `Add the crossing of all of them (${crossing([...new Set(ring.flat())])}), or take one out.`
  return [{ path: ['intersections'], message, hint }]
}

/** What is left when attributes that are in one crossing only, and crossings within others, go (Graham 1979; Yu & Özsoyoğlu 1979). */
function ringIn(crossings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const inSeveral = crossings.map((one, at) =>
    one.filter((name) => crossings.some((other, index) => index !== at && other.includes(name))),
  )
  const left = inSeveral.filter(
    (one, at) =>
      one.length > 0 &&
      !inSeveral.some(
        (other, index) =>
          index !== at && one.every((name) => other.includes(name)) && (other.length > one.length || index < at),
      ),
  )
  const done = left.length === crossings.length && left.every((one, at) => one.length === crossings[at]?.length)
  return done ? left : ringIn(left)
}
