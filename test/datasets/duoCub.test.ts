import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { readPlan } from '../../src/config/readPlan.js'
import { formatById } from '../../src/reporter/formats.js'
import type { Audit } from '../../src/result.js'
import { duoCub } from '../oracles/duoCub.js'

const folder = join(import.meta.dirname, '../../datasets/duo-cub')
const auditOf = async (plan: string): Promise<Audit> => audit(await readPlan(join(folder, plan)))

let all: Audit
let category1: Audit
beforeAll(async () => {
  ;[all, category1] = [await auditOf('duo-cub.en.yaml'), await auditOf('risk-category-1.en.yaml')]
})

const rates = ({ groups }: Pick<Audit, 'groups'>, metric: string) =>
  duoCub.groups.map((name) => groups.find(({ group }) => group === name)?.metrics[metric])
const percents = (...of: Parameters<typeof rates>): readonly (string | undefined)[] =>
  rates(...of).map((one) => ((one?.estimate ?? Number.NaN) * 100).toFixed(2))
const stage = (name: string): Pick<Audit, 'groups'> =>
  all.slices.find(({ slice }) => slice.name === name) ?? { groups: [] }

describe('the control of students who live away from home', () => {
  it('selected 0.59, 0.77 and 3.67 percent: 6.2 times as many from outside Europe', () => {
    expect(percents(stage('selected'), 'pass_through_rate')).toEqual(['0.59', '0.77', '3.67'])
    const outside = all.stages?.attributes[0]?.groups.find(({ group }) => group === 'outside Europe')?.gap?.stages[0]
    expect(outside?.estimate).toBeCloseTo(2010 / 54820 / (1050 / 178200), 12)
    expect(outside?.estimate?.toFixed(1)).toBe('6.2')
    // Rounding alone leaves room from 2005 / 54825 against 1055 / 178195, to 2015 / 54815 against 1045 / 178205.
    expect(outside?.low).toBeLessThan(2005 / 54825 / (1055 / 178195))
    expect(outside?.high).toBeGreaterThan(2015 / 54815 / (1045 / 178205))
  })

  it('has the bounds of a share that rounding leaves: by hand', () => {
    const [nl] = rates(stage('selected'), 'pass_through_rate')
    expect(nl?.bounds?.low).toBeCloseTo(1045 / 178205, 9)
    expect(nl?.bounds?.high).toBeCloseTo(1055 / 178195, 9)
  })

  it('selected 4.5, 8.9 and 20.1 percent by hand within the highest risk category', () => {
    const shares = rates(category1, 'selection_rate').map((one) => ((one?.estimate ?? Number.NaN) * 100).toFixed(1))
    expect(shares).toEqual(['4.5', '8.9', '20.1'])
  })

  it('found in 13.1, 41.7 and 62.7 percent of the visits that the grant was not due: precision points the other way', () => {
    const shares = rates(all, 'positive_predictive_value').map((one) =>
      ((one?.estimate ?? Number.NaN) * 100).toFixed(1),
    )
    expect(shares).toEqual(['13.1', '41.7', '62.7'])
  })

  it('has false positive rates that nobody can know, so no limit on them is passed or broken', async () => {
    const findings = all.findings.filter(({ metric }) => metric === 'false_positive_rate')
    expect(findings.map(({ group, status }) => [group, status])).toEqual([
      ['outside Europe', 'undetermined'],
      ['Europe excl. NL', 'undetermined'],
      ['NL', 'not_applicable'],
    ])
    for (const [at, one] of rates(all, 'false_positive_rate').entries()) {
      // From the grants found due among everyone, to everyone selected but those found not due among hardly anybody else.
      expect(one?.bounds?.low, duoCub.groups[at]).toBeLessThan(0.02)
      expect(one?.bounds?.high, duoCub.groups[at]).toBe(1)
    }
    const [page] = await (await formatById('html')).render(all, {
      ...{ language: 'en', undetermined: null, colour: false, width: 80 },
    })
    expect(String(page?.content)).toContain('no limit could be passed or broken here')
    expect(String(page?.content)).toMatch(
      /drawing about [\d,]+ people of each group at random|A random sample would not settle it/,
    )
  })
})
