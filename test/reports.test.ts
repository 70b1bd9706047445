import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/audit.js'
import { readPlan } from '../src/config/readPlan.js'
import { formatById } from '../src/reporter/formats.js'

const root = join(import.meta.dirname, '..')
const ids = ['html', 'json'] as const

const filesIn = async (folder: string, ending: RegExp): Promise<string[]> =>
  (await readdir(join(root, folder), { recursive: true })).filter((file) => ending.test(file)).sort()

const plans = await filesIn('datasets', /\.yaml$/)
const stem = (file: string): string => file.replace(/\.\w+$/, '')

describe('the reports of the cases', () => {
  it('are there for every plan, and for nothing else', async () => {
    const expected = plans.flatMap((plan) => ids.map((id) => `${stem(plan)}.${id}`)).sort()
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

  it.each(plans)('of %s name no folder of the machine that made them', async (plan) => {
    const texts = await Promise.all(ids.map((id) => readFile(join(root, 'reports', `${stem(plan)}.${id}`), 'utf8')))
    for (const text of texts) {
      expect(text).not.toContain(root)
      expect(text).not.toMatch(/(?:file:\/\/|\/(?:home|root|tmp|Users)\/)/)
    }
  })
})
