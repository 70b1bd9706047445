import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../src/config/parsePlan.js'
import { planFromFlags } from '../src/config/planFromFlags.js'
import * as api from '../src/index.js'

const readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8')
const block = (language: string, at: number): string =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))][at]?.[1] ?? ''

describe('the README', () => {
  it('opens with the two commands that a newcomer needs', () => {
    expect(block('sh', 0)).toMatch(/^npm ci && npm run demo .*\nnpm ci && npm test /)
  })

  it('shows a plan that is one', () => {
    const plan = parsePlan(block('yaml', 0), { file: 'audit.yaml' })
    expect(plan.limits.map(({ metric }) => metric)).toEqual([
      'false_positive_rate',
      'positive_predictive_value',
      'selection_rate',
    ])
    expect(plan.decision.effect).toBe('adverse')
  })

  it('shows decisions of several classes and of numbers that make plans', () => {
    const head = 'version: 1\ndata: log.csv\nattributes: [{ column: gender }]\n'
    const kinds = [1, 2].map((at) => parsePlan(head + block('yaml', at), { file: 'audit.yaml' }).decision.kind)
    expect(kinds).toEqual(['classes', 'number'])
  })

  it('shows an audit of fraud risk that makes a plan', () => {
    const head =
      'version: 1\ndata: log.csv\ndecision: { column: flagged, positive: 1, effect: adverse }\noutcome: { column: wrongful, positive: 1 }\nattributes: [{ column: gender, reference: M }]\n'
    const yaml = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)
    const plan = parsePlan(head + (yaml.find((text) => text.includes('inspection:')) ?? ''), { file: 'audit.yaml' })
    expect(plan).toMatchObject({ inspection: { kind: 'random' }, time: { window: 'month' } })
    expect([plan.assumptions?.length, plan.stages?.length, plan.stop?.length, plan.limits.length]).toEqual([2, 2, 2, 4])
  })

  it('names every case of the demo', async () => {
    const { caseNames } = await import('../src/cli/demo.js')
    for (const name of caseNames) expect(readme).toContain(name.startsWith('slimme-check-') ? name.slice(12) : name)
  })

  it('shows a call that makes a plan', () => {
    const words =
      block('sh', 1)
        .replaceAll('\\\n', ' ')
        .match(/"[^"]*"|\S+/g) ?? []
    const [npx, maatlat, audit, source = '', ...rest] = words.map((word) => word.replaceAll('"', ''))
    expect([npx, maatlat, audit]).toEqual(['npx', 'maatlat', 'audit'])
    const flag = (name: string): string[] =>
      rest.flatMap((word, at) => (word === `--${name}` ? [rest[at + 1] ?? ''] : []))
    const plan = planFromFlags(source, {
      decision: flag('decision')[0],
      effect: flag('effect')[0],
      outcome: flag('outcome')[0],
      attribute: flag('attribute'),
      reference: flag('reference'),
      limit: flag('limit'),
    })
    expect(plan.limits).toMatchObject([{ metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 }])
  })

  it('names nothing in its page of the library that the library does not export', () => {
    const page = readme.slice(readme.indexOf('## As a library'), readme.indexOf('## Privacy'))
    const table = page.split('\n').filter((line) => line.startsWith('| `'))
    const names = table.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)/g)].map((found) => found[1] ?? ''),
    )
    const types = ['Audit']
    expect(names).toContain('audit')
    expect(names.filter((name) => !types.includes(name) && !Object.hasOwn(api, name))).toEqual([])
  })
})
