import type { Language } from '../languages/language.js'
import type { Verdict } from '../policy/finding.js'
import type { Audit } from '../result.js'
import { version } from '../version.js'
import { type Entry, entriesOf } from './board/entry.js'
import { type Family, familiesOf } from './board/family.js'
import { matrixOf } from './board/matrix.js'
import { seriesOf } from './board/series.js'
import { seriesSection } from './board/seriesSection.js'
import type { Format, OutputFile, RenderOptions } from './format.js'
import { mark } from './html/mark.js'
import { html, type Markup } from './html/markup.js'
import { documentOf } from './html/page.js'
import { boardTexts } from './locales/board.js'
import { statuses } from './order.js'

/**
 * Several audits as files: `index.html`, which sets them side by side, with for each audit the formats that were asked
 * for. The report of an audit is `<name>.html` beside the index; what else it has stands in a folder of that name.
 *
 * @param language of the index
 * @param optionsOf how each audit is told in its own report
 */
export async function boardFiles(
  audits: readonly Audit[],
  formats: readonly Format[],
  language: Language,
  optionsOf: (audit: Audit) => RenderOptions,
): Promise<readonly OutputFile[]> {
  const entries = entriesOf(audits, (audit) => ({ ...optionsOf(audit), language }))
  const files: OutputFile[] = []
  if (formats.some(({ id }) => id === 'html')) files.push({ path: 'index.html', content: await pageOf(entries) })
  for (const { audit, slug } of entries) {
    for (const format of formats) {
      const made = await format.render(audit, optionsOf(audit))
      files.push(
        ...made.map(({ path, content }) => ({
          path: format.id === 'html' ? path.replace('report', slug) : `${slug}/${path}`,
          content,
        })),
      )
    }
  }
  return files
}

async function pageOf(entries: readonly Entry[]): Promise<string> {
  const [first] = entries
  if (first === undefined) throw new Error('a board has audits')
  const { locale, numbers } = first.report
  const say = boardTexts[locale.language]
  const families = familiesOf(entries)
  const series: Markup[] = []
  for (const family of families.filter(({ kind }) => kind === 'together')) {
    for (const one of seriesOf(family)) {
      series.push(await seriesSection(one, family.name, `series-${series.length + 1}`))
    }
  }
  return documentOf(
    {
      language: locale.language,
      generator: `maatlat ${version}`,
      title: `${say.kicker} – ${say.heading(numbers.count(entries.length))}`,
      kicker: say.kicker,
      heading: headingOf(entries),
      skip: { to: '#audits', text: say.skip },
    },
    [auditsSection(entries, families), ...series],
  )
}

/** Whose audits these are, where they are all of one organisation. */
function headingOf(entries: readonly Entry[]): string {
  const [first] = entries
  if (first === undefined) return ''
  const { locale, numbers, audit } = first.report
  const count = boardTexts[locale.language].heading(numbers.count(entries.length))
  const { organisation } = audit.plan.about
  const same = entries.every(({ report }) => report.audit.plan.about.organisation === organisation)
  return same && organisation !== undefined ? `${organisation}: ${count}` : count
}

/** The verdicts in one sentence, and the audits of each family in a table. */
function auditsSection(entries: readonly Entry[], families: readonly Family[]): Markup {
  const [first] = entries
  if (first === undefined) return html``
  const { locale, numbers } = first.report
  const say = boardTexts[locale.language]
  const counts = verdicts
    .map((verdict) => ({ verdict, n: entries.filter(({ audit }) => audit.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => ({ verdict, n: numbers.count(n) }))
  // Of each way in which a verdict that is not decided was told to count, its sentence.
  const told = new Set(
    entries.flatMap(({ audit, report: { undetermined } }) =>
      audit.verdict === 'undetermined' && undetermined !== null ? [locale.basis.countsAs[undetermined]] : [],
    ),
  )
  return html`
<section aria-labelledby="audits">
<h2 id="audits" tabindex="-1">${say.audits}</h2>
<p>${say.tallied(numbers.count(entries.length), counts)}</p>${[...told].map(
    (caveat) => html`
<p class="caveat">${caveat}</p>`,
  )}
<p class="note">${say.order} ${say.links} ${say.cells}</p>
<p class="key">${statuses.map((status) => html`${mark(status, locale.status[status])} `)}</p>${families.map(
    (family, at) =>
      html`${
        families.length > 1 &&
        html`
<h3>${family.kind === 'alone' ? say.others : say.family(family.name)}</h3>`
      }${matrixOf(family, at + 1)}`,
  )}
</section>`
}

/** Worst first. */
const verdicts = ['fail', 'undetermined', 'pass', 'not_judged'] as const satisfies readonly Verdict[]
