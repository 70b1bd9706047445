import type { MetricId } from '../metric.js'
import { alias, others, type PeerMeasure, type PeerTable } from './peer.js'

const rates: readonly (readonly [name: string, metric: MetricId, note: string | null])[] = [
  [
    'ppr',
    'selected_share',
    'the share of all the selected that belong to the group, not the selection rate; with the reference overall',
  ],
  ['pprev', 'selection_rate', null],
  ['precision', 'positive_predictive_value', null],
  ['fdr', 'false_discovery_rate', null],
  ['for', 'false_omission_rate', null],
  ['fpr', 'false_positive_rate', null],
  ['fnr', 'false_negative_rate', null],
  ['tpr', 'true_positive_rate', null],
  ['tnr', 'true_negative_rate', null],
  ['npv', 'negative_predictive_value', null],
]

/** The share of all the selected has a denominator of its own there and here: their ratio is one of numbers of people. */
const selectedDisparity = alias('ppr_disparity', 'selected_ratio', {
  note: 'the selected of the group over those of the reference: it follows how large they are; x/0 is 10 there',
})

const disparity = ([name, metric]: (typeof rates)[number]): PeerMeasure =>
  alias(`${name}_disparity`, metric, {
    comparison: 'ratio',
    note: 'x/0 is 10 there (fill_divbyzero); here it has no estimate and no upper end',
  })

export const aequitas: PeerTable = {
  tool: 'aequitas',
  name: 'Aequitas',
  version: '1.1.0',
  source: 'https://dssg.github.io/aequitas/metrics.html',
  convention:
    'A disparity is the group over a reference group: one that is named, the largest, or the one with the smallest value. Significance is a t-test or a Mann–Whitney test of rows, with errors of its own.',
  measures: [
    ...rates.map(([name, metric, note]) => alias(name, metric, { note })),
    alias('prev', 'base_rate'),
    alias('accuracy', 'accuracy'),
    selectedDisparity,
    ...rates.filter(([name]) => name !== 'ppr').map(disparity),
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
