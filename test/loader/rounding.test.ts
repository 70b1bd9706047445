import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { errorOf } from '../config/errorOf.js'
import { testFolder } from './folder.js'

const { write } = testFolder()

const header = 'attribute,group,n,tp,fp,fn,tn,positive_unknown,negative_unknown'
const planOf = (rows: readonly string[], rounding = 10): PlanInput => ({
  version: 1,
  data: { source: write([header, ...rows].join('\n')), layout: 'counts', rounding },
  decision: { effect: 'adverse' },
})
const tallyOf = async (...of: Parameters<typeof planOf>) => (await audit(definePlan(planOf(...of)))).groups[0]

describe('numbers that were rounded', () => {
  it('lie up to half of the unit below or above what was published, and never below nobody', async () => {
    const group = await tallyOf(['g,a,100,20,30,0,50,-,-'])
    expect(group?.tally).toEqual({
      tp: { low: 15, high: 25, published: 20 },
      fp: { low: 25, high: 35, published: 30 },
      fn: { low: 0, high: 5, published: 0 },
      tn: { low: 45, high: 55, published: 50 },
      positive_unknown: 0,
      negative_unknown: 0,
    })
    // Of three a number that was rounded up or down by one.
    expect((await tallyOf(['g,a,99,21,30,0,48,-,-'], 3))?.tally.tp).toEqual({ low: 20, high: 22, published: 21 })
  })

  it('make a rate as published, with bounds over all that they may have been', async () => {
    const group = await tallyOf(['g,a,100,20,30,-,50,-,-'])
    const precision = group?.metrics['positive_predictive_value']
    // 20 / 50 as published; from 15 / (15 + 35) to 25 / (25 + 25).
    expect(precision).toMatchObject({ estimate: 0.4, bounds: { low: 0.3, high: 0.5 } })
  })

  it('may miss their total by as much as rounding does, and no more', async () => {
    await expect(tallyOf(['g,a,110,20,30,-,50,-,-'])).resolves.toBeDefined()
    await expect(tallyOf(['g,a,150,20,30,-,50,-,-'])).rejects.toMatchObject({
      problems: [{ message: 'Row 1: the cells cannot add up to the total 150.' }],
    })
  })

  it('are multiples of the unit: any other number is a mistake of the table or of the plan', async () => {
    await expect(tallyOf(['g,a,100,21,30,-,50,-,-'])).rejects.toThrow(
      'Row 1: 21 is no multiple of 10, to which data.rounding says it was rounded.',
    )
  })

  it('are of tables of counts only', () => {
    const log: PlanInput = {
      ...{ version: 1, attributes: [{ column: 'g' }] },
      data: { source: 'log.csv', rounding: 10 },
      decision: { column: 'd', positive: 1, effect: 'adverse' },
    }
    expect(errorOf(() => definePlan(log)).problems[0]).toMatchObject({
      message: 'Only a table of counts has rounded numbers.',
      place: { key: 'data.rounding' },
    })
  })

  it('stand in a plan that is written and read again', () => {
    const plan = definePlan(planOf(['g,a,100,20,30,-,50,-,-']))
    expect(parsePlan(planToYaml(plan))).toEqual(plan)
  })
})
