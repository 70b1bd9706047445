import { describe, expect, test } from 'vitest'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts } from '../../src/counts.js'
import { languages } from '../../src/languages/language.js'
import type { Finding, ReasonCode } from '../../src/policy/finding.js'
import { reasonInWords } from '../../src/policy/reason.js'
import { partlyKnown, whollyKnown } from '../metrics/arbitraries.js'
import { fc } from '../statistics/fc.js'
import { attribute } from '../tallies.js'
import { finding, judged, planOf, selected } from './judged.js'

interface Case {
  readonly code: ReasonCode
  readonly counts: AttributeCounts
  readonly limit: LimitInput
  readonly more?: Partial<Pick<PlanInput, 'evidence' | 'attributes'>>
  readonly en: string
  readonly nl: string
}

const under = (max: number): LimitInput => ({ metric: 'selection_rate', max })
const toB: Case['more'] = { attributes: [{ column: 'group', reference: 'B' }] }
const ofReference = { metric: 'selection_rate', comparison: 'ratio', max: 1.25 } as const

// Wilson at 95%: 30/100 from 21.9% to 39.6%, 70/100 from 60.4% to 78.1%, 55/100 from 45.2% to 64.4%, 61/100 from 51.2%
// to 70.0%, 45/100 from 35.6% to 54.8%; 284.15 and 402.4 more cases as in deciding.test.ts.
const cases: Readonly<Record<string, Case>> = {
  'a pass': {
    code: 'decided',
    counts: selected({ A: [30, 100] }),
    limit: under(0.5),
    en: 'Everything that fits these numbers (21.9% to 39.6%) is within the limit.',
    nl: 'Alles wat bij deze aantallen past (21,9% tot 39,6%), valt binnen de grens.',
  },
  'a fail': {
    code: 'decided',
    counts: selected({ A: [70, 100] }),
    limit: under(0.5),
    en: 'Nothing that fits these numbers (60.4% to 78.1%) is within the limit.',
    nl: 'Niets van wat bij deze aantallen past (60,4% tot 78,1%), valt binnen de grens.',
  },
  'a fail without an upper end': {
    code: 'decided',
    counts: selected({ A: [60, 100], B: [0, 100] }),
    limit: ofReference,
    more: toB,
    // Koopman’s lower end of 60/100 against 0/100 is 16.2035, with the likelihood maximised by a plain search.
    en: 'Nothing that fits these numbers (16.20 or more) is within the limit.',
    nl: 'Niets van wat bij deze aantallen past (16,20 of meer), valt binnen de grens.',
  },
  'the point rule': {
    code: 'point',
    counts: selected({ A: [55, 100] }),
    limit: under(0.5),
    more: { evidence: { rule: 'point' } },
    en: 'The plan lets the estimate decide; the uncertainty (45.2% to 64.4%) is only shown.',
    nl: 'Volgens het plan beslist de schatting; de onzekerheid (45,2% tot 64,4%) wordt alleen getoond.',
  },
  'uncertain, leaning to fail': {
    code: 'uncertain',
    counts: selected({ A: [55, 100] }),
    limit: under(0.5),
    en: 'It leans to fail, but with these numbers it may also be within the limit (45.2% to 64.4%). With these numbers only a value of about 59.8% could have been shown to break the limit. About 290 more cases would settle it, if the estimate holds.',
    nl: 'Het lijkt buiten de grens te vallen, maar met deze aantallen kan het er ook binnen liggen (45,2% tot 64,4%). Met deze aantallen was pas een waarde van ongeveer 59,8% aantoonbaar buiten de grens geweest. Met ongeveer 290 gevallen meer is het wel te beslissen, als de schatting zo blijft.',
  },
  'uncertain, leaning to pass': {
    code: 'uncertain',
    counts: selected({ A: [45, 100] }),
    limit: under(0.5),
    en: 'It leans to pass, but with these numbers it may also be outside the limit (35.6% to 54.8%). With these numbers only a value of about 59.4% could have been shown to break the limit. About 290 more cases would settle it, if the estimate holds.',
    nl: 'Het lijkt binnen de grens te vallen, maar met deze aantallen kan het er ook buiten liggen (35,6% tot 54,8%). Met deze aantallen was pas een waarde van ongeveer 59,4% aantoonbaar buiten de grens geweest. Met ongeveer 290 gevallen meer is het wel te beslissen, als de schatting zo blijft.',
  },
  'uncertain close to the limit': {
    code: 'uncertain',
    counts: selected({ A: [501, 1000] }),
    limit: under(0.5),
    // Wilson from 47.0% to 53.2%; z = 0.001 / √(0.25 / 1000) = 0.0632 now, so (1.96 / 0.0632)² = 960 times the cases.
    en: 'It leans to fail, but with these numbers it may also be within the limit (47.0% to 53.2%). With these numbers only a value of about 53.1% could have been shown to break the limit. The estimate is so close to the limit that more cases will hardly settle it.',
    nl: 'Het lijkt buiten de grens te vallen, maar met deze aantallen kan het er ook binnen liggen (47,0% tot 53,2%). Met deze aantallen was pas een waarde van ongeveer 53,1% aantoonbaar buiten de grens geweest. De schatting ligt zo dicht bij de grens dat meer gevallen het nauwelijks zullen beslissen.',
  },
  'uncertain at the limit itself': {
    code: 'uncertain',
    counts: selected({ A: [50, 100] }),
    limit: under(0.5),
    en: 'It leans to pass, but with these numbers it may also be outside the limit (40.4% to 59.6%). With these numbers only a value of about 59.6% could have been shown to break the limit. No number of further cases would settle it, if the estimate holds.',
    nl: 'Het lijkt binnen de grens te vallen, maar met deze aantallen kan het er ook buiten liggen (40,4% tot 59,6%). Met deze aantallen was pas een waarde van ongeveer 59,6% aantoonbaar buiten de grens geweest. Meer gevallen zouden het niet beslissen als de schatting zo blijft.',
  },
  'uncertain only because there are many findings': {
    code: 'uncertain',
    counts: selected({ A: [61, 100], C: [10, 100] }),
    limit: under(0.5),
    // z = 2.2 now, 2.2414 needed: 100 × ((2.2414 / 2.2)² − 1) = 3.8; the lower end at 2.2414 is 0.4981.
    en: 'It leans to fail, but one of so many findings falls outside its limit by chance too easily (adjusted level 0.056). With these numbers only a value of about 61.2% could have been shown to break the limit. About 4 more cases would settle it, if the estimate holds.',
    nl: 'Het lijkt buiten de grens te vallen, maar bij zoveel bevindingen tegelijk kan er te makkelijk één door toeval buiten vallen (aangepast niveau 0,056). Met deze aantallen was pas een waarde van ongeveer 61,2% aantoonbaar buiten de grens geweest. Met ongeveer 4 gevallen meer is het wel te beslissen, als de schatting zo blijft.',
  },
  'not known': {
    code: 'not_known',
    counts: attribute('group', { A: [40, { low: 0, high: 9 }, 40, 100] }),
    limit: { metric: 'false_positive_rate', max: 0.05 },
    en: 'With what is not known it may be 0.0% to 8.3%. More cases of the same kind would not settle it; knowing the missing numbers or outcomes would.',
    nl: 'Met wat niet bekend is, kan het 0,0% tot 8,3% zijn. Meer van zulke gevallen zouden het niet beslissen; de ontbrekende aantallen of uitkomsten wel.',
  },
  'too few': {
    code: 'too_few',
    counts: selected({ A: [1, 1] }),
    limit: under(0.5),
    en: 'It rests on 1 case; the plan decides from 30.',
    nl: 'Dit berust op 1 geval; het plan beslist vanaf 30.',
  },
  'too few of a number that is not known': {
    code: 'too_few',
    counts: attribute('group', { A: [{ low: 0, high: 9 }, 0, 0, { low: 0, high: 9 }] }),
    limit: under(0.5),
    en: 'It rests on at most 18 cases; the plan decides from 30.',
    nl: 'Dit berust op ten hoogste 18 gevallen; het plan beslist vanaf 30.',
  },
  'too few in one of the groups': {
    code: 'too_few',
    counts: selected({ A: [500, 1000], B: [510, 1000], C: [5, 10] }),
    limit: { metric: 'demographic_parity_difference', max: 0.1 },
    en: 'Too few cases in C to decide for all groups; the plan decides from 30.',
    nl: 'Te weinig gevallen in C om over alle groepen te beslissen; het plan beslist vanaf 30.',
  },
  'undefined: nobody to measure': {
    code: 'undefined',
    counts: attribute('group', { A: [50, 0, 50, 0], B: [1, 50, 1, 50] }),
    limit: { metric: 'false_positive_rate', max: 0.5 },
    en: 'There is nobody to measure it on: the denominator is zero.',
    nl: 'Er is niemand om het aan te meten: de noemer is nul.',
  },
  'undefined: a reference of zero': {
    code: 'undefined',
    counts: selected({ A: [60, 100], B: [0, 100] }),
    limit: { metric: 'selection_rate', comparison: 'ratio', min: 0.8 },
    more: toB,
    en: 'The reference has a rate of zero, so there is no ratio to it.',
    nl: 'Bij de referentie is het percentage nul, dus er is geen verhouding.',
  },
  'undefined: nobody to compare with': {
    code: 'undefined',
    counts: selected({ A: [60, 100] }),
    limit: ofReference,
    en: 'There is no group to compare with.',
    nl: 'Er is geen groep om mee te vergelijken.',
  },
  'the reference': {
    code: 'is_reference',
    counts: selected({ A: [10, 100], B: [20, 100] }),
    limit: ofReference,
    more: { attributes: [{ column: 'group', reference: 'A' }] },
    en: 'This is the group that the others are compared with.',
    nl: 'Met deze groep worden de andere vergeleken.',
  },
  'nobody in it': {
    code: 'no_rows',
    counts: selected({ A: [0, 0], B: [20, 100] }),
    limit: under(0.5),
    en: 'There is nobody in this group.',
    nl: 'Er is niemand in deze groep.',
  },
  'a convention without a pass mark': {
    code: 'no_mark',
    counts: selected({ A: [50, 100], B: [20, 100] }),
    limit: { preset: 'nyc-ll144' },
    en: 'The rule asks for this figure and sets no pass mark.',
    nl: 'De regel vraagt om dit cijfer en stelt geen grens.',
  },
  'a group under two per cent of the people': {
    code: 'under_share',
    counts: selected({ A: [5, 19], B: [200, 981] }),
    limit: { preset: 'nyc-ll144' },
    en: 'With 19 people this group is under 2.0% of all: the rule lets its ratio be left out.',
    nl: 'Met 19 mensen is deze groep kleiner dan 2,0% van het geheel: de regel staat toe haar verhouding weg te laten.',
  },
  'no outcome': {
    code: 'no_outcome',
    counts: attribute('group', { A: [0, 0, 0, 0, 50, 50] }),
    limit: { metric: 'false_positive_rate', max: 0.5 },
    en: 'No outcome is known for anyone.',
    nl: 'Van niemand is de uitkomst bekend.',
  },
}

