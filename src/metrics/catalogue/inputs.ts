import type { AggregateMetric, MeasuredMetric, MetricText } from '../metric.js'
import { toldBy } from '../overGroups/toldBy.js'
import { rocAuc } from '../scores/rocAuc.js'
import { said } from './said.js'

/** How well somebody's group can be told by what a model is given: by one input, or by all of them together. */

const bergsma =
  'Bergsma (2013), A bias-correction for Cramér’s V and Tschuprow’s T, Journal of the Korean Statistical Society 42, 323–328'
const intervals =
  'interval: Steiger (2004), of the noncentrality of a χ² that has the mean and the variance it has by chance, given the sums of the table (Haldane 1940; Satterthwaite 1946)'

const hidden = {
  en: 'That an input tells nothing by itself does not mean that it tells nothing beside others. That it tells much does not mean that the model uses it so. Values that fewer than five people have are taken together, so what each of these tells is lost; numbers with few people each are in twenty bins.',
  nl: 'Dat een invoer op zichzelf niets verraadt, zegt niet dat hij dat samen met andere niet doet. Dat hij veel verraadt, zegt niet dat het model hem zo gebruikt. Waarden die minder dan vijf mensen hebben, zijn samengenomen: wat elk daarvan verraadt, gaat verloren. Getallen met weinig mensen per getal staan in twintig vakken.',
} as const

const ofInput = (
  id: string,
  what: 'strength' | 'information',
  entry: Pick<AggregateMetric, 'formula' | 'source' | 'peers' | 'text'>,
): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  id,
  question: 'proxies',
  usual: true,
  of: 'input',
  quantity: 'number',
  range: [0, 1],
  aggregation: toldBy(what),
  needs: ['inputs'],
})

export const proxyCramersV = ofInput('proxy_cramers_v', 'strength', {
  formula:
    '√(max(0, χ²/N − (r−1)(c−1)/(N−1)) / min(r′−1, c′−1)) of the table groups × values, with k′ = k − (k−1)²/(N−1)',
  source: `${bergsma}; ${intervals}`,
  peers: [],
  text: {
    en: said(
      'Proxy strength (Cramér’s V)',
      'How strongly an input hangs together with the group: 0 is not at all, 1 wholly. What chance alone does is taken off.',
      hidden.en,
    ),
    nl: said(
      'Proxysterkte (Cramérs V)',
      'Hoe sterk een invoer samenhangt met de groep: 0 is helemaal niet, 1 volledig. Wat toeval alleen al doet, is eraf gehaald.',
      hidden.nl,
    ),
  },
})

export const proxyInformation = ofInput('proxy_information', 'information', {
  formula:
    '(I − E) / (H − E), with I the mutual information of group and value, E what chance makes of it, H the entropy of the group',
  source: `Theil (1970), American Journal of Sociology 76, 103–154 (uncertainty coefficient); chance: Vinh, Epps & Bailey (2010), JMLR 11, 2837–2854, equation 24a; ${intervals}`,
  peers: [
    {
      tool: 'scikit_learn',
      name: 'adjusted_mutual_info_score',
      note: 'divided by a mean of both entropies, and without an interval',
    },
  ],
  text: {
    en: said(
      'Proxy information',
      'Which part of the uncertainty about somebody’s group is gone for whoever knows the input. What chance alone does is taken off.',
      hidden.en,
    ),
    nl: said(
      'Proxy-informatie',
      'Welk deel van de onzekerheid over iemands groep weg is voor wie de invoer kent. Wat toeval alleen al doet, is eraf gehaald.',
      hidden.nl,
    ),
  },
})

const told = (name: string, meaning: string, hides: string): MetricText => said(name, meaning, hides)

const proxyAuc: MeasuredMetric = {
  kind: 'measured',
  id: 'proxy_auc',
  question: 'proxies',
  usual: true,
  of: 'input',
  teller: 'together',
  uncompared: true,
  quantity: 'number',
  range: [0, 1],
  better: { adverse: 'low', favourable: 'low' },
  measure: {
    method: rocAuc.method,
    // Scores of one group are no scores of another.
    knowledgeOf: (groups, rules) => (groups.length === 1 ? rocAuc.knowledgeOf(groups, rules) : null),
  },
  formula: 'P(score of somebody of the group > score of another) + ½ P(equal), by naive Bayes of all inputs',
  source:
    'Maron (1961), JACM 8, 404–417 (naive Bayes), learned of one half of the rows and taken of the other; interval: DeLong, DeLong & Clarke-Pearson (1988), on the logit',
  peers: [],
  needs: ['inputs'],
  text: {
    en: told(
      'Proxy AUC (all inputs)',
      'How often somebody of the group looks more like the group, by all inputs together, than somebody else does: 0.5 is a coin, 1 is always.',
      'It takes inputs as if each told something of its own, so a better model could tell more. It is no proof that the model uses it.',
    ),
    nl: told(
      'Proxy-AUC (alle invoer)',
      'Hoe vaak iemand uit de groep volgens alle invoer samen meer op de groep lijkt dan iemand anders: 0,5 is kop of munt, 1 is altijd.',
      'Het doet alsof elke invoer iets eigens zegt; een beter model kan meer verraden. Het is geen bewijs dat het model dat doet.',
    ),
  },
}

export const inputMeasures = [proxyCramersV, proxyInformation, proxyAuc] as const
