import type { GroupCurves } from '../../../metrics/scores/curves.js'
import { drawLines, type LineChart, mostLines } from '../../charts/lines.js'
import { type ScoreChart, scoreChartsOf } from '../../charts/scoreCharts.js'
import { groupedBy } from '../../groupedBy.js'
import { scoreTexts } from '../../locales/scores.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'
import { brierTable, calibrationTable, thresholdTable } from './scoreTables.js'

/** What the scores are worth in each group: calibration, order, precision, each as a chart, in words and in a table. */
export async function scoresSection(report: Report): Promise<Markup | null> {
  const { curves } = report.audit
  if (curves.length === 0) return null
  const say = scoreTexts[report.locale.language]
  const parts: Markup[] = []
  for (const [attribute, own] of groupedBy(curves, (one) => one.attribute)) {
    parts.push(await attributePart(report, attribute, own, parts.length))
  }
  return html`
<section aria-labelledby="scores">
<h2 id="scores">${say.title}</h2>
<p>${say.intro} ${say.unknown}${curves.some(({ binned }) => binned) && ` ${say.binned}`}${report.audit.notes.map(
    (note) => note.kind === 'rows_without_score' && ` ${say.without(report.numbers.count(note.rows))}`,
  )}</p>${parts}
</section>`
}

async function attributePart(
  report: Report,
  attribute: string,
  curves: readonly GroupCurves[],
  index: number,
): Promise<Markup> {
  const { numbers, locale } = report
  const say = scoreTexts[locale.language]
  const charts: Markup[] = []
  for (const chart of scoreChartsOf(report, attribute, curves, `${index + 1}`)) charts.push(await drawn(chart))
  return html`
<h3>${say.by(attributeLabel(report, attribute))}</h3>${
    curves.length > mostLines &&
    html`\n<p class="sub">${say.folded(numbers.count(mostLines), numbers.count(curves.length))}</p>`
  }${charts}${[
    calibrationTable(report, curves, `scores-${index + 1}-calibration`),
    thresholdTable(report, curves, `scores-${index + 1}-thresholds`),
    brierTable(report, curves, `scores-${index + 1}-brier`),
  ].map((table) => table !== null && tableOf(table))}
${curves.some(({ brier }) => brier !== null) && html`<p class="note">${say.brierNote}</p>`}`
}

const drawn = async (chart: ScoreChart): Promise<Markup> => html`
<h4>${chart.question}</h4>
<p>${chart.title}.</p>
<p class="sub">${chart.subtitle}.</p>${picture(`chart-${chart.id}`, chart.title, describe(chart), await drawLines(chart))}`

/** The lines in words: where each starts, passes its middle and ends. */
const describe = ({ lines, x, y }: LineChart): string =>
  `${x.title}; ${y.title}. ${lines
    .map(({ name, points }) => {
      const told = [points[0], points[Math.floor(points.length / 2)], points.at(-1)].flatMap((point) =>
        point === undefined ? [] : [`${point[0].toFixed(2)}: ${point[1].toFixed(2)}`],
      )
      return `${name}: ${told.join(', ')}`
    })
    .join('; ')}.`
