import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { maatlat, type Run } from './run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-init-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Plan {
  readonly data: unknown
  readonly decision?: Record<string, unknown>
  readonly outcome?: Record<string, unknown>
  readonly attributes?: readonly Record<string, unknown>[]
  readonly unit?: { readonly column: string }
  readonly score?: { readonly column: string }
  readonly limits?: unknown
}

let made = 0
/** The plan that is written for a log, and what an audit of it, unedited, says. */
async function planned(log: string, ...flags: string[]): Promise<{ text: string; plan: Plan; run: Run; audit: Run }> {
  const file = `audit-${made++}.yaml`
  const run = await maatlat(['init', log, '--out', file, ...flags], { cwd: folder })
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Written') })
  const text = await readFile(join(folder, file), 'utf8')
  const audit = await maatlat(['audit', file, '--format', 'json'], { cwd: folder })
  expect(audit.stderr).toBe('')
  expect([0, 1, 3]).toContain(audit.code)
  return { text, plan: parse(text) as Plan, run, audit }
}

const written = async (name: string, lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  return name
}

const cycle = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

describe('the plan for the log of each case runs unedited', () => {
  const shipped = (path: string): string => resolve('datasets', path)

  test.each(['pilot-before.csv', 'pilot-after.csv', 'pilot-after.parquet'])('Slimme Check, %s', async (name) => {
    const { plan } = await planned(shipped(`slimme-check/log/${name}`))
    expect(plan).toMatchObject({
      decision: { column: 'flagged', positive: [1], negative: [0], effect: 'adverse' },
      outcome: { column: 'wrongful', positive: [1], negative: [0] },
      attributes: [{ column: 'gender' }],
    })
  })

  test('the published counts of Slimme Check: one of their four sets, the others named', async () => {
    const { plan, text } = await planned(shipped('slimme-check/counts.csv'))
    expect(plan.data).toMatchObject({ layout: 'counts', where: { stage: 'pilot', model: 'BR' } })
    expect(plan.decision).toEqual({ effect: 'adverse' })
    expect(flat(text)).toContain('(pilot, AR), (prepilot, BR), (prepilot, AR)')
  })

  test('Berkeley: being admitted helps', async () => {
    const { plan, text } = await planned(shipped('berkeley/admissions.csv'))
    expect(plan).toMatchObject({
      decision: { column: 'admitted', positive: ['yes'], negative: ['no'], effect: 'favourable' },
      attributes: [{ column: 'sex' }],
    })
    expect(text).toContain('# conditioning: [department]')
  })

  test('two districts: a score and an outcome, and only a proxy to compare by', async () => {
    const { plan, text } = await planned(shipped('two-districts/log.csv'))
    expect(plan).toMatchObject({
      decision: { score: 'score', threshold: 0.5 },
      outcome: { column: 'found', positive: [1] },
      attributes: [{ column: 'district' }],
    })
    expect(flat(text)).toContain('no column looks like a protected ground')
  })
})

