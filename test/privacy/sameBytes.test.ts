import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import type { AuditPlan } from '../../src/config/plan.js'
import { type Counts, cellNames } from '../../src/counts.js'
import { suppress } from '../../src/privacy/suppress.js'
import { formatById, formatIds } from '../../src/reporter/formats.js'
import { isThere } from '../browser/chromium.js'
import { options } from '../reporter/fixtures.js'
import { attribute } from '../tallies.js'
import { countsOf, madeUp, nameOf, type Person, planOf, type Shape } from './logs.js'

/** A PDF is printed by a browser: without one it is the only format that is not looked at. */
const printable = formatIds.filter((id) => id !== 'pdf' || isThere('The PDF of suppressed counts'))

/** Every file of every format, in one text. */
async function written(plan: AuditPlan, counts: Counts): Promise<string> {
  const audit = auditCounts(plan, counts)
  const files = await Promise.all(
    printable.map(async (id) => await (await formatById(id)).render(audit, options({ language: 'nl' }))),
  )
  return files
    .flat()
    .map(
      ({ path, content }) =>
        `${path}\n${typeof content === 'string' ? content : Buffer.from(content).toString('base64')}`,
    )
    .join('\n')
}

/** One person in another group of an attribute. */
const moved = (log: readonly Person[], at: number, group: string): readonly Person[] =>
  log.map((person, index) => (index === at ? { ...person, groups: person.groups.with(0, group) } : person))

const shapes: readonly Shape[] = [
  { attributes: [4], intersections: [], people: 300, cells: cellNames },
  { attributes: [4, 3], intersections: [], people: 300, cells: ['tp', 'fp', 'fn', 'tn'] },
  { attributes: [3, 2], intersections: 2, people: 400, cells: ['tp', 'fp', 'fn', 'tn'] },
]

test.each(shapes)(
  'two logs that differ only in what is suppressed give the same bytes in every format',
  async (shape) => {
    const plan = planOf(shape, 10)
    let same = 0
    for (let seed = 1; same < 1 && seed < 40; seed++) {
      const log = madeUp(shape, seed)
      const counts = countsOf(log, plan)
      const published = suppress(plan, counts)
      const other = log
        .map((_, at) => moved(log, at, `${nameOf(0)}${seed % (shape.attributes[0] ?? 1)}`))
        .map((one) => countsOf(one, plan, { source: { name: 'log.csv', sha256: 'b'.repeat(64), format: 'csv' } }))
        .find(
          (one) =>
            !isDeepStrictEqual(one.attributes, counts.attributes) && isDeepStrictEqual(suppress(plan, one), published),
        )
      if (other === undefined) continue
      same++
      expect(await written(plan, other)).toBe(await written(plan, counts))
    }
    expect(same).toBe(1)
  },
  120_000,
)

test('no file has a count that was suppressed along', async () => {
  const plan = planOf({ attributes: [3], intersections: [] }, 500)
  const counts: Counts = {
    ...countsOf([], plan),
    rows: { read: 44_884, counted: 44_884, excluded: [] },
    attributes: [
      attribute('a', { a0: [431, 2011, 3023, 4019], a1: [6173, 2017, 3037, 4021], a2: [9337, 2027, 3041, 4747] }),
    ],
  }
  // 431 is under 500, so 6173 goes along.
  const tallies = suppress(plan, counts).attributes[0]?.groups.map(({ tally }) => tally.tp)
  expect(tallies).toEqual([{ low: 0, high: 499 }, { low: 6105, high: 6604 }, 9337])
  const text = await written(plan, counts)
  expect(text).toContain('9337')
  for (const form of ['6173', '6.173', '6,173']) {
    expect(text).not.toMatch(new RegExp(`(?<![\\d.,#])${form.replace('.', '[.]')}(?![\\d])`))
  }
})
