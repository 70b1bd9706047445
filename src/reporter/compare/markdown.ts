import { compareTexts } from '../locales/compare.js'
import { inMarkdown } from '../pipeline/inMarkdown.js'
import { type CompareFormat, comparedOf } from './compared.js'
import { limitsLine } from './limitsLine.js'
import { rowOf } from './rowOf.js'
import { basisOf, sayChange } from './sayChange.js'
import { linkedInWords } from './sayPeople.js'
import { shownChanges, turnedIn } from './shownChanges.js'

/** A comment on a change may have 65,536 signs. */
const mostRows = 100

/** The first sentence, what it rests on, what else turned round, and the figures as a table. */
export const markdown: CompareFormat = {
  id: 'markdown',
  render: async (audits, options) => {
    const compared = comparedOf(audits, options)
    const { comparison, headline, after: report } = compared
    const say = compareTexts[options.language]
    const changes = shownChanges(compared)
    const others = turnedIn(changes).filter((change) => change !== headline)
    const { head } = say.figures
    const basis = [
      ...(headline === null ? [] : basisOf(compared, headline)),
      ...linkedInWords(comparison.pairing, report),
    ]
    const listed = (lines: readonly string[]): string => lines.map((line) => `- ${inMarkdown(line)}`).join('\n')
    const heads = [head.what, head.before, head.after, head.change, head.range(report.confidence), head.p, head.moved]
    const rows = changes.slice(0, mostRows).map((change) => {
      const row = rowOf(report, change)
      return [row.what, row.before, row.after, row.change, row.range, row.p, row.moved]
    })
    const line = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`
    const content = [
      `## ${inMarkdown(comparison.title)}`,
      `**${inMarkdown(headline === null ? say.said.nothing : sayChange(compared, headline))}**`,
      ...(basis.length === 0 ? [] : [listed(basis)]),
      limitsLine(compared).map(inMarkdown).join(' '),
      ...(others.length === 0
        ? []
        : [`### ${say.lists.turned.title}`, listed(others.map((change) => sayChange(compared, change)))]),
      `### ${say.figures.title}`,
      [line(heads), '| --- | ---: | ---: | ---: | ---: | ---: | --- |', ...rows.map(line)].join('\n'),
      ...(changes.length > mostRows ? [say.folded(report.numbers.count(changes.length - mostRows))] : []),
    ].join('\n\n')
    return [{ path: 'compare.md', content: `${content}\n` }]
  },
}