/** Comment lines as one text. */
const flat = (text: string): string => text.replace(/\n\s*#\s*/g, ' ')

describe('logs of other shapes', () => {
  test('wide: 200 columns, most of them without a role', async () => {
    const header = ['gender', 'age', 'flagged', 'wrongful', ...Array.from({ length: 196 }, (_, at) => `feature_${at}`)]
    const rows = Array.from({ length: 300 }, (_, row) =>
      [cycle(['M', 'F'], row), 18 + (row % 60), row % 3 === 0 ? 1 : 0, row % 4 === 0 ? 1 : 0]
        .concat(Array.from({ length: 196 }, (_, at) => (row * (at + 7)) % 1000))
        .join(','),
    )
    const { plan, text } = await planned(await written('wide.csv', [header.join(','), ...rows]))
    expect(plan.attributes).toEqual([{ column: 'gender' }, { column: 'age', bins: [30, 45, 65] }])
    expect(plan.decision).toMatchObject({ column: 'flagged' })
    expect(plan.outcome).toMatchObject({ column: 'wrongful' })
    expect(text.split('\n').length).toBeLessThan(120)
  })

  test('Dutch headers, people who come back, a proxy, a citizen number', async () => {
    const rows = Array.from({ length: 400 }, (_, row) =>
      [
        citizenNumber(row % 200),
        `${1011 + (row % 30)} AB`,
        cycle(['man', 'vrouw'], row),
        1950 + (row % 55),
        cycle(['Nederlands', 'niet Nederlands', 'onbekend'], row),
        cycle(['toegekend', 'afgewezen', 'ingetrokken'], row),
        row % 7 === 0 ? 'ja' : row % 7 === 1 ? '' : 'nee',
        `2025-0${1 + (row % 9)}-11`,
      ].join(','),
    )
    const header = 'BSN,postcode,Geslacht,geboortejaar,nationaliteit,Besluit,onrechtmatig,datum_besluit'
    const { plan, text, run } = await planned(await written('dutch.csv', [header, ...rows]), '--lang', 'nl')
    expect(plan).toMatchObject({
      language: 'nl',
      decision: { column: 'Besluit', positive: ['toegekend'], effect: 'favourable' },
      outcome: { column: 'onrechtmatig', positive: ['ja'], negative: ['nee'] },
      unit: { column: 'BSN' },
      attributes: [
        { column: 'Geslacht' },
        { column: 'geboortejaar', bins: [1960, 1975, 1990] },
        { column: 'nationaliteit' },
      ],
    })
    const comments = flat(text)
    expect(comments).toContain('11-proef')
    expect(comments).toContain('"postcode" is misschien een proxy')
    expect(comments).toContain('"datum_besluit" is een tijd')
    // Not one of the numbers is shown, and no value of a column that points at people.
    for (let person = 0; person < 200; person++) expect(text + run.stderr).not.toContain(citizenNumber(person))
    expect(text).not.toContain('1011 AB')
  })

  test('scores only: a threshold to be checked first', async () => {
    const rows = Array.from({ length: 200 }, (_, row) =>
      [cycle(['a', 'b', 'c'], row), ((row * 37) % 100) + 1, row % 5 === 0 ? 'true' : 'false'].join('\t'),
    )
    const { plan, text } = await planned(await written('scores.tsv', ['religion\trisk_score\tlabel', ...rows]))
    expect(plan).toMatchObject({
      decision: { score: 'risk_score', threshold: 50, effect: 'adverse' },
      outcome: { column: 'label', positive: ['true'] },
      attributes: [{ column: 'religion' }],
    })
    expect(flat(text)).toMatch(/CHECK FIRST, guess: whoever has a "risk_score" of 50 or more was chosen/)
  })

  test('labels only: it says precisely what could not be known, and writes nothing', async () => {
    const rows = Array.from({ length: 100 }, (_, row) => `${cycle(['M', 'V'], row)},${row % 2}`)
    const log = await written('labels.csv', ['gender,y_true', ...rows])
    const run = await maatlat(['init', log, '--out', 'labels.yaml'], { cwd: folder })
    expect(run.code).toBe(2)
    expect(run.stderr).toBe(
      'labels.csv: No column was found that holds the decision: none has a name or values that say so, and there is no score. Say it: --decision COLUMN=VALUE, with --effect adverse or favourable. No plan was written; --draft writes one with a gap.\n',
    )
    await expect(readFile(join(folder, 'labels.yaml'))).rejects.toThrow()

    const draft = await maatlat(['init', log, '--print', '--draft'], { cwd: folder })
    expect(draft.code).toBe(2)
    expect(draft.stdout).toContain('# COULD NOT BE KNOWN: No column was found that holds the decision')
    expect(draft.stdout).toContain('# decision: { column: …')
    expect(parse(draft.stdout)).toMatchObject({ outcome: { column: 'y_true' }, attributes: [{ column: 'gender' }] })
  })

  test('semicolons and decimal commas', async () => {
    const rows = Array.from({ length: 200 }, (_, row) =>
      [cycle(['man', 'vrouw'], row), `0,${(row * 13) % 90}5`, row % 2 ? 'Ja' : 'Nee', 20 + (row % 50)].join(';'),
    )
    const log = await written('semicolon.csv', ['geslacht;risicoscore;geselecteerd;leeftijd', ...rows])
    const { plan } = await planned(log)
    expect(plan).toMatchObject({
      data: { source: 'semicolon.csv', decimal: ',' },
      decision: { column: 'geselecteerd', positive: ['Ja'], negative: ['Nee'] },
      score: { column: 'risicoscore' },
      attributes: [{ column: 'geslacht' }, { column: 'leeftijd', bins: [30, 45, 65] }],
    })
  })
})

/** A number of nine digits that passes the 11-proef: the last digit is what the others leave, if that is one digit. */
function citizenNumber(person: number): string {
  for (let base = 12_345_600 + person * 20; ; base++) {
    const digits = String(base)
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0)
    if (sum % 11 < 10) return `${digits}${sum % 11}`
  }
}

