import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maatlat, startMaatlat } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const log = resolve('datasets/slimme-check/log/pilot-before.csv')
const pilot = resolve('datasets/slimme-check/pilot-before.yaml')
const flags = [
  '--decision',
  'flagged=1',
  '--effect',
  'adverse',
  '--outcome',
  'wrongful=1',
  '--attribute',
  'gender',
  '--reference',
  'gender=M',
]
const limit = (text: string): readonly string[] => ['--limit', text]

describe('exit codes', () => {
  // Men 41/69 and women 51/72 wrongly flagged: Wilson's intervals at 95 % are 0.476–0.703 and 0.595–0.800.
  test.each([
    { code: 0, verdict: 'pass', text: 'false_positive_rate 0.2..0.95' },
    { code: 1, verdict: 'fail', text: 'false_positive_rate ..0.4' },
    { code: 3, verdict: 'undetermined', text: 'false_positive_rate ..0.7' },
  ])('$code for $verdict', async ({ code, verdict, text }) => {
    const run = await maatlat(['audit', log, ...flags, ...limit(text), '--format', 'json'])
    expect(run.code).toBe(code)
    expect(JSON.parse(run.stdout).verdict).toBe(verdict)
  })

  test('0 where nothing is judged', async () => {
    const run = await maatlat(['audit', log, ...flags, '--format', 'json'])
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout).verdict).toBe('not_judged')
  })

  test('--undetermined says what an undetermined verdict counts as', async () => {
    const code = async (what: string) =>
      (await maatlat(['audit', log, ...flags, ...limit('false_positive_rate ..0.7'), '--undetermined', what])).code
    expect(await code('pass')).toBe(0)
    expect(await code('fail')).toBe(1)
    expect(await code('3')).toBe(3)
  })
})

