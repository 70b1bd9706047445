import type { Effect } from '../../config/plan.js'
import type { Combinations } from '../../counts.js'
import { zOf } from '../../statistics/normal.js'
import { shrink } from '../../statistics/shrink.js'
import { compareApart } from '../compare.js'
import { corrections } from '../corrections.js'
import type { EvidenceRules } from '../evidence.js'
import { knowledgeOf } from '../knowledge.js'
import { boundsOf, finite } from '../measureAll.js'
import type { GroupMetric } from '../metric.js'
import { type Candidate, candidatesIn } from './candidates.js'
import { contrastOf } from './contrast.js'
import { dueTo } from './dueTo.js'
import { foldGroups } from './foldGroups.js'
import { countsIn, without } from './sums.js'
import type { WorstGroup, WorstGroups } from './worstGroups.js'

/** What to search, and how. */
export interface SearchOptions {
  readonly metric: GroupMetric
  readonly effect: Effect
  readonly count: number
  readonly depth: number
  readonly minimumSize: number
  readonly missing: 'group' | 'exclude'
  readonly rules: EvidenceRules
  readonly confidence: number
  readonly correction: keyof typeof corrections
}

/** A candidate with what all of them together say of it. */
interface Ranked {
  readonly candidate: Candidate
  readonly shrunk: number
  readonly adjusted: number
}

/**
 * The groups that are worst off on a measure, among all groups and crossings of them to a depth, each compared with
 * everyone else of its crossing.
 *
 * They are ranked by their difference, shrunk towards that of all groups as far as chance may have made it (empirical
 * Bayes, Morris 1983): of many small groups some are always far off. Levels are adjusted over every group that was
 * tested. Of the groups that chance may have made only those of one attribute are listed, after all others.
 *
 * Source: Morris (1983), Parametric empirical Bayes inference, JASA 78, 47–55; of such searches Pastor, de Alfaro &
 * Baralis (2021), Looking for trouble: analyzing classifier behavior via pattern divergence, SIGMOD.
 *
 * @param combinations from the loader: every combination of groups that rows have
 * @returns nothing that is Infinity or NaN
 * @example findWorstGroups(counts.combinations, { metric, effect: 'adverse', count: 10, depth: 3, … }).groups[0]?.parts
 */
export function findWorstGroups(combinations: Combinations, options: SearchOptions): WorstGroups {
  const { metric, depth, minimumSize, confidence } = options
  // The test of rates is the score test, whatever makes the intervals: an exact one takes long in large groups.
  const rules: EvidenceRules = { ...options.rules, intervals: 'score' }
  const { tested, crossings, tooFew, undefined: unknown } = candidatesIn(combinations, { ...options, rules })
  const { ranked, spread } = rank(tested, options)
  const alpha = 1 - confidence
  const way = worseWay(options)
  const beyond = ranked.filter(({ adjusted }) => adjusted <= alpha)
  const standing = fold(beyond, { ...options, rules })
  const others = ranked.filter(({ adjusted, candidate }) => adjusted > alpha && candidate.set.length === 1)
  const listed = [
    ...standing.map((one) => ({ ...one, beyond: true })),
    ...others.map((one) => ({ ranked: one, folded: 0, beyond: false })),
  ].slice(0, options.count)
  const z = zOf(confidence)
  return {
    metric: metric.id,
    depth,
    minimum_size: minimumSize,
    crossings,
    searched: tested.length,
    too_few: tooFew,
    undefined: unknown,
    beyond_chance: beyond.length,
    folded: beyond.length - standing.length,
    spread,
    groups: listed.map(({ ranked: one, folded, beyond }) => {
      const due = beyond
        ? dueTo(
            one.candidate,
            standing.map(({ ranked }) => ranked.candidate),
            { metric, way, rules, alpha },
          )
        : null
      return {
        ...shown(one, combinations, metric, rules, z),
        beyond_chance: beyond,
        folded,
        ...(due === null ? {} : { due_to: namesOf(due, combinations) }),
      }
    }),
  }
}

/** 1 where more is worse for the people it is about, −1 where less is. */
const worseWay = ({ metric, effect }: Pick<SearchOptions, 'metric' | 'effect'>): 1 | -1 =>
  metric.better[effect] === 'low' ? 1 : -1

