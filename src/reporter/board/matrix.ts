import type { Finding } from '../../policy/finding.js'
import { hasSay, isWaived } from '../../policy/hasSay.js'
import { capital } from '../charts/chartsOf.js'
import { limitedOf } from '../html/limitedOf.js'
import { mark } from '../html/mark.js'
import { html, type Markup } from '../html/markup.js'
import { metricOf } from '../html/metricOf.js'
import { attributeLabel } from '../html/names.js'
import { measuresIn } from '../html/part.js'
import type { Report } from '../html/report.js'
import { tableOf } from '../html/table.js'
import { boardTexts } from '../locales/board.js'
import { decides, worstFirst } from '../order.js'
import { partName } from '../partName.js'
import type { Entry } from './entry.js'
import type { Family } from './family.js'

/** Columns side by side in one table, so that it fits a page. */
const across = 5

/** What a column of a matrix shows of an audit; null: it has nothing of the kind. */
interface Column {
  readonly head: string
  readonly findingsIn: (report: Report) => readonly Finding[] | null
}

/** The audits of a family by attribute, and folded the same by measure. */
export function matrixOf(family: Family, at: number): Markup {
  const [first] = family.entries
  if (first === undefined) return html``
  const say = boardTexts[first.report.locale.language]
  const attributes = distinct(family.entries, ({ audit }) => audit.overall.map(({ attribute }) => attribute))
  const nameOf = (attribute: string): string => {
    const holder = family.entries.find(({ report }) => has(report, attribute)) ?? first
    return attributeLabel(holder.report, attribute)
  }
  const byAttribute = attributes.map((attribute) => ({
    head: nameOf(attribute),
    findingsIn: (report: Report) => (has(report, attribute) ? findingsOn(report, attribute) : null),
  }))
  return html`${tables(family, `board-${at}`, say.matrix, byAttribute, true)}
<details><summary>${say.byMeasure}</summary>${attributes.map((attribute, place) =>
    tables(
      { ...family, entries: family.entries.filter(({ report }) => has(report, attribute)) },
      `board-${at}-${place + 1}`,
      say.measures(nameOf(attribute)),
      measuresOf(family, attribute),
      false,
    ),
  )}</details>`
}

const has = ({ audit }: Report, attribute: string): boolean => audit.overall.some((one) => one.attribute === attribute)

const findingsOn = ({ audit }: Report, attribute: string): readonly Finding[] =>
  audit.findings.filter((finding) => finding.attribute === attribute)

/** Of the reports, whatever each of them holds, each once, in the order of the first that has it. */
const distinct = (entries: readonly Entry[], of: (report: Report) => readonly string[]): readonly string[] => [
  ...new Set(entries.flatMap(({ report }) => of(report))),
]

/** What limits of any of the audits are held against. */
function measuresOf({ entries }: Family, attribute: string): readonly Column[] {
  const nameOf = (report: Report, { metric, comparison, slice, change }: Finding): string => {
    const measured = limitedOf(measuresIn(report, slice), metricOf(metric), comparison, change !== undefined)
    return capital(slice === undefined ? measured : `${measured}, ${partName(slice, report.locale.language)}`)
  }
  const names = distinct(entries, (report) => findingsOn(report, attribute).map((finding) => nameOf(report, finding)))
  return names.map((head) => ({
    head,
    findingsIn: (report) => {
      const findings = findingsOn(report, attribute).filter((finding) => nameOf(report, finding) === head)
      return findings.length === 0 ? null : findings
    },
  }))
}

function tables(
  { kind, entries }: Family,
  id: string,
  caption: string,
  columns: readonly Column[],
  full: boolean,
): readonly Markup[] {
  const [first] = entries
  if (first === undefined || columns.length === 0) return []
  const { locale, numbers } = first.report
  const say = boardTexts[locale.language]
  const parts = Array.from({ length: Math.ceil(columns.length / across) }, (_, at) =>
    columns.slice(at * across, (at + 1) * across),
  )
  return parts.map((some, at) =>
    tableOf({
      id: `${id}-part-${at + 1}`,
      caption: parts.length === 1 ? caption : say.part(caption, numbers.count(at + 1), numbers.count(parts.length)),
      columns: [
        { head: say.head.audit },
        ...(full ? [{ head: say.head.verdict }] : []),
        ...some.map(({ head }) => ({ head })),
      ],
      rows: entries.map((entry) => [
        nameOf(entry, !full || at > 0 ? 'nothing' : kind === 'alone' ? 'all' : 'what differs'),
        ...(full ? [verdictOf(entry)] : []),
        ...some.map(({ findingsIn }) => cellOf(entry, findingsIn(entry.report))),
      ]),
    }),
  )
}

/** The verdict, and what a pipeline made of it where it was told to: a baseline, or warnings that stop it. */
function verdictOf({ audit: { verdict, gate }, report: { locale } }: Entry): Markup {
  const outcome = gate?.outcome ?? verdict
  return html`${mark(verdict, locale.verdict[verdict])}${outcome !== verdict && html`<small>${boardTexts[locale.language].pipeline(locale.verdict[outcome].toLowerCase())}</small>`}`
}

/** The audit, which leads to its report; and where there is room for it, what it is about and tells it from others. */
function nameOf({ number, slug, audit, report }: Entry, about: 'nothing' | 'what differs' | 'all'): Markup {
  const { organisation, model, model_version: version, period } = report.audit.plan.about
  const { date, data_sha256: hash } = audit.provenance
  const say = boardTexts[report.locale.language]
  const facts = [
    ...(about === 'all' ? [organisation, model] : []),
    ...(about === 'nothing'
      ? []
      : [
          period,
          version === undefined ? undefined : say.version(version),
          date === null ? undefined : say.made(date.slice(0, 10)),
          hash === null ? undefined : say.data(hash.slice(0, 8)),
        ]),
  ].filter((fact) => fact !== undefined)
  return html`${report.numbers.count(number)}. <a href="${slug}.html">${report.audit.title}</a>${facts.length > 0 && html`<small>${facts.join('; ')}</small>`}`
}

/** The worst that counts; where nothing counts, the worst there is. */
function cellOf({ slug, report }: Entry, findings: readonly Finding[] | null): Markup {
  const { locale, numbers } = report
  const say = boardTexts[locale.language]
  if (findings === null) return html`<span class="note">${say.absent}</span>`
  const counting = worstFirst(findings.filter(decides))
  const [worst] = counting.length > 0 ? counting : worstFirst(findings)
  if (worst === undefined) return mark('not_judged', locale.verdict.not_judged)
  const aside = findings.filter((finding) => !decides(finding) && hasSay(finding) && finding.status === 'fail').length
  const notes = [
    ...(counting.length === 0 && worst.status !== 'not_applicable' ? [say.onlyWarns] : []),
    ...(counting.length > 0 && aside > 0 ? [say.warnings(numbers.count(aside), aside === 1)] : []),
    ...(findings.some(isWaived) ? [say.waived] : []),
  ]
  return html`<a href="${slug}.html#finding-${worst.id}">${mark(worst.status, locale.status[worst.status])}</a>${notes.map((note) => html`<small>${note}</small>`)}`
}
