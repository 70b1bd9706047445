import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'

/** What lets another person repeat the audit and see that nothing changed. */
export function provenanceSection({ audit, locale, numbers }: Report): Markup {
  const { provenance: say, language } = locale
  const { provenance, plan } = audit
  const where = Object.entries(plan.data.where).map(
    ([column, values]) => `${column} = ${values.map(String).join(' | ')}`,
  )
  const facts: readonly (readonly [string, string | Markup])[] = [
    [say.source, provenance.source],
    ...(where.length > 0 ? [[say.selection, where.join('; ')] as const] : []),
    [say.data, provenance.data_sha256 === null ? say.noData : html`<code>${provenance.data_sha256}</code>`],
    [say.rows, say.rowsText(numbers.count(provenance.rows.read), numbers.count(provenance.rows.counted))],
    [say.plan, html`<code>${provenance.plan_sha256}</code>`],
    [say.counting, html`<code>${provenance.counting_sha256}</code>`],
    [say.limits, html`<code>${provenance.limits_sha256}</code>`],
    [say.tool, `${provenance.tool} ${provenance.version}`],
    ...(provenance.date === null ? [] : [[say.date, provenance.date] as const]),
  ]
  // A name in a file that somebody sends is not to be run: the version is, of this program.
  const tool = `maatlat@${provenance.version}`
  return html`
<section aria-labelledby="provenance">
<h2 id="provenance">${say.title}</h2>
<p>${say.intro}</p>
<dl class="about">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p>${say.repeat}:</p>
<pre><code>npx ${tool} audit ${say.planFile} --format html,json --lang ${language} --out reports</code></pre>
<p>${say.again}:</p>
<pre><code>npx ${tool} report audit.json --format html --lang ${language} --out reports</code></pre>
</section>`
}
