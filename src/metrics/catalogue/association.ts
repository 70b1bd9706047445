import type { AggregateMetric, MetricText, Need, RateMetric } from '../metric.js'
import { differentialFairness } from '../overGroups/differentialFairness.js'
import { resampledStatistic } from '../overGroups/resampledStatistic.js'
import { falsePositiveRate, truePositiveRate } from './errors.js'
import { negativePredictiveValue, positivePredictiveValue } from './precision.js'
import { said } from './said.js'
import { selectionRate } from './selection.js'

/** Independence, separation and sufficiency, as tests over all groups at once; and differential fairness. */

interface Criterion {
  readonly name: string
  readonly rates: readonly RateMetric[]
  readonly needs: readonly Need[]
  readonly of: string
  readonly en: readonly [name: string, meaning: string, hides: string]
  readonly nl: readonly [name: string, meaning: string, hides: string]
}

const criteria: readonly Criterion[] = [
  {
    name: 'independence',
    rates: [selectionRate],
    needs: ['decision'],
    of: 'the table groups × decisions',
    en: [
      'Independence',
      'How strongly the decision hangs together with the group.',
      'It does not ask whether groups differ in what the decision is about.',
    ],
    nl: [
      'Onafhankelijkheid',
      'Hoe sterk het besluit samenhangt met de groep.',
      'Het vraagt niet of groepen verschillen in waar het besluit over gaat.',
    ],
  },
  {
    name: 'separation',
    rates: [truePositiveRate, falsePositiveRate],
    needs: ['decision', 'outcome'],
    of: 'the tables groups × decisions of either outcome',
    en: [
      'Separation',
      'How strongly the decision hangs together with the group among people of the same true outcome.',
      'It takes outcomes as the truth. Where base rates differ and decisions are not perfect, it cannot be zero together with sufficiency.',
    ],
    nl: [
      'Separatie',
      'Hoe sterk het besluit samenhangt met de groep bij mensen met dezelfde ware uitkomst.',
      'Het neemt de uitkomsten voor waar aan. Als de uitkomst niet overal even vaak positief is, kan het niet samen met sufficiëntie nul zijn.',
    ],
  },
  {
    name: 'sufficiency',
    rates: [positivePredictiveValue, negativePredictiveValue],
    needs: ['decision', 'outcome'],
    of: 'the tables groups × outcomes of either decision',
    en: [
      'Sufficiency',
      'How strongly the true outcome hangs together with the group among people who got the same decision.',
      'A rule can meet it and still wrongly burden one group far more often, where base rates differ.',
    ],
    nl: [
      'Sufficiëntie',
      'Hoe sterk de ware uitkomst samenhangt met de groep bij mensen die hetzelfde besluit kregen.',
      'Een regel kan eraan voldoen en toch één groep veel vaker onterecht belasten, als de uitkomst daar minder vaak positief is.',
    ],
  },
]

const barocas = 'Barocas, Hardt & Narayanan (2023), Fairness and Machine Learning, ch. 3'

interface Form {
  readonly ending: string
  readonly grows: 'distance' | 'square'
  readonly test: 'pearson' | 'likelihoodRatio'
  readonly most: number
  readonly formula: (of: string) => string
  readonly source: string
  readonly en: readonly [name: string, told: string]
  readonly nl: readonly [name: string, told: string]
}

const forms: readonly Form[] = [
  {
    ending: 'cramers_v',
    grows: 'distance',
    test: 'pearson',
    most: 1,
    formula: (of) => `√(Σχ² / ΣN) of ${of}`,
    source: `Cramér (1946), Mathematical Methods of Statistics, section 21.9; ${barocas}; p: Pearson's χ²`,
    en: ['Cramér’s V', ' 0 is not at all, 1 wholly.'],
    nl: ['Cramérs V', ' 0 is helemaal niet, 1 volledig.'],
  },
  {
    ending: 'mutual_information',
    grows: 'square',
    test: 'likelihoodRatio',
    most: Math.LN2,
    formula: (of) => `ΣG / 2ΣN in nats, with G = 2Σ o·ln(o / e), of ${of}`,
    source: `Wilks (1938), Annals of Mathematical Statistics 9, 60–62; Kamishima, Akaho, Asoh & Sakuma (2012) (prejudice index); ${barocas}; p: G-test`,
    en: ['mutual information', ' In nats: 0 is not at all.'],
    nl: ['wederzijdse informatie', ' In nats: 0 is helemaal niet.'],
  },
]

