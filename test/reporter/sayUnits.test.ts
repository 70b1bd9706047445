import { describe, expect, test } from 'vitest'
import type { UnitsNote } from '../../src/counts.js'
import { html } from '../../src/reporter/html.js'
import { sayUnits } from '../../src/reporter/sayUnits.js'
import { terminal } from '../../src/reporter/terminal.js'
import type { Audit } from '../../src/result.js'
import { options } from './fixtures.js'
import { smallAudit } from './smallAudit.js'

const noteOf = (parts: Partial<UnitsNote> = {}): UnitsNote => ({
  kind: 'units',
  people: 900,
  repeated: 150,
  without: 0,
  shared: [],
  ...parts,
})
const provenance = { ...smallAudit().provenance, rows: { read: 1200, counted: 1200, excluded: [] } }
const auditWith = (note: UnitsNote, parts: Partial<Audit> = {}): Audit =>
  smallAudit({ ...parts, notes: [note], provenance })
const aSweep: Audit['sweep'] = {
  by: 'threshold',
  own: null,
  points: [],
  attributes: [],
  limits: [],
  verdicts: [],
  estimates: [],
}
const say = (audit: Audit, language: 'en' | 'nl' = 'en'): readonly string[] => sayUnits(audit, language, (name) => name)

describe('whose the rows are', () => {
  test('is said with how many occur more than once, and that intervals allow for it', () => {
    expect(say(auditWith(noteOf()))).toEqual([
      'The 1,200 rows are about 900 people or cases; 150 of them occur more than once.',
      'Intervals allow for that: a second row of the same person is no second case.',
    ])
  })

  test('names the measures whose intervals do not', () => {
    const [first] = smallAudit().groups
    if (first === undefined) throw new Error('no groups')
    const metrics = { ...first.metrics, roc_auc: { estimate: 0.7, low: 0.6, high: 0.8, method: 'de_long_logit' } }
    const [, , narrow] = say(auditWith(noteOf(), { groups: [{ ...first, metrics }] }))
    expect(narrow).toContain('are too narrow: ')
    expect(narrow).toMatch(/ROC/i)
  })

  test('says so of the sweep and of the search, which take every row for another person’s', () => {
    expect(say({ ...auditWith(noteOf()), sweep: aSweep }).at(-1)).toBe(
      'The sweep of thresholds takes all rows of a person as alike, and calls less sure than the audit.',
    )
    expect(say({ ...auditWith(noteOf({ repeated: 0 })), sweep: aSweep })).toHaveLength(1)
  })

  test('is said to be nothing to allow for, where nobody occurs twice', () => {
    expect(say(auditWith(noteOf({ people: 1200, repeated: 0 })))).toEqual([
      'The 1,200 rows are each about another person or case.',
    ])
  })

  test('tells rows without a unit, and people in two groups', () => {
    const note = noteOf({ without: 12, shared: [{ attribute: 'age', people: 3 }] })
    expect(say(auditWith(note), 'nl').slice(2)).toEqual([
      'Bij 12 rijen staat niet over wie ze gaan; elk telt als iemand anders.',
      'Minstens 3 van hen zitten in meer dan één groep van age; twee van de groepen worden vergeleken alsof het andere mensen zijn, en meer groepen samen tellen voor minder, alsof alle rijen van een persoon hetzelfde zeggen.',
    ])
  })

  test('is nothing where the plan names no unit', () => {
    expect(say(smallAudit())).toEqual([])
  })
})

test('the method names its sources, where somebody occurs more than once', async () => {
  const pageOf = async (note: UnitsNote) => (await html.render(auditWith(note), options()))[0]?.content ?? ''
  expect(await pageOf(noteOf())).toContain('Rao &#38; Scott (1981)')
  expect(await pageOf(noteOf({ repeated: 0 }))).not.toContain('Rao')
})

test('a name of an attribute cannot steer a terminal or a page', async () => {
  const hostile = auditWith(noteOf({ shared: [{ attribute: '<b>\u001b[2J</b>', people: 3 }] }))
  const [page] = await html.render(hostile, options())
  expect(page?.content).toContain('in more than one group of &#60;b&#62;')
  const [screen] = await terminal.render(hostile, options({ width: 300 }))
  expect(screen?.content).toContain('in more than one group of <b>\\u{1b}[2J</b>')
})
