import { numbersIn } from '../../language.js'
import { metricById } from '../../metrics/catalogue.js'
import type { MetricId } from '../../metrics/metric.js'
import type { Finding, Status } from '../../policy/finding.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { fill } from './fill.js'
import { inert } from './inert.js'
import { marks, painted } from './marks.js'
import { quantityOf } from './quantity.js'
import { type Column, tableOf } from './table.js'
import { type Words, words } from './words.js'

/** Worst first; what was left out of the verdict comes last. */
const sections: readonly { readonly status: Status; readonly ignored: boolean }[] = [
  { status: 'fail', ignored: false },
  { status: 'undetermined', ignored: false },
  { status: 'pass', ignored: false },
  { status: 'not_applicable', ignored: false },
  { status: 'undetermined', ignored: true },
]

/** More rows of one status than this scroll the verdict off anyone's screen. */
const mostRows = 40

/** The findings as tables, one a status. That a reference has nothing to be compared with goes without saying. */
export function findingLines({ findings }: Audit, options: RenderOptions): string[] {
  const say = words[options.language]
  return sections.flatMap(({ status, ignored }) => {
    const chosen = findings.filter(
      (finding) => finding.status === status && finding.ignored === ignored && finding.reason_code !== 'is_reference',
    )
    if (chosen.length === 0) return []
    const title = [marks[status], say.status[status], ...(ignored ? [`(${say.ignored})`] : [])].join(' ')
    const [head, ...rows] = tableOf(
      columnsOf(say),
      chosen.slice(0, mostRows).map((finding) => rowOf(finding, options)),
      options.width,
    )
    const more = chosen.length - mostRows
    return [
      '',
      painted(title, status, options.colour),
      ...(head === undefined ? [] : [head]),
      ...rows.map((row) => row.replace(marks[status], painted(marks[status], status, options.colour))),
      ...(more > 0 ? [fill(`  ${say.more}`, { n: numbersIn(options.language).count(more) })] : []),
    ]
  })
}

const columnsOf = ({ head }: Words): readonly Column[] => [
  { head: '', align: 'left' },
  { head: head.measure, align: 'left', flexible: true },
  { head: head.group, align: 'left', flexible: true },
  { head: head.value, align: 'right' },
  { head: head.range, align: 'right' },
  { head: head.limit, align: 'right' },
]

function rowOf(finding: Finding, { language }: RenderOptions): readonly string[] {
  const say = words[language]
  const { value, range } = quantityOf(finding.metric, finding.comparison, numbersIn(language), say.to)
  const comparison = finding.comparison === null ? [] : [say.comparison[finding.comparison]]
  const against = finding.reference === null || finding.comparison === null ? [] : [say.against, finding.reference]
  return [
    marks[finding.status],
    [shortName(finding.metric, language), ...comparison].join(' '),
    inert([finding.attribute, ...(finding.group === null ? [] : [finding.group]), ...against].join(' ')),
    value(finding.estimate),
    range(finding.envelope.low, finding.envelope.high),
    [range(finding.min, finding.max), ...(finding.severity === 'warn' ? [say.warning] : [])].join(' '),
  ]
}

/** The field's short name where it has one, else the name of the catalogue. */
export function shortName(id: MetricId, language: RenderOptions['language']): string {
  const metric = metricById(id)
  return metric?.abbreviation ?? metric?.text[language].name ?? id
}
