import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/audit.js'
import { compareAudits } from '../src/compare/compareAudits.js'
import { readPlan } from '../src/config/readPlan.js'
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
const comparisonOf = (plan: string): string => stem(plan).replace('-before', '-compare')

describe('the reports of the cases', () => {
  it('are there for every plan, and for nothing else', async () => {
    const stems = [...plans.map(stem), ...compared.map(comparisonOf)]
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

  it.each(plans)('of %s name no folder of the machine that made them', async (plan) => {
    const texts = await Promise.all(ids.map((id) => readFile(join(root, 'reports', `${stem(plan)}.${id}`), 'utf8')))
    for (const text of texts) {
      expect(text).not.toContain(root)
      expect(text).not.toMatch(/(?:file:\/\/|\/(?:home|root|tmp|Users)\/)/)
    }
  })
})
