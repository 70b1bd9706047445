import type { QualityCheck } from '../../counts.js'
import { spreadDistance } from '../contrasts/shift.js'
import type { AggregateMetric, RateMetric } from '../metric.js'
import { said } from './said.js'

/**
 * How often records do not hold up, by group. In a check of the data a positive 'decision' is a value that fails it, so
 * that all that holds for rates holds for these.
 */

interface Said {
  readonly name: string
  readonly meaning: string
  readonly hides: string
  readonly label: string
  readonly event: string
}

const records = { en: 'records', nl: 'dossiers' } as const

function rateOf(id: string, check: QualityCheck, formula: string, text: { readonly en: Said; readonly nl: Said }) {
  const words = (language: 'en' | 'nl') => {
    const { name, meaning, hides, label, event } = text[language]
    const frequency = { label, of: records[language], event }
    return {
      name,
      meaning: { adverse: meaning, favourable: meaning },
      hides,
      frequency: { adverse: frequency, favourable: frequency },
    }
  }
  return {
    kind: 'rate',
    id,
    question: 'data',
    usual: true,
    of: 'quality',
    check,
    numerator: ['tp', 'fp', 'positive_unknown'],
    denominator: ['tp', 'fp', 'fn', 'tn', 'positive_unknown', 'negative_unknown'],
    better: { adverse: 'low', favourable: 'low' },
    formula,
    source:
      'Wang & Strong (1996), Beyond accuracy: what data quality means to data consumers; AI Act, article 10(2)–(3)',
    peers: [],
    needs: ['quality'],
    text: { en: words('en'), nl: words('nl') },
  } as const satisfies RateMetric
}

const missingValueRate = rateOf('missing_value_rate', 'missing', 'records without a value / records', {
  en: {
    name: 'Missing values',
    meaning: 'How many records have no value in this column.',
    hides: 'That there is a value does not make it right; and a value may be missing for a good reason.',
    label: 'no value',
    event: 'the value is missing in {n}',
  },
  nl: {
    name: 'Ontbrekende waarden',
    meaning: 'Hoeveel dossiers in deze kolom geen waarde hebben.',
    hides: 'Dat er een waarde staat, maakt die niet juist; en een waarde kan om een goede reden ontbreken.',
    label: 'geen waarde',
    event: 'ontbreekt bij {n} de waarde',
  },
})

const placeholderRate = rateOf('placeholder_rate', 'placeholder', 'records with a stand-in value / records', {
  en: {
    name: 'Stand-in values',
    meaning: 'How many records hold a value that stands for none, such as 1900-01-01 or 999.',
    hides: 'Only the values that the plan lists are seen, and some of them may be meant.',
    label: 'stand-in value',
    event: '{n} hold a value that stands for none',
  },
  nl: {
    name: 'Vulwaarden',
    meaning: 'Hoeveel dossiers een waarde hebben die er voor de vorm staat, zoals 1900-01-01 of 999.',
    hides: 'Alleen de waarden die het plan noemt, tellen mee. Soms is zo’n waarde toch echt bedoeld.',
    label: 'vulwaarde',
    event: 'staat bij {n} een vulwaarde in plaats van een echte',
  },
})

const implausibleValueRate = rateOf(
  'implausible_value_rate',
  'implausible',
  'records with a value outside the range, or that is no number or day / records',
  {
    en: {
      name: 'Implausible values',
      meaning: 'How many records hold a value outside the range that is plausible, or none that can be read.',
      hides: 'A value within the range may be wrong as well, and one outside it right.',
      label: 'implausible value',
      event: '{n} hold a value that cannot be right',
    },
    nl: {
      name: 'Onwaarschijnlijke waarden',
      meaning: 'Hoeveel dossiers een waarde hebben die niet kan kloppen of niet te lezen is.',
      hides: 'Een waarde die kan kloppen, kan toch fout zijn, en een vreemde waarde juist.',
      label: 'kan niet kloppen',
      event: 'staat bij {n} een waarde die niet kan kloppen',
    },
  },
)

