import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maatlat } from './run.js'

let folder = ''
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
const compare = (...args: readonly string[]) => maatlat(['compare', ...args], { cwd: folder })

const plan = (log: string, more = ''): string => `
version: 1
data: ${JSON.stringify(log)}
decision: { column: flagged, positive: [1], effect: adverse }
outcome: { column: wrongful, positive: [1], negative: [0] }
attributes: [{ column: gender, reference: M }]
${more}`

const people = Array.from({ length: 200 }, (_, at) => ({
  id: `NL-${at}`,
  gender: at % 2 === 0 ? 'M' : 'V',
  before: at % 3 === 0 ? 1 : 0,
  after: at % 5 === 0 ? 1 : 0,
  wrongful: at % 4 === 0 ? 1 : 0,
}))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-by-'))
  const rows = (header: string, some: typeof people, of: 'before' | 'after') =>
    [header, ...some.map((one) => [one.id, one.gender, one[of], one.wrongful].join(','))].join('\n')
  // 180 in both, 20 in the earlier only and 10, from elsewhere, in the later only.
  const others = people.slice(0, 10).map((one) => ({ ...one, id: `BE-${one.id}` }))
  await write('before.csv', rows('person,gender,flagged,wrongful', people, 'before'))
  await write('after.csv', rows('person,gender,flagged,wrongful', [...people.slice(20), ...others], 'after'))
  await write('named.csv', rows('<b>id</b>,gender,flagged,wrongful', people, 'after'))
  await write('elsewhere.csv', rows('person,gender,flagged,wrongful', others, 'after'))
  await write('twice.csv', rows('person,gender,flagged,wrongful', [...people, ...people.slice(0, 3)], 'after'))
  for (const name of ['before', 'after', 'named', 'elsewhere', 'twice'])
    await write(`${name}.yaml`, plan(`${name}.csv`))
  await write('weighted.yaml', plan('after.csv', 'weight: { column: wrongful }'))
  await write('private.yaml', plan('after.csv', 'privacy: { minimum_cell: 10 }'))
  await write('stdin.yaml', plan('-'))
  const audited = await maatlat(['audit', 'before.yaml', '--format', 'json'], { cwd: folder })
  await write('result.json', audited.stdout)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('maatlat compare --by', () => {
  test('says who is in which log, and whose decision changed, in JSON', async () => {
    const { code, stdout } = await compare('before.yaml', 'after.yaml', '--by', 'person', '--format', 'json')
    expect(code).toBe(0)
    const { pairing, changes } = JSON.parse(stdout)
    expect(pairing).toMatchObject({
      kind: 'linked',
      before: 'person',
      after: 'person',
      people: { both: 180, before: 20, after: 10, without_id: 0, contradictory: 0 },
    })
    const both = people.slice(20)
    const men = both.filter(({ gender }) => gender === 'M')
    expect(pairing.flips[0].all).toMatchObject({
      both: men.filter((one) => one.before === 1 && one.after === 1).length,
      before: men.filter((one) => one.before === 1 && one.after === 0).length,
      after: men.filter((one) => one.before === 0 && one.after === 1).length,
      neither: men.filter((one) => one.before === 0 && one.after === 0).length,
    })
    expect(changes.some(({ method }: { method: string }) => method === 'mover_paired')).toBe(true)
    expect(stdout).not.toContain('NL-')
  })

  test('says it on the screen and in Markdown, in English and Dutch', async () => {
    const said = async (...args: readonly string[]) =>
      (await compare('before.yaml', 'after.yaml', '--by', 'person', ...args)).stdout.replace(/\s+/g, ' ')
    const english =
      'People are known by person. In both logs: 180; in the earlier log only: 20; in the later log only: 10.'
    const dutch =
      'Mensen zijn herkend aan person. In beide logboeken: 180; alleen in het eerdere: 20; alleen in het latere: 10.'
    expect(await said()).toContain(english)
    expect(await said('--format', 'markdown')).toContain(english)
    expect(await said('--lang', 'nl')).toContain(dutch)
  })

  test('says it on the page, where a name is no markup', async () => {
    const args = ['before.yaml', 'named.yaml', '--by', 'person,<b>id</b>', '--out', 'page', '--quiet', '--lang', 'nl']
    expect((await compare(...args)).code).toBe(0)
    const page = await readFile(join(folder, 'page/compare.html'), 'utf8')
    expect(page).toContain('Mensen zijn herkend aan person = &#60;b&#62;id&#60;/b&#62;. In beide logboeken: 200;')
    expect(page).toContain('Van wie het besluit veranderde')
    expect(page).not.toContain('<b>id')
    expect(page).not.toContain('NL-')
  })

  test.each<[string, readonly string[], RegExp]>([
    ['a result', ['result.json', 'after.yaml', '--by', 'person'], /--by: Ids are in logs, and a result has none/],
    ['one source', ['before.yaml', '--by', 'person'], /There is nothing to compare it with\. Give a second plan/],
    ['columns too', ['before.yaml', '--by', 'person', '--columns', 'a,b'], /--by: One log needs no ids/],
    ['three names', ['before.yaml', 'after.yaml', '--by', 'a,b,c'], /--by: It takes the name of one column, or of two/],
    ['no name', ['before.yaml', 'after.yaml', '--by', ''], /--by: It takes the name of one column, or of two/],
    [
      'a column that is not there',
      ['before.yaml', 'after.yaml', '--by', 'persn'],
      /before\.csv --by: .*Did you mean "person"/,
    ],
    ['no common id', ['before.yaml', 'elsewhere.yaml', '--by', 'person'], /--by: The two logs have no id in common/],
    [
      'an id twice',
      ['before.yaml', 'twice.yaml', '--by', 'person'],
      /twice\.csv --by: The ids in "person" are not one a person: 203 rows have 200 different ones/,
    ],
    ['standard input', ['before.yaml', 'stdin.yaml', '--by', 'person'], /--by: Standard input can be read once/],
    ['a weighted log', ['before.yaml', 'weighted.yaml', '--by', 'person'], /--by: .*this log is weighted/],
    [
      'suppressed counts',
      ['private.yaml', 'after.yaml', '--by', 'person'],
      /--by: .*privacy\.minimum_cell\. Leave --by out/,
    ],
  ])('refuses %s, with the way out', async (_, args, says) => {
    const { code, stdout, stderr } = await compare(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/NL-|\n {4}at /)
  })
})
