import type { Preset, PresetLimit, PresetText } from './preset.js'

const tenth = { min: -0.1, max: 0.1, reference: null }

const limits: readonly PresetLimit[] = [
  { metric: 'selection_rate', comparison: 'difference', ...tenth },
  { metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25, reference: null },
  { metric: 'true_positive_rate', comparison: 'difference', ...tenth },
  { metric: 'average_odds_difference', comparison: null, ...tenth },
]

const either = (text: PresetText) => ({ adverse: text, favourable: text })

export const aif360Usual: Preset = {
  id: 'aif360-usual',
  source:
    'Bellamy et al. (2018), AI Fairness 360: the ranges that its demonstration calls fair for statistical parity difference, disparate impact, equal opportunity difference and average odds difference',
  limits: { adverse: limits, favourable: limits },
  text: {
    en: either({
      name: 'The usual ranges of AI Fairness 360',
      description:
        'Differences in selection rate, in true positive rate and in average odds stay within 0.1 either way, and the ratio of selection rates between 0.8 and 1.25. AI Fairness 360 takes the privileged group as the reference, so name it in the plan, and takes a positive decision as favourable; the ranges are the same either way. They stand in a demonstration, and no law sets them. A log without outcomes is held to the first two only.',
    }),
    nl: either({
      name: 'De gebruikelijke marges van AI Fairness 360',
      description:
        'Verschillen in selectiepercentage, in terechtpositiefpercentage en in gemiddelde foutkansen blijven binnen 0,1 naar beide kanten, en de verhouding van selectiepercentages tussen 0,8 en 1,25. AI Fairness 360 neemt de bevoorrechte groep als referentie, dus noem die in het plan, en ziet een positief besluit als gunstig; de marges zijn in beide richtingen gelijk. Ze staan in een demonstratie; geen wet stelt ze vast. Een logboek zonder uitkomsten wordt alleen aan de eerste twee getoetst.',
    }),
  },
}
