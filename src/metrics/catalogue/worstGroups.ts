import type { AggregateMetric, GroupMetric } from '../metric.js'
import { worstGroup } from '../overGroups/worstGroup.js'
import { balancedAccuracy, f1Score } from './derived.js'
import { trueNegativeRate, truePositiveRate } from './errors.js'
import { negativePredictiveValue, positivePredictiveValue } from './precision.js'
import { said } from './said.js'
import { accuracy } from './shares.js'

/** The group that is worst off, in measures of which more is better decided. */

const worst = (measure: GroupMetric, peer: string | null): AggregateMetric => ({
  kind: 'aggregate',
  id: `worst_group_${measure.id}`,
  question: 'gap',
  quantity: measure.kind === 'rate' ? 'share' : measure.quantity,
  range: [0, 1],
  aggregation: worstGroup(measure),
  formula: `min of ${measure.id} over the groups`,
  source:
    'Sagawa, Koh, Hashimoto & Liang (2020), Distributionally robust neural networks for group shifts, ICLR (worst-group accuracy); interval: each group’s at its part of the level (Bonferroni; Berger 1982)',
  peers: peer === null ? [] : [{ tool: 'fairlearn', name: peer, note: '0/0 counts as 0 there' }],
  needs: measure.needs,
  text: {
    en: said(
      `${measure.text.en.name}: lowest of any group`,
      `How low it is in the group where it is lowest. ${measure.text.en.meaning.favourable}`,
      'It does not say which group it is or how the others do. Among many small groups one is low by chance; the interval allows for that.',
    ),
    nl: said(
      `${measure.text.nl.name}: laagste van alle groepen`,
      `Hoe laag het is in de groep waar het het laagst is. ${measure.text.nl.meaning.favourable}.`.replace('..', '.'),
      'Het zegt niet welke groep het is en hoe het de andere vergaat. Van veel kleine groepen is er altijd wel een laag door toeval; het interval houdt daar rekening mee.',
    ),
  },
})

export const worstGroupMeasures: readonly AggregateMetric[] = [
  worst(accuracy, 'accuracy_score_group_min'),
  worst(balancedAccuracy, 'balanced_accuracy_score_group_min'),
  worst(f1Score, 'f1_score_group_min'),
  worst(truePositiveRate, 'recall_score_group_min'),
  worst(trueNegativeRate, null),
  worst(positivePredictiveValue, 'precision_score_group_min'),
  worst(negativePredictiveValue, null),
]
