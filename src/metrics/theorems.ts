import type { MetricId } from './metric.js'

/**
 * What cannot be equal at once between groups whose base rates differ, but for rules that are never wrong or that tell
 * nothing. Of each family one measure has to be unequal.
 */
export interface Theorem {
  readonly id: string
  readonly source: string
  readonly families: readonly (readonly MetricId[])[]
  readonly text: { readonly en: TheoremText; readonly nl: TheoremText }
}

export interface TheoremText {
  readonly name: string
  readonly statement: string
}

const selected: readonly MetricId[] = [
  'selection_rate',
  'demographic_parity_difference',
  'demographic_parity_ratio',
  'independence_cramers_v',
  'independence_mutual_information',
]
const wronglySelected: readonly MetricId[] = [
  'false_positive_rate',
  'true_negative_rate',
  'predictive_equality_difference',
  'predictive_equality_ratio',
]
const missed: readonly MetricId[] = [
  'true_positive_rate',
  'false_negative_rate',
  'equal_opportunity_difference',
  'equal_opportunity_ratio',
]
const eitherError: readonly MetricId[] = [
  'equalized_odds_difference',
  'equalized_odds_ratio',
  'average_absolute_odds_difference',
]
const precise: readonly MetricId[] = [
  'positive_predictive_value',
  'false_discovery_rate',
  'predictive_parity_difference',
  'predictive_parity_ratio',
]
const calibrated: readonly MetricId[] = ['calibration_error', 'maximum_calibration_error']
const balancedPositive: readonly MetricId[] = ['positive_class_balance']
const balancedNegative: readonly MetricId[] = ['negative_class_balance']

