import type { Proxies, ToldBy } from '../../../metrics/proxies.js'
import { loadDraw } from '../../charts/draw.js'
import { proxyChart, strengthStyle, toldLabel } from '../../charts/proxyCharts.js'
import { proxyTexts } from '../../locales/proxies.js'
import { sayTold } from '../../sayProxies.js'
import { exact, exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { chartUnder } from '../strip.js'
import { tableOf } from '../table.js'

/** Whether the model is given protected attributes or what stands for them; null where the plan names no inputs. */
export async function proxiesSection(report: Report): Promise<Markup | null> {
  const { audit, locale } = report
  const { proxies, plan } = audit
  if (proxies === undefined) return null
  const say = proxyTexts[locale.language]
  const inputs = [...new Set(proxies.told.flatMap(({ name, teller }) => (teller === 'input' ? [name] : [])))]
  const draw = await loadDraw(locale.axis)
  const parts: Markup[] = []
  for (const [at, { name }] of plan.attributes.entries()) {
    const own = proxies.told.filter(({ attribute }) => attribute === name)
    const chart = proxyChart(report, proxies, name, at)
    parts.push(html`
<h3 id="chart-${chart.id}">${chart.title}</h3>
${sentencesOf(report, proxies, own, name)}
<p class="sub">${chart.subtitle}.</p>
${chartUnder(chart, await draw(chart))}
${togetherOf(report, name)}${tableOfTold(report, own, name, at)}`)
  }
  const notes = [
    ...(plan.unit === null ? [] : [say.units]),
    ...(plan.weight === null ? [] : [say.weights]),
    say.caution,
  ]
  return html`
<section aria-labelledby="proxies">
<h2 id="proxies">${say.title}</h2>
<p>${say.intro(locale.list(inputs))} ${say.rule(exact(report, strengthStyle, proxies.from), plan.evidence.correction !== 'none')}</p>
<p>${notes.join(' ')}</p>${parts}
</section>`
}

function sentencesOf(report: Report, { from }: Proxies, own: readonly ToldBy[], attribute: string): Markup {
  const { locale } = report
  const say = proxyTexts[locale.language]
  const told = own.flatMap((one) => sayTold(one, locale.language) ?? [])
  // Of one group only there is nothing to tell apart.
  const open = own.flatMap(({ name, named, strength }) =>
    named === 'not_shown' && strength.estimate !== null ? [name] : [],
  )
  const hasProxy = own.some(({ named }) => named === 'proxy')
  const lines = [
    ...told,
    ...(hasProxy ? [] : [say.none(attributeLabel(report, attribute))]),
    ...(open.length === 0 ? [] : [say.open(locale.list(open), exact(report, strengthStyle, from))]),
  ]
  return html`
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** How well all inputs together tell the people of each group from others. */
function togetherOf(report: Report, attribute: string): Markup | false {
  const { audit, locale, numbers } = report
  const say = proxyTexts[locale.language]
  const part = audit.slices.find(({ slice }) => slice.teller === 'together')
  const lines = (part?.groups ?? []).flatMap((one) => {
    const area = one.attribute === attribute ? one.metrics['proxy_auc'] : undefined
    if (area === undefined || area.estimate === null) return []
    const times = (share: number): string => numbers.count(Math.round(share * 100))
    const range = locale.to(times(area.low ?? 0), times(area.high ?? 1))
    return [say.together({ group: shortLabel(report, attribute, one.group), share: times(area.estimate), range })]
  })
  // Of two groups one is told from the other as the other from the one.
  const told = lines.length === 2 ? lines.slice(0, 1) : lines
  return (
    lines.length > 0 &&
    html`
<p>${say.togetherNote(attributeLabel(report, attribute))}</p>
<ul>${told.map((line) => html`<li>${line}</li>`)}</ul>`
  )
}

function tableOfTold(report: Report, own: readonly ToldBy[], attribute: string, at: number): Markup {
  const { locale, numbers } = report
  const say = proxyTexts[locale.language]
  const { head } = say
  const hundred = (share: number): string => numbers.count(Math.round(share * 100))
  return tableOf({
    id: `proxies-table-${at + 1}`,
    caption: say.caption(attributeLabel(report, attribute)),
    columns: [
      { head: head.input },
      { head: head.named },
      ...[head.strength(report.confidence), head.information, head.guessed, head.decision].map((one) => ({
        head: one,
        number: true,
      })),
    ],
    rows: own.map((one) => [
      toldLabel(report, one),
      one.named === null ? locale.dash : say.named[one.named],
      `${exact(report, strengthStyle, one.strength.estimate)} (${exactRange(report, strengthStyle, one.strength)})`,
      exact(report, { quantity: 'share', total: 100 }, one.information.estimate),
      one.guessed === null ? locale.dash : say.ofHundred(hundred(one.guessed.knowing), hundred(one.guessed.blind)),
      exact(report, strengthStyle, one.decision?.estimate ?? null),
    ]),
  })
}
