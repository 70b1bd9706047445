import { totalVariation, totalVariationInterval } from '../../statistics/totalVariation.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import { mergeGroups } from '../fillings.js'
import type { ContrastAggregation } from '../metric.js'
import { valueTable } from '../overGroups/toldOf.js'

/** How far the values of a group are spread otherwise than those of its reference. */
export const spreadDistance: ContrastAggregation = {
  kind: 'contrast',
  apart: true,
  evidence: ({ group, against }) => {
    const [own = []] = valueTable([group])
    const [others = []] = valueTable(mergeGroups(against))
    return distanceBetween(own, others)
  },
}

const times = (counts: readonly number[], factor: number): readonly number[] => counts.map((one) => one * factor)

function distanceBetween(own: readonly number[], others: readonly number[]): Evidence {
  const [rows, referenceRows] = [own, others].map((counts) => counts.reduce((sum, one) => sum + one, 0))
  if (!rows || !referenceRows) return noEvidence('zero_denominator', rows ?? 0, referenceRows ?? 0)
  return evidence({
    estimate: totalVariation(own, others),
    method: 'mcdiarmid',
    rows,
    referenceRows,
    interval: (z) => totalVariationInterval(own, others, z),
    scaled: (factor) => distanceBetween(times(own, factor), times(others, factor)),
  })
}
