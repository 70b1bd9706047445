import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PowerFlags, powerQuestion } from '../../src/cli/powerQuestion.js'
import { AuditError } from '../../src/error.js'
import { exactPowers } from '../oracles/power.js'
import { maatlat } from './run.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maatlat-power-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const ofRate = ['power', '--metric', 'FPR', '--max', '0.3', '--expected', '0.2', '--groups', '1']

test('says how many cases a rate needs, as a peer adds it up, and as data', async () => {
  const first = await maatlat(ofRate)
  expect(first.stdout).toMatch(new RegExp(`^${exactPowers.passing[1].cases} cases in each group\n`))
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' })
  const { stdout } = await maatlat([...ofRate, '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'maatlat/power@1',
    metric: 'false_positive_rate',
    sizes: { group: exactPowers.passing[1].cases, reference: null },
  })
})

test('with --out a page and the data are written', async () => {
  const out = join(folder, 'plan')
  const run = await maatlat([...ofRate, '--out', out, '--lang', 'nl'])
  expect(readdirSync(out).sort()).toEqual(['power.html', 'power.json'])
  expect(readFileSync(join(out, 'power.html'), 'utf8')).toContain('<html lang="nl">')
  expect(run.stderr).toContain('power.html')
})

test('understands the name that a peer gives a measure, with its comparison', async () => {
  const args = ['power', '--metric', 'aif360:disparate_impact', '--min', '0.8', '--expected', '0.5', '--format', 'json']
  expect(JSON.parse((await maatlat(args)).stdout)).toMatchObject({ metric: 'selection_rate', comparison: 'ratio' })
})

interface Bad {
  readonly args: readonly string[]
  readonly says: string
}

const compared = ['--metric', 'FPR', '--comparison', 'ratio', '--min', '0.8']
const bad: readonly Bad[] = [
  {
    args: ['--metric', 'fpr_rat', '--max', '0.3', '--expected', '0.2'],
    says: '--metric: There is no measure "fpr_rat".',
  },
  { args: ['--metric', 'false_positive_rat', '--max', '1'], says: 'Did you mean "false_positive_rate"?' },
  { args: ['--metric', 'f1_score', '--min', '0.3', '--expected', '0.2'], says: '--metric: f1_score is no rate' },
  { args: ['--metric', 'FPR', '--expected', '0.2'], says: '--min: There is no limit to hold it against.' },
  { args: ['--metric', 'FPR', '--max', '1.2', '--expected', '0.2'], says: '--max: 1.2 can never be reached' },
  {
    args: ['--metric', 'FPR', '--max', '0.3', '--min', '0.4', '--expected', '0.2'],
    says: '--min: The min, 0.4, lies above',
  },
  { args: ['--metric', 'FPR', '--max', '0.3'], says: '--expected: How many cases it takes depends on the rate.' },
  { args: ['--metric', 'FPR', '--max', '0.3', '--expected', '20%'], says: '--expected: "20%" is no number.' },
  { args: ['--metric', 'FPR', '--max', '0.3', '--expected', '20'], says: '--expected: A rate is from 0 to 1.' },
  {
    args: ['--metric', 'FPR', '--max', '0.3', '--expected', '0.2,0.3'],
    says: '--expected: A rate by itself has no reference.',
  },
  { args: [...compared, '--expected', '0.2,0.3,0.4'], says: '--expected: These are more than two rates.' },
  { args: [...compared, '--expected', '0.2,0'], says: '--expected: There is no ratio to a rate of zero.' },
  { args: [...compared, '--cases', '500'], says: "--expected: What can be decided depends on the reference's rate." },
  { args: [...compared, '--expected', '0.2', '--share', '1'], says: '--share: A share is over 0 and under 1.' },
  {
    args: ['--metric', 'FPR', '--max', '0.3', '--expected', '0.2', '--share', '0.4'],
    says: '--share: A rate by itself',
  },
  { args: [...compared, '--expected', '0.2', '--power', '0.3'], says: '--power: A power is from 0.5 to under 1.' },
  { args: [...compared, '--expected', '0.2', '--groups', '2.5'], says: '--groups: This is no whole number' },
  { args: [...compared, '--expected', '0.2', '--confidence', '2'], says: '--confidence: Found 2.' },
  {
    args: [...compared, '--expected', '0.2', '--cases', '12'],
    says: '--cases: With fewer than 30 cases an audit decides nothing.',
  },
  { args: [...compared, '--expected', '0.2', '--selection-rate', '0.1'], says: 'Give --base-rate.' },
  { args: [...compared, '--expected', '0.2', '--base-rate', '1'], says: '--base-rate: A share is over 0 and under 1.' },
]

/** What the flags say, under the names that commander gives them. */
function flagsOf(args: readonly string[]): PowerFlags {
  const given = Object.fromEntries(
    args.flatMap((word, index) => {
      const name = word.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      return index % 2 === 0 ? [[name, args[index + 1] ?? '']] : []
    }),
  )
  return { metric: '', confidence: '0.95', power: '0.8', groups: '2', share: '0.5', ...given }
}

describe('what cannot be is refused', () => {
  test.each(bad)('$says', ({ args, says }) => {
    const ask = () => powerQuestion(flagsOf(args), (flag) => args.includes(`--${flag}`))
    expect(ask).toThrow(AuditError)
    expect(ask).toThrow(says)
  })

  test.each([
    { args: ['--expected', '0.3'], says: '--expected: That is the limit itself' },
    { args: ['--expected', '0.2', '--share', '2'], says: '--share: A share is over 0 and under 1.' },
    { args: ['--expected', '0.2', '--format', 'pdf'], says: '--format: There is no format "pdf".' },
    { args: ['--expected', '0.2', '--format', 'html'], says: '--format: There is nowhere to write html.' },
  ])('in one sentence and with exit code 2: $says', async ({ args, says }) => {
    const run = await maatlat(['power', '--metric', 'FPR', '--max', '0.3', ...args])
    expect(run.stderr).toContain(says)
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
