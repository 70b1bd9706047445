import type { ByEffect } from '../../metrics/metric.js'
import type { Preset, PresetLimit, PresetText } from './preset.js'

const limits: readonly PresetLimit[] = ['selection_rate', 'false_positive_rate', 'positive_predictive_value'].map(
  (metric) => ({ metric, comparison: 'ratio', min: 0.8, max: 1.25, reference: null }),
)

const either = (text: PresetText): ByEffect<PresetText> => ({ adverse: text, favourable: text })

export const ratioBand: Preset = {
  id: 'ratio-0.8-1.25',
  source:
    'A convention of fairness tools, not a legal rule: AI Fairness 360 (Bellamy et al. 2018) and Aequitas (Saleiro et al. 2018) take 0.8 to 1.25 as fair, after the four-fifths rule of 29 CFR 1607.4(D) and its inverse',
  // A band holds whichever way the ratio is taken (1 / 0.8 = 1.25), so the direction of the decision does not matter.
  limits: { adverse: limits, favourable: limits },
  text: {
    en: either({
      name: 'Ratios from 0.8 to 1.25',
      description:
        'Each group is selected as often as the reference, wrongly selected as often, and rightly selected as often among the selected, within a band of 0.8 to 1.25 times. The band is a convention of fairness tools, in both directions; no law sets it. A log without outcomes is held to the first of the three only.',
    }),
    nl: either({
      name: 'Verhoudingen van 0,8 tot 1,25',
      description:
        'Elke groep wordt even vaak geselecteerd als de referentie, even vaak ten onrechte geselecteerd en onder de geselecteerden even vaak terecht, binnen een marge van 0,8 tot 1,25 keer. De marge is een gewoonte van toetsinstrumenten, in beide richtingen; geen wet stelt haar vast. Een logboek zonder uitkomsten wordt alleen aan de eerste van de drie getoetst.',
    }),
  },
}
