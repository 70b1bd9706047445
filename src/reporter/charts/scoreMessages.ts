import type { MetricId } from '../../metrics/metric.js'
import type { GroupCurves } from '../../metrics/scores/curves.js'
import { shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { scoreTexts } from '../locales/scores.js'

/** The messages of the charts of scores: what the lines come down to, with the groups at both ends. */

interface Ranked {
  readonly group: string
  readonly value: number
}

/** The groups with a value of a measure, the least first. */
const rankedBy = (report: Report, curves: readonly GroupCurves[], metric: MetricId): readonly Ranked[] =>
  curves
    .flatMap(({ attribute, group }) => {
      const found = report.audit.groups.find((one) => one.attribute === attribute && one.group === group)
      const value = found?.metrics[metric]?.estimate ?? null
      return value === null ? [] : [{ group: shortLabel(report, attribute, group), value }]
    })
    .toSorted((a, b) => a.value - b.value)

const ends = (ranked: readonly Ranked[]): readonly [Ranked, Ranked] | null => {
  const [least, most] = [ranked[0], ranked.at(-1)]
  return least === undefined || most === undefined ? null : [least, most]
}

export function calibrationMessage(report: Report, curves: readonly GroupCurves[]): string {
  const { calibration } = scoreTexts[report.locale.language]
  const off = ({ value }: Ranked): string => calibration.points(report.numbers.gap(value))
  const ranked = rankedBy(report, curves, 'calibration_error')
  const found = ends(ranked)
  if (found === null) return calibration.title
  const [best, worst] = found
  if (ranked.length === 1) return calibration.only(off(best))
  return off(best) === off(worst)
    ? calibration.alike(off(best))
    : calibration.message(best.group, off(best), worst.group, off(worst))
}

export function rocMessage(report: Report, curves: readonly GroupCurves[]): string {
  const { roc } = scoreTexts[report.locale.language]
  const pairs = ({ value }: Ranked): string => report.numbers.count(value * 100)
  const ranked = rankedBy(report, curves, 'roc_auc')
  const found = ends(ranked)
  if (found === null) return roc.title
  const [worst, best] = found
  if (ranked.length === 1) return roc.only(pairs(best))
  return pairs(best) === pairs(worst)
    ? roc.alike(pairs(best))
    : roc.message(best.group, pairs(best), worst.group, pairs(worst))
}

/** More groups than this are in the table. */
const mostTold = 4

export function precisionMessage(report: Report, curves: readonly GroupCurves[]): string {
  const { precision } = scoreTexts[report.locale.language]
  const told = curves.flatMap(({ attribute, group, precision_recall }) => {
    const half = precision_recall?.find(({ recall }) => recall >= 0.5)
    return half === undefined ? [] : [{ group: shortLabel(report, attribute, group), value: half.precision }]
  })
  if (told.length === 0) return precision.title
  const ranked = told.toSorted((a, b) => b.value - a.value)
  const shown = ranked.length > mostTold ? [ranked[0], ranked.at(-1)].flatMap((one) => one ?? []) : ranked
  return precision.message(
    shown.map(({ group, value }) => precision.of(group, report.numbers.count(value * 100))).join('; '),
  )
}
