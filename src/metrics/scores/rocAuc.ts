import type { ScoreTable } from '../../counts.js'
import { aucInterval } from '../../statistics/aucInterval.js'
import { type DeLong, deLong } from '../../statistics/deLong.js'
import type { Sample } from '../sample.js'
import { cornerSample } from './cornerSample.js'
import { extremeAreas } from './extremeAreas.js'
import { scoreMeasure } from './scoreMeasure.js'
import { distributionOf, filled, rowsOf } from './tableOf.js'

/** An area under the ROC curve, as DeLong has it. */
export const areaSample = (area: DeLong, rows: number): Sample => ({
  estimate: area.auc,
  point: area.auc,
  rows,
  interval: (z) => aucInterval(area, z),
  proportion: null,
  scaled: (factor) =>
    areaSample(
      {
        auc: area.auc,
        v10: area.v10 / factor,
        v01: area.v01 / factor,
        positives: area.positives * factor,
        negatives: area.negatives * factor,
      },
      rows * factor,
    ),
})

/** By the scores themselves, where only bins of them are kept and these are all groups of an attribute, one, or all but one. */
function exactArea({ binned }: ScoreTable): DeLong | null {
  const exact = binned?.exact ?? null
  if (exact === null) return null
  const { members, areas } = exact
  const [one] = members
  const others = Object.keys(areas.own).filter((group) => !members.includes(group))
  if (others.length === 0) return areas.everyone
  if (members.length === 1 && one !== undefined) return areas.own[one] ?? null
  const [left] = others
  return others.length === 1 && left !== undefined ? (areas.rest[left] ?? null) : null
}

function sampleOf(table: ScoreTable): Sample | null {
  const area = exactArea(table) ?? deLong(distributionOf(table, ['positive']), distributionOf(table, ['negative']))
  // As many as can be said something of: with three positives a thousand negatives do not help.
  return area && areaSample(area, Math.min(rowsOf(table, ['positive']), rowsOf(table, ['negative'])))
}

/** The area under the ROC curve of a group. Everyone's is no mean of that of their parts: pairs across groups count. */
export const rocAuc = scoreMeasure({
  method: 'delong_logit',
  sampleOf,
  cornersOf: (table) => {
    const [least, most] = extremeAreas(table).map((positiveAt) => {
      const corner = filled(table, positiveAt)
      return sampleOf(corner) ?? cornerSample(Number.NaN, 0)
    })
    return [least ?? cornerSample(Number.NaN, 0), most ?? cornerSample(Number.NaN, 0)]
  },
})
