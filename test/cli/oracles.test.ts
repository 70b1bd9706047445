import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '../../src/result.js'
import { clarify } from '../oracles/clarify.js'
import { compas } from '../oracles/compas.js'
import { germanCredit } from '../oracles/germanCredit.js'
import { lift } from '../oracles/lift.js'
import { published } from '../oracles/slimmeCheck.js'
import { maatlat } from './run.js'

/** Figures that others published, by the command that people run. */

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-oracles-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const write = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}

async function audit(...args: readonly string[]): Promise<Audit> {
  const run = await maatlat(['audit', ...args, '--format', 'json'])
  if (run.code === 2 || run.code === null) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Audit
}

type Counts = Readonly<Record<string, readonly number[]>>

/** A table of counts: tp, fp, fn, tn of each group. */
const countsTable = (name: string, attributes: Readonly<Record<string, Counts>>): Promise<string> =>
  write(name, [
    'attribute,group,tp,fp,fn,tn',
    ...Object.entries(attributes).flatMap(([attribute, groups]) =>
      Object.entries(groups).map(([group, cells]) => [attribute, group, ...cells].join(',')),
    ),
  ])

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not there')
  return value
}
const rateOf = ({ groups }: Audit, group: string, metric: string): number =>
  found(groups.find((one) => one.group === group)).metrics[metric]?.estimate ?? Number.NaN
const comparisonOf = ({ comparisons }: Audit, group: string, metric: string, kind: string) =>
  found(comparisons.find((one) => one.group === group && one.metric === metric && one.kind === kind))
const aggregateOf = ({ aggregates }: Audit, metric: string, group?: string): number =>
  found(aggregates.find((one) => one.metric === metric && one.group === group)).estimate ?? Number.NaN

const percent = (share: number): number => Number((100 * share).toFixed(2))
const counted = ['--layout', 'counts', '--effect', 'adverse']

describe('COMPAS, from a table of counts', () => {
  test('error rates of both races and of everyone, as ProPublica printed them', async () => {
    const file = await countsTable('compas.csv', { race: compas.race, everyone: { all: compas.all } })
    const result = await audit(file, ...counted)
    for (const [group, rates] of Object.entries(compas.published)) {
      for (const [metric, rate] of Object.entries(rates)) expect(percent(rateOf(result, group, metric))).toBe(rate)
    }
  })

  test('the gap by race has p = 2.1e-37; that by sex, .321 and .324, has p = 0.86', async () => {
    const { 'African-American': black, White: white } = compas.race
    const race = { 'African-American': black, White: white }
    const file = await countsTable('compas-two.csv', { race, sex: compas.sex })
    const result = await audit(file, ...counted)
    const p = comparisonOf(result, 'African-American', 'false_positive_rate', 'difference').p
    expect(p?.toPrecision(2)).toBe('2.1e-37')
    expect(rateOf(result, 'female', 'false_positive_rate')).toBeCloseTo(0.321, 3)
    expect(rateOf(result, 'male', 'false_positive_rate')).toBeCloseTo(0.324, 3)
    expect(comparisonOf(result, 'female', 'false_positive_rate', 'difference').p).toBeCloseTo(0.86, 2)
  })
})

test('AIF360: base rates of German credit by sex and age', async () => {
  // Everyone is taken as accepted: good risks are then tp, bad ones fp.
  const groups = Object.entries(germanCredit.counts).map(([group, [good, bad]]) => [group, [good, bad, 0, 0]] as const)
  const file = await countsTable('german.csv', { 'sex × age': Object.fromEntries(groups) })
  const result = await audit(file, '--layout', 'counts', '--effect', 'favourable')
  for (const [group, rate] of Object.entries(germanCredit.baseRates)) {
    expect(rateOf(result, group, 'base_rate')).toBeCloseTo(rate, 6)
  }
})

/** A log whose benefits – decision − outcome + 1 – are these. */
const logOfBenefits = (name: string, benefits: string): Promise<string> =>
  write(name, [
    'granted,deserved,group',
    ...[...benefits].map((benefit, row) => `${{ 0: '0,1', 1: '1,1', 2: '1,0' }[benefit]},${row % 2 === 0 ? 'a' : 'b'}`),
  ])
const inequality =
  'generalized_entropy_index,theil_index,between_group_theil_index,between_group_mean_log_deviation,between_group_generalized_entropy_index_half'
const favourable = ['--effect', 'favourable', '--measures', inequality]
const granted = ['--decision', 'granted=1', '--outcome', 'deserved=1', '--attribute', 'group', ...favourable]

test('AIF360: generalized entropy and Theil index of ten benefits', async () => {
  const first = await audit(await logOfBenefits('benefits-1.csv', '0011111122'), ...granted)
  expect(aggregateOf(first, 'generalized_entropy_index')).toBeCloseTo(0.2, 12)
  expect(aggregateOf(first, 'theil_index')).toBeCloseTo(0.4 * Math.log(2), 12)
  const second = await audit(await logOfBenefits('benefits-2.csv', '0001111222'), ...granted)
  expect(aggregateOf(second, 'generalized_entropy_index')).toBeCloseTo(0.3, 12)
})