describe('why, in words', () => {
  test.each(Object.entries(cases))('%s', (_, { code, counts, limit, more = {}, en, nl }) => {
    const { findings } = judged([counts], [limit], more)
    const found = findings.find(({ group }) => group === 'A' || group === null) as Finding
    expect(found.reason_code).toBe(code)
    const plan = planOf([counts], [limit], more)
    expect(reasonInWords(found, plan, 'en')).toBe(en)
    expect(reasonInWords(found, plan, 'nl')).toBe(nl)
  })

  test('the number of more cases is told up to twenty times the rows it rests on, and stands in the finding beyond', () => {
    // z = |p − ½| / √(¼ / n): of 1,000 cases 507 need (1.96 / 0.4427)² − 1 = 18.6 times as many more, 506 25.7.
    const told = (yes: number) => finding(judged([selected({ A: [yes, 1000] })], [under(0.5)]).findings, 'A')
    expect(told(507)).toMatchObject({ more_cases: 19000, reason: expect.stringContaining('About 19,000 more cases') })
    expect(told(506)).toMatchObject({ more_cases: 26000, reason: expect.stringContaining('hardly settle it') })
  })

  test('every code has its words', () => {
    const every: Readonly<Record<ReasonCode, true>> = {
      decided: true,
      point: true,
      uncertain: true,
      not_known: true,
      too_few: true,
      undefined: true,
      is_reference: true,
      no_rows: true,
      no_outcome: true,
      no_class: true,
      alone: true,
      under_share: true,
      no_mark: true,
      no_baseline: true,
      not_then: true,
    }
    // That there is no such class takes several, to be alone strata, and to have changed an earlier result:
    // classes.test.ts, strata.test.ts and change.test.ts have them.
    const elsewhere = ['no_class', 'alone', 'no_baseline', 'not_then']
    expect(new Set([...Object.values(cases).map(({ code }) => code), ...elsewhere])).toEqual(
      new Set(Object.keys(every)),
    )
  })

  test('a finding says them in the language of its plan', () => {
    const { findings } = judged([selected({ A: [1, 1] })], [under(0.5)], { language: 'nl' })
    expect(finding(findings, 'A').reason).toBe(cases['too few']?.nl)
  })

  const table = fc
    .tuple(...['A', 'B', 'C'].map((name) => fc.oneof(whollyKnown(name, 80), partlyKnown(name))))
    .map((groups) => ({ attribute: 'group', parts: ['group'], groups }))
  const limits: fc.Arbitrary<LimitInput> = fc.constantFrom<LimitInput>(
    { metric: 'treatment_ratio', comparison: 'difference', max: 1 },
    { metric: 'treatment_ratio', comparison: 'ratio', min: 0.5, reference: 'overall' },
    { metric: 'positive_predictive_value', comparison: 'relative_difference', min: -0.2, max: 0.2, reference: 'best' },
    { metric: 'false_positive_rate', comparison: 'ratio', max: 1.25, reference: 'overall' },
    { metric: 'equalized_odds_ratio', min: 0.8 },
    { metric: 'average_odds_difference', max: 0.05 },
  )

  test('nothing of the machine shows in them, whatever the counts', () => {
    fc.assert(
      fc.property(table, limits, fc.constantFrom(0, 30), fc.boolean(), (counts, limit, floor, point) => {
        const evidence = { minimum_denominator: floor, rule: point ? ('point' as const) : ('confident' as const) }
        const plan = planOf([counts], [limit], { evidence })
        for (const found of judged([counts], [limit], { evidence }).findings) {
          for (const language of languages) {
            const said = reasonInWords(found, plan, language)
            expect(said).toMatch(/^[A-Z].*\.$/)
            expect(said).not.toMatch(/null|NaN|undefined|Infinity|∞|_|–|\(\)| {2}/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
