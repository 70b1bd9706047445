import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/audit.js'
import { columnPlans } from '../src/compare/columnPlans.js'
import { compareAudits } from '../src/compare/compareAudits.js'
import { readPlan } from '../src/config/readPlan.js'
import { countColumns } from '../src/loader/countTwice.js'
import { compareFormatById } from '../src/reporter/compare/formats.js'
import { formatById } from '../src/reporter/formats.js'

const root = join(import.meta.dirname, '..')
const ids = ['html', 'json'] as const

const filesIn = async (folder: string, ending: RegExp): Promise<string[]> =>
  (await readdir(join(root, folder), { recursive: true })).filter((file) => ending.test(file)).sort()

const plans = await filesIn('datasets', /\.yaml$/)
const stem = (file: string): string => file.replace(/\.\w+$/, '')
/** Plans of before a change, which the script compares with those of after it. */
const compared = plans.filter((plan) => /^[^/]+\/[^/]+-before(?:\.en)?\.yaml$/.test(plan))
/** Plans of which two columns are compared. */
const ofColumns = ['syri-like/syri-like.yaml', 'syri-like/syri-like.en.yaml']
const columns = { before: 'flagged', after: 'flagged_after' }
const columnsOf = (plan: string): string => plan.replace('syri-like.', 'syri-like-compare.').replace(/\.yaml$/, '')
const comparisonOf = (plan: string): string => stem(plan).replace('-before', '-compare')

describe('the reports of the cases', () => {
  it('are there for every plan, and for nothing else', async () => {
    const stems = [...plans.map(stem), ...compared.map(comparisonOf), ...ofColumns.map(columnsOf)]
    const expected = stems.flatMap((name) => ids.map((id) => `${name}.${id}`)).sort()
    expect(await filesIn('reports', /\.\w+$/)).toEqual(expected)
  })

  it.each(plans)('of %s are what the code makes of it now (npm run build && npm run reports)', async (plan) => {
    const result = await audit(await readPlan(join(root, 'datasets', plan)))
    const options = { language: result.plan.language, undetermined: null, colour: false, width: 80 }
    for (const id of ids) {
      const [made] = await (await formatById(id)).render(result, options)
      const kept = await readFile(join(root, 'reports', `${stem(plan)}.${id}`), 'utf8')
      // Not toBe: a difference of a report of hundreds of kilobytes helps nobody.
      expect(made?.content === kept, `reports/${stem(plan)}.${id} is stale`).toBe(true)
    }
  })

  it.each(compared)('of %s and what came after it are compared as the code does it now', async (plan) => {
    const read = (name: string) => readPlan(join(root, 'datasets', name))
    const before = await audit(await read(plan))
    const after = await audit(await read(plan.replace('-before', '-after')), { baseline: before })
    const options = { language: after.plan.language, undetermined: null, colour: false, width: 80 }
    for (const id of ids) {
      const format = await compareFormatById(id)
      const [made] = await format.render({ comparison: compareAudits(before, after), before, after }, options)
      const kept = await readFile(join(root, 'reports', `${comparisonOf(plan)}.${id}`), 'utf8')
      expect(made?.content === kept, `reports/${comparisonOf(plan)}.${id} is stale`).toBe(true)
    }
  })

  it.each(ofColumns)('of two columns of %s are compared as the code does it now', async (plan) => {
    const plans = columnPlans(await readPlan(join(root, 'datasets', plan)), columns)
    const before = await audit(plans.before)
    const after = await audit(plans.after, { baseline: before })
    const { groups } = await countColumns(plans.before, plans.after)
    const comparison = compareAudits(before, after, { joint: { ...columns, groups } })
    const options = { language: after.plan.language, undetermined: null, colour: false, width: 80 }
    for (const id of ids) {
      const [made] = await (await compareFormatById(id)).render({ comparison, before, after }, options)
      const kept = await readFile(join(root, 'reports', `${columnsOf(plan)}.${id}`), 'utf8')
      expect(made?.content === kept, `reports/${columnsOf(plan)}.${id} is stale`).toBe(true)
    }
  })

  it.each(plans)('of %s name no folder of the machine that made them', async (plan) => {
    const texts = await Promise.all(ids.map((id) => readFile(join(root, 'reports', `${stem(plan)}.${id}`), 'utf8')))
    for (const text of texts) {
      expect(text).not.toContain(root)
      expect(text).not.toMatch(/(?:file:\/\/|\/(?:home|root|tmp|Users)\/)/)
    }
  })
})
