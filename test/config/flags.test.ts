import { describe, expect, test } from 'vitest'
import type { PlanFlags } from '../../src/config/flags.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { planFromFlags } from '../../src/config/planFromFlags.js'
import { errorOf } from './errorOf.js'

const least = { decision: 'flagged=1', effect: 'adverse', attribute: ['gender'] } satisfies PlanFlags
const of = (flags: PlanFlags) => planFromFlags('log.csv', { ...least, ...flags })

describe('a call without a plan', () => {
  test('makes the plan that a file with the same words makes', () => {
    const flags: PlanFlags = {
      decision: 'flagged=1,yes',
      decisionNegative: '0,no',
      effect: 'adverse',
      outcome: 'wrongful=1',
      outcomeNegative: '0',
      score: 'risk',
      weight: 'w',
      unit: 'person',
      condition: ['wijk', 'income:1000,2000'],
      measures: 'f1_score,accuracy',
      attribute: ['gender', 'nationality', 'age:30,50'],
      reference: ['nationality=Dutch', 'gender=best', 'age=30-49'],
      intersection: ['gender,nationality'],
      limit: ['false_positive_rate ratio 0.8..1.25', 'positive_predictive_value 0.7..'],
      preset: ['four-fifths'],
      where: ['stage=pilot', 'model=BR,AR'],
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      inputFormat: 'csv',
      layout: 'log',
      onBadRow: 'exclude',
      title: 'Pilot',
      lang: 'nl',
      confidence: '0.9',
      minimumDenominator: '10',
    }
    const text = `version: 1
title: Pilot
language: nl
data:
  { source: log.csv, where: { stage: pilot, model: [BR, AR] }, encoding: windows-1252, delimiter: ;, decimal: ',', format: csv, on_bad_row: exclude }
decision: { column: flagged, positive: [1, yes], negative: [0, no], effect: adverse }
outcome: { column: wrongful, positive: 1, negative: 0 }
score: { column: risk }
weight: { column: w }
unit: { column: person }
conditioning: [wijk, { column: income, bins: [1000, 2000] }]
measures: [f1_score, accuracy]
attributes:
  - { column: gender, reference: best }
  - { column: nationality, reference: Dutch }
  - { column: age, bins: [30, 50], reference: 30-49 }
intersections: [[gender, nationality]]
limits:
  - { preset: four-fifths }
  - { metric: false_positive_rate, comparison: ratio, min: 0.8, max: 1.25 }
  - { metric: positive_predictive_value, min: 0.7 }
evidence: { confidence: 0.9, minimum_denominator: 10 }
`
    expect(planFromFlags('log.csv', flags)).toEqual(parsePlan(text))
  })

  test('refuses two flags that say what the decision is in different ways', () => {
    expect(errorOf(() => of({ decisionNumber: 'amount' })).message).toContain(
      '--decision and --decision-number say two different things. Leave one of the two out.',
    )
  })

  test('takes its title from the log', () => {
    expect(planFromFlags('logs/2022.csv', least).title).toBe('2022')
    expect(planFromFlags('-', least).title).toBe('standard input')
  })

  test.each<[string, PlanFlags, object]>([
    [
      'a score with its threshold',
      { decision: 'risk>=0.63' },
      { decision: { kind: 'threshold', score: 'risk', threshold: 0.63 } },
    ],
    [
      'a limit with one end',
      { limit: ['selection_rate ..0.3'] },
      { limits: [{ metric: 'selection_rate', comparison: null, min: null, max: 0.3 }] },
    ],
    [
      'a limit below zero',
      { limit: ['selection_rate difference -0.1..0.1'] },
      { limits: [{ comparison: 'difference', min: -0.1, max: 0.1 }] },
    ],
    [
      'a limit on change',
      { limit: ['selection_rate change ..0.05', 'selection_rate ratio change -0.1..'] },
      {
        limits: [
          { metric: 'selection_rate', comparison: null, min: null, max: 0.05, change: true },
          { metric: 'selection_rate', comparison: 'ratio', min: -0.1, max: null, change: true },
        ],
      },
    ],
    ['a value with a comma', { decision: 'd=["a,b", c]' }, { decision: { positive: ['a,b', 'c'] } }],
    ['a column with a sign in its name', { decision: 'age<30=1' }, { decision: { column: 'age<30' } }],
    ['a value with signs in it', { decision: 'd=a<=b' }, { decision: { column: 'd', positive: ['a<=b'] } }],
    ['a value with a =', { decision: 'd=a=b' }, { decision: { column: 'd', positive: ['a=b'] } }],
    [
      'a column with a colon',
      { attribute: ['ns:age'] },
      { attributes: [{ column: 'ns:age', grouping: { kind: 'values' } }] },
    ],
    [
      'an attribute with a = in its name',
      { attribute: ['a=b'], reference: ['a=b=c'] },
      { attributes: [{ reference: { group: 'c' } }] },
    ],
    ['a depth of crossings', { attribute: ['a', 'b'], intersection: ['2'] }, { intersections: [['a', 'b']] }],
    ['a table of counts', { decision: undefined, attribute: [], layout: 'counts' }, { decision: { kind: 'counted' } }],
  ])('understands %s', (_, flags, part) => {
    expect(of(flags)).toMatchObject(part)
  })

  test('names the flags that are missing, and how they are written', () => {
    const { message } = errorOf(() => planFromFlags('log.csv', {}))
    expect(message).toContain('--decision COLUMN=VALUE[,VALUE…]: It does not say where the decision is.')
    expect(message).toContain('--effect adverse|favourable: This is missing.')
    expect(message).toContain('--attribute COLUMN[:EDGE,EDGE…]: An audit compares the groups of an attribute')
  })

  test.each<[PlanFlags, string]>([
    [{ effect: 'advers' }, '--effect advers: Found "advers". Allowed: adverse or favourable. Did you mean "adverse"?'],
    [
      { decision: 'flagged' },
      '--decision flagged: There has to be a = after a name. Write it as --decision COLUMN=VALUE[,VALUE…].',
    ],
    ...['d>1', 'd<=1', 'd!=1', 'd==1'].map((decision): [PlanFlags, string] => [
      { decision },
      `--decision ${decision}: Only = and >= work. Write it as --decision COLUMN=VALUE[,VALUE…] or as --decision SCORE>=THRESHOLD.`,
    ]),
    [{ decision: 'flagged=' }, '--decision flagged=: Found nothing. Allowed: a value.'],
    [{ decision: 'risk>=high' }, '--decision risk>=high: Found "high". Allowed: a number.'],
    [{ limit: ['selection_rate 0.3'] }, '--limit selection_rate 0.3: This is no limit.'],
    [
      { limit: ['selection_rat ..0.3'] },
      '--limit selection_rat ..0.3: There is no measure "selection_rat". Did you mean "selection_rate"?',
    ],
    [
      { limit: ['selection_rate rato ..1'] },
      '--limit selection_rate rato ..1: Found "rato". Allowed: difference, ratio or relative_difference. Did you mean "ratio"?',
    ],
    [{ limit: ['selection_rate ..'] }, '--limit selection_rate ..: A limit needs a min, a max or both.'],
    [{ preset: ['four-fifth'] }, '--preset four-fifth: There is no preset "four-fifth". Did you mean "four-fifths"?'],
    [{ reference: ['gendr=V'] }, '--reference gendr=V: There is no attribute "gendr". Did you mean "gender"?'],
    [{ intersection: ['gender,land'] }, '--intersection gender,land: There is no attribute "land".'],
    [{ where: ['stage'] }, '--where stage: There has to be a = after a name.'],
    [{ confidence: '95%' }, '--confidence 95%: Found "95%". Allowed: a number above 0.5 and below 1.'],
    [{ outcomeNegative: '0' }, '--outcome COLUMN=VALUE[,VALUE…]: This is missing.'],
    [{ decimal: ';' }, '--decimal ;: Found ";". Allowed: . or ,.'],
    [{ inputFormat: 'xlsx' }, '--input-format xlsx: Found "xlsx". Allowed: csv, tsv, parquet, ndjson or json.'],
  ])('says what is wrong with %o', (flags, message) => {
    expect(errorOf(() => of(flags)).message).toContain(message)
  })

  test('tells everything at once', () => {
    const { problems } = errorOf(() => of({ limit: ['x'], where: ['y'], lang: 'de' }))
    expect(problems.map(({ place }) => place?.key)).toEqual(['--where y', '--limit x', '--lang de'])
  })
})