const bias = {
  en: ' In small or many groups chance alone makes it larger; the interval allows for that, but too little in groups of a few people, and the estimate does not. People without a value are one of the groups; a limit takes groups that are too small together as one with them.',
  nl: ' Bij kleine of veel groepen wordt het al door toeval groter; het interval houdt daar rekening mee, maar te weinig bij groepen van enkele mensen, en de schatting niet. Mensen zonder waarde zijn een van de groepen; een grens neemt groepen die te klein zijn daarmee samen als één.',
} as const

const wordsOf = (criterion: Criterion['en'], form: Form['en'], more: string): MetricText =>
  said(`${criterion[0]} (${form[0]})`, criterion[1] + form[1], criterion[2] + more)

const measureOf = (criterion: Criterion, form: Form): AggregateMetric => {
  const id = `${criterion.name}_${form.ending}`
  return {
    kind: 'aggregate',
    id,
    question: 'gap',
    quantity: 'number',
    range: [0, form.most],
    aggregation: resampledStatistic({
      id,
      grows: form.grows,
      over: 'groups_of_everyone',
      test: form.test,
      range: [0, form.most],
      measures: criterion.rates,
      tested: criterion.rates,
    }),
    formula: form.formula(criterion.of),
    source: form.source,
    peers: [],
    needs: criterion.needs,
    text: { en: wordsOf(criterion.en, form.en, bias.en), nl: wordsOf(criterion.nl, form.nl, bias.nl) },
  }
}

/** χ²-like strength and information of each criterion; the result has the p of the test. */
export const associationMeasures: readonly AggregateMetric[] = criteria.flatMap((criterion) =>
  forms.map((form) => measureOf(criterion, form)),
)

const foulds = 'Foulds, Islam, Keya & Pan (2020), An intersectional definition of fairness, ICDE, 1918–1921'

const differential = (
  id: string,
  smoothed: boolean,
  entry: Pick<AggregateMetric, 'formula' | 'peers' | 'text'>,
): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  id,
  question: 'gap',
  quantity: 'number',
  range: [0, Number.POSITIVE_INFINITY],
  aggregation: differentialFairness(smoothed),
  source: `${foulds}; interval: −ln of that of the smallest ratio of any two groups`,
  needs: ['decision'],
})

export const differentialFairnessMeasure = differential('differential_fairness', false, {
  formula: 'ε = max |ln(p / q)| over pairs of groups and both decisions, p and q the shares that get the decision',
  peers: [],
  text: {
    en: said(
      'Differential fairness (ε)',
      'How many times as often one group gets a decision as another at most, as a logarithm: 0.69 is twice as often.',
      'It is set by the two furthest groups and by the rarer decision; without a single case in some group it has no end.',
    ),
    nl: said(
      'Differentiële eerlijkheid (ε)',
      'Hoeveel keer zo vaak de ene groep hooguit een besluit krijgt als de andere, als logaritme: 0,69 is twee keer zo vaak.',
      'De twee uiterste groepen en het zeldzaamste besluit bepalen het; zonder één geval in een groep is er geen bovengrens.',
    ),
  },
})

export const smoothedDifferentialFairness = differential('smoothed_differential_fairness', true, {
  formula:
    'ε = max |ln(p / q)| over pairs of groups and both decisions, p and q = (cases with the decision + ½) / (cases + 1)',
  peers: [
    { tool: 'aif360', name: 'smoothed_empirical_differential_fairness', note: 'with concentration=1.0; of labels' },
  ],
  text: {
    en: said(
      'Differential fairness (ε), smoothed',
      'How many times as often one group gets a decision as another at most, as a logarithm, with half a case added to each.',
      'The added halves pull small groups together: in a group of ten they count, in one of ten thousand they do not. Where people are weighted they are added to effective numbers of cases, so that the unit of the weights does not matter.',
    ),
    nl: said(
      'Differentiële eerlijkheid (ε), afgevlakt',
      'Hoeveel keer zo vaak de ene groep hooguit een besluit krijgt als de andere, als logaritme, met overal een half geval erbij.',
      'De toegevoegde halven trekken kleine groepen naar elkaar toe: in een groep van tien tellen ze mee, in een van tienduizend niet. Bij gewogen mensen komen ze bij effectieve aantallen gevallen, zodat de eenheid van de gewichten niet uitmaakt.',
    ),
  },
})
