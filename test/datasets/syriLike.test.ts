import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import type { Audit } from '../../src/result.js'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'datasets/syri-like')
const files = ['log.csv', 'truth.csv'] as const

const linesOf = async (file: string): Promise<readonly (readonly string[])[]> =>
  (await readFile(join(folder, file), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))

interface Person {
  readonly nationality: string
  readonly flagged: boolean
  readonly wrong: boolean
}

/** Of the log and the truth beside it, line by line: what the audit never sees. */
async function peopleInTruth(): Promise<readonly Person[]> {
  const [[header = [], ...rows], [, ...truth]] = await Promise.all([linesOf('log.csv'), linesOf('truth.csv')])
  const at = (name: string): number => header.indexOf(name)
  return rows.map((row, index) => {
    expect(truth[index]?.[0]).toBe(row[at('id')])
    return {
      nationality: row[at('nationality')] ?? '',
      flagged: row[at('flagged')] === '1',
      wrong: truth[index]?.[1] === '1',
    }
  })
}

let result: Audit
/** The same without a word on whom chance picked. */
let unpicked: Audit
let people: readonly Person[]
beforeAll(async () => {
  const plan = await readPlan(join(folder, 'syri-like.en.yaml'))
  result = await audit(plan)
  const { inspection: _, ...without } = plan
  unpicked = await audit(without)
  people = await peopleInTruth()
})

const share = (some: readonly Person[], of: (person: Person) => boolean): number => some.filter(of).length / some.length

/** The rates by their definitions, over people: nothing of ours is used. */
const rates: Readonly<Record<string, (group: readonly Person[]) => number>> = {
  selection_rate: (group) => share(group, ({ flagged }) => flagged),
  base_rate: (group) => share(group, ({ wrong }) => wrong),
  false_positive_rate: (group) =>
    share(
      group.filter(({ wrong }) => !wrong),
      ({ flagged }) => flagged,
    ),
  true_positive_rate: (group) =>
    share(
      group.filter(({ wrong }) => wrong),
      ({ flagged }) => flagged,
    ),
  positive_predictive_value: (group) =>
    share(
      group.filter(({ flagged }) => flagged),
      ({ wrong }) => wrong,
    ),
  false_positive_share: (group) => share(group, ({ flagged, wrong }) => flagged && !wrong),
}

describe('the made-up town', () => {
  it('is made again by its script, byte for byte', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'town-'))
    await promisify(execFile)(process.execPath, [join(root, 'scripts/syri-like.mjs'), fresh])
    for (const file of files) {
      const same = (await readFile(join(fresh, file), 'utf8')) === (await readFile(join(folder, file), 'utf8'))
      expect(same, file).toBe(true)
    }
    await rm(fresh, { recursive: true })
  })

  it('says on the first page of its reports that every row is synthetic', () => {
    expect(result.plan.title).toContain('synthetic')
    expect(result.plan.about.organisation).toContain('every row is synthetic')
  })

  it.each(Object.entries(rates))('has the true %s of every group within its bounds', (metric, rate) => {
    for (const group of ['Dutch', 'other EU', 'outside EU']) {
      const truth = rate(people.filter(({ nationality }) => nationality === group))
      const measure = unpicked.groups.find((one) => one.attribute === 'nationality' && one.group === group)?.metrics[
        metric
      ]
      const { low, high } = measure?.bounds ?? {
        low: measure?.estimate ?? Number.NaN,
        high: measure?.estimate ?? Number.NaN,
      }
      expect(truth, group).toBeGreaterThanOrEqual((low ?? Number.NEGATIVE_INFINITY) - 1e-12)
      expect(truth, group).toBeLessThanOrEqual((high ?? Number.POSITIVE_INFINITY) + 1e-12)
    }
  })

  it('names what was built in: nationality itself, the postcode, the years in the city and a worse register as its proxies, and no noise', () => {
    const told = result.proxies?.told.filter(({ attribute }) => attribute === 'nationality') ?? []
    const namedAs = (as: string): readonly string[] => told.filter(({ named }) => named === as).map(({ name }) => name)
    expect(namedAs('direct')).toEqual(['nationality'])
    expect(namedAs('proxy')).toEqual(['postcode', 'years_in_city', 'income'])
    expect(namedAs('below')).toEqual(expect.arrayContaining(['moves', 'water_use', 'age', 'household']))
  })

  it('has a false positive rate that nobody could have measured by the checks of those who were flagged', () => {
    expect(statusesOf(unpicked)).toEqual(['not_applicable', 'undetermined', 'undetermined'])
  })

  it('has it measured by the random control sample: the true ratio is in its interval, and the limit is broken', () => {
    expect(statusesOf(result)).toEqual(['not_applicable', 'fail', 'fail'])
    for (const { estimate, low, high, truth } of views('inspection')) {
      expect(estimate).not.toBeNull()
      expect(truth).toBeGreaterThanOrEqual(low)
      expect(truth).toBeLessThanOrEqual(high)
    }
  })

  it('has the true ratio within what is possible, and within the narrowed where the assumption holds', () => {
    // Checked with reason: of the flagged and of the others a larger part of the checked had done something wrong.
    for (const kind of ['bounds', 'assumption'] as const) {
      const found = views(kind)
      expect(found.length).toBe(kind === 'bounds' ? 2 : 4)
      for (const { low, high, truth } of found) {
        expect(truth).toBeGreaterThanOrEqual(low)
        expect(truth).toBeLessThanOrEqual(high)
      }
    }
  })
})

const findingsOn = ({ findings }: Audit): Audit['findings'] =>
  findings.filter(({ metric, attribute }) => metric === 'false_positive_rate' && attribute === 'nationality')
const statusesOf = (of: Audit): readonly string[] => findingsOn(of).map(({ status }) => status)

/** What each view of the findings on nationality says, beside the true ratio. */
function views(kind: 'bounds' | 'assumption' | 'inspection') {
  const rate = (group: string): number =>
    share(
      people.filter(({ nationality, wrong }) => nationality === group && !wrong),
      ({ flagged }) => flagged,
    )
  return findingsOn(result).flatMap(({ id, group }) => {
    const found = result.selective?.findings.find((one) => one.id === id)
    const truth = rate(group ?? '') / rate('Dutch')
    return (found?.views ?? [])
      .filter((view) => view.kind === kind)
      .map(({ value }) => ({
        estimate: value.estimate,
        low: value.low ?? Number.NEGATIVE_INFINITY,
        high: value.high ?? Number.POSITIVE_INFINITY,
        truth,
      }))
  })
}
