import type { AttributeCounts, Counts, GroupCounts } from '../../src/counts.js'
import { metricById } from '../../src/metrics/catalogue.js'
import type { Evidence } from '../../src/metrics/evidence.js'
import { strataIn } from '../../src/metrics/measureAll.js'
import { contrastedWithReference, othersIn } from '../../src/metrics/reference.js'
import type { Pair } from '../oracles/strata.js'
import { attribute, countsOf } from '../tallies.js'
import { rules } from './ask.js'

/** Counts of an attribute over strata: of each stratum the cells of each group, tp fp fn tn pu nu. */
export function stratifiedCounts(
  name: string,
  strata: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>,
): Counts {
  const whole = new Map<string, number[]>()
  for (const groups of Object.values(strata)) {
    for (const [group, cells] of Object.entries(groups)) {
      const sum = whole.get(group) ?? [0, 0, 0, 0, 0, 0]
      whole.set(
        group,
        sum.map((one, cell) => one + (cells[cell] ?? 0)),
      )
    }
  }
  return {
    ...countsOf([attribute(name, Object.fromEntries(whole))]),
    slices: Object.entries(strata).map(([stratum, groups]) => ({
      slice: { kind: 'stratum', name: stratum },
      attributes: [attribute(name, groups)],
    })),
  }
}

/** Decisions without outcomes: [positive, all] of each group. */
const decided = ([x, n]: readonly [number, number]): readonly number[] => [0, 0, 0, 0, x, n - x]

/** Of two groups, from tables as they are published. */
export const countsOfPairs = (name: string, groups: readonly [string, string], pairs: readonly Pair[]): Counts =>
  stratifiedCounts(
    name,
    Object.fromEntries(
      pairs.map(([a, b], index) => [`stratum=${index}`, { [groups[0]]: decided(a), [groups[1]]: decided(b) }]),
    ),
  )

/** A measure over strata of a group against a reference: a group's name, or everyone else. */
export function overStrata(
  id: string,
  counts: Counts,
  group: string,
  reference: string | null = null,
  by = rules,
): Evidence {
  const metric = metricById(id)
  const [own] = counts.attributes
  if (metric?.kind !== 'aggregate' || metric.aggregation.kind !== 'contrast' || own === undefined) throw new Error(id)
  const { result } = contrastedWithReference(metric.aggregation, {
    attribute: own,
    othersOf: othersIn(own),
    reference: reference === null ? { kind: 'rest' } : { kind: 'group', group: reference },
    strata: strataIn(counts, own.attribute),
    effect: 'favourable',
    rules: by,
    floor: 30,
  })(groupIn(own, group))
  if (result === null) throw new Error(`${group} is the reference`)
  return result
}

function groupIn({ groups }: AttributeCounts, name: string): GroupCounts {
  const found = groups.find(({ group }) => group === name)
  if (found === undefined) throw new Error(name)
  return found
}
