import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { Counts } from '../../src/counts.js'
import { isAudit } from '../../src/reporter/auditSchema.js'
import { html } from '../../src/reporter/html.js'
import { terminal } from '../../src/reporter/terminal.js'
import type { Audit } from '../../src/result.js'
import { combinationsOf, type Person } from '../metrics/worstGroups/people.js'
import { attribute } from '../tallies.js'
import { hostileNames, options } from './fixtures.js'

const group = (groups: readonly string[], flagged: number, all: number): readonly Person[] =>
  Array.from({ length: all }, (_, at) => ({ groups, cell: at < flagged ? 'fp' : 'tn' }))

/** An audit of two attributes, with the crossings of these people searched. */
function audit(people: readonly Person[], more: Partial<PlanInput> = {}): Audit {
  const names = ['sex', 'town']
  const attributes = names.map((name, at) => {
    const groups = [...new Set(people.map((person) => person.groups[at] ?? ''))]
    const count = (own: string, cell: string): number =>
      people.filter((person) => person.groups[at] === own && person.cell === cell).length
    return attribute(name, Object.fromEntries(groups.map((own) => [own, [0, count(own, 'fp'), 0, count(own, 'tn')]])))
  })
  const counts: Counts = {
    rows: { read: people.length, counted: people.length, excluded: [] },
    attributes,
    slices: [],
    combinations: combinationsOf(people, names),
    source: { name: 'log.csv', sha256: null, format: 'csv' },
    notes: [],
  }
  const plan = definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'flagged', positive: 1, effect: 'adverse' },
    outcome: { column: 'wrongful', positive: 1 },
    attributes: names.map((column) => ({ column })),
    worst_groups: { count: 3 },
    ...more,
  })
  return auditCounts(plan, counts)
}

const people = [
  ...group(['f', 'south'], 120, 200),
  ...group(['f', 'north'], 40, 200),
  ...group(['m', 'south'], 40, 200),
  ...group(['m', 'north'], 40, 200),
]
const written = async (one: Audit, format: typeof html, given = {}): Promise<string> =>
  (await format.render(one, options(given))).map(({ content }) => String(content)).join()
/** As a reader sees it. */
const textOf = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a report of the search for the groups that are worst off', () => {
  test('says the worst in natural frequencies, how much was searched, and that it is no finding', async () => {
    const text = textOf(await written(audit(people), html))
    expect(text).toContain('The groups that are worst off')
    // 2 + 2 groups and 4 crossings.
    expect(text).toContain('8 groups of 30 cases or more')
    // 120 of 200 against 120 of 600.
    expect(text).toMatch(/Of every 100 [^.]*, 60 [^.]*\(sex: f, town: south\), against 20 \(everyone else\)\./)
    expect(text).toContain('It is not a finding')
    expect(text).toContain('Groups of people without a value were not searched.')
  })

  test('says it in Dutch', async () => {
    const text = textOf(await written(audit(people, { language: 'nl' }), html, { language: 'nl' }))
    expect(text).toContain('De groepen die het slechtst af zijn')
    expect(text).toContain('8 groepen van 30 gevallen of meer')
    expect(text).not.toContain('worst off')
  })

  test('has the same numbers in the table as in the result', async () => {
    const one = audit(people)
    const [worst] = one.worst_groups?.groups ?? []
    expect(worst).toMatchObject({ n: 200, estimate: 0.6, reference_estimate: 0.2 })
    const text = textOf(await written(one, html))
    expect(text).toMatch(/sex: f, town: south 200 60\.0% 20\.0% \+40\.0/)
  })

  test('says so where chance may have made all of it', async () => {
    const alike = [...group(['f', 'south'], 42, 200), ...group(['m', 'north'], 40, 200)]
    const one = audit(alike)
    expect(one.worst_groups).toMatchObject({ beyond_chance: 0 })
    const text = textOf(await written(one, html))
    expect(text).toContain('No group is worse off beyond chance')
    expect(text).toContain('may be chance')
    expect(await written(one, terminal)).toContain('may be chance')
  })

  test('is not there where nothing was asked', async () => {
    const { worst_groups: _, ...plan } = audit(people).plan
    const one: Audit = { ...audit(people), plan: { ...plan, worst_groups: null }, worst_groups: null }
    expect(await written(one, html)).not.toContain('worst-groups')
    expect(await written(one, terminal)).not.toContain('Worst off')
  })

  test('survives the names of a log', async () => {
    const hostile = hostileNames.flatMap((name, at) => group([name, `${name}!`], at === 0 ? 120 : 20, 200))
    const one = audit(hostile, { worst_groups: { count: 30 } })
    expect(isAudit(JSON.parse(JSON.stringify(one)))).toBe(true)
    const page = await written(one, html)
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    const screen = await written(one, terminal)
    expect(screen).toContain('sex=')
    for (const line of screen.split('\n')) expect(line).toMatch(/^[^\p{Cc}\u202a-\u202e]*$/u)
  })

  test('fits the screen, whatever the names', async () => {
    const long = audit(
      people.map(({ groups, cell }) => ({ groups: groups.map((name) => (name ?? '').repeat(40)), cell })),
    )
    const screen = await written(long, terminal, { width: 80 })
    const from = screen.indexOf('Worst off')
    for (const line of screen.slice(from).split('\n').slice(0, 12)) expect(line.length).toBeLessThanOrEqual(80)
  })
})
