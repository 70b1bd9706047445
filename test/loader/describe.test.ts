import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { describeSource } from '../../src/loader/describe.js'
import { testFolder } from './folder.js'
import { planOf } from './plan.js'

const folder = testFolder()

test('a source is described by its head: a row that does not fit is not even seen', async () => {
  const csv = 'gender;flagged;wrongful\nM;1;1\nM;1\n'
  expect(await describeSource(planOf(folder.write(gzipSync(csv), 'log.csv')))).toEqual({
    columns: ['gender', 'flagged', 'wrongful'],
    files: ['log.csv'],
    format: 'csv',
    compression: 'gzip',
    delimiter: ';',
    encoding: 'utf-8',
  })
})

test('all columns that the plan needs and the source lacks are told in one go', async () => {
  const plan = planOf(folder.write('gendr,flaged\nM,1\n'), {
    weight: { column: 'w' },
    data: { where: { stage: ['x'] } },
  })
  const error: unknown = await describeSource(plan).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    problems: ['decision.column', 'outcome.column', 'weight.column', 'attributes[0].column', 'data.where'].map(
      (key) => ({ place: { key } }),
    ),
  })
})

test('a counts table is described by its own columns', async () => {
  const parts = {
    decision: { kind: 'counted', effect: 'adverse' },
    attributes: [],
    outcome: null,
    data: { layout: 'counts' },
  } as const
  await expect(describeSource(planOf(folder.write('attribute,group,tp,fp,fn\n'), parts))).rejects.toThrow(
    /There is no column "tn"/,
  )
})
