import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amounts, ofGroups } from '../oracles/amounts.js'
import { maatlat } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-kinds-'))
  const rows = Object.entries(amounts).flatMap(([group, own]) => own.map((pair) => [group, ...pair].join(',')))
  await writeFile(join(folder, 'amounts.csv'), ['g,amount,due', ...rows, ''].join('\n'))
  // Of 100 men 60 are granted, of 100 women 30; all others are refused, and every third decision is wrong.
  const people = ['M', 'V'].flatMap((gender) =>
    Array.from({ length: 100 }, (_, at) => {
      const decision = at < (gender === 'M' ? 60 : 30) ? 1 : 3
      return `${gender},${decision},${at % 3 === 0 ? 4 - decision : decision}`
    }),
  )
  await writeFile(join(folder, 'classes.csv'), ['gender,d,o', ...people, ''].join('\n'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const flags = ['--decision-number', 'amount', '--outcome-number', 'due', '--effect', 'favourable', '--attribute', 'g']
const audit = (...args: readonly string[]) => maatlat(['audit', ...args], { cwd: folder })

describe('decisions that are numbers', () => {
  // Group B: mean 323.7 (282.8–364.6), A: 394.8; root mean squared errors 28.7 (23.6–35.0), 60.0 (46.3–77.7), 18.9.
  test.each([
    { code: 0, text: 'root_mean_squared_error ..100' },
    { code: 1, text: 'root_mean_squared_error ..40' },
    { code: 3, text: 'mean_value 350..500' },
    { code: 1, text: 'mean_error difference -15..15' },
  ])('$code for $text', async ({ code, text }) => {
    expect((await audit('amounts.csv', ...flags, '--limit', text)).code).toBe(code)
  })

  test('are told with the figures that peers make of them', async () => {
    const { code, stdout } = await audit('amounts.csv', ...flags, '--measures', 'all', '--format', 'json')
    expect(code).toBe(0)
    const found: { group: string; metrics: Record<string, { estimate: number; low: number; high: number }> }[] =
      JSON.parse(stdout).groups
    for (const { group, metrics } of found) {
      for (const [id, [estimate, low, high]] of Object.entries(ofGroups[group] ?? {})) {
        expect(metrics[id]?.estimate, id).toBeCloseTo(estimate, 9)
        expect(
          [metrics[id]?.low ?? 0, metrics[id]?.high ?? 0].map((end) => end.toFixed(8)),
          id,
        ).toEqual([low, high].map((end) => end.toFixed(8)))
      }
    }
    expect(found.map(({ group }) => group)).toEqual(['A', 'B', 'C'])
  })

  test('2 for a text where a number belongs, for a limit that cannot be, and for a column that is not there', async () => {
    await writeFile(join(folder, 'text.csv'), 'g,amount,due\na,12,x\n')
    const text = await audit('text.csv', ...flags)
    expect([text.code, text.stderr]).toEqual([2, expect.stringContaining('"due" is used for numbers')])
    const rate = await audit('amounts.csv', ...flags, '--limit', 'selection_rate ..0.5')
    expect([rate.code, rate.stderr]).toEqual([2, expect.stringContaining('selection_rate needs a decision')])
    const column = await audit('amounts.csv', ...flags, '--decision-number', 'amout')
    expect([column.code, column.stderr]).toEqual([2, expect.stringContaining('Did you mean "amount"?')])
  })

  test('are written into a report, and read from a stored result again', async () => {
    const out = join(folder, 'out')
    const run = await audit('amounts.csv', ...flags, '--limit', 'mean_value ratio 0.9..', '--out', out)
    expect(run.code).toBe(1)
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain('each got a decision that is a number')
    const again = await maatlat(['report', join(out, 'audit.json'), '--format', 'terminal'], { cwd: folder })
    expect(again.stdout).toContain('Mean ratio')
  })
})

describe('several decisions', () => {
  const plan = (limits: string) => `version: 1
data: classes.csv
decision:
  column: d
  classes:
    - { name: granted, values: [1], effect: favourable }
    - { name: refused, values: [3], effect: adverse }
    - { name: never, values: [9], effect: adverse }
outcome: { column: o, classes: true }
attributes: [{ column: gender, reference: M }]
limits: [${limits}]
`
  const run = async (limits: string) => {
    await writeFile(join(folder, 'audit.yaml'), plan(limits))
    return audit('audit.yaml', '--format', 'json')
  }

  // 30 of 100 against 60 of 100; refused 70 against 40.
  test.each([
    { code: 1, limits: '{ metric: selection_rate, comparison: ratio, min: 0.8, max: 1.25 }' },
    { code: 0, limits: '{ metric: selection_rate, max: 0.9, classes: [granted, refused] }' },
    { code: 3, limits: '{ metric: selection_rate, max: 0.9, classes: never }' },
    { code: 1, limits: '{ preset: four-fifths }' },
  ])('$code for $limits', async ({ code, limits }) => {
    expect((await run(limits)).code).toBe(code)
  })

  test('a class that nobody got is no mistake of the plan: its findings do not apply', async () => {
    const never = JSON.parse((await run('{ metric: positive_predictive_value, min: 0.5, classes: never }')).stdout)
    expect(never.findings.map(({ status, slice }: { status: string; slice: object }) => [status, slice])).toEqual([
      ['not_applicable', { kind: 'class', name: 'never' }],
      ['not_applicable', { kind: 'class', name: 'never' }],
    ])
  })

  test('2 for a class that the plan does not have', async () => {
    const { code, stderr } = await run('{ metric: selection_rate, max: 0.9, classes: grantd }')
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean "granted"?')])
  })

  test('maatlat check tells what the plan will do', async () => {
    await writeFile(join(folder, 'audit.yaml'), plan(''))
    const { code, stdout } = await maatlat(['check', 'audit.yaml'], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toContain('d is one of granted (a help), refused (a burden), never (a burden)')
    expect(stdout).toContain('o, by the same classes')
  })
})