export const theorems: readonly Theorem[] = [
  {
    id: 'chouldechova',
    source: 'Chouldechova (2017), Fair prediction with disparate impact, Big Data 5, 153–163, equation 2.6',
    families: [wronglySelected, missed, precise],
    text: {
      en: {
        name: 'Precision and both error rates',
        statement:
          'Where base rates differ, no rule that is sometimes wrong can be equally precise in all groups, miss equally many in all, and wrongly select equally many in all. FPR = p / (1 − p) · (1 − PPV) / PPV · (1 − FNR) for a base rate p: two of the three fix the third.',
      },
      nl: {
        name: 'Precisie en beide foutpercentages',
        statement:
          'Waar grondpercentages verschillen, kan een regel die soms fout zit niet in alle groepen even vaak gelijk hebben, evenveel missen én evenveel mensen onterecht kiezen. FPR = p / (1 − p) · (1 − PPV) / PPV · (1 − FNR) bij een grondpercentage p: twee van de drie leggen de derde vast.',
      },
    },
  },
  {
    id: 'kleinberg',
    source:
      'Kleinberg, Mullainathan & Raghavan (2016), Inherent trade-offs in the fair determination of risk scores, Theorem 1.1',
    families: [calibrated, balancedPositive, balancedNegative],
    text: {
      en: {
        name: 'Calibration and balance of scores',
        statement:
          'Where base rates differ and outcomes cannot be foretold with certainty, no score can mean the same in every group (calibration) and be as high on average for people with a positive outcome, and for people with a negative one, in every group.',
      },
      nl: {
        name: 'Kalibratie en evenwicht van scores',
        statement:
          'Waar grondpercentages verschillen en de uitkomst niet zeker te voorspellen is, kan een score niet in elke groep hetzelfde betekenen (kalibratie) én gemiddeld even hoog zijn voor mensen met een positieve uitkomst, en voor mensen met een negatieve, in elke groep.',
      },
    },
  },
  {
    id: 'pleiss',
    source: 'Pleiss, Raghavan, Wu, Kleinberg & Weinberger (2017), On fairness and calibration, NeurIPS 30',
    families: [
      calibrated,
      [...eitherError, ...wronglySelected, 'negative_class_balance'],
      [...eitherError, ...missed, 'positive_class_balance'],
    ],
    text: {
      en: {
        name: 'Calibration and error rates',
        statement:
          'A calibrated score can be made equal in one kind of error, and no more; even that comes down to ignoring the score for some people at random. With both error rates equal it cannot be calibrated, unless it is always right.',
      },
      nl: {
        name: 'Kalibratie en foutpercentages',
        statement:
          'Een gekalibreerde score kan gelijk worden gemaakt in één soort fout, en niet in meer; ook dat komt neer op willekeurig bij sommige mensen de score negeren. Met beide foutpercentages gelijk kan zij niet gekalibreerd zijn, tenzij zij altijd gelijk heeft.',
      },
    },
  },
  {
    id: 'corbett_davies',
    source:
      'Corbett-Davies, Pierson, Feller, Goel & Huq (2017), Algorithmic decision making and the cost of fairness, Theorem 3.2',
    families: [calibrated, [...selected, ...wronglySelected]],
    text: {
      en: {
        name: 'One threshold and equal shares',
        statement:
          'One threshold for everyone on a calibrated score decides best for a given number of selected people. Where the scores of groups are spread differently, that threshold selects, and wrongly selects, unequal shares of them; equal shares take a threshold for each group.',
      },
      nl: {
        name: 'Eén drempel en gelijke aandelen',
        statement:
          'Eén drempel voor iedereen op een gekalibreerde score beslist het best bij een gegeven aantal gekozen mensen. Waar de scores van groepen anders zijn verdeeld, kiest die drempel ongelijke aandelen, ook onterecht; gelijke aandelen vragen om een drempel per groep.',
      },
    },
  },
  {
    id: 'independence_separation',
    source:
      'Barocas, Hardt & Narayanan (2023), Fairness and Machine Learning, Classification: relationships between criteria',
    families: [
      selected,
      [...wronglySelected, ...eitherError, 'separation_cramers_v', 'separation_mutual_information'],
      [...missed, ...eitherError, 'separation_cramers_v', 'separation_mutual_information'],
    ],
    text: {
      en: {
        name: 'Equal selection and equal errors (independence and separation)',
        statement:
          'Where base rates differ, equal selection in all groups and equal error rates of both kinds can only go together for a decision that has nothing to do with the outcome.',
      },
      nl: {
        name: 'Gelijke selectie en gelijke fouten (independence en separation)',
        statement:
          'Waar grondpercentages verschillen, gaan gelijke selectie in alle groepen en gelijke foutpercentages van beide soorten alleen samen bij een besluit dat niets met de uitkomst te maken heeft.',
      },
    },
  },
  {
    id: 'independence_sufficiency',
    source:
      'Barocas, Hardt & Narayanan (2023), Fairness and Machine Learning, Classification: relationships between criteria',
    families: [
      selected,
      [...precise, 'conditional_use_accuracy_difference', 'sufficiency_cramers_v', 'sufficiency_mutual_information'],
      [
        'negative_predictive_value',
        'false_omission_rate',
        'conditional_use_accuracy_difference',
        'sufficiency_cramers_v',
        'sufficiency_mutual_information',
      ],
    ],
    text: {
      en: {
        name: 'Equal selection and equal meaning (independence and sufficiency)',
        statement:
          'Where base rates differ, equal selection in all groups and a decision that means the same in all groups, whichever way it went, cannot go together.',
      },
      nl: {
        name: 'Gelijke selectie en gelijke betekenis (independence en sufficiency)',
        statement:
          'Waar grondpercentages verschillen, kunnen gelijke selectie in alle groepen en een besluit dat in alle groepen hetzelfde betekent, welke kant het ook op viel, niet samengaan.',
      },
    },
  },
  {
    id: 'separation_sufficiency',
    source:
      'Barocas, Hardt & Narayanan (2023), Fairness and Machine Learning, Classification: relationships between criteria',
    families: [
      [...eitherError, 'separation_cramers_v', 'separation_mutual_information'],
      [
        'conditional_use_accuracy_difference',
        'conditional_use_accuracy_ratio',
        'sufficiency_cramers_v',
        'sufficiency_mutual_information',
      ],
    ],
    text: {
      en: {
        name: 'Equal errors and equal meaning (separation and sufficiency)',
        statement:
          'Where base rates differ and every kind of error is made in every group, equal error rates of both kinds and a decision that means the same in all groups, whichever way it went, cannot go together.',
      },
      nl: {
        name: 'Gelijke fouten en gelijke betekenis (separation en sufficiency)',
        statement:
          'Waar grondpercentages verschillen en in elke groep elke soort fout voorkomt, kunnen gelijke foutpercentages van beide soorten en een besluit dat in alle groepen hetzelfde betekent, welke kant het ook op viel, niet samengaan.',
      },
    },
  },
]

export interface Conflict {
  readonly theorem: Theorem
  /** One or more families of measures: with all of them at once it cannot be equal. */
  readonly with: readonly (readonly MetricId[])[]
}

/** The theorems that forbid a measure to be equal between groups together with others. */
export const conflictsOf = (id: MetricId): readonly Conflict[] =>
  theorems.flatMap((theorem) => {
    const own = theorem.families.filter((family) => family.includes(id))
    const rest = theorem.families.filter((family) => !family.includes(id))
    return own.length === 0 || rest.length === 0 ? [] : [{ theorem, with: rest }]
  })
