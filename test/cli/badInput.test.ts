import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maatlat-bad-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const header = 'id,gender,flagged,wrongful,risk\n'
const rows = ['1,M,1,1,0.9', '2,V,1,0,0.8', '3,M,0,0,0.2', '4,V,0,1,0.1'].join('\n')
const flags = ['--decision', 'flagged=1', '--effect', 'adverse', '--outcome', 'wrongful=1', '--attribute', 'gender']

interface Bad {
  readonly what: string
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly args: readonly string[]
  /** What the sentence has to say, with the way out. */
  readonly says: readonly RegExp[]
}

const counts = (body: string): string => `attribute,group,tp,fp,fn,tn\n${body}\n`
const countsFlags = ['--layout', 'counts', '--effect', 'adverse']

const bad: readonly Bad[] = [
  { what: 'no such file', args: ['nothing.csv', ...flags], says: [/nothing\.csv/, /no (such )?file/i] },
  {
    what: 'a mistyped name without flags',
    files: { 'decisions.csv': header },
    args: ['decision.csv'],
    says: [/^decision\.csv: There is no such file\. Did you mean "decisions\.csv"\?\n$/],
  },
  {
    what: 'a source that is no file',
    args: ['https://example.org/log.csv', ...flags],
    says: [/"https:\/\/" is not supported/],
  },
  { what: 'a directory', args: ['.', ...flags], says: [/folder|directory/i] },
  { what: 'an empty file', files: { 'log.csv': '' }, args: ['log.csv', ...flags], says: [/empty/i] },
  {
    what: 'a header and nothing else',
    files: { 'log.csv': header },
    args: ['log.csv', ...flags],
    says: [/no rows|only a header/i],
  },
  {
    what: 'a binary file',
    files: { 'log.csv': Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256) },
    args: ['log.csv', ...flags],
    says: [/log\.csv/],
  },
  {
    what: 'a missing column, with the nearest name',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags.slice(0, -1), 'gendr'],
    says: [/gendr/, /gender/],
  },
  {
    what: 'no positive decisions at all',
    files: { 'log.csv': header + rows },
    args: ['log.csv', '--decision', 'flagged=yes', '--effect', 'adverse', '--attribute', 'gender'],
    says: [/positive/i, /flagged/],
  },
  {
    what: 'a threshold on a text score',
    files: { 'log.csv': header + rows },
    args: ['log.csv', '--decision', 'gender>=0.5', '--effect', 'adverse', '--attribute', 'flagged'],
    says: [/gender/, /number/i],
  },
  {
    what: 'the same name twice in the header',
    files: { 'log.csv': `id,gender,gender,flagged\n1,M,V,1\n` },
    args: ['log.csv', '--decision', 'flagged=1', '--effect', 'adverse', '--attribute', 'gender'],
    says: [/gender/, /more than one column/],
  },
  {
    what: 'ragged rows, counted and named by line',
    files: { 'log.csv': `${header}${rows}\n5,M,1\n6,V,1,0,0.3,extra\n` },
    args: ['log.csv', ...flags],
    says: [/\b6\b/, /\b7\b/, /on-bad-row exclude/],
  },
  {
    what: 'a quote that is never closed',
    files: { 'log.csv': `${header}${rows}\n5,"M,1,1,0.9\n6,V,0,0,0.1\n` },
    args: ['log.csv', ...flags],
    says: [/quote/i],
  },
  {
    what: 'bytes that are no UTF-8',
    files: { 'log.csv': Buffer.concat([Buffer.from(`${header}1,`), Buffer.from([0xe9]), Buffer.from(',1,1,0.5\n')]) },
    args: ['log.csv', ...flags],
    says: [/UTF-8/, /windows-1252/],
  },
  {
    what: 'two files with different headers',
    files: { 'a.csv': header + rows, 'b.csv': 'id,gender,chosen\n1,M,1\n' },
    args: ['[ab].csv', ...flags],
    says: [/a\.csv|b\.csv/, /column/i],
  },
  {
    what: 'an id as an attribute',
    files: {
      'log.csv': `${header}${Array.from({ length: 250_000 }, (_, id) => `${id},M,${id % 2},0,0.5`).join('\n')}\n`,
    },
    args: ['log.csv', '--decision', 'flagged=1', '--effect', 'adverse', '--attribute', 'id'],
    says: [/id/, /different values/i, /bins|groups/],
  },
  {
    what: 'a counts table with a negative count',
    files: { 'counts.csv': counts('gender,M,1,-2,3,4') },
    args: ['counts.csv', ...countsFlags],
    says: [/fp/, /2\b/],
  },
  {
    what: 'a counts table with half a case',
    files: { 'counts.csv': counts('gender,M,1,2.5,3,4') },
    args: ['counts.csv', ...countsFlags],
    says: [/fp/, /whole/i],
  },
  {
    what: 'a counts table with a group twice',
    files: { 'counts.csv': counts('gender,M,1,2,3,4\ngender,M,5,6,7,8') },
    args: ['counts.csv', ...countsFlags],
    says: [/gender/, /M/, /twice|more than once|again/i],
  },
  {
    what: 'an unknown reference',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--reference', 'gender=W'],
    says: [/"?W"?/, /gender/],
  },
  {
    what: 'a minimum above its maximum',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--limit', 'selection_rate 0.9..0.1'],
    says: [/min/i, /max/i],
  },
  {
    what: 'an output folder that is a file',
    files: { 'log.csv': header + rows, taken: '' },
    args: ['log.csv', ...flags, '--out', 'taken'],
    says: [/taken/, /--out/],
  },
  {
    what: 'an output folder below a file',
    files: { 'log.csv': header + rows, taken: '' },
    args: ['log.csv', ...flags, '--out', 'taken/report'],
    says: [/taken/, /--out/],
  },
  {
    what: 'an output folder without a name',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--out', ''],
    says: [/--out/, /empty/],
  },
  {
    what: 'an output folder where the system allows none',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--out', '/proc/maatlat/report'],
    says: [/\/proc\/maatlat\/report --out/, /refuses it \(ENOENT\)/],
  },
  {
    what: 'a measure of scores without a score',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--limit', 'roc_auc 0.7..'],
    says: [/roc_auc/, /score/, /--score|score: \{ column/],
  },
  {
    what: 'a measure of scores and outcomes without outcomes',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags.filter((_, at) => at !== 4 && at !== 5), '--score', 'risk', '--limit', 'roc_auc 0.7..'],
    says: [/roc_auc/, /outcome/],
  },
  {
    what: 'a bound below zero on a ratio',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--limit', 'selection_rate ratio -1..'],
    says: [/-1/, /selection_rate/, /0 or more/],
  },
  {
    what: 'a calibration error above all that it can be',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--score', 'risk', '--limit', 'calibration_error ..5'],
    says: [/calibration_error/, /5 can never be reached/],
  },
  {
    what: 'strata by a column that is not there',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--condition', 'risks'],
    says: [/risks/, /risk/],
  },
  {
    what: 'strata by the attribute itself',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--condition', 'gender'],
    says: [/gender/],
  },
  {
    what: 'a measure of strata without strata',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--limit', 'cmh_odds_ratio 0.8..1.25'],
    says: [/cmh_odds_ratio/, /strata/, /conditioning|--condition/],
  },
  {
    what: 'a sweep without a score',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--sweep', '11'],
    says: [/sweep/, /score/],
  },
  {
    what: 'a sweep of one threshold',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--score', 'risk', '--sweep', '1'],
    says: [/--sweep/, /from 2 to/],
  },
  {
    what: 'a column of people that is not there',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--unit', 'ids'],
    says: [/ids/, /"id"/],
  },
  {
    what: 'a score that is a word',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags.slice(0, -1), 'flagged', '--score', 'gender'],
    says: [/gender/, /number/],
  },
  {
    what: 'a measure that nobody knows',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--measures', 'matthews_corelation'],
    says: [/matthews_correlation/],
  },
  {
    what: "a peer's measure that needs the model",
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--limit', 'aif360:consistency 0.8..'],
    says: [/consistency/],
  },
  { what: 'an unknown flag', args: ['log.csv', '--decison', 'flagged=1'], says: [/--decision/] },
  {
    what: 'an unknown format',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--format', 'htm'],
    says: [/html/],
  },
  {
    what: 'a format without a place',
    files: { 'log.csv': header + rows },
    args: ['log.csv', ...flags, '--format', 'html'],
    says: [/--out/],
  },
  {
    what: 'a plan with several errors, all in one go',
    files: {
      'audit.yaml': 'version: 1\ndata: log.csv\ndecision: { colum: flagged, positive: [1], effect: bad }\nlimit: []\n',
    },
    args: ['audit.yaml'],
    says: [/audit\.yaml:3/, /column/, /adverse/, /audit\.yaml:4/, /limits/],
  },
  {
    what: 'a key of a later version',
    files: {
      'audit.yaml':
        'version: 1\ndata: log.csv\ndecision: { column: flagged, positive: [1], effect: adverse }\nbaseline: earlier.json\n',
    },
    args: ['audit.yaml'],
    says: [/baseline/, /not supported/],
  },
]