describe('hostile names and values come out inert', () => {
  const nasty = ['gender "x"\n- evil: true', 'sex: [# ]{', "'; drop --", '\u001b[2J age', 'ras \u202e{*&!|>%@`']
  test('headers and values with newlines, quotes, signs of YAML and escape sequences', async () => {
    const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const header = [...nasty, 'flagged\n# x', '# wrongful'].map(csv).join(',')
    const rows = Array.from({ length: 100 }, (_, row) =>
      [
        cycle(['a\nattributes: []', 'b # c'], row),
        cycle(['- x', '*a', '&b'], row),
        'text',
        String(20 + (row % 40)),
        cycle(['\u202eevil', '"'], row),
        String(row % 2),
        String((row >> 1) % 2),
      ]
        .map(csv)
        .join(','),
    )
    const { plan, text } = await planned(await written('hostile.csv', [header, ...rows]))
    expect(plan.attributes?.map(({ column }) => column)).toEqual([nasty[0], nasty[1], nasty[3], nasty[4]])
    expect(plan.decision).toMatchObject({ column: 'flagged\n# x' })
    expect(plan.outcome).toMatchObject({ column: '# wrongful' })
    expect(Object.keys(plan)).toEqual(['version', 'title', 'language', 'data', 'decision', 'outcome', 'attributes'])
    expect(text).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('where it is written', () => {
  let log = ''
  beforeAll(async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `${cycle(['M', 'V'], row)},${row % 3 ? 0 : 1}`)
    log = await written('small.csv', ['gender,approved', ...rows])
  })

  test('beside the folder one is in, and never over another plan', async () => {
    const first = await maatlat(['init', log], { cwd: folder })
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('Written: audit.yaml')
    await writeFile(join(folder, 'audit.yaml'), 'mine')
    const second = await maatlat(['init', log], { cwd: folder })
    expect(second.code).toBe(2)
    expect(second.stderr).toContain('There is a file with this name already. Name another with --out')
    expect(await readFile(join(folder, 'audit.yaml'), 'utf8')).toBe('mine')
    expect((await maatlat(['init', log, '--force'], { cwd: folder })).code).toBe(0)
    expect(await readFile(join(folder, 'audit.yaml'), 'utf8')).toContain('favourable')
  })

  test('the source is named from the folder of the plan', async () => {
    expect((await maatlat(['init', log, '--out', 'plans/a.yaml'], { cwd: folder })).code).toBe(0)
    expect(parse(await readFile(join(folder, 'plans/a.yaml'), 'utf8'))).toMatchObject({ data: '../small.csv' })
    expect((await maatlat(['audit', 'plans/a.yaml'], { cwd: folder })).code).toBe(0)
  })

  test('standard input goes into a plan that reads standard input', async () => {
    const stdin = await readFile(join(folder, log))
    const { code, stdout } = await maatlat(['init', '-', '--print'], { cwd: folder, stdin })
    expect(code).toBe(0)
    expect(parse(stdout)).toMatchObject({ data: '-', decision: { column: 'approved' } })
    await writeFile(join(folder, 'stdin.yaml'), stdout)
    expect((await maatlat(['audit', 'stdin.yaml'], { cwd: folder, stdin })).code).toBe(0)
  })

  test('what is said goes before what is guessed', async () => {
    const flags = [
      '--decision',
      'approved=0',
      '--effect',
      'adverse',
      '--attribute',
      'gender',
      '--preset',
      'four-fifths',
    ]
    const { plan } = await planned(log, ...flags)
    expect(plan).toMatchObject({
      decision: { column: 'approved', positive: [0], effect: 'adverse' },
      limits: [{ preset: 'four-fifths' }],
    })
    const wrong = await maatlat(['init', log, '--print', '--attribute', 'gendr'], { cwd: folder })
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('Did you mean "gender"?')
  })

  test('a log with an id that nobody named is no attribute, and none of its values are shown', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `sleutel${row},${cycle(['M', 'V'], row)},${row % 3 ? 0 : 1}`)
    const { text } = await planned(await written('keys.csv', ['ref,gender,approved', ...rows]))
    expect(flat(text)).toContain('almost every row has a value of its own')
    expect(text).not.toContain('sleutel')
  })
})

test('people occur more than once only where they do, however many there are', async () => {
  const people = (all: number): readonly string[] => [
    'klantnummer,geslacht,geselecteerd',
    ...Array.from(
      { length: 3000 },
      (_, at) => `${100_000 + (at % all)},${at % 2 === 0 ? 'M' : 'V'},${at % 3 === 0 ? 1 : 0}`,
    ),
  ]
  const once = await planned(await written('once.csv', people(3000)))
  expect(once.plan.unit).toBeUndefined()
  const again = await planned(await written('again.csv', people(2600)))
  expect(again.plan.unit).toEqual({ column: 'klantnummer' })
})

test('the same log gives the same bytes', async () => {
  const args = ['init', resolve('datasets/slimme-check/log/pilot-after.csv'), '--print']
  const [one, other] = [await maatlat(args), await maatlat(args)]
  expect(one.stdout).toBe(other.stdout)
})
