import type { Limit } from '../../../config/plan.js'
import { planToYaml } from '../../../config/planToYaml.js'
import { presetById } from '../../../config/presets/presets.js'
import { cellNames } from '../../../counts.js'
import { wordsIn } from '../../../languages/spoken.js'
import type { Metric, MetricId } from '../../../metrics/metric.js'
import { quantityOf } from '../../../metrics/quantity.js'
import { textIn } from '../../../metrics/textIn.js'
import { catalogueTexts } from '../../locales/catalogue.js'
import { gateTexts } from '../../locales/gate.js'
import { partTexts } from '../../locales/parts.js'
import { proxyTexts } from '../../locales/proxies.js'
import { recordTexts } from '../../locales/record.js'
import { unitTexts } from '../../locales/units.js'
import { cellText } from '../cell.js'
import { effectsOf } from '../effectsOf.js'
import { labelOf } from '../limitedOf.js'
import { html, type Markup } from '../markup.js'
import { methodsIn } from '../methodsIn.js'
import { metricOf } from '../metricOf.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'
import { terms } from '../terms.js'
import { limitOf } from '../write.js'

/** How it was measured and decided: enough to do it again by hand. */
export function methodSection(report: Report): Markup {
  const { audit, locale } = report
  const { method } = locale
  return html`
<section aria-labelledby="method">
<h2 id="method">${method.title}</h2>
<p>${method.counting} ${directionOf(report)}</p>
${plan(report)}
${audit.plan.limits.length > 0 && limits(report)}
<h3 id="method-intervals">${method.intervals}</h3>
<ul>${methodsUsed(report).map((words) => html`<li>${words}</li>`)}</ul>
${audit.plan.limits.length > 0 && deciding(report)}
<h3 id="method-formulas">${method.formulas}</h3>
<p>${audit.plan.decision.kind === 'number' ? partTexts[locale.language].formulaOfNumbers : method.cells}</p>
${formulas(report)}
${leftOut(report)}
<h3 id="method-cannot">${method.cannot}</h3>
<ul>${cannotSay(report).map((line) => html`<li>${line}</li>`)}</ul>
</section>`
}

/** What an audit cannot say; of inputs less where it looked at them. */
function cannotSay({ audit, locale }: Report): readonly string[] {
  const { cannotSay: lines } = locale.method
  const [evidence = '', inputs = '', ...others] = lines
  return [evidence, audit.proxies === undefined ? inputs : proxyTexts[locale.language].cannotSay, ...others]
}

/** What a decision does to a person, where it is positive, is a number or has several classes. */
function directionOf({ audit, locale, effect }: Report): string {
  const { decision } = audit.plan
  const say = partTexts[locale.language]
  if (decision.kind === 'number') return say.effectOfNumbers[effect]
  if (decision.kind !== 'classes') return locale.method.direction[effect]
  return say.effectOfClasses(decision.classes.map(({ name, effect }) => ({ name, adverse: effect === 'adverse' })))
}

function limits(report: Report): Markup {
  const { audit, locale } = report
  const { method } = locale
  const presets = [...new Set(audit.plan.limits.flatMap(({ preset }) => preset ?? []))].flatMap(
    (id) => presetById(id) ?? [],
  )
  return html`
<h3 id="method-limits">${method.limits}</h3>${tableOf({
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
      [
        ...(limit.classes ?? []),
        limit.attributes === null ? method.everywhere : locale.list(limit.attributes),
        ...(limit.within === null ? [] : [method.inEachStratum]),
        ...(limit.groups ?? []),
      ].join(': '),
      method.severity[limit.severity],
      limit.preset ?? locale.dash,
    ]),
  })}${presets.flatMap((preset) =>
    effectsOf(report).map((one) => {
      const { name, description } = wordsIn(preset.text, locale.language, ({ presets }) => presets[preset.id])[one]
      return html`<p>${name}: ${description} ${method.source}: <span lang="en">${preset.source}</span>.</p>`
    }),
  )}`
}