describe('bad input ends with exit 2, a sentence that says what to do, and nothing written', () => {
  test.each(bad)('$what', async ({ what, files = {}, args, says }) => {
    const cwd = join(folder, what.replace(/\W+/g, '-'))
    mkdirSync(cwd)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
    const out = args.includes('--out') || args.includes('--format') ? [] : ['--out', 'report']
    const { code, stdout, stderr } = await maatlat(['audit', ...args, ...out], { cwd })
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' })
    for (const words of says) expect(stderr).toMatch(words)
    expect(stderr, 'a stack is no way out').not.toMatch(/\n\s+at .*:\d+/)
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort())
  })
})

test('a report from a result that is not there says so', async () => {
  writeFileSync(join(folder, 'audit.json'), '{}')
  const { code, stderr } = await maatlat(['report', 'audits.json'], { cwd: folder })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'audits.json: There is no such file. Did you mean "audit.json"?\n',
  })
})

test('--on-bad-row exclude goes on and counts what it left out', async () => {
  const cwd = mkdtempSync(join(folder, 'ragged-'))
  writeFileSync(join(cwd, 'log.csv'), `${header}${rows}\n5,M,1\n`)
  const { code, stdout } = await maatlat(
    ['audit', 'log.csv', ...flags, '--on-bad-row', 'exclude', '--format', 'json'],
    { cwd },
  )
  expect(code).toBe(0)
  const { rows: seen } = JSON.parse(stdout).provenance
  expect(seen).toMatchObject({ read: 5, counted: 4 })
  expect(seen.excluded).toMatchObject([{ reason: 'bad_row', attribute: null, rows: 1 }])
})
