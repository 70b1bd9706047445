import type { SliceMeasures } from '../../../metrics/measureAll.js'
import type { Chart } from '../../charts/chart.js'
import { type Draw, loadDraw } from '../../charts/draw.js'
import { mostCharted, pairLabels, rateWord, strataCharts } from '../../charts/strataCharts.js'
import { type LikeWithLike, likeWithLike, mayBeNothing, turnsRound } from '../../likeWithLike.js'
import { strataTexts } from '../../locales/strata.js'
import { cellText } from '../cell.js'
import { exact, exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { chartUnder } from '../strip.js'
import { tableOf } from '../table.js'

/** Groups side by side in one table, so that it fits a page. */
const across = 5

/** Whether a gap remains among people who are alike: per attribute a chart, what explains it, and every stratum. */
export async function strataSection(report: Report): Promise<Markup | null> {
  const { audit, locale, numbers } = report
  const strata = audit.slices.filter(({ slice }) => slice.kind === 'stratum')
  const told = audit.overall
    .map(({ attribute }) => ({ attribute, rows: likeWithLike(audit, attribute) }))
    .filter(({ rows }) => rows.length > 0)
  if (strata.length === 0 || told.length === 0) return null
  const say = strataTexts[locale.language]
  const draw = await loadDraw(locale.axis)
  const charts = new Map(strataCharts(report).map(({ attribute, chart }) => [attribute, chart]))
  const parts: Markup[] = []
  for (const [at, { attribute, rows }] of told.entries()) {
    const chart = charts.get(attribute)
    parts.push(html`
<h3>${say.by(attributeLabel(report, attribute))}</h3>
${chart !== undefined && (await pictureOf(report, draw, chart))}
${sentencesOf(report, attribute, rows)}
${gapTable(report, attribute, rows, at)}
${strataTables(report, attribute, strata, at)}`)
  }
  const columns = locale.list(audit.plan.conditioning.map(({ name }) => name))
  return html`
<section aria-labelledby="like-with-like">
<h2 id="like-with-like">${say.title}</h2>
<p>${say.intro(columns, numbers.count(strata.length))} ${say.caution}</p>${parts}
</section>`
}

const points = { quantity: 'points', total: 100 } as const
const ratio = { quantity: 'ratio', total: 100 } as const

async function pictureOf(report: Report, draw: Draw, chart: Chart): Promise<Markup> {
  const { locale, numbers } = report
  const folded = chart.folded > 0 && ` ${locale.groups.folded(numbers.count(mostCharted), numbers.count(chart.folded))}`
  return html`
<h4 id="chart-${chart.id}">${chart.title}</h4>
<p class="sub">${chart.subtitle}.${folded}</p>
${chartUnder(chart, await draw(chart))}`
}

type Value = Pick<LikeWithLike['adjusted'], 'estimate' | 'low' | 'high' | 'bounds'>

function sentencesOf(report: Report, attribute: string, rows: readonly LikeWithLike[]): readonly Markup[] {
  const { locale, numbers, audit } = report
  const say = strataTexts[locale.language]
  return rows.map((row) => {
    const pair = pairLabels(report, attribute, row)
    const { adjusted, explained, remains, homogeneity } = row
    if (adjusted.estimate === null) return html`<p>${say.nobody(pair.group)}</p>`
    const p = homogeneity?.p
    const turn = turnsRound(row)
    return html`<p>${[
      ...(explained === null || remains === null
        ? []
        : [say.parts(pair, exact(report, points, explained.estimate), exact(report, points, remains.estimate))]),
      ...(turn === 'no' ? [] : [say.reverses[turn](pair)]),
      ...(turn === 'no' && mayBeNothing(adjusted) ? [say.maybeNothing] : []),
      ...(p === undefined
        ? []
        : [(p <= 1 - audit.plan.evidence.confidence ? say.differ : say.alike)(numbers.level(p))]),
    ].join(' ')}</p>`
  })
}

function gapTable(report: Report, attribute: string, rows: readonly LikeWithLike[], at: number): Markup {
  const { locale, confidence, numbers } = report
  const { head, caption } = strataTexts[locale.language]
  const plainCell = (value: Value | null) => (value === null ? locale.dash : exact(report, points, value.estimate))
  return tableOf({
    id: `like-with-like-table-${at + 1}`,
    caption: caption(attribute),
    columns: [
      { head: head.group },
      ...[
        head.plain,
        head.adjusted(confidence),
        head.explained,
        head.remains,
        head.odds(confidence),
        head.p,
        head.disparity,
      ].map((one) => ({ head: one, number: true })),
    ],
    rows: rows.map((row) => {
      const { group, reference } = pairLabels(report, attribute, row)
      const { plain, adjusted, explained, remains, odds, disparity } = row
      return [
        `${group}, ${reference}`,
        plainCell(plain),
        html`${exact(report, points, adjusted.estimate)}<small>${exactRange(report, points, adjusted)}</small>`,
        plainCell(explained),
        plainCell(remains),
        odds === null
          ? locale.dash
          : html`${exact(report, ratio, odds.estimate)}<small>${exactRange(report, ratio, odds)}</small>`,
        odds?.p === undefined ? locale.dash : numbers.level(odds.p),
        plainCell(disparity),
      ]
    }),
  })
}

/** The rate of every group in every stratum: folded on a screen, open on paper. */
function strataTables(report: Report, attribute: string, strata: readonly SliceMeasures[], at: number): Markup {
  const { audit, locale, numbers } = report
  const say = strataTexts[locale.language].strata
  const groups = audit.groups.filter((one) => one.attribute === attribute)
  const parts = Array.from({ length: Math.ceil(groups.length / across) }, (_, part) =>
    groups.slice(part * across, (part + 1) * across),
  )
  const partName = (part: number): string | null =>
    parts.length === 1 ? null : locale.groups.part(numbers.count(part + 1), numbers.count(parts.length))
  const share = { quantity: 'share', total: 100 } as const
  return html`
<details><summary>${say.caption(attribute, null)}</summary>
<p class="note">${say.note(rateWord(report))}</p>${parts.map((some, part) =>
    tableOf({
      id: `strata-${at + 1}-${part + 1}`,
      caption: say.caption(attribute, partName(part)),
      columns: [
        { head: say.stratum },
        { head: say.people, number: true },
        ...some.map(({ group }) => ({ head: shortLabel(report, attribute, group), number: true })),
      ],
      rows: strata.map(({ slice, groups: within, overall }) => {
        const whole = overall.find((one) => one.attribute === attribute)
        return [
          slice.name,
          whole === undefined ? locale.dash : cellText(report, whole.n),
          ...some.map(({ group }) => {
            const own = within.find((one) => one.attribute === attribute && one.group === group)
            if (own === undefined) return locale.dash
            return html`${exact(report, share, own.metrics['selection_rate']?.estimate ?? null)}<small>${cellText(report, own.n)}</small>`
          }),
        ]
      }),
    }),
  )}</details>`
}