describe('flags beside a plan', () => {
  const text = `version: 1
data: { source: log.csv, where: { stage: pilot } }
decision: { column: flagged, positive: [1], negative: [0], effect: adverse }
attributes: [{ column: land, name: nationality, groups: { Dutch: NL, Other: "*" } }, { column: gender }]
limits: [{ metric: selection_rate, max: 0.3 }]
`
  const under = (flags: PlanFlags) => parsePlan(text, { flags })

  test('a decision takes the place of the plan’s, whose effect stays', () => {
    expect(under({ decision: 'risk>=0.5' }).decision).toEqual({
      kind: 'threshold',
      effect: 'adverse',
      score: 'risk',
      threshold: 0.5,
    })
  })

  test('attributes choose among the plan’s and add others', () => {
    expect(under({ attribute: ['nationality', 'age'] }).attributes).toMatchObject([
      { name: 'nationality', column: 'land', grouping: { kind: 'map' } },
      { name: 'age', grouping: { kind: 'values' } },
    ])
  })

  test('limits take the place of the plan’s; a column to select by joins them', () => {
    const plan = under({ preset: ['four-fifths'], where: ['model=BR'] })
    expect(plan.limits.map(({ preset }) => preset)).toEqual(['four-fifths'])
    expect(plan.data.where).toEqual({ stage: ['pilot'], model: ['BR'] })
  })

  test('a reference is set where the attribute is', () => {
    expect(under({ reference: ['nationality=Dutch'] }).attributes[0]?.reference).toEqual({
      kind: 'group',
      group: 'Dutch',
    })
  })
})
