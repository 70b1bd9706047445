import { loadDraw } from '../charts/draw.js'
import { groupedBy } from '../groupedBy.js'
import type { Markup } from '../html/markup.js'
import { documentOf } from '../html/page.js'
import { shapesOnce } from '../html/strip.js'
import { compareTexts } from '../locales/compare.js'
import { type CompareFormat, comparedOf } from './compared.js'
import { figuresSection } from './sections/figures.js'
import { firstSection } from './sections/first.js'
import { flipsSection } from './sections/flips.js'
import { limitsSection } from './sections/limits.js'
import { listsSection } from './sections/lists.js'
import { methodSection } from './sections/method.js'
import { provenanceSection } from './sections/provenance.js'
import { shownChanges } from './shownChanges.js'

/** The report of a comparison: one file, like that of an audit. */
export const html: CompareFormat = {
  id: 'html',
  render: async (audits, options) => {
    const compared = comparedOf(audits, options)
    const { after: report, comparison } = compared
    const say = compareTexts[report.locale.language]
    const draw = await loadDraw(report.locale.axis)
    const changes = shownChanges(compared)
    const byAttribute = groupedBy(changes, ({ attribute }) => attribute)
    const figures: Markup[] = []
    for (const [attribute, some] of byAttribute) {
      figures.push(await figuresSection(compared, attribute, some, figures.length + 1, draw))
    }
    const { tool, version } = report.audit.provenance
    const content = documentOf(
      {
        language: report.locale.language,
        generator: `${tool} ${version}`,
        title: `${say.kicker} – ${comparison.title}`,
        kicker: say.kicker,
        heading: comparison.title,
        skip: { to: '#limits', text: say.skip },
      },
      [
        shapesOnce,
        await firstSection(compared, draw),
        limitsSection(compared),
        listsSection(compared, changes),
        flipsSection(compared),
        ...figures,
        methodSection(compared),
        provenanceSection(compared),
      ],
    )
    return [{ path: 'compare.html', content }]
  },
}
