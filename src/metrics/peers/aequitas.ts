import type { MetricId } from '../metric.js'
import { alias, others, type PeerMeasure, type PeerTable } from './peer.js'

/** Of each group; with `_disparity` after it, over the reference group's. */
const rates: readonly (readonly [name: string, metric: MetricId])[] = [
  ['pprev', 'selection_rate'],
  ['precision', 'positive_predictive_value'],
  ['fdr', 'false_discovery_rate'],
  ['for', 'false_omission_rate'],
  ['fpr', 'false_positive_rate'],
  ['fnr', 'false_negative_rate'],
  ['tpr', 'true_positive_rate'],
  ['tnr', 'true_negative_rate'],
  ['npv', 'negative_predictive_value'],
]

const zero = 'x/0 is 10 there (fill_divbyzero); here it has no estimate and no upper end'

const disparity = ([name, metric]: (typeof rates)[number]): PeerMeasure =>
  alias(`${name}_disparity`, metric, { comparison: 'ratio', note: zero })

export const aequitas: PeerTable = {
  tool: 'aequitas',
  name: 'Aequitas',
  version: '1.1.0',
  source: 'https://dssg.github.io/aequitas/metrics.html',
  convention:
    'A disparity is the group over a reference group: one that is named, the largest, or the one with the smallest value. Significance is a t-test or a Mann–Whitney test of rows, with errors of its own.',
  measures: [
    alias('ppr', 'selected_share', {
      reference: { kind: 'overall' },
      note: 'the share of all the selected that belong to the group; not the selection rate',
    }),
    ...rates.map(([name, metric]) => alias(name, metric)),
    alias('prev', 'base_rate'),
    alias('accuracy', 'accuracy'),
    // The shares of all the selected have one denominator, so their ratio is one of numbers of people.
    alias('ppr_disparity', 'selected_ratio', { note: `it follows how large the groups are; ${zero}` }),
    ...rates.map(disparity),
    ...others(
      'It is no measure but a judgement: whether disparities lie between τ and 1/τ. The preset aequitas-tau-0.8 makes it.',
      [
        'Statistical Parity',
        'Impact Parity',
        'FDR Parity',
        'FPR Parity',
        'FOR Parity',
        'FNR Parity',
        'TPR Parity',
        'TNR Parity',
        'NPV Parity',
        'Precision Parity',
        'TypeI Parity',
        'TypeII Parity',
        'Equalized Odds',
        'Unsupervised Fairness',
        'Supervised Fairness',
        'Overall Fairness',
      ],
    ),
    ...others('A count: the tally of every group stands in the result.', [
      'tp',
      'fp',
      'fn',
      'tn',
      'pp',
      'pn',
      'k',
      'group_label_pos',
      'group_label_neg',
      'group_size',
      'total_entities',
    ]),
  ],
}
