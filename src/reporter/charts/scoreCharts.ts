import { addCells, lowOf } from '../../counts.js'
import type { GroupCurves } from '../../metrics/scores/curves.js'
import { groupedBy } from '../groupedBy.js'
import { shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { scoreTexts } from '../locales/scores.js'
import { type Line, type LineChart, mostLines } from './lines.js'
import { calibrationMessage, precisionMessage, rocMessage } from './scoreMessages.js'

/** A chart of scores, and the question that it answers. */
export interface ScoreChart extends LineChart {
  readonly question: string
}

/** Of every attribute. */
export const scoreCharts = (report: Report): readonly ScoreChart[] =>
  [...groupedBy(report.audit.curves, ({ attribute }) => attribute)].flatMap(([attribute, curves], index) =>
    scoreChartsOf(report, attribute, curves, `${index + 1}`),
  )

/** The charts of one attribute: calibration, order, precision; of the largest groups, where there are many. */
export function scoreChartsOf(
  report: Report,
  attribute: string,
  curves: readonly GroupCurves[],
  at: string,
): readonly ScoreChart[] {
  const { locale } = report
  // A line of two people says nothing, and a message must not name them the best or the worst; the tables have all.
  const large = curves.filter((one) => hasEnough(report, one))
  const all = large.length > 0 ? large : curves
  const shown = all.length > mostLines ? all.toSorted((a, b) => b.n - a.n).slice(0, mostLines) : all
  const say = scoreTexts[locale.language]
  const lines = (points: (curves: GroupCurves) => Line['points'] | null): readonly Line[] =>
    shown.flatMap((curves) => {
      const own = points(curves)
      return own === null ? [] : [{ name: shortLabel(report, attribute, curves.group), points: own }]
    })
  const share = { quantity: 'share', domain: [0, 1] } as const
  const common = { limit: null, marked: null, axis: locale.axis }
  const calibrated = lines(
    ({ calibration }) => calibration?.map((bin) => [bin.mean_score, bin.observed] as const) ?? null,
  )
  const roc = lines(({ roc }) => roc?.map((point) => [point.false_positive_rate, point.true_positive_rate]) ?? null)
  const precise = lines(
    ({ precision_recall }) => precision_recall?.map((point) => [point.recall, point.precision]) ?? null,
  )
  return [
    {
      ...common,
      question: say.calibration.title,
      id: `calibration-${at}`,
      title: calibrationMessage(report, all),
      subtitle: say.calibration.subtitle,
      x: { title: say.axis.score, quantity: 'number', domain: [0, 1] } as const,
      y: { title: say.axis.observed, ...share },
      lines: calibrated,
      diagonal: true,
    },
    {
      ...common,
      question: say.roc.title,
      id: `roc-${at}`,
      title: rocMessage(report, all),
      subtitle: say.roc.subtitle,
      x: { title: say.axis.fpr, ...share },
      y: { title: say.axis.tpr, ...share },
      lines: roc,
      diagonal: true,
    },
    {
      ...common,
      question: say.precision.title,
      id: `precision-${at}`,
      title: precisionMessage(report, all),
      subtitle: say.precision.subtitle,
      x: { title: say.axis.recall, ...share },
      y: { title: say.axis.precision, ...share },
      lines: precise,
      diagonal: false,
    },
  ].filter(({ lines: drawnLines }) => drawnLines.some(({ points }) => points.length > 1))
}

/** As many people of either outcome as it takes to decide anything. */
function hasEnough({ audit }: Report, { attribute, group }: GroupCurves): boolean {
  const tally = audit.groups.find((one) => one.attribute === attribute && one.group === group)?.tally
  const floor = audit.plan.evidence.minimum_denominator
  return (
    tally !== undefined &&
    lowOf(addCells([tally.tp, tally.fn])) >= floor &&
    lowOf(addCells([tally.fp, tally.tn])) >= floor
  )
}
