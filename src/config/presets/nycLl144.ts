import type { ByEffect } from '../../metrics/metric.js'
import type { Preset, PresetLimit, PresetText } from './preset.js'

const impactRatios: readonly PresetLimit[] = (
  [
    ['selection_rate', 'ratio', { kind: 'best' }],
    ['scoring_rate_ratio', null, null],
  ] as const
).map(([metric, comparison, reference]) => ({
  metric,
  comparison,
  reference,
  min: null,
  max: null,
  severity: 'warn',
  // § 5-301(d): a category under 2 % of the data may be left out of the required calculations.
  minimum_share: 0.02,
}))

const texts = (adverse: PresetText, favourable: PresetText): ByEffect<PresetText> => ({ adverse, favourable })

export const nycLl144: Preset = {
  id: 'nyc-ll144',
  source: 'New York City Local Law 144 of 2021; Rules of the City of New York, title 6, § 5-301',
  limits: { adverse: impactRatios, favourable: impactRatios },
  text: {
    en: texts(
      {
        name: 'Analogy to the bias audit of New York City Local Law 144',
        description:
          'The law is about tools that help to hire or promote people, so that being selected helps. Here a positive decision burdens: this is an analogy, with ratios to the group that is selected least. No pass mark is set.',
      },
      {
        name: 'Bias audit of New York City Local Law 144',
        description:
          'Of each category the selection rate, and its ratio to that of the category that is selected most; of scores the share of people who score above the median of all, and the ratio of the lowest to the highest. The plan should name sex, race or ethnicity, and their crossing. Categories under 2 % of the people may be left out of the ratios, with their number and rate stated; every other takes part, however few people it has, and the plan’s least number of cases does not apply; people whose category is unknown are counted apart. The law sets no pass mark, so nothing here passes or fails.',
      },
    ),
    nl: texts(
      {
        name: 'Analogie van de bias-audit van New York City Local Law 144',
        description:
          'De wet gaat over hulpmiddelen bij werving of promotie, waar geselecteerd worden helpt. Hier belast een positief besluit: dit is een analogie, met verhoudingen tot de groep die het minst wordt geselecteerd. Er is geen grens gesteld.',
      },
      {
        name: 'Bias-audit van New York City Local Law 144',
        description:
          'Van elke categorie het selectiepercentage en de verhouding ervan tot dat van de meest geselecteerde categorie; van scores het aandeel mensen boven de mediaan van allen, en de verhouding van het laagste tot het hoogste. Het plan hoort geslacht, ras of etniciteit en hun kruising te noemen. Categorieën van minder dan 2 % van de mensen mogen uit de verhoudingen blijven, met vermelding van hun aantal en percentage; elke andere doet mee, hoe weinig mensen erin zitten ook, en het minste aantal gevallen van het plan geldt hier niet; mensen van wie de categorie onbekend is, worden apart geteld. De wet stelt geen grens, dus hier slaagt of zakt niets.',
      },
    ),
  },
}
