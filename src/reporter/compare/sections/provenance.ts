import type { Comparison } from '../../../compare/comparison.js'
import { type Content, html, type Markup } from '../../html/markup.js'
import { tableOf } from '../../html/table.js'
import { compareTexts } from '../../locales/compare.js'
import type { Compared } from '../compared.js'

/** Which two audits these are, and what tells whether anything of them changed since. */
export function provenanceSection({ comparison, after: { locale } }: Compared): Markup {
  const { provenance: say, before, after } = compareTexts[locale.language]
  const { head } = compareTexts[locale.language].figures
  const facts: readonly (readonly [string, (audit: Comparison['before']) => Content])[] = [
    [say.report, ({ title }) => title],
    [say.source, ({ provenance }) => provenance.source],
    [say.data, ({ provenance }) => hash(provenance.data_sha256 ?? say.none)],
    [say.plan, ({ provenance }) => hash(provenance.plan_sha256)],
    [say.counting, ({ provenance }) => hash(provenance.counting_sha256)],
    [say.limits, ({ provenance }) => hash(provenance.limits_sha256)],
    [say.tool, ({ provenance }) => `${provenance.tool} ${provenance.version}`],
  ]
  return html`
<section aria-labelledby="provenance">
<h2 id="provenance">${say.title}</h2>${tableOf({
    id: 'table-provenance',
    caption: say.title,
    columns: [{ head: head.what }, { head: before }, { head: after }],
    rows: facts.map(([name, of]) => [name, of(comparison.before), of(comparison.after)]),
  })}
</section>`
}

const hash = (text: string): Markup => html`<code>${text}</code>`
