import { describe, expect, test } from 'vitest'
import type { LimitInput } from '../../src/config/planInput.js'
import { judged, selected } from './judged.js'

const ids = (limits: readonly LimitInput[], groups: readonly string[] = ['V'], name = 'gender') =>
  judged([selected(Object.fromEntries(groups.map((group) => [group, [50, 100]])), name)], limits).findings.map(
    ({ id }) => id,
  )
const limit: LimitInput = { metric: 'selection_rate', min: 0.2, max: 0.8 }

describe('the id of a finding', () => {
  test('is made of the limit, the attribute and the group', () => {
    expect(ids([{ ...limit, comparison: 'ratio', reference: 'overall' }])).toEqual([
      'selection_rate.ratio.0.2..0.8.overall.gender.V',
    ])
  })

  test('adds the place of the limit only where two would be the same', () => {
    const other: LimitInput = { metric: 'selection_rate', max: 0.9 }
    expect(ids([limit, other, { ...limit, severity: 'warn' }, { ...limit, groups: ['V'] }], ['M', 'V'])).toEqual([
      'selection_rate.0.2..0.8.gender.M',
      'selection_rate.0.2..0.8.gender.V',
      'selection_rate...0.9.gender.M',
      'selection_rate...0.9.gender.V',
      'selection_rate.0.2..0.8.gender.M:2',
      'selection_rate.0.2..0.8.gender.V:2',
      'selection_rate.0.2..0.8.gender.V:3',
    ])
  })

  test('keeps a dot, a colon and half a surrogate pair in a name apart from its own signs', () => {
    expect(ids([limit], ['a.b', 'V:1', '\uD800', '👩'])).toEqual([
      'selection_rate.0.2..0.8.gender.a%2Eb',
      'selection_rate.0.2..0.8.gender.V%3A1',
      'selection_rate.0.2..0.8.gender.%EF%BF%BD',
      'selection_rate.0.2..0.8.gender.%F0%9F%91%A9',
    ])
  })
})
