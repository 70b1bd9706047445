import type { Limit } from '../../../config/plan.js'
import { presetById } from '../../../config/presets/presets.js'
import type { Metric, MetricId } from '../../../metrics/metric.js'
import { quantityOf } from '../../../metrics/quantity.js'
import { labelOf } from '../../charts/chartsOf.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'
import { limitOf } from '../write.js'

/** How it was measured and decided: enough to do it again by hand. */
export function methodSection(report: Report): Markup {
  const { audit, locale, effect } = report
  const { method } = locale
  return html`
<section aria-labelledby="method">
<h2 id="method">${method.title}</h2>
<p>${method.counting} ${method.direction[effect]}</p>
${audit.plan.limits.length > 0 && limits(report)}
<h3>${method.intervals}</h3>
<ul>${methodsUsed(report).map((words) => html`<li>${words}</li>`)}</ul>
${audit.plan.limits.length > 0 && deciding(report)}
<h3>${method.formulas}</h3>
<p>${method.cells}</p>
${formulas(report)}
<h3>${method.cannot}</h3>
<ul>${method.cannotSay.map((line) => html`<li>${line}</li>`)}</ul>
</section>`
}

function limits(report: Report): Markup {
  const { audit, locale, effect } = report
  const { method } = locale
  const presets = [...new Set(audit.plan.limits.flatMap(({ preset }) => preset ?? []))].flatMap(
    (id) => presetById(id) ?? [],
  )
  return html`
<h3>${method.limits}</h3>${tableOf({
    id: 'limits',
    caption: method.limitsIntro,
    columns: [
      { head: method.head.limit },
      { head: method.head.of },
      { head: method.head.weight },
      { head: method.head.origin },
    ],
    rows: audit.plan.limits.map((limit) => [
      limitText(report, limit),
      [limit.attributes === null ? method.everywhere : locale.list(limit.attributes), ...(limit.groups ?? [])].join(
        ': ',
      ),
      method.severity[limit.severity],
      limit.preset ?? locale.dash,
    ]),
  })}${presets.map((preset) => {
    const { name, description } = preset.text[locale.language][effect]
    return html`<p>${name}: ${description} ${method.source}: ${preset.source}.</p>`
  })}`
}

function limitText(report: Report, limit: Limit): string {
  const { groups } = report.locale
  const metric = metricOf(limit.metric)
  const what =
    limit.comparison === null
      ? labelOf(report, metric)
      : `${labelOf(report, metric)} (${groups.head.comparison[limit.comparison].toLowerCase()})`
  return `${what}: ${limitOf(report, quantityOf(metric, limit.comparison), limit, 100)}`
}

/** In the order of the locale: one line for each way of making an interval that this result used. */
function methodsUsed({ audit, locale }: Report): readonly string[] {
  const used = new Set([
    ...audit.groups.flatMap(({ metrics }) => Object.values(metrics).map(({ method }) => method)),
    ...audit.comparisons.map(({ method }) => method),
    ...audit.aggregates.map(({ method }) => method),
  ])
  return locale.method.methods.filter(({ id }) => [...used].some((method) => id.test(method))).map(({ words }) => words)
}

function deciding({ audit, locale, numbers, confidence }: Report): Markup {
  const { method } = locale
  const { rule, correction, family, minimum_denominator, too_few, unknown } = audit.plan.evidence
  const level = numbers.level(Number((1 - audit.plan.evidence.confidence).toPrecision(6)))
  const lines =
    rule === 'point'
      ? [method.point]
      : [
          method.confident(confidence, level),
          correction === 'none' ? method.correction.none : `${method.correction[correction]} ${method.family[family]}`,
          method.passing,
        ]
  return html`
<h3>${method.deciding}</h3>
<ul>${[
    ...lines,
    `${method.floor(numbers.count(minimum_denominator))} ${method.tooFew[too_few]}`,
    method.unknown[unknown],
  ].map((line) => html`<li>${line}</li>`)}</ul>`
}

/** What limits are on is open; the rest of what was measured is folded on a screen. */
function formulas(report: Report): Markup {
  const { audit, locale, numbers } = report
  const limited = new Set(audit.plan.limits.map(({ metric }) => metric))
  const rest = new Set(audit.groups.flatMap(({ metrics }) => Object.keys(metrics)).filter((id) => !limited.has(id)))
  const list = (ids: ReadonlySet<MetricId>): Markup => html`
<dl class="measures">${[...ids].map((id) => formula(report, metricOf(id)))}
</dl>`
  if (limited.size === 0) return list(rest)
  return html`${list(limited)}${
    rest.size > 0 &&
    html`
<details><summary>${locale.method.otherFormulas(numbers.count(rest.size))}</summary>${list(rest)}
</details>`
  }`
}

const formula = ({ locale, effect }: Report, metric: Metric): Markup => {
  const { name, meaning } = metric.text[locale.language]
  return html`
<div><dt>${name}${metric.abbreviation !== undefined && ` (${metric.abbreviation})`}</dt>
<dd>${meaning[effect]}</dd>
<dd class="note"><code lang="en">${metric.formula}</code>. ${locale.method.source}: <span lang="en">${metric.source}</span>.</dd></div>`
}
