import { type CellName, type Counts, cellNames, type GroupCounts, lowOf } from '../counts.js'
import { zOf } from '../statistics/normal.js'
import { countsAtThreshold } from './atThreshold.js'
import { falsePositivesPerTruePositive } from './catalogue/derived.js'
import { baseRate } from './catalogue/selection.js'
import type { Evidence, EvidenceRules } from './evidence.js'
import { measureEvidence } from './knowledge.js'
import { liftOf, selectedOf } from './lift.js'
import type { Bounds, MeasureValue } from './measure.js'
import { asOpenValue, asValue, finite } from './measureAll.js'
import type { SweepPoint } from './thresholds.js'

/** Whom it burdens, and what it finds, to select so many people with the highest scores; and so many at random. */
export interface Capacity {
  /** From the fewest people to the most. */
  readonly points: readonly SweepPoint[]
  readonly attributes: readonly CapacityOfAttribute[]
}

interface CapacityOfAttribute {
  readonly attribute: string
  readonly everyone: Burden
  readonly groups: readonly (Burden & { readonly group: string })[]
}

/** Of a group, or of everyone; lists are in step with the points. Sums of weights where the log is weighted. */
export interface Burden {
  readonly people: number
  readonly base_rate: MeasureValue
  readonly tp: readonly number[]
  readonly fp: readonly number[]
  readonly positive_unknown: readonly number[]
  readonly false_positives_per_true_positive: readonly MeasureValue[]
  /** The base rate of those who were selected over that of everyone in the group; null where nobody is left out. */
  readonly lift: readonly Lift[]
  readonly random: {
    /** The group's part of as many people, picked at random. */
    readonly selected: readonly number[]
    /** Of these, with whom something would be found, and with whom nothing would. */
    readonly tp: readonly Expected[]
    readonly fp: readonly Expected[]
  }
}

export interface Lift extends MeasureValue {
  readonly unbounded: boolean
  /** With chance and with all that is not known. */
  readonly envelope: Bounds
}

/** A number of people that may be expected, with its interval and what it may be for all that is not known. */
export interface Expected {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bounds?: Bounds
}

export interface CapacityOptions {
  readonly rules: EvidenceRules
  readonly confidence: number
}

/** More points than this nobody reads, and each costs an interval a group. */
const mostPoints = 100

/**
 * What each of some capacities costs and finds. A random sample of k people finds k × base rate of what there is to find,
 * and burdens k × (1 − base rate) people for nothing.
 *
 * @param points in rising order of their thresholds
 * @example capacityOf(counts, sweep.points, { rules, confidence: 0.95 }).attributes[0].everyone.lift[0].estimate
 */
export function capacityOf(counts: Counts, points: readonly SweepPoint[], options: CapacityOptions): Capacity {
  const told = spread(points.toReversed(), mostPoints)
  const at = countsAtThreshold(counts)
  const swept = told.map(({ threshold }) => at(threshold).attributes)
  return {
    points: told,
    attributes: counts.attributes.map(({ attribute, groups }, index) => {
      const tallies = swept.map((attributes) => attributes[index]?.groups ?? [])
      const everyone = burdenOf(groups, tallies, tallies, options)
      return {
        attribute,
        everyone,
        groups: groups.map((group, place) => ({
          group: group.group,
          ...burdenOf(
            [group],
            tallies.map((all) => all.slice(place, place + 1)),
            tallies,
            options,
          ),
        })),
      }
    }),
  }
}

/** So many of some things, evenly spread, the first and the last among them. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, index) => Math.round((index * (items.length - 1)) / (most - 1))).flatMap(
    (place) => items.slice(place, place + 1),
  )
}

/**
 * Of some groups at each point, among everyone at each. How often there is something to find does not hang on the threshold:
 * it is measured of the groups as counted, who keep the sample that was checked and the people behind the rows.
 */
function burdenOf(
  own: readonly GroupCounts[],
  at: readonly (readonly GroupCounts[])[],
  everyone: readonly (readonly GroupCounts[])[],
  { rules, confidence }: CapacityOptions,
): Burden {
  const z = zOf(confidence)
  const sums = (cell: CellName): readonly number[] => at.map((groups) => sumOf(groups, cell))
  const everyones = measureEvidence(baseRate, own, rules)
  const base = asValue(everyones, z)
  const people = weightOf(at[0] ?? [])
  const selected = everyone.map((all) => {
    const total = weightOf(all)
    const taken = selectedOf((cell) => sumOf(all, cell))
    return total === 0 ? 0 : (taken * people) / total
  })
  return {
    people,
    base_rate: base,
    tp: sums('tp'),
    fp: sums('fp'),
    positive_unknown: sums('positive_unknown'),
    false_positives_per_true_positive: at.map((groups) =>
      asValue(measureEvidence(falsePositivesPerTruePositive, groups, rules), z),
    ),
    lift: at.map((groups) => liftAt(groups, everyones, rules, z)),
    random: {
      selected,
      tp: selected.map((count) => expected(count, base)),
      fp: selected.map((count) => expected(count, turned(base))),
    },
  }
}

function liftAt(groups: readonly GroupCounts[], everyone: Evidence, rules: EvidenceRules, z: number): Lift {
  const lift = liftOf(groups, everyone, rules)
  const envelope = lift.envelope(z)
  return { ...asOpenValue(lift, z), envelope: { low: finite(envelope?.low), high: finite(envelope?.high) } }
}

const sumOf = (groups: readonly GroupCounts[], cell: CellName): number =>
  groups.reduce((sum, { tally }) => sum + lowOf(tally[cell]), 0)

const weightOf = (groups: readonly GroupCounts[]): number =>
  cellNames.reduce((sum, cell) => sum + sumOf(groups, cell), 0)

const scaled = (value: number | null, factor: number): number | null => (value === null ? null : value * factor)
const lessThanOne = (value: number | null): number | null => (value === null ? null : 1 - value)

const expected = (count: number, { estimate, low, high, bounds }: Expected): Expected => ({
  estimate: scaled(estimate, count),
  low: scaled(low, count),
  high: scaled(high, count),
  ...(bounds === undefined ? {} : { bounds: { low: scaled(bounds.low, count), high: scaled(bounds.high, count) } }),
})

/** One less a rate. */
const turned = ({ estimate, low, high, bounds }: Expected): Expected => ({
  estimate: lessThanOne(estimate),
  low: lessThanOne(high),
  high: lessThanOne(low),
  ...(bounds === undefined ? {} : { bounds: { low: lessThanOne(bounds.high), high: lessThanOne(bounds.low) } }),
})
