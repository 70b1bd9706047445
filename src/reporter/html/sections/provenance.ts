import { privacyTexts } from '../../locales/privacy.js'
import { recordTexts } from '../../locales/record.js'
import { minimumCell } from '../../minimumCell.js'
import { cellText } from '../cell.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'
import { shellWord } from '../shellWord.js'

/** What lets another person repeat the audit and see that nothing changed. */
export function provenanceSection(report: Report): Markup {
  const { audit, locale, numbers } = report
  const { provenance: say, language } = locale
  const { provenance, plan } = audit
  const noHash = minimumCell(audit) === null ? say.noData : privacyTexts[language].noHash
  const where = Object.entries(plan.data.where).map(
    ([column, values]) => `${column} = ${values.map(String).join(' | ')}`,
  )
  const facts: readonly (readonly [string, string | Markup])[] = [
    [say.source, provenance.source],
    ...(where.length > 0 ? [[say.selection, where.join('; ')] as const] : []),
    [say.data, provenance.data_sha256 === null ? noHash : html`<code>${provenance.data_sha256}</code>`],
    [say.rows, say.rowsText(cellText(report, provenance.rows.read), numbers.count(provenance.rows.counted))],
    [say.plan, html`<code>${provenance.plan_sha256}</code>`],
    [say.counting, html`<code>${provenance.counting_sha256}</code>`],
    [say.limits, html`<code>${provenance.limits_sha256}</code>`],
    [say.tool, `${provenance.tool} ${provenance.version}`],
    ...(provenance.engine === undefined ? [] : [[recordTexts[language].engine, provenance.engine] as const]),
    ...(provenance.date === null ? [] : [[say.date, provenance.date] as const]),
  ]
  const [tool, planFile] = [toolOf(report), planFileOf(report)]
  return html`
<section aria-labelledby="provenance">
<h2 id="provenance">${say.title}</h2>
<p>${say.intro}</p>
<dl class="about">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p>${say.repeat}:</p>
${command(`npx ${tool} audit ${planFile} --format html,json --lang ${language} --out reports`)}
<p>${say.again}:</p>
${command(`npx ${tool} report audit.json --format html --lang ${language} --out reports`)}
${checks(report)}
</section>`
}

/** What makes each fingerprint again, so that nobody has to take them on trust. */
function checks(report: Report): Markup {
  const { source, data_sha256 } = report.audit.provenance
  const { check } = recordTexts[report.locale.language]
  const file = shellWord(source)
  const data =
    file === null
      ? html`
<p>${check.parts}</p>`
      : html`
<p>${check.data}</p>
${command(`sha256sum ${file}`)}`
  return html`
<h3 id="provenance-check">${check.title}</h3>${data_sha256 !== null && data}
<p>${check.limits}</p>
${command(`npx ${toolOf(report)} check ${planFileOf(report)}`)}
<p>${check.rest} ${check.stored}</p>`
}

/** The version that made the result; it comes from a file that somebody may have sent. */
const toolOf = ({ audit }: Report): string => `maatlat@${shellWord(audit.provenance.version) ?? 'latest'}`

const planFileOf = ({ audit, locale }: Report): string =>
  shellWord(audit.plan.places?.file ?? '') ?? locale.provenance.planFile

const command = (text: string): Markup => html`<pre dir="ltr"><code lang="en">${text}</code></pre>`
