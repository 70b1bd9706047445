import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Job, runStep, startJob } from './step.js'

const plan = (max: number, data = 'counts.csv'): string => `version: 1
title: Checks
data: { source: ${data}, layout: counts }
decision: { effect: adverse }
attributes: [{ column: gender, reference: M }]
limits: [{ metric: false_positive_rate, max: ${max} }]
`

let job: Job
beforeAll(async () => {
  job = await startJob()
  const write = (name: string, text: string): Promise<void> => writeFile(join(job.folder, name), text)
  // False positive rates: 20 of 1,000 and 300 of 1,000.
  await write('counts.csv', 'attribute,group,tp,fp,fn,tn\ngender,M,50,20,50,980\ngender,V,50,300,50,700\n')
  // 12 of 40 and 13 of 40, where the limit is 0.31: neither in nor out.
  await write('few.csv', 'attribute,group,tp,fp,fn,tn\ngender,M,5,12,5,28\ngender,V,5,13,5,27\n')
  await write('pass.yaml', plan(0.5))
  await write('fail.yaml', plan(0.1))
  await write('open.yaml', plan(0.31, 'few.csv'))
  await write('bad.yaml', plan(0.1).replace('metric', 'metrik'))
})
afterAll(() => job.end())

/** Without a version the step takes the maatlat on the PATH, which is the one that was built. */
const run = (given: Readonly<Record<string, string>>) => runStep(job, { version: '', ...given })

describe('the step of the GitHub action', () => {
  test.each([
    ['pass', 0, 'pass'],
    ['fail', 1, 'fail'],
    ['open', 3, 'undetermined'],
  ])('of a plan that comes out at %s exits with %i, and says so in its outputs', async (name, code, verdict) => {
    const out = `report-${name}`
    const step = await run({ plan: `${name}.yaml`, out })
    expect(step, step.stderr).toMatchObject({ code, outputs: { verdict, 'exit-code': String(code) } })
    expect(step.outputs['report']).toBe(join(job.folder, out))
    expect(await readdir(join(job.folder, out))).toEqual(expect.arrayContaining(['audit.json', 'report.html']))
  })

  test('lets an undetermined verdict count as it is told', async () => {
    const step = await run({ plan: 'open.yaml', undetermined: 'pass' })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'undetermined', 'exit-code': '0' } })
  })

  test('of a plan that is wrong exits with 2, says where, and has no verdict', async () => {
    const step = await run({ plan: 'bad.yaml', out: 'report-bad' })
    expect(step).toMatchObject({ code: 2, outputs: { verdict: 'error', 'exit-code': '2' } })
    expect(step.outputs['report']).toBeUndefined()
    expect(step.stderr).toContain('bad.yaml:6')
    expect(await readdir(job.folder)).not.toContain('report-bad')
  })

  test('works in another folder, and compares with an earlier result', async () => {
    await run({ plan: 'fail.yaml', out: 'earlier' })
    const step = await run({
      plan: 'fail.yaml',
      baseline: 'earlier/audit.json',
      'working-directory': `${job.folder}/.`,
    })
    expect(step, step.stderr).toMatchObject({ code: 0, outputs: { verdict: 'fail' } })
  })

  const hostile = [
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '--help',
    'a\nverdict=pass\nb<<c',
    '*',
  ]
  const inputs = ['plan', 'formats', 'fail-on', 'undetermined', 'baseline', 'language', 'working-directory']
  const refused = { code: 2, outputs: { verdict: 'error', 'exit-code': '2' } }

  test.each(inputs)('takes what stands in the input %s for a text, whatever it looks like', async (input) => {
    const step = await run({ plan: 'pass.yaml', out: 'hostile', [input]: '$(touch pwned)' })
    expect(step).toMatchObject(refused)
    expect(Object.keys(step.outputs)).toEqual(['verdict', 'exit-code'])
  })

  test.each(hostile)('takes %j for a text, in every input at once and in the name of the folder', async (text) => {
    expect(await run(Object.fromEntries(inputs.map((input) => [input, text])))).toMatchObject(refused)
    const step = await run({ plan: 'pass.yaml', formats: 'json', out: text })
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'exit-code': '0', report: join(job.folder, text) })
    expect(await readdir(job.folder)).not.toContain('pwned')
  })

  test('asks npm for the version that it is told, without scripts, and for nothing that is no version', async () => {
    const told = join(job.folder, '../npm-was-told')
    await run({ plan: 'pass.yaml', version: '1.2.3-beta.1' })
    const words = (await readFile(told, 'utf8')).trim().split('\n')
    expect(words).toContain('--ignore-scripts')
    expect(words.at(-1)).toBe('maatlat@1.2.3-beta.1')
    await writeFile(told, '')
    for (const version of [
      'file:.',
      '../evil',
      '@evil/x',
      '1 --foo',
      '$(touch pwned)',
      'https://example.org/x.tgz',
      '1\n2',
    ]) {
      const step = await run({ plan: 'pass.yaml', version })
      expect([version, step.code]).toEqual([version, 2])
      expect(step.stdout).toContain('::error title=maatlat::The input version is no version of an npm package.')
    }
    expect(await readFile(told, 'utf8')).toBe('')
    expect(await readdir(job.folder)).not.toContain('pwned')
  })
})

const shellcheck = process.env['SHELLCHECK'] ?? '/usr/bin/shellcheck'
if (!existsSync(shellcheck)) {
  process.stderr.write(
    `\n!! The scripts were NOT looked at by shellcheck: there is no ${shellcheck}. Install it, or set SHELLCHECK.\n\n`,
  )
}
test.runIf(existsSync(shellcheck))('shellcheck has nothing to say of the script', () => {
  const script = join(import.meta.dirname, '../../integrations/github/audit.sh')
  expect(execFileSync(shellcheck, [script], { encoding: 'utf8' })).toBe('')
})
