import { compareTexts } from '../locales/compare.js'
import { tableOf } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { type CompareFormat, comparedOf } from './compared.js'
import { limitsLine } from './limitsLine.js'
import { rowOf } from './rowOf.js'
import { basisOf, sayChange } from './sayChange.js'
import { linkedInWords } from './sayPeople.js'
import { isGap, shownChanges, turnedIn } from './shownChanges.js'

/** More rows scroll the first sentence off a screen. */
const mostRows = 24

/** What changed, in a sentence; what that rests on; what else turned round; and the figures in a table. */
export const terminal: CompareFormat = {
  id: 'terminal',
  render: async (audits, options) => {
    const compared = comparedOf(audits, options)
    const { after: report, headline, comparison } = compared
    const say = compareTexts[options.language]
    const shown = shownChanges(compared)
    const changes = [...shown.filter(isGap), ...shown.filter((change) => !isGap(change))]
    const others = turnedIn(changes).filter((change) => change !== headline)
    const wrapped = (text: string): string[] => wrap(text, options.width)
    const { head } = say.figures
    const rows = changes.map((change) => rowOf(report, change))
    const lines = [
      comparison.title,
      '',
      ...(headline === null ? [say.said.nothing] : [sayChange(compared, headline)]).flatMap(wrapped),
      ...[
        ...(headline === null ? [] : basisOf(compared, headline)),
        ...linkedInWords(comparison.pairing, report),
      ].flatMap((text) => wrapped(`- ${text}`)),
      ...(others.length === 0
        ? []
        : [
            '',
            `${say.lists.turned.title}:`,
            ...others.flatMap((change) => wrapped(`- ${sayChange(compared, change)}`)),
          ]),
      '',
      ...tableOf(
        [
          { head: head.what, align: 'left', flexible: true },
          { head: head.before, align: 'right' },
          { head: head.after, align: 'right' },
          { head: head.change, align: 'right' },
          { head: head.p, align: 'right' },
          { head: head.moved, align: 'left', flexible: true },
        ],
        rows.slice(0, mostRows).map((row) => [row.what, row.before, row.after, row.change, row.p, row.moved]),
        options.width,
      ),
      ...(rows.length > mostRows ? [say.folded(report.numbers.count(rows.length - mostRows))] : []),
      '',
      ...limitsLine(compared).flatMap(wrapped),
    ]
    return [{ path: 'compare.txt', content: `${lines.join('\n')}\n` }]
  },
}
