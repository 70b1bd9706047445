import type { AttributeCounts, ScoreTable } from '../../counts.js'
import { type BrierParts, brierParts } from '../../statistics/brier.js'
import { zOf } from '../../statistics/normal.js'
import { equalMassBins } from '../../statistics/scoreBins.js'
import { wilson } from '../../statistics/wilson.js'
import { calibrationBins, calibrationBinsOf } from './calibration.js'
import { areProbabilities, casesOf, knownClasses, rowsOf } from './tableOf.js'

/** What a group's scores do at every threshold, among those whose outcome is known: for charts, in few points. */
export interface GroupCurves {
  readonly attribute: string
  readonly group: string
  /** Rows with a score and a known outcome. */
  readonly n: number
  /** The log has more distinct scores than are kept: points lie between bins. */
  readonly binned: boolean
  /** By falling threshold, a score of at least it being positive; null without positives or without negatives. */
  readonly roc: readonly RocPoint[] | null
  /** By falling threshold; null without positives. */
  readonly precision_recall: readonly PrecisionRecallPoint[] | null
  /** In bins of equally many people, rising; null where scores are no probabilities. */
  readonly calibration: readonly CalibrationPoint[] | null
  /** The Brier score taken apart over those bins. */
  readonly brier: BrierTerms | null
}

interface RocPoint {
  /** null at the first: a threshold above all scores. */
  readonly threshold: number | null
  readonly false_positive_rate: number
  readonly true_positive_rate: number
}

interface PrecisionRecallPoint {
  readonly threshold: number
  readonly recall: number
  readonly precision: number
}

interface CalibrationPoint {
  readonly cases: number
  readonly mean_score: number
  /** The share of positives, with Wilson's interval. */
  readonly observed: number
  readonly low: number
  readonly high: number
}

/** reliability − resolution + uncertainty + within_bins is the Brier score. */
interface BrierTerms {
  readonly score: number
  readonly reliability: number
  readonly resolution: number
  readonly uncertainty: number
  readonly within_bins: number
}

/** More points than this nobody sees. */
const mostPoints = 200
/** A millionth of the scale: no chart shows it, and a file of many groups stays small. */
const digits = 1e6

/** The curves of the groups of every attribute; crossings have many groups of few people. */
export function curvesOf(attributes: readonly AttributeCounts[], confidence: number): readonly GroupCurves[] {
  const z = zOf(confidence)
  return attributes
    .filter(({ parts }) => parts.length === 1)
    .flatMap(({ attribute, groups }) =>
      groups.flatMap(({ group, scores }) =>
        scores === undefined || casesOf(scores, knownClasses) === 0 ? [] : [curvesOfGroup(attribute, group, scores, z)],
      ),
    )
}

function curvesOfGroup(attribute: string, group: string, table: ScoreTable, z: number): GroupCurves {
  const steps = stepsOf(table)
  const [m, n] = [casesOf(table, ['positive']), casesOf(table, ['negative'])]
  const probable = areProbabilities(table)
  const parts = probable ? brierParts(equalMassBins(table, calibrationBins)) : null
  return {
    attribute,
    group,
    n: rowsOf(table, knownClasses),
    binned: table.binned !== undefined,
    roc:
      m === 0 || n === 0
        ? null
        : [
            { threshold: null, false_positive_rate: 0, true_positive_rate: 0 },
            ...thinned(steps).map(({ threshold, tp, fp }) => ({
              threshold,
              false_positive_rate: rounded(fp / n),
              true_positive_rate: rounded(tp / m),
            })),
          ],
    precision_recall:
      m === 0
        ? null
        : thinned(steps).map(({ threshold, tp, fp }) => ({
            threshold,
            recall: rounded(tp / m),
            precision: rounded(tp / (tp + fp)),
          })),
    calibration: probable ? calibrationBinsOf(table, 'mass').map((bin) => pointOf(bin, z)) : null,
    brier: parts && termsOf(parts),
  }
}

interface Step {
  readonly threshold: number
  readonly tp: number
  readonly fp: number
}

/** Decisions at each distinct score as a threshold, the highest first; a score that nobody of known outcome has is none. */
function stepsOf({ scores, positive, negative }: ScoreTable): readonly Step[] {
  let [tp, fp] = [0, 0]
  return [...scores.keys()].reverse().flatMap((index) => {
    const [more, others] = [positive[index] ?? 0, negative[index] ?? 0]
    tp += more
    fp += others
    return more + others === 0 ? [] : [{ threshold: scores[index] ?? 0, tp, fp }]
  })
}

/** Points about equally far apart along the curve, the last among them. */
function thinned(steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1)
  if (last === undefined || steps.length < mostPoints) return steps
  // Along the axes, each from 0 to 1, a curve is two long.
  const along = ({ tp, fp }: Step): number => (last.tp === 0 ? 0 : tp / last.tp) + (last.fp === 0 ? 0 : fp / last.fp)
  const every = along(last) / (mostPoints - 2)
  let next = 0
  return steps.filter((step) => {
    const at = along(step)
    if (at < next && step !== last) return false
    next = at + every
    return true
  })
}

function pointOf(
  { cases, positives, meanScore, size }: ReturnType<typeof calibrationBinsOf>[number],
  z: number,
): CalibrationPoint {
  const observed = positives / cases
  const { low, high } = wilson({ successes: observed * size, total: size }, z)
  return { cases, mean_score: meanScore, observed, low, high }
}

const termsOf = (parts: BrierParts): BrierTerms => ({
  score: parts.score,
  reliability: parts.reliability,
  resolution: parts.resolution,
  uncertainty: parts.uncertainty,
  within_bins: parts.withinVariance - parts.withinCovariance,
})

const rounded = (share: number): number => Math.round(share * digits) / digits