describe('what goes where', () => {
  test('without --out only the table is written, to standard output', async () => {
    const run = await maatlat(['audit', pilot], { cwd: folder })
    expect(run.stdout).toContain('Slimme Check')
    expect(run.stderr).toBe('')
    expect(await readdir(folder)).toEqual([])
    // Eighty columns, and no colour where there is no terminal.
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(run.stdout).not.toContain('\u001b')
  })

  test('with --out a report and a result are written, and said on standard error', async () => {
    const out = join(folder, 'report')
    const run = await maatlat(['audit', pilot, '--out', out])
    expect((await readdir(out)).sort()).toEqual(['audit.json', 'report.html'])
    expect(run.stderr).toContain('report.html')
    const quiet = await maatlat(['audit', pilot, '--out', out, '--quiet'])
    expect({ stdout: quiet.stdout, stderr: quiet.stderr }).toEqual({ stdout: '', stderr: '' })
  })

  test('json alone goes to standard output, whole', async () => {
    const run = await maatlat(['audit', pilot, '--format', 'json'])
    expect(JSON.parse(run.stdout).schema).toBe('maatlat/audit@1')
    expect(run.stdout.endsWith('}\n')).toBe(true)
  })

  test('a report from a stored result is the report of the audit, byte for byte', async () => {
    const [first, again] = [join(folder, 'first'), join(folder, 'again')]
    await maatlat(['audit', pilot, '--format', 'html,json,vega', '--out', first])
    await maatlat(['report', join(first, 'audit.json'), '--format', 'html,json,vega', '--out', again])
    const files = (await readdir(first, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(3)
    for (const { name, parentPath } of files) {
      const path = join(parentPath, name)
      expect(readFileSync(path.replace(first, again), 'utf8')).toBe(readFileSync(path, 'utf8'))
    }
  })
})

test('--print-plan writes the plan of the flags, and the plan gives the same result', async () => {
  const printed = await maatlat([
    'audit',
    log,
    ...flags,
    ...limit('false_positive_rate ratio 0.8..1.25'),
    '--print-plan',
  ])
  const plan = join(folder, 'audit.yaml')
  await writeFile(plan, printed.stdout)
  const [fromPlan, fromFlags] = await Promise.all([
    maatlat(['audit', plan, '--format', 'json']),
    maatlat(['audit', log, ...flags, ...limit('false_positive_rate ratio 0.8..1.25'), '--format', 'json']),
  ])
  const audit = JSON.parse(fromPlan.stdout)
  // But for the line on which the limit stands: a flag has none.
  const { places, ...rest } = audit.plan
  expect(places).toEqual({ file: 'audit.yaml', limits: [10] })
  expect(JSON.stringify({ ...audit, plan: rest })).toBe(JSON.stringify(JSON.parse(fromFlags.stdout)))
})

describe('the rebuilt log gives the published figures, however it comes', () => {
  const run = async (source: string, stdin?: Uint8Array) => {
    const { stdout } = await maatlat(
      [
        'audit',
        source,
        ...flags,
        ...limit('false_positive_rate ratio 0.8..1.25'),
        '--title',
        'pilot',
        '--format',
        'json',
      ],
      { cwd: folder, ...(stdin === undefined ? {} : { stdin }) },
    )
    const { provenance, ...result } = JSON.parse(stdout)
    // The source is where it comes from; the rest is the audit.
    return { rows: provenance.rows, result: JSON.stringify({ ...result, plan: { ...result.plan, data: null } }) }
  }

  test('as CSV, gzip, Parquet and standard input', async () => {
    const bytes = readFileSync(log)
    await writeFile(join(folder, 'log.csv.gz'), gzipSync(bytes))
    const csv = await run(log)
    expect(await run('log.csv.gz')).toEqual(csv)
    expect(await run(log.replace('.csv', '.parquet'))).toEqual(csv)
    expect(await run('-', bytes)).toEqual(csv)
    expect(await run('-', gzipSync(bytes))).toEqual(csv)
    const { groups, comparisons } = JSON.parse(csv.result)
    const rate = (group: string) =>
      groups.find((one: { group: string }) => one.group === group).metrics.false_positive_rate.estimate
    expect(rate('M')).toBe(41 / 69)
    expect(rate('V')).toBe(51 / 72)
    const relative = comparisons.find(
      (one: { metric: string; kind: string }) =>
        one.metric === 'false_discovery_rate' && one.kind === 'relative_difference',
    )
    expect((relative.estimate * 100).toFixed(2)).toBe('27.19')
  })
})

describe('the screen', () => {
  const widest = ({ stdout }: { readonly stdout: string }): number =>
    Math.max(...stdout.split('\n').map((line) => [...line].length))
  test.each([
    ['60', 60],
    ['39', 80],
    ['401', 80],
    ['1e2', 80],
    ['', 80],
  ])('that is no terminal has the width of COLUMNS (%j), if that is one of 40 to 400', async (COLUMNS, width) => {
    const run = await maatlat(['audit', pilot], { env: { COLUMNS } })
    expect(widest(run)).toBeLessThanOrEqual(width)
    expect(widest(run)).toBeGreaterThan(width - 20)
  })

  test('a full disk on standard output is one sentence and exit 2', async () => {
    const { code, stderr } = await maatlat(['audit', pilot, '--format', 'json'], { stdoutTo: '/dev/full' })
    expect(stderr).toBe(
      'The result could not be written to standard output (ENOSPC). Make room, or name a folder with --out.\n',
    )
    expect(code).toBe(2)
  })

  test('a closed terminal ends a run as Ctrl-C does, and leaves nothing in the folder for temporary files', async () => {
    const spill = await mkdtemp(join(folder, 'spill-'))
    const child = startMaatlat(['audit', '-', ...flags], { env: { TMPDIR: spill } })
    while ((await readdir(spill)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGHUP')
    const [code] = await once(child, 'close')
    expect({ code, left: await readdir(spill) }).toEqual({ code: 130, left: [] })
  })
})

describe('the other commands', () => {
  test('check says what a plan would do and reads no more than the header', async () => {
    const run = await maatlat(['check', pilot])
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('false_positive_rate ratio 0.8 to 1.25')
  })

  test('metrics lists the catalogue, and one measure in full by any name it goes by', async () => {
    const list = await maatlat(['metrics'])
    expect(list.stdout).toContain('false_positive_rate')
    const one = await maatlat(['metrics', 'false_positive_rate', '--lang', 'nl'])
    expect(one.stdout).toContain('fp / (fp + tn)')
    expect(one.stdout).toContain('Foutpositiefpercentage')
    const short = await maatlat(['metrics', 'fpr'])
    expect(short.stdout).toContain('false_positive_rate\nFalse positive rate (FPR)')
    const near = await maatlat(['metrics', 'false_postive_rate'])
    expect(near).toMatchObject({ code: 2, stdout: '' })
    expect(near.stderr).toContain('Did you mean "false_positive_rate"?')
  })

  test('demo runs a shipped case, says where the report is, and exits 0 whatever the verdict', async () => {
    const out = join(folder, 'demo')
    const run = await maatlat(['demo', '--out', out])
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/FAIL/)
    expect(run.stderr).toContain(join(out, 'report.html'))
  })

  test('the version, and help with examples and exit codes', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect((await maatlat(['--version'])).stdout.trim()).toBe(version)
    const help = await maatlat(['audit', '--help'])
    expect(help.code).toBe(0)
    expect(help.stdout).toContain('Examples:')
    expect(help.stdout).toContain('Exit codes:')
    expect((await maatlat([])).code).not.toBe(0)
  })

  test('SOURCE_DATE_EPOCH dates a result, and nothing else does', async () => {
    const dated = await maatlat(['audit', pilot, '--format', 'json'], { env: { SOURCE_DATE_EPOCH: '86400' } })
    expect(JSON.parse(dated.stdout).provenance.date).toBe('1970-01-02T00:00:00.000Z')
    const undated = await maatlat(['audit', pilot, '--format', 'json'], { env: { SOURCE_DATE_EPOCH: '' } })
    expect(JSON.parse(undated.stdout).provenance.date).toBeNull()
  })
})