/** Those that are worse off than everyone else, the worst first; every group that was tested has a say in how. */
function rank(
  tested: readonly Candidate[],
  options: SearchOptions,
): { readonly ranked: readonly Ranked[]; readonly spread: number } {
  const way = worseWay(options)
  // Where it happens to nobody or to everybody, there is no error to go by and no difference either.
  const uncertain = tested.filter(({ contrast }) => contrast.error > 0)
  const shrinkage = shrink(
    uncertain.map(({ contrast: { difference, error } }) => ({ estimate: difference, variance: error ** 2 })),
  )
  const shrunk = new Map(uncertain.map((candidate, index) => [candidate, shrinkage.shrunk[index]?.estimate ?? 0]))
  const worse = tested.filter(({ contrast }) => way * contrast.difference > 0)
  const adjusted = corrections[options.correction](
    worse.map(({ contrast }) => contrast.p),
    tested.length,
  )
  const ranked = worse
    .map((candidate, index) => ({ candidate, shrunk: shrunk.get(candidate) ?? 0, adjusted: adjusted[index] ?? 1 }))
    // Ties stay in the order of the attributes and their groups.
    .sort((a, b) => way * (b.shrunk - a.shrunk) || a.candidate.contrast.p - b.candidate.contrast.p)
  return { ranked, spread: Math.sqrt(shrinkage.betweenVariance) }
}

interface StandingRanked {
  readonly ranked: Ranked
  readonly folded: number
}

function fold(beyond: readonly Ranked[], options: SearchOptions): readonly StandingRanked[] {
  const keyOf = (set: readonly number[], places: readonly number[]): string => `${set}:${places}`
  const byKey = new Map(beyond.map(({ candidate }) => [keyOf(candidate.set, candidate.places), candidate]))
  const rankedOf = new Map(beyond.map((one) => [one.candidate, one]))
  const way = worseWay(options)
  const standing = foldGroups(
    beyond.map(({ candidate }) => candidate),
    {
      parentsOf: ({ set, places }) =>
        set.length === 1
          ? []
          : set.flatMap((_, at) => byKey.get(keyOf(set.toSpliced(at, 1), places.toSpliced(at, 1))) ?? []),
      levelWithin: (child, parent) => {
        const rest = without(parent.sums, child.sums)
        const contrast = contrastOf(options.metric, countsIn(child.sums), countsIn(rest), options.rules)
        return contrast === undefined || way * contrast.difference <= 0 ? 1 : contrast.p
      },
      adjust: (levels) => corrections[options.correction](levels),
      alpha: 1 - options.confidence,
    },
  )
  return standing.flatMap(({ candidate, folded }) => {
    const ranked = rankedOf.get(candidate)
    return ranked === undefined ? [] : [{ ranked, folded }]
  })
}

/** Attribute → group. */
const namesOf = (
  { set, places }: Pick<Candidate, 'set' | 'places'>,
  { attributes }: Combinations,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    set.map((one, at) => [attributes[one]?.name ?? '', attributes[one]?.groups[places[at] ?? -1] ?? '']),
  )

/** A group as a result has it: with its names, its interval and its bounds. */
function shown(
  { candidate, shrunk, adjusted }: Ranked,
  combinations: Combinations,
  metric: GroupMetric,
  rules: EvidenceRules,
  z: number,
): Omit<WorstGroup, 'beyond_chance' | 'folded'> {
  const { sums, total, rows, contrast } = candidate
  const [own, others] = [sums, without(total, sums)].map((one) => knowledgeOf(metric, [countsIn(one)], rules))
  const difference = own && others ? compareApart(own, others, rules).of('difference') : null
  const interval = difference?.interval(z)
  return {
    parts: namesOf(candidate, combinations),
    n: rows,
    denominator: contrast.ownRows,
    estimate: contrast.estimate,
    reference_estimate: contrast.referenceEstimate,
    difference: contrast.difference,
    low: finite(interval?.low) ?? contrast.difference,
    high: finite(interval?.high) ?? contrast.difference,
    ...(difference?.bounds == null ? {} : { bounds: boundsOf(difference) }),
    shrunk,
    p: contrast.p,
    p_adjusted: adjusted,
  }
}
