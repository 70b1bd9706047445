import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { readPlan } from '../../src/config/readPlan.js'
import { AuditError } from '../../src/error.js'
import { goodPlan } from './goodPlan.js'

let folder = ''
const text = planToYaml(definePlan(goodPlan))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-plan-'))
  await writeFile(join(folder, 'audit.yaml'), text)
  await writeFile(join(folder, 'bom.yaml'), `\uFEFF${text}`)
  await writeFile(join(folder, 'latin.yaml'), Buffer.from('title: caf\u00e9', 'latin1'))
  await mkdir(join(folder, 'folder'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each(['audit.yaml', 'bom.yaml'])('%s is read, and its log found beside it', async (name) => {
  const plan = await readPlan(join(folder, name), { sets: ['title=Set'] })
  expect([plan.title, plan.data.source]).toEqual(['Set', join(folder, 'decisions.parquet')])
})

test.each([
  ['nowhere.yaml', 'There is no such file.'],
  ['folder', 'This is a folder, and a plan is a file.'],
  ['latin.yaml', 'This is not UTF-8 text. Save the plan as UTF-8.'],
])('%s is refused with a way out', async (name, message) => {
  const error = await readPlan(join(folder, name)).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AuditError)
  expect(String(error)).toContain(message)
})