const staleValueRate = rateOf('stale_value_rate', 'stale', 'records with a day before the bound / records', {
  en: {
    name: 'Stale dates',
    meaning: 'How many records were not kept up since the day that the plan names.',
    hides: 'What has not changed needs no new date.',
    label: 'stale',
    event: '{n} were not kept up since the day that the plan names',
  },
  nl: {
    name: 'Verouderde datums',
    meaning: 'Hoeveel dossiers niet zijn bijgewerkt sinds de dag die het plan noemt.',
    hides: 'Wat niet is veranderd, heeft geen nieuwe datum nodig.',
    label: 'verouderd',
    event: 'zijn er {n} niet bijgewerkt sinds de dag die het plan noemt',
  },
})

const badValueRate = rateOf('bad_value_rate', 'bad', 'records whose value fails any check of the column / records', {
  en: {
    name: 'Values that do not hold',
    meaning: 'How many records have a value in this column that is missing, a stand-in, implausible or stale.',
    hides: 'What is checked is what the plan asks for: a value that passes may be wrong.',
    label: 'does not hold',
    event: 'the value does not hold in {n}',
  },
  nl: {
    name: 'Onbruikbare waarden',
    meaning: 'Bij hoeveel dossiers de waarde ontbreekt, een vulwaarde is, niet kan kloppen of verouderd is.',
    hides: 'Er wordt alleen gekeken naar wat het plan vraagt: een waarde die daaraan voldoet, kan fout zijn.',
    label: 'onbruikbaar',
    event: 'is bij {n} de waarde onbruikbaar',
  },
})

const duplicateRate = rateOf('duplicate_rate', 'duplicate', 'records that share their id with another / records', {
  en: {
    name: 'Duplicates',
    meaning: 'How many records have an id that another record has too.',
    hides: 'Two records of one person may be two cases; the same person under two ids is not seen.',
    label: 'duplicate',
    event: '{n} share their id with another record',
  },
  nl: {
    name: 'Dubbele dossiers',
    meaning: 'Hoeveel dossiers een nummer hebben dat ook op een ander dossier staat.',
    hides: 'Twee dossiers van één persoon kunnen twee zaken zijn; wie twee nummers heeft, wordt niet gezien.',
    label: 'dubbel',
    event: 'hebben er {n} hetzelfde nummer als een ander dossier',
  },
})

export const distributionShift: AggregateMetric = {
  kind: 'aggregate',
  id: 'distribution_shift',
  question: 'data',
  usual: true,
  of: 'quality',
  check: 'shift',
  quantity: 'gap',
  range: [0, 1],
  aggregation: spreadDistance,
  formula: '½ Σ |p − q| over ten bins of the values that hold: p in the group, q in its reference',
  source:
    'Levin, Peres & Wilmer (2009), Markov Chains and Mixing Times, section 4.1 (total variation distance); interval: McDiarmid (1989), bounded differences',
  peers: [],
  needs: ['quality'],
  text: {
    en: said(
      'Shift of values',
      'Which share of the records of a group would need another value for its values to be spread as those of its reference.',
      'A shift may be real: people differ. It is of ten bins, made from some of the rows, and looks larger than it is in a small group: its interval allows for that.',
    ),
    nl: said(
      'Verschuiving van waarden',
      'Welk deel van de dossiers van een groep een andere waarde zou moeten hebben om verdeeld te zijn als bij de referentie.',
      'Een verschuiving kan echt zijn: mensen verschillen. Er zijn tien vakken, gemaakt uit een deel van de rijen. In een kleine groep lijkt de verschuiving groter dan ze is: het interval houdt daar rekening mee.',
    ),
  },
}

/** Each the rate of one check. */
export const dataQualityMeasures: readonly RateMetric[] = [
  missingValueRate,
  placeholderRate,
  implausibleValueRate,
  staleValueRate,
  badValueRate,
  duplicateRate,
]