describe('SageMaker Clarify: twelve rows', () => {
  const facets = [...clarify.facets]
  const rows = () =>
    write('clarify.csv', [
      'facet,label,prediction',
      ...facets.map((facet, row) => `${facet},${clarify.labels[row]},${clarify.predictions[row]}`),
    ])
  // Of facet F, in Clarify's own names and signs.
  const figures = {
    CI: -1 / 6,
    DI: 10 / 7,
    RD: -2 / 3,
    SD: 1 / 6,
    AD: -13 / 35,
    DCA: 1 / 4,
    DCR: 1 / 3,
    DAR: -1 / 2,
    DRR: 1 / 3,
    TE: -1 / 2,
  }

  test('is each of its figures: a limit in its own name and sign holds just there, and not just beside it', async () => {
    await rows()
    const limits = Object.entries(figures).flatMap(([name, value]) => [
      `  - { metric: "clarify:${name}", groups: [F], min: ${value - 1e-9}, max: ${value + 1e-9} }`,
      `  - { metric: "clarify:${name}", groups: [F], min: ${value + 1e-9} }`,
    ])
    const plan = await write('clarify.yaml', [
      'version: 1',
      'data: clarify.csv',
      'decision: { column: prediction, positive: [1], negative: [0], effect: favourable }',
      'outcome: { column: label, positive: [1], negative: [0] }',
      'attributes: [{ column: facet }]',
      'evidence: { rule: point, minimum_denominator: 0 }',
      'limits:',
      ...limits,
    ])
    const { findings } = await audit(plan)
    const statusOf = (limit: number) => findings.filter((one) => one.limit === limit).map(({ status }) => status)
    const seen = Object.keys(figures).map((name, index) => [name, statusOf(2 * index), statusOf(2 * index + 1)])
    expect(seen).toEqual(Object.keys(figures).map((name) => [name, ['pass'], ['fail']]))
  })

  test('GE (α = 2) is .245562', async () => {
    const flags = ['--decision', 'prediction=1', '--outcome', 'label=1', '--attribute', 'facet', ...favourable]
    const result = await audit(await rows(), ...flags)
    expect(aggregateOf(result, 'generalized_entropy_index')).toBeCloseTo(0.245562, 6)
  })
})

describe('LiFT', () => {
  test('rates of its pre-aggregated case, and equalized odds', async () => {
    const result = await audit(await countsTable('lift.csv', { group: lift.counts }), ...counted)
    for (const [metric, rates] of Object.entries(lift.rates)) {
      for (const [group, rate] of Object.entries(rates)) expect(rateOf(result, group, metric)).toBeCloseTo(rate, 5)
    }
    expect(aggregateOf(result, 'equalized_odds_difference')).toBeCloseTo(0.28741, 4)
  })

  test('inequality between three groups of the same size whose mean benefits are .9, .75 and .6', async () => {
    // Benefits of 0 and 1: of twenty people 2, 5 and 8 are wrongly turned down.
    const groups = { a: [18, 0, 2, 0], b: [15, 0, 5, 0], c: [12, 0, 8, 0] }
    const file = await countsTable('lift-benefits.csv', { group: groups })
    const result = await audit(file, '--layout', 'counts', ...favourable)
    expect(aggregateOf(result, 'between_group_theil_index')).toBeCloseTo(lift.inequality.theilT, 9)
    expect(aggregateOf(result, 'between_group_mean_log_deviation')).toBeCloseTo(lift.inequality.theilL, 9)
    expect(aggregateOf(result, 'between_group_generalized_entropy_index_half')).toBeCloseTo(
      lift.inequality.generalizedEntropyHalf,
      9,
    )
  })
})

describe('Slimme Check, from the shipped plans', () => {
  /** What the shipped plans call the city's M and V. */
  const called = { M: 'men', V: 'women' } as const
  const shipped = (name: string): string => resolve('datasets/slimme-check', `${name}.en.yaml`)
  const figure = (result: Audit, attribute: string, group: string, metric: string): number =>
    percent(
      found(result.groups.find((one) => one.attribute === attribute && one.group === group)).metrics[metric]
        ?.estimate ?? Number.NaN,
    )
  const relative = (result: Audit, attribute: string, group: string, metric: string): number =>
    percent(
      found(
        result.comparisons.find(
          (one) =>
            one.attribute === attribute &&
            one.group === group &&
            one.metric === metric &&
            one.kind === 'relative_difference',
        ),
      ).estimate ?? Number.NaN,
    )

  test('pilot before reweighing: rates of men and women, and their relative differences', async () => {
    const result = await audit(shipped('pilot-before'))
    const { falsePositiveRate, falseDiscoveryRateWomen, relativeDifferenceWomenToMen } = published.pilotBefore
    for (const [group, rate] of Object.entries(falsePositiveRate)) {
      expect(figure(result, 'gender', called[group as 'M' | 'V'], 'false_positive_rate')).toBe(rate)
    }
    expect(figure(result, 'gender', called.V, 'false_discovery_rate')).toBe(falseDiscoveryRateWomen)
    for (const [metric, change] of Object.entries(relativeDifferenceWomenToMen)) {
      expect(relative(result, 'gender', called.V, metric)).toBe(change)
    }
  })

  test.each(['before', 'after'] as const)('pre-pilot %s: the false positive share turns round', async (when) => {
    const result = await audit(shipped(`prepilot-${when}`))
    const { relativeDifference, ...shares } = published.prepilotFalsePositiveShare[when]
    for (const [group, share] of Object.entries(shares)) {
      expect(figure(result, 'nationality', group, 'false_positive_share')).toBe(share)
    }
    expect(relative(result, 'nationality', 'not Dutch', 'false_positive_share')).toBe(relativeDifference)
  })
})
