import { inert } from '../../inert.js'
import { numbersIn } from '../../language.js'
import type { Language } from '../../languages/language.js'
import { metricById } from '../../metrics/catalogue.js'
import type { MetricId } from '../../metrics/metric.js'
import { textIn } from '../../metrics/textIn.js'
import type { Finding } from '../../policy/finding.js'
import { isWaived } from '../../policy/hasSay.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { gateTexts } from '../locales/gate.js'
import { hasNoMark } from '../noMark.js'
import { statuses, worstFirst } from '../order.js'
import { partName } from '../partName.js'
import { fill } from './fill.js'
import { marks, painted } from './marks.js'
import { numberText } from './numberText.js'
import { type Column, tableOf } from './table.js'
import { type Words, words } from './words.js'

/** How a finding weighs: in the verdict, as a warning beside it, left out of it, waived, or as a figure that was asked for. */
type Weight = 'deciding' | 'warning' | 'ignored' | 'waived' | 'asked'

export function weightOf(finding: Finding): Weight {
  if (hasNoMark(finding)) return 'asked'
  if (finding.ignored) return 'ignored'
  if (isWaived(finding)) return 'waived'
  return finding.severity === 'warn' ? 'warning' : 'deciding'
}

const sections = (['deciding', 'warning', 'ignored', 'waived', 'asked'] as const satisfies readonly Weight[]).flatMap(
  (weight) => statuses.map((status) => ({ status, weight })),
)

/** Worst first. That a reference has nothing to be compared with goes without saying. */
export const tellingFindings = ({ findings }: Audit): readonly Finding[] =>
  worstFirst(findings).filter(({ reason_code }) => reason_code !== 'is_reference')

/** More rows of one status than this scroll the verdict off anyone's screen. */
const mostRows = 40

/** The findings as one table with a part for each status, what decides before what warns. */
export function findingLines(audit: Audit, options: RenderOptions): string[] {
  const say = words[options.language]
  const parts = sections.map(({ status, weight }) => {
    const findings = tellingFindings(audit).filter((one) => one.status === status && weightOf(one) === weight)
    return { status, weight, shown: findings.slice(0, mostRows), more: findings.length - mostRows }
  })
  const rows = parts.flatMap(({ shown }) => shown.map((finding) => rowOf(finding, options)))
  const [head = '', ...lines] = tableOf(columnsOf(say), rows, options.width)
  if (rows.length === 0) return []
  return [
    '',
    head,
    ...parts.flatMap(({ status, weight, shown, more }) => {
      if (shown.length === 0) return []
      const name = weight === 'asked' ? say.asked : say.status[status]
      const aside = weight !== 'deciding' && weight !== 'asked' ? ` (${say[weight]})` : ''
      const title = `${marks[status]}  ${name}${aside}`
      return [
        '',
        painted(title, status, options.colour),
        ...lines
          .splice(0, shown.length)
          .map((line) => line.replace(marks[status], painted(marks[status], status, options.colour))),
        ...(more > 0 ? [fill(`   ${say.more}`, { n: numbersIn(options.language).count(more) })] : []),
      ]
    }),
  ]
}

const columnsOf = ({ head }: Words): readonly Column[] => [
  { head: '', align: 'left' },
  { head: head.measure, align: 'left', flexible: true },
  { head: head.group, align: 'left', flexible: true },
  { head: head.value, align: 'right' },
  { head: head.range, align: 'right' },
  { head: head.limit, align: 'right' },
]

const rowOf = (finding: Finding, { language }: RenderOptions): readonly string[] => {
  const { measure, part, whom, value, range, limit } = figuresOf(finding, language)
  // What tells rows apart comes first, because what does not fit is cut from the end.
  return [marks[finding.status], measure, inert(part + whom), value, range, limit]
}

interface Figures {
  readonly measure: string
  /** The part of the log that it is about, with a colon; nothing of the whole. */
  readonly part: string
  readonly whom: string
  readonly value: string
  readonly range: string
  readonly limit: string
}

/** A finding in the cells of a table; its names are those of the log, as they are. */
export function figuresOf(finding: Finding, language: Language): Figures {
  const say = words[language]
  // A limit that was written in a peer's terms is told in them; a name that is none of ours is written plainly.
  const { peer } = finding
  const told = peer ?? finding
  const { value, range } =
    peer === undefined
      ? numberText(finding.metric, finding.comparison, numbersIn(language), say.to, finding.change !== undefined)
      : numberText(peer.name, null, numbersIn(language), say.to)
  const comparison = finding.comparison === null ? [] : [say.comparison[finding.comparison]]
  const against = finding.reference === null ? [] : [say.against, finding.reference]
  const what = [shortName(finding.metric, language), ...comparison].join(' ')
  return {
    measure: peer?.name ?? (finding.change === undefined ? what : gateTexts[language].change.label(what)),
    part: finding.slice === undefined ? '' : `${partName(finding.slice, language)}: `,
    whom: [...(finding.group === null ? [] : [[finding.group, ...against].join(' ')]), finding.attribute].join(', '),
    value: value(told.estimate),
    range: range(told.envelope.low, told.envelope.high),
    limit: range(told.min, told.max),
  }
}

/** The field's short name where it has one, else the name of the catalogue. */
export function shortName(id: MetricId, language: RenderOptions['language']): string {
  const metric = metricById(id)
  return metric === undefined ? id : (metric.abbreviation ?? textIn(metric, language).name)
}
