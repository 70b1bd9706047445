import type { MetricId } from '../../metrics/metric.js'
import type { Preset, PresetLimit } from './preset.js'

const burden = (rate: MetricId, share: MetricId, right: MetricId): readonly PresetLimit[] => [
  { metric: rate, comparison: 'ratio', min: 0.8, max: 1.25, reference: null },
  { metric: share, comparison: 'difference', min: -0.05, max: 0.05, reference: null },
  { metric: right, comparison: null, min: 0.5, max: null, reference: null },
  // Where few are checked the other three cannot be known: a reader has to hear it, and it fails nobody.
  { metric: 'verification_rate', comparison: null, min: 0.9, max: null, reference: null, severity: 'warn' },
]

export const equalBurden: Preset = {
  id: 'equal-burden',
  source:
    'No law and no norm: what the City of Amsterdam measured for Slimme Check (false positive rate and share, 2022–2023), with the band that fairness tools use and figures to begin from',
  limits: {
    adverse: burden('false_positive_rate', 'false_positive_share', 'positive_predictive_value'),
    favourable: burden('false_negative_rate', 'false_negative_share', 'negative_predictive_value'),
  },
  text: {
    en: {
      adverse: {
        name: 'Equal burden of wrong flags',
        description:
          'People with whom nothing is wrong are flagged about as often in every group (0.8 to 1.25 times the reference), wrong flags weigh about as much on every whole group (within 5 percentage points), and in every group at least half of the flagged are flagged rightly. A warning is given where the outcome of fewer than nine in ten people is known, because the other figures then rest on guesses. The numbers are a place to begin: set your own, and write down why.',
      },
      favourable: {
        name: 'Equal burden of wrong refusals',
        description:
          'People who qualify are turned down about as often in every group (0.8 to 1.25 times the reference), wrong refusals weigh about as much on every whole group (within 5 percentage points), and in every group at least half of those turned down did not qualify. A warning is given where the outcome of fewer than nine in ten people is known, because the other figures then rest on guesses. The numbers are a place to begin: set your own, and write down why.',
      },
    },
    nl: {
      adverse: {
        name: 'Gelijke last van onterecht uitgekozen worden',
        description:
          'Mensen bij wie niets aan de hand is, worden in elke groep ongeveer even vaak uitgekozen (0,8 tot 1,25 keer de referentie), de last daarvan is voor elke groep als geheel ongeveer even zwaar (binnen 5 procentpunt), en in elke groep is minstens de helft van de uitgekozen mensen terecht uitgekozen. Er volgt een waarschuwing waar van minder dan negen op de tien mensen de uitkomst bekend is, omdat de andere cijfers dan op gissingen rusten. De getallen zijn een begin: stel eigen grenzen en schrijf op waarom.',
      },
      favourable: {
        name: 'Gelijke last van onterecht afgewezen worden',
        description:
          'Mensen die voldoen, worden in elke groep ongeveer even vaak afgewezen (0,8 tot 1,25 keer de referentie), de last daarvan is voor elke groep als geheel ongeveer even zwaar (binnen 5 procentpunt), en in elke groep voldeed minstens de helft van de afgewezen mensen inderdaad niet. Er volgt een waarschuwing waar van minder dan negen op de tien mensen de uitkomst bekend is, omdat de andere cijfers dan op gissingen rusten. De getallen zijn een begin: stel eigen grenzen en schrijf op waarom.',
      },
    },
  },
}
