import type { AggregateMetric, RateMetric, StatisticAggregation } from '../metric.js'
import { maximumDeviation } from '../overGroups/maximumDeviation.js'
import { resampledStatistic } from '../overGroups/resampledStatistic.js'
import { spreadRates } from '../overGroups/statistics.js'
import { said } from './said.js'

/** How a rate is spread over all groups: three measures of each rate, made from its own words. */

interface Spread {
  readonly ending: string
  readonly aggregation: (rate: RateMetric, id: string) => StatisticAggregation
  readonly quantity: AggregateMetric['quantity']
  readonly most: number
  readonly formula: (rate: string) => string
  readonly source: string
  readonly en: readonly [name: (rate: string) => string, meaning: (rate: string) => string, hides: string]
  readonly nl: readonly [name: (rate: string) => string, meaning: (rate: string) => string, hides: string]
}

const lum = 'Lum, Zhang & Bower (2022), De-biasing “bias” measurement, FAccT, 379–389'

const spreads: readonly Spread[] = [
  {
    ending: 'maximum_deviation',
    aggregation: (rate) => maximumDeviation(rate),
    quantity: 'gap',
    most: 1,
    formula: (rate) => `max of |${rate} − ${rate} of everyone| over the groups`,
    source: `${lum} (maximum absolute difference); interval: each group's at its part of the level (Bonferroni; Berger 1982)`,
    en: [
      (rate) => `${rate}: largest deviation`,
      (rate) => `How far the group that differs most lies from everyone together: ${rate}.`,
      'A large group is most of everyone, so it hardly deviates however it is treated; it does not say which group it is.',
    ],
    nl: [
      (rate) => `${rate}: grootste afwijking`,
      (rate) => `Hoe ver de groep die het meest afwijkt van iedereen samen af ligt: ${rate}.`,
      'Een grote groep is zelf bijna iedereen en wijkt dus nauwelijks af, hoe zij ook wordt behandeld; het zegt niet welke groep het is.',
    ],
  },
  {
    ending: 'mean_deviation',
    aggregation: (rate, id) =>
      resampledStatistic({
        id,
        grows: 'distance',
        over: 'groups_of_everyone',
        range: [0, 1],
        measures: [rate],
        tested: [rate],
      }),
    quantity: 'gap',
    most: 1,
    formula: (rate) => `mean of |${rate} − ${rate} of everyone| over the groups, each counting once`,
    source: `${lum} (mean absolute difference)`,
    en: [
      (rate) => `${rate}: mean deviation`,
      (rate) => `How far groups lie from everyone together, on average over the groups: ${rate}.`,
      'One group that is treated very differently is averaged away among many. In small groups chance alone makes it larger. Everyone includes groups that are too small to judge and people without a value.',
    ],
    nl: [
      (rate) => `${rate}: gemiddelde afwijking`,
      (rate) => `Hoe ver groepen van iedereen samen af liggen, gemiddeld over de groepen: ${rate}.`,
      'Eén groep die heel anders wordt behandeld valt weg in het gemiddelde. In kleine groepen wordt het al door toeval groter. Bij iedereen horen ook groepen die te klein zijn om over te oordelen en mensen zonder waarde.',
    ],
  },
  {
    ending: 'between_group_variance',
    aggregation: (rate, id) =>
      resampledStatistic({ id, grows: 'square', over: 'groups', range: [0, 1 / 2], measures: [rate], tested: [rate] }),
    quantity: 'number',
    most: 1 / 2,
    formula: (rate) => `Σ(${rate} − its mean over the groups)² / (groups − 1), each group counting once`,
    source: `${lum} (variance)`,
    en: [
      (rate) => `${rate}: variance between groups`,
      (rate) => `How much groups differ, as the variance over the groups: ${rate}.`,
      'It is in squares, so it has no plain size: take its root. In small groups chance alone makes it larger; the interval allows for that, but too little in groups of a few people, and the estimate does not.',
    ],
    nl: [
      (rate) => `${rate}: variantie tussen groepen`,
      (rate) => `Hoezeer groepen verschillen, als variantie over de groepen: ${rate}.`,
      'Het is in kwadraten en heeft dus geen gewone grootte: neem de wortel. In kleine groepen wordt het al door toeval groter; het interval houdt daar rekening mee, maar te weinig in groepen van enkele mensen, en de schatting niet.',
    ],
  },
]

const spreadOf = (
  { ending, aggregation, quantity, most, formula, source, en, nl }: Spread,
  rate: RateMetric,
): AggregateMetric => {
  const id = `${rate.id}_${ending}`
  return {
    kind: 'aggregate',
    id,
    question: 'gap',
    quantity,
    range: [0, most],
    aggregation: aggregation(rate, id),
    formula: formula(rate.id),
    source,
    peers:
      ending === 'maximum_deviation'
        ? [{ tool: 'fairlearn', name: 'MetricFrame.difference', note: 'with method="to_overall"' }]
        : [],
    needs: rate.needs,
    text: {
      en: said(en[0](rate.text.en.name), en[1](lower(rate.text.en.name)), en[2]),
      nl: said(nl[0](rate.text.nl.name), nl[1](lower(rate.text.nl.name)), nl[2]),
    },
  }
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

export const spreadMeasures: readonly AggregateMetric[] = Object.values(spreadRates).flatMap((rate) =>
  spreads.map((spread) => spreadOf(spread, rate)),
)
