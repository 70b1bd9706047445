import type { AggregateMetric } from '../metric.js'
import { resampledStatistic } from '../overGroups/resampledStatistic.js'
import { conditionalDisparity } from '../strata/conditionalDisparity.js'
import { said } from './said.js'
import { baseRate, selectionRate } from './selection.js'
import { stratified, stratifiedText } from './stratified.js'

const disparitySource =
  'Wachter, Mittelstadt & Russell (2021), Why fairness cannot be automated, Computer Law & Security Review 41; interval: Zou, Huang & Zhang (2009)'
const disparityHides =
  'It depends on how large the group is: a small one can only have a small value. Strata in which everyone had the same decision are left out. The strata may go opposite ways.'
const disparityHidesNl =
  'Het hangt af van hoe groot de groep is: een kleine groep kan alleen een kleine waarde hebben. Waar iedereen die vergelijkbaar is hetzelfde besluit kreeg, telt dat niet mee. Onder vergelijkbare mensen kan het uiteenlopen.'

export const conditionalDemographicDisparity = stratified({
  id: 'conditional_demographic_disparity',
  usual: true,
  abbreviation: 'CDD',
  quantity: 'points',
  method: 'mover',
  measure: conditionalDisparity,
  formula:
    'Σ n(share of those not selected − share of those selected) / Σ n over the strata; shares: of the group among both',
  source: disparitySource,
  peers: [
    {
      tool: 'clarify',
      name: 'CDDPL',
      note: 'against everyone else; where all had one decision the share of the others, of whom there are none, is 0 there',
    },
  ],
  en: stratifiedText(
    'Conditional demographic disparity',
    'How much larger the group’s share is of those who were not selected than of those who were, among people in the same stratum.',
    disparityHides,
  ),
  nl: stratifiedText(
    'Voorwaardelijke demografische ongelijkheid',
    'Hoeveel groter het aandeel van de groep is onder wie niet werd geselecteerd dan onder wie wel, onder mensen die vergelijkbaar zijn.',
    disparityHidesNl,
  ),
})

export const conditionalLabelDisparity = stratified({
  id: 'conditional_label_disparity',
  rate: baseRate,
  needs: ['outcome', 'strata'],
  quantity: 'points',
  method: 'mover',
  measure: conditionalDisparity,
  formula:
    'Σ n(share of negative outcomes − share of positive outcomes) / Σ n over the strata; shares: of the group among both',
  source: disparitySource,
  peers: [
    {
      tool: 'clarify',
      name: 'CDDL',
      note: 'against everyone else; where all had one outcome the share of the others, of whom there are none, is 0 there',
    },
  ],
  en: stratifiedText(
    'Conditional disparity of outcomes',
    'How much larger the group’s share is of the negative outcomes than of the positive ones, among people in the same stratum.',
    disparityHides,
  ),
  nl: stratifiedText(
    'Voorwaardelijke ongelijkheid in uitkomsten',
    'Hoeveel groter het aandeel van de groep is onder de negatieve uitkomsten dan onder de positieve, onder mensen die vergelijkbaar zijn.',
    disparityHidesNl,
  ),
})

export const meanGroupDisparity: AggregateMetric = {
  kind: 'aggregate',
  id: 'mean_group_disparity',
  question: 'inequality',
  quantity: 'points',
  range: [-1, 1],
  aggregation: resampledStatistic({
    id: 'mean_group_disparity',
    grows: 'level',
    over: 'groups_of_everyone',
    range: [-1, 1],
    measures: [selectionRate],
  }),
  formula: 'Σ n(share of those not selected − share of those selected) / Σ n over the groups, each with its own shares',
  source: 'Bellamy et al. (2018), AI Fairness 360, conditional_demographic_disparity of aif360.sklearn',
  peers: [{ tool: 'aif360', name: 'conditional_demographic_disparity', note: 'of the favourable label' }],
  needs: ['decision'],
  text: {
    en: said(
      'Mean disparity of the groups',
      'How much larger the groups’ shares are of those who were not selected than of those who were, on average over all people.',
      'Gaps of opposite sign cancel: with groups of equal size it is always 0. Nothing is conditioned on; for that there is conditional_demographic_disparity.',
    ),
    nl: said(
      'Gemiddelde ongelijkheid van de groepen',
      'Hoeveel groter het aandeel van de groepen is onder wie niet werd geselecteerd dan onder wie wel, gemiddeld over alle mensen.',
      'Tegengestelde verschillen heffen elkaar op: bij even grote groepen is het altijd 0. Er wordt nergens op vergeleken; daarvoor is er conditional_demographic_disparity.',
    ),
  },
}
