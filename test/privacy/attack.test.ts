import { expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { cellNames, highOf, lowOf } from '../../src/counts.js'
import { attackerOf } from './attacker.js'
import { countsOf, madeUp, planOf, type Shape } from './logs.js'

const known = ['tp', 'fp', 'fn', 'tn'] as const

/** Tables that hang together in different ways, of few people and of more. */
const shapes: readonly (readonly [name: string, shape: Shape, minimum: number, seed: number])[] = [
  ['one attribute', { attributes: [5], intersections: [], people: 150, cells: cellNames }, 10, 1],
  ['two attributes of hardly anyone', { attributes: [3, 4], intersections: [], people: 60, cells: cellNames }, 3, 3],
  ['three attributes', { attributes: [2, 3, 4], intersections: [], people: 100, cells: known }, 10, 2],
  ['a crossing', { attributes: [2, 3], intersections: 2, people: 150, cells: known }, 5, 1],
  [
    'a crossing without outcomes',
    { attributes: [3, 4], intersections: 2, people: 500, cells: ['positive_unknown', 'negative_unknown'] },
    10,
    5,
  ],
  [
    'two crossings with an attribute in common',
    {
      attributes: [2, 3, 3],
      intersections: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      people: 500,
      cells: known,
    },
    10,
    5,
  ],
  ['all crossings of three', { attributes: [2, 3, 2], intersections: 3, people: 500, cells: known }, 5, 1],
  [
    'two crossings with a pair in common that nobody publishes',
    {
      attributes: [2, 2, 2, 2],
      intersections: [
        ['a', 'b', 'c'],
        ['a', 'b', 'd'],
      ],
      people: 500,
      cells: known,
    },
    5,
    4,
  ],
]

/** So many counts of each table are attacked, spread over all that are too few. */
const attacks = 10

test.each(shapes)(
  'of %s nobody works out a suppressed count from all that is written',
  async (_, shape, minimum, seed) => {
    const plan = planOf(shape, minimum)
    const log = madeUp(shape, seed)
    const counts = countsOf(log, plan)
    const text = JSON.stringify(auditCounts(plan, counts))
    const { audit, learns } = await attackerOf(text)

    const truth = counts.attributes.flatMap(({ attribute, groups }) => groups.map((group) => ({ attribute, ...group })))
    const few = audit.groups.flatMap((group, at) =>
      cellNames.flatMap((cell) => {
        const real = truth[at]?.tally[cell] ?? 0
        const told = group.tally[cell]
        // The truth is never denied.
        expect(lowOf(told)).toBeLessThanOrEqual(lowOf(real))
        expect(highOf(told)).toBeGreaterThanOrEqual(highOf(real))
        return lowOf(real) < minimum && told !== 0 ? [{ group, cell }] : []
      }),
    )
    expect(few.length).toBeGreaterThan(0)
    expect(few.filter(({ group, cell }) => typeof group.tally[cell] === 'number')).toEqual([])

    const every = Math.ceil(few.length / attacks)
    for (const { group, cell } of few.filter((__, at) => at % every === 0)) {
      const learned = learns(group.parts, cell)
      const found = `${group.group} ${cell}: ${learned.low} to ${learned.high}`
      expect(learned.low, found).toBe(0)
      expect(learned.high, found).toBeGreaterThanOrEqual(minimum - 1)
    }
  },
)

test('the attacker does work out a count that is suppressed alone', async () => {
  const shape: Shape = {
    attributes: [3],
    intersections: [],
    people: 200,
    cells: ['positive_unknown', 'negative_unknown'],
  }
  const plan = planOf(shape, 10)
  const { privacy: _, ...open } = plan
  const counts = countsOf(madeUp(shape, 2), plan)
  const audit = auditCounts(open, counts)
  const careless = {
    ...audit,
    groups: audit.groups.map((group, at) =>
      at === 2
        ? {
            ...group,
            n: { low: 0, high: 200 },
            tally: { ...group.tally, positive_unknown: { low: 0, high: 99 } },
            metrics: {},
          }
        : group,
    ),
  }
  const real = counts.attributes[0]?.groups[2]?.tally.positive_unknown
  const { learns } = await attackerOf(JSON.stringify(careless))
  expect(learns({ a: 'a2' }, 'positive_unknown')).toEqual({ low: real, high: real })
})
