import type { AuditPlan } from '../config/plan.js'
import { type AttributeCounts, cellNames, type GroupCounts, publishedOf, type Slice } from '../counts.js'
import type { Evidence } from '../metrics/evidence.js'
import type { GroupResult } from '../metrics/measure.js'
import type { Measures, SliceMeasures } from '../metrics/measureAll.js'
import type { Metric, Need } from '../metrics/metric.js'
import { recoveredEvidence } from '../metrics/recovered.js'
import { zOf } from '../statistics/normal.js'
import type { Finding } from './finding.js'
import { type CountedParts, type Target, targetsOf } from './targets.js'

/** An earlier result, as far as a later one is held against it. */
export interface Earlier extends Measures {
  readonly plan: AuditPlan
  readonly slices: readonly SliceMeasures[]
  readonly findings: readonly Finding[]
}

/** What the earlier result says of something that a limit holds for. */
export interface Then {
  readonly evidence: Evidence
  /** The group's counts then, where they were stored whole. */
  readonly group: GroupCounts | null
}

/**
 * What an earlier result says of everything that the limits of a plan hold for, now, by the rules of now. Its groups
 * stand in it with their whole tallies, so they are counts again, and the same machinery makes evidence of them. Where a
 * tally does not tell how sure a figure is (weights, people with several rows) or what it is (scores, amounts), the
 * stored figure and its interval do.
 *
 * @returns of a target its evidence then; null where the earlier result does not have it
 */
export function thenOf(plan: AuditPlan, earlier: Earlier): (target: Target) => Then | null {
  const counts = countsIn(earlier)
  const isTold = toldByTallies(earlier)
  const found = new Map(
    targetsOf(plan, counts, isTold).flatMap((target): [string, Evidence][] =>
      target.evidence === null || target.without !== null ? [] : [[keyOf(target), target.evidence]],
    ),
  )
  return (target) => {
    if (!isTold(target.metric)) return storedThen(earlier, target)
    const evidence = found.get(keyOf(target))
    return evidence === undefined ? null : { evidence, group: groupOf(counts, target) }
  }
}

/**
 * Which measures the tallies of a result tell whole: none where rows weigh, or are several of one person, or chance picked
 * whom to check.
 */
export function toldByTallies({ plan }: Pick<Earlier, 'plan'>): (metric: Metric) => boolean {
  const isWhole = plan.weight === null && plan.unit === null && plan.inspection === undefined
  return (metric) => isWhole && metric.needs.every((need) => inTallies.includes(need))
}

const inTallies: readonly Need[] = ['decision', 'outcome', 'strata', 'stages', 'quality']

const keyOf = ({ index, slice, attribute, group }: Target): string =>
  JSON.stringify([index, slice?.kind, slice?.name, attribute, group])

type About = Pick<Target, 'slice' | 'attribute' | 'group'>

/** The counts of a target's group; null of an aggregate, or where there is no such group. */
export function groupOf({ attributes, slices }: CountedParts, { slice, attribute, group }: About): GroupCounts | null {
  const part = slice === null ? attributes : slices.find((one) => isSame(one.slice, slice))?.attributes
  const groups = part?.find((one) => one.attribute === attribute)?.groups
  return groups?.find((one) => one.group === group) ?? null
}

export const isSame = (a: Slice, b: Slice): boolean => a.kind === b.kind && a.name === b.name

/** The counts of a result, as far as it holds them: the tallies of every group of the whole and of each part. */
export const countsIn = ({ groups, slices }: Pick<Earlier, 'groups' | 'slices'>): CountedParts => ({
  attributes: attributesIn(groups),
  slices: slices.map(({ slice, groups: some }) => ({ slice, attributes: attributesIn(some) })),
})

/** The groups of a result as they were counted. */
const attributesIn = (groups: readonly GroupResult[]): readonly AttributeCounts[] =>
  [...new Set(groups.map(({ attribute }) => attribute))].map((attribute) => {
    const own = groups.filter((one) => one.attribute === attribute)
    return { attribute, parts: Object.keys(own[0]?.parts ?? {}), groups: own.map(countedAgain) }
  })

/** A number of rows that was published beside cells that are ranges, rounded or not, is a total: the cells add up to it. */
function countedAgain({ group, parts, tally, n }: GroupResult): GroupCounts {
  const isFixed = publishedOf(n) !== null && cellNames.some((cell) => typeof tally[cell] !== 'number')
  return { group, parts, tally, ...(isFixed ? { total: n } : {}) }
}

function storedThen(earlier: Earlier, target: Target): Then | null {
  const { slice, attribute, group, reference, metric, limit } = target
  const part = slice === null ? earlier : earlier.slices.find((one) => isSame(one.slice, slice))
  const own = part?.groups.find((one) => one.attribute === attribute && one.group === group)
  const stored =
    metric.kind === 'aggregate'
      ? part?.aggregates.find(
          (one) => one.attribute === attribute && one.metric === metric.id && (group === null || one.group === group),
        )
      : limit.comparison === null
        ? own?.metrics[metric.id]
        : part?.comparisons.find(
            (one) =>
              one.attribute === attribute &&
              one.group === group &&
              one.metric === metric.id &&
              one.kind === limit.comparison &&
              one.reference === reference,
          )
  if (stored === undefined) return null
  const rows = own?.metrics[metric.id]?.denominator ?? own?.n ?? 0
  const z = zOf(earlier.plan.evidence.confidence)
  return { evidence: recoveredEvidence({ ...stored, rows, referenceRows: null }, z), group: null }
}
