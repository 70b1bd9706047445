import { describe, expect, test } from 'vitest'
import { groupMetrics, metricById } from '../../src/metrics/catalogue.js'
import { compare } from '../../src/metrics/compare.js'
import type { EvidenceRules } from '../../src/metrics/evidence.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import type { GroupMetric } from '../../src/metrics/metric.js'
import { zOf } from '../../src/statistics/normal.js'
import {
  pilotBeforeByBackground,
  pilotBeforeByGender,
  prepilotByNationality,
  published,
} from '../oracles/slimmeCheck.js'
import { attribute } from '../tallies.js'

const rules: EvidenceRules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 200 }

function metric(id: string): GroupMetric {
  const found = metricById(id)
  if (found === undefined || found.kind === 'aggregate') throw new Error(id)
  return found
}

const groupsOf = (groups: Parameters<typeof attribute>[1]) =>
  Object.fromEntries(attribute('attribute', groups).groups.map((group) => [group.group, group]))

function find<T>(groups: Readonly<Record<string, T>>, name: string): T {
  const found = groups[name]
  if (found === undefined) throw new Error(name)
  return found
}

/** As printed: a percentage with two decimals. */
const percent = (rate: number | null): number => Number(((rate ?? Number.NaN) * 100).toFixed(2))

describe('the pilot before reweighing has the published figures', () => {
  const groups = groupsOf(pilotBeforeByGender)
  const [men, women] = [find(groups, 'M'), find(groups, 'V')]
  const { pilotBefore } = published

  test('false positive rate of men 41/69 and of women 51/72', () => {
    const rate = metric('false_positive_rate')
    expect(percent(measureEvidence(rate, [men], rules).estimate)).toBe(pilotBefore.falsePositiveRate.M)
    expect(percent(measureEvidence(rate, [women], rules).estimate)).toBe(pilotBefore.falsePositiveRate.V)
  })

  test('false discovery rate of women', () => {
    expect(percent(measureEvidence(metric('false_discovery_rate'), [women], rules).estimate)).toBe(
      pilotBefore.falseDiscoveryRateWomen,
    )
  })

  test.each(Object.entries(pilotBefore.relativeDifferenceWomenToMen))(
    'relative difference of %s, women to men',
    (id, expected) => {
      const against = { groups: [men], including: false }
      expect(percent(compare(metric(id), women, against, rules).of('relative_difference').estimate)).toBe(expected)
    },
  )
})

describe('the gap by nationality turns round in the pre-pilot', () => {
  test.each(['before', 'after'] as const)('false positive share %s reweighing', (stage) => {
    const groups = groupsOf(prepilotByNationality[stage])
    const [dutch, other] = [find(groups, 'Dutch'), find(groups, 'not Dutch')]
    const share = metric('false_positive_share')
    const expected = published.prepilotFalsePositiveShare[stage]
    expect(percent(measureEvidence(share, [dutch], rules).estimate)).toBe(expected.Dutch)
    expect(percent(measureEvidence(share, [other], rules).estimate)).toBe(expected['not Dutch'])
    const relative = compare(share, other, { groups: [dutch], including: false }, rules).of('relative_difference')
    expect(percent(relative.estimate)).toBe(expected.relativeDifference)
  })
})

test('cells under 10 give bounds and no invented number', () => {
  const other = find(groupsOf(pilotBeforeByBackground), 'not Western')
  const ofTallies = groupMetrics.filter(({ needs }) => needs.every((need) => need === 'decision' || need === 'outcome'))
  for (const entry of ofTallies.filter(({ id }) => id !== 'verification_rate')) {
    const evidence = measureEvidence(entry, [other], rules)
    expect(evidence.estimate, entry.id).toBeNull()
    expect(evidence.undefined, entry.id).toBe('cell_not_known')
    expect(evidence.interval(zOf(0.95)), entry.id).toBeNull()
  }
  // The least has no false positive and nine true negatives, the most the reverse.
  expect(measureEvidence(metric('false_positive_rate'), [other], rules).bounds).toEqual({ low: 0, high: 1 })
})
