import { describe, expect, it } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import type { Counts, Slice } from '../../src/counts.js'
import { selectionRate } from '../../src/metrics/catalogue/selection.js'
import { measureAll } from '../../src/metrics/measureAll.js'
import type { RateMetric } from '../../src/metrics/metric.js'
import { errorOf } from '../config/errorOf.js'
import { goodPlan } from '../config/goodPlan.js'
import { attribute, countsOf } from '../tallies.js'

const ofStages: RateMetric = { ...selectionRate, id: 'of_stages', of: 'stage' }
const plan = definePlan(goodPlan)
const counted = [attribute('gender', { M: [1, 1, 1, 1], V: [2, 1, 1, 1] })]
const part = (kind: Slice['kind'], name: string) => ({ slice: { kind, name }, attributes: counted })
const counts: Counts = { ...countsOf(counted), slices: [part('stage', 'picked'), part('quality', 'income: missing')] }

describe('a measure of parts', () => {
  const { groups, slices } = measureAll(counts, {
    effect: 'adverse',
    referenceOf: () => ({ kind: 'rest' }),
    metrics: [selectionRate, ofStages],
    confidence: 0.95,
    correction: 'holm',
    rules: plan.evidence,
    floor: 30,
  })
  const idsIn = (kind: Slice['kind']): readonly string[] =>
    slices
      .filter(({ slice }) => slice.kind === kind)
      .flatMap((one) => one.groups.flatMap(({ metrics }) => Object.keys(metrics)))

  it('is measured in its parts, and neither in the whole nor in others', () => {
    expect(groups.flatMap(({ metrics }) => Object.keys(metrics))).toEqual(['selection_rate', 'selection_rate'])
    expect(idsIn('stage')).toEqual(['of_stages', 'of_stages'])
    expect(idsIn('quality')).toEqual([])
  })

  it.each(['stages', 'columns', 'inputs'])('is all that a limit can name %s of', (key) => {
    const limit = { metric: 'selection_rate', max: 0.5, [key]: ['picked'] }
    const { problems } = errorOf(() => definePlan({ ...goodPlan, limits: [limit] }))
    expect(problems.map(({ message, place, hint }) => [place?.key, message, hint])).toEqual([
      [`limits[0].${key}`, `selection_rate is not measured by ${key}.`, 'Take it out.'],
    ])
  })
})
