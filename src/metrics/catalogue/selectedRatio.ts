import { addCells, highOf, lowOf, publishedOf, type Range } from '../../counts.js'
import type { Interval } from '../../statistics/interval.js'
import { compare } from '../compare.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import { rowsOf } from '../fillings.js'
import type { AggregateMetric } from '../metric.js'
import { said } from './said.js'
import { selectionRate } from './selection.js'

/** Evidence of a positive multiple of a value; where the multiple is only known to lie between two, with all of these. */
function multiplied(of: Evidence, factor: Required<Range>): Evidence {
  const { low, high, published } = factor
  const times = (interval: Interval | null): Interval | null =>
    interval && { low: interval.low * published, high: interval.high * published }
  const timesAny = (interval: Interval | null): Interval | null =>
    interval && { low: interval.low * low, high: interval.high * high }
  return evidence({
    estimate: of.estimate === null ? null : of.estimate * published,
    undefined: of.undefined,
    method: of.method,
    bounds: timesAny(of.bounds),
    rows: of.rows,
    referenceRows: of.referenceRows,
    interval: (z) => times(of.interval(z)),
    envelope: (z) => timesAny(of.envelope(z)),
    scaled: (more) => multiplied(of.scaled(more), factor),
  })
}

/**
 * The selected of a group over those of its reference: the ratio of selection rates times that of the sizes, which are
 * given, so the interval is the former's.
 */
export const selectedRatio: AggregateMetric = {
  kind: 'aggregate',
  id: 'selected_ratio',
  question: 'selection',
  quantity: 'ratio',
  range: [0, Number.POSITIVE_INFINITY],
  aggregation: {
    kind: 'contrast',
    evidence: ({ group, against, including, rules }) => {
      const [own, theirs] = [rowsOf(group), addCells((including ? [group, ...against] : against).map(rowsOf))]
      const [mine, others] = [publishedOf(own), publishedOf(theirs)]
      if (mine === null || others === null) return noEvidence('cell_not_known', own, theirs)
      if (lowOf(theirs) === 0) return noEvidence('zero_denominator', own, theirs)
      return multiplied(compare(selectionRate, group, { groups: against, including }, rules).of('ratio'), {
        low: lowOf(own) / highOf(theirs),
        high: highOf(own) / lowOf(theirs),
        published: mine / others,
      })
    },
  },
  formula: 'selected of the group / selected of the reference',
  source:
    'Saleiro et al. (2018), Aequitas: a bias and fairness audit toolkit (predicted positive ratio_k disparity); interval: Koopman (1984), the sizes of the groups given',
  peers: [],
  needs: ['decision'],
  text: {
    en: said(
      'Ratio of numbers selected',
      'How many people of a group were selected for each one of its reference.',
      'It follows how large the groups are: of two groups that are treated alike, the one of twice the size has a value of 2.',
    ),
    nl: said(
      'Verhouding van aantallen geselecteerden',
      'Hoeveel mensen van een groep werden geselecteerd op elk van de referentie.',
      'Het volgt hoe groot de groepen zijn: van twee groepen die gelijk worden behandeld, heeft een die twee keer zo groot is de waarde 2.',
    ),
  },
}
