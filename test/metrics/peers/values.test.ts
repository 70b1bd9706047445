import { describe, expect, test } from 'vitest'
import { definePlan } from '../../../src/config/definePlan.js'
import { measureRange } from '../../../src/config/measureRange.js'
import type { Effect } from '../../../src/config/plan.js'
import type { LimitInput } from '../../../src/config/planInput.js'
import type { AttributeCounts, Counts, GroupCounts } from '../../../src/counts.js'
import { metricById } from '../../../src/metrics/catalogue.js'
import { aliasById, type NamedAlias } from '../../../src/metrics/peers/peers.js'
import { endsAsPeer } from '../../../src/metrics/peers/transform.js'
import type { Finding } from '../../../src/policy/finding.js'
import { judge } from '../../../src/policy/judge.js'
import { peerRows, peerValues } from '../../oracles/peerValues.js'
import { countsOf } from '../../tallies.js'

type Row = (typeof peerRows)[number]
const sum = (rows: readonly Row[]): number => rows.reduce((all, [, , , , , n]) => all + n, 0)

function groupOf(name: string, rows: readonly Row[]): GroupCounts {
  const scores = [...new Set(peerRows.map(([, , , , score]) => score))].toSorted((a, b) => a - b)
  const cell = (outcome: number, decision: number) => sum(rows.filter(([, , y, d]) => y === outcome && d === decision))
  const at = (outcome: number) =>
    scores.map((score) => sum(rows.filter(([, , y, , s]) => y === outcome && s === score)))
  return {
    group: name,
    parts: { g: name },
    tally: {
      tp: cell(1, 1),
      fp: cell(0, 1),
      fn: cell(1, 0),
      tn: cell(0, 0),
      positive_unknown: 0,
      negative_unknown: 0,
    },
    scores: { scores, positive: at(1), negative: at(0), unknown: scores.map(() => 0) },
  }
}

const attributeOf = (rows: readonly Row[]): AttributeCounts => ({
  attribute: 'g',
  parts: ['g'],
  groups: ['a', 'b'].map((name) =>
    groupOf(
      name,
      rows.filter(([g]) => g === name),
    ),
  ),
})
const counts: Counts = {
  ...countsOf([attributeOf(peerRows)]),
  slices: ['x', 'y'].map((name) => ({
    slice: { kind: 'stratum', name },
    attributes: [attributeOf(peerRows.filter(([, stratum]) => stratum === name))],
  })),
}

/** A bound that anything passes: only the value is asked for. */
function boundFor({ metric, comparison, transform, only }: NamedAlias): Partial<LimitInput> {
  const entry = metricById(metric)
  if (entry === undefined) throw new Error(`no measure ${metric}`)
  const [least, most] = measureRange(entry, comparison)
  const { low, high } = endsAsPeer(transform, least, most)
  if (only === 'max' || low === null || !Number.isFinite(low)) return { max: Math.min(high ?? 1e6, 1e6) }
  return { min: low }
}

function findingsOf(alias: NamedAlias, effect: Effect): readonly Finding[] {
  const plan = definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'd', positive: 1, effect },
    outcome: { column: 'y', positive: 1 },
    score: { column: 's' },
    attributes: [{ column: 'g', reference: 'a' }],
    conditioning: ['stratum'],
    limits: [{ metric: alias.id, ...boundFor(alias) }],
    evidence: { minimum_denominator: 0, replicates: 100 },
  })
  return judge(plan, counts).findings
}

const runs = Object.entries(peerValues).flatMap(([tool, values]) =>
  Object.entries(values).map(([name, value]) => [`${tool}:${name}`, value] as const),
)

// Peers know no effect: whatever a decision does to people, their number is the same, or its name is refused.
const inEither = runs.flatMap(([id, value]) =>
  (['favourable', 'adverse'] as const).flatMap((effect) => {
    const alias = aliasById(id)
    if (alias === undefined) throw new Error(`no name ${id}`)
    return alias.effect === null || alias.effect === effect ? [[id, effect, value, alias] as const] : []
  }),
)

describe('a limit in a peer’s name has the peer’s value', () => {
  test.each(inEither)('%s (%s)', (_, effect, value, alias) => {
    const findings = findingsOf(alias, effect)
    const valueIn = (group: string) => findings.find((one) => one.group === group)?.peer?.estimate
    if (typeof value !== 'number') {
      for (const [group, expected] of Object.entries(value)) expect(valueIn(group), group).toBeCloseTo(expected, 10)
      return
    }
    const found = findings.map(({ peer }) => peer?.estimate ?? Number.NaN)
    const theirs = alias.only === 'min' ? Math.min(...found) : alias.only === 'max' ? Math.max(...found) : found[0]
    expect(theirs).toBeCloseTo(value, 10)
  })
})