function limitText(report: Report, limit: Limit): string {
  const { groups, language } = report.locale
  const metric = metricOf(limit.metric)
  // Of several classes one may help a person and another burden them: then no word is right but the name.
  const label = effectsOf(report).length === 1 ? labelOf(report, metric) : textIn(metric, language).name
  const compared =
    limit.comparison === null ? label : `${label} (${groups.head.comparison[limit.comparison].toLowerCase()})`
  const what = limit.change === true ? gateTexts[language].change.label(compared) : compared
  const told = `${what}: ${limitOf(report, quantityOf(metric, limit.comparison, limit.change), limit, 100)}`
  return limit.alias === undefined ? told : `${told} (${limit.alias})`
}

/** In the order of the locale: one line for each way of making an interval that this result used. */
function methodsUsed({ audit, locale, numbers }: Report): readonly string[] {
  const used = [...methodsIn(audit)]
  const clustered = audit.notes.some((note) => note.kind === 'units' && note.repeated > 0)
  const { seed, replicates } = audit.plan.evidence
  return [
    ...locale.method.methods.filter(({ id }) => used.some((method) => id.test(method))).map(({ words }) => words),
    ...(terms.bootstrap(audit) ? [recordTexts[locale.language].seed(String(seed), numbers.count(replicates))] : []),
    ...(clustered ? [unitTexts[locale.language].method] : []),
  ]
}

/** The plan as a file: long, so folded on a screen; open on paper. */
function plan({ audit, locale }: Report): Markup {
  const say = recordTexts[locale.language].plan
  return html`
<h3 id="method-plan">${say.title}</h3>
<p>${say.intro}</p>
<details><summary>${say.show}</summary>
<pre dir="ltr"><code lang="en">${planToYaml(audit.plan)}</code></pre></details>`
}

/** What never became a figure; the tables stand in a section of their own. */
function leftOut(report: Report): Markup {
  const { audit, locale, numbers } = report
  const say = recordTexts[locale.language].leftOut
  const { reason, title, whole } = locale.unknown
  const { rows } = audit.provenance
  const hidden = audit.groups.filter(({ tally }) => cellNames.some((name) => typeof tally[name] !== 'number')).length
  return html`
<h3 id="method-left-out">${say.title}</h3>
<p>${say.rows(cellText(report, rows.read), numbers.count(rows.counted))}${
    hidden > 0 && ` ${say.suppressed(numbers.count(hidden), hidden === 1)}`
  } ${say.more} <a href="#unknown">${title}</a>.</p>${
    rows.excluded.length > 0 &&
    html`
<ul>${rows.excluded.map((one) => {
      const where = one.attribute ?? whole
      return html`<li>${say.because(`${reason[one.reason]} (${where})`, cellText(report, one.rows))}</li>`
    })}</ul>`
  }`
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
<h3 id="method-deciding">${method.deciding}</h3>
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
  const rest = new Set(
    [audit, ...audit.slices]
      .flatMap(({ groups }) => groups.flatMap(({ metrics }) => Object.keys(metrics)))
      .filter((id) => !limited.has(id)),
  )
  const list = (ids: ReadonlySet<MetricId>, traps: boolean): Markup => html`
<dl class="measures">${[...ids].map((id) => formula(report, metricOf(id), traps))}
</dl>`
  if (limited.size === 0) return list(rest, false)
  return html`${list(limited, true)}${
    rest.size > 0 &&
    html`
<details><summary>${locale.method.otherFormulas(numbers.count(rest.size))}</summary>${list(rest, false)}
</details>`
  }`
}

/** @param traps whether to say what it hides too: of what limits are on, because a verdict rests on it */
const formula = ({ locale, effect }: Report, metric: Metric, traps: boolean): Markup => {
  const { name, meaning, hides } = textIn(metric, locale.language)
  return html`
<div id="measure-${metric.id.replaceAll('_', '-')}"><dt>${name}${metric.abbreviation !== undefined && ` (${metric.abbreviation})`}</dt>
<dd>${meaning[effect]}</dd>${
    traps &&
    html`
<dd>${catalogueTexts[locale.language].hides}: ${lowered(hides)}</dd>`
  }
<dd class="note"><code lang="en">${metric.formula}</code>. ${locale.method.source}: <span lang="en">${metric.source}</span>.</dd></div>`
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
