import type { GroupCurves } from '../../../metrics/scores/curves.js'
import { scoreTexts } from '../../locales/scores.js'
import { shortLabel } from '../names.js'
import type { Report } from '../report.js'
import type { Table } from '../table.js'

/** The tables behind the charts of scores. */

const nameOf = (report: Report, { attribute, group }: GroupCurves): string => shortLabel(report, attribute, group)

/** Shares as numbers of every 100. */
const hundred = ({ numbers }: Report, share: number): string => numbers.gap(share)

export function calibrationTable(report: Report, curves: readonly GroupCurves[], id: string): Table | null {
  const say = scoreTexts[report.locale.language]
  const { numbers, locale } = report
  const rows = curves.flatMap((own) =>
    (own.calibration ?? []).map((bin) => [
      nameOf(report, own),
      numbers.amount(bin.mean_score),
      hundred(report, bin.observed),
      locale.to(hundred(report, bin.low), hundred(report, bin.high)),
      numbers.count(bin.cases),
    ]),
  )
  if (rows.length === 0) return null
  const { head } = say
  return {
    id,
    caption: say.calibration.caption,
    columns: [
      { head: head.group },
      { head: head.score, number: true },
      { head: head.observed, number: true },
      { head: `${head.interval} (${report.confidence})`, number: true },
      { head: head.people, number: true },
    ],
    rows,
  }
}

/** Thresholds of each group that a table shows. */
const mostThresholds = 9

export function thresholdTable(report: Report, curves: readonly GroupCurves[], id: string): Table | null {
  const { head, thresholds } = scoreTexts[report.locale.language]
  const rows = curves.flatMap((own) => {
    const points = (own.roc ?? []).filter(({ threshold }) => threshold !== null)
    const every = Math.max(1, Math.ceil(points.length / mostThresholds))
    return points
      .filter((_, index) => (points.length - 1 - index) % every === 0)
      .map(({ threshold, false_positive_rate, true_positive_rate }) => {
        const precise = own.precision_recall?.find((point) => point.threshold === threshold)
        return [
          nameOf(report, own),
          report.numbers.amount(threshold),
          hundred(report, true_positive_rate),
          hundred(report, false_positive_rate),
          precise === undefined ? report.locale.dash : hundred(report, precise.precision),
        ]
      })
  })
  if (rows.length === 0) return null
  return {
    id,
    caption: thresholds,
    columns: [
      { head: head.group },
      { head: head.threshold, number: true },
      { head: head.tpr, number: true },
      { head: head.fpr, number: true },
      { head: head.precision, number: true },
    ],
    rows,
  }
}

export function brierTable(report: Report, curves: readonly GroupCurves[], id: string): Table | null {
  const { head, brier: caption } = scoreTexts[report.locale.language]
  const { numbers } = report
  const rows = curves.flatMap((own) =>
    own.brier === null
      ? []
      : [
          [
            nameOf(report, own),
            ...[own.brier.score, own.brier.reliability, own.brier.resolution, own.brier.uncertainty].map((value) =>
              numbers.amount(value, Math.max(0.01, Math.abs(value))),
            ),
          ],
        ],
  )
  if (rows.length === 0) return null
  return {
    id,
    caption,
    columns: [
      { head: head.group },
      { head: head.brier, number: true },
      { head: head.reliability, number: true },
      { head: head.resolution, number: true },
      { head: head.uncertainty, number: true },
    ],
    rows,
  }
}
