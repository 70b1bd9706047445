import { type CellName, cellNames } from '../../counts.js'
import { partOf } from '../contrasts/partOf.js'
import type { AggregateMetric, MetricText } from '../metric.js'
import { said } from './said.js'

/** Whose the cases are: a group's part of everyone, and of everyone who was selected or has a positive outcome. */

const shareOfEveryone = (
  cells: readonly CellName[],
  entry: Pick<AggregateMetric, 'id' | 'formula' | 'source' | 'peers' | 'needs' | 'question'>,
  text: { readonly en: MetricText; readonly nl: MetricText },
): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  quantity: 'share',
  range: [0, 1],
  aggregation: partOf({ cells, value: (share) => share, moves: 'up' }, { ofEveryone: true }),
  text,
})

export const positiveShare = shareOfEveryone(
  ['tp', 'fn'],
  {
    id: 'positive_share',
    question: 'data',
    formula: '(tp + fn) of the group / (tp + fn) of everyone',
    source:
      'Saleiro et al. (2018), Aequitas: a bias and fairness audit toolkit, arXiv:1811.05577 (its PPR, of outcomes); interval: Wilson (1927)',
    peers: [],
    needs: ['decision', 'outcome'],
  },
  {
    en: said(
      'Share of all positive outcomes',
      'Which share of all people with a positive outcome belongs to the group.',
      'It follows the size of the group: set it beside population_share. Who has an outcome was chosen by whoever checked.',
    ),
    nl: said(
      'Aandeel in alle positieve uitkomsten',
      'Welk deel van alle mensen met een positieve uitkomst tot de groep hoort.',
      'Het volgt de grootte van de groep: leg population_share ernaast. Wie een uitkomst heeft, hangt af van wie er werd gecontroleerd.',
    ),
  },
)

export const selectedShare = shareOfEveryone(
  ['tp', 'fp', 'positive_unknown'],
  {
    id: 'selected_share',
    question: 'selection',
    formula: '(tp + fp + positive_unknown) of the group / that of everyone',
    source:
      'Saleiro et al. (2018), Aequitas: a bias and fairness audit toolkit, arXiv:1811.05577 (predicted positive rate of a group, PPR); interval: Wilson (1927)',
    peers: [{ tool: 'aequitas', name: 'ppr' }],
    needs: ['decision'],
  },
  {
    en: said(
      'Share of all the selected',
      {
        adverse: 'Which share of all the flagged belongs to the group.',
        favourable: 'Which share of all the accepted belongs to the group.',
      },
      'It follows the size of the group, so that equal shares are no equal treatment: set it beside population_share.',
    ),
    nl: said(
      'Aandeel in alle geselecteerden',
      {
        adverse: 'Welk deel van alle mensen die werden uitgekozen tot de groep hoort.',
        favourable: 'Welk deel van alle mensen die werden toegelaten tot de groep hoort.',
      },
      'Het volgt de grootte van de groep, dus gelijke aandelen zijn geen gelijke behandeling: leg population_share ernaast.',
    ),
  },
)

export const populationShare = shareOfEveryone(
  cellNames,
  {
    id: 'population_share',
    question: 'data',
    formula: 'n of the group / n of everyone',
    source:
      'Das et al. (2021), Fairness measures for machine learning in finance, Journal of Financial Data Science 3(4) (the shares of class imbalance); interval: Wilson (1927)',
    peers: [],
    needs: ['decision'],
  },
  {
    en: said(
      'Share of everyone',
      'Which share of all people in the log belongs to the group.',
      'The log holds those about whom a decision was made, which need not be the population. Its interval is about people like these.',
    ),
    nl: said(
      'Aandeel in iedereen',
      'Welk deel van alle mensen in het bestand tot de groep hoort.',
      'Het bestand bevat mensen over wie is beslist, en dat hoeft niet de bevolking te zijn. Het interval gaat over mensen als deze.',
    ),
  },
)

export const classImbalance: AggregateMetric = {
  kind: 'aggregate',
  id: 'class_imbalance',
  question: 'data',
  abbreviation: 'CI',
  quantity: 'number',
  range: [-1, 1],
  aggregation: partOf({
    cells: cellNames,
    // With everyone as the reference N is all people: (N − n) / (N + n).
    value: (share, including) => (including ? (1 - share) / (1 + share) : 1 - 2 * share),
    moves: 'down',
  }),
  formula: '(n of the reference − n of the group) / (their sum)',
  source:
    'Das et al. (2021), Fairness measures for machine learning in finance, Journal of Financial Data Science 3(4); interval: Wilson (1927) of the group’s share',
  peers: [
    { tool: 'clarify', name: 'CI' },
    { tool: 'aif360', name: 'class_imbalance', note: 'unprivileged minus privileged: the sign is turned' },
  ],
  needs: ['decision'],
  text: {
    en: said(
      'Class imbalance',
      'How much smaller a group is than its reference: 0 is as large, 1 is nobody.',
      'It is about how many people the log holds, not about how they were decided on.',
    ),
    nl: said(
      'Onbalans in aantallen',
      'Hoeveel kleiner een groep is dan de referentie: 0 is even groot, 1 is niemand.',
      'Het gaat over hoeveel mensen er in het bestand staan, niet over hoe er over hen is beslist.',
    ),
  },
}
