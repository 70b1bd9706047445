import { addCells, type Cell, cellNames, crossing, type NotedValue } from '../../counts.js'
import { inert } from '../../inert.js'
import { type NumberWriter, numbersIn } from '../../language.js'
import type { Finding } from '../../policy/finding.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { groupedBy } from '../groupedBy.js'
import { privacyTexts } from '../locales/privacy.js'
import { roundingTexts } from '../locales/rounding.js'
import { minimumCell } from '../minimumCell.js'
import { saySweep } from '../saySweep.js'
import { sayUnits } from '../sayUnits.js'
import { asksNoOutcome, unjudged } from '../unjudged.js'
import { fill } from './fill.js'
import { type Words, words } from './words.js'

/** What a reader has to know beside the findings: what is not known, and which rows were left out. */
export function noteLines(audit: Audit, options: RenderOptions): string[] {
  const say = words[options.language]
  const numbers = numbersIn(options.language)
  const unknown = [
    ...undecided(audit, say, numbers),
    ...crowded(audit, say, numbers),
    ...unjudged(audit).map(({ attribute, n }) => fill(say.unjudged, { attribute, n: cellIn(n, numbers, say) })),
    ...unknownOutcomes(audit, say, numbers),
    ...unknownNumbers(audit, say, numbers),
    ...(audit.plan.data.rounding === undefined
      ? suppressedCells(audit, say)
      : rounded(audit.plan.data.rounding, options.language)),
    ...forPrivacy(audit, options.language),
    ...unlistedOutcomes(audit, say, numbers),
    ...takenAsNegative(audit, say, numbers),
    ...withoutScore(audit, say, numbers),
    ...(audit.notes.some(({ kind }) => kind === 'numbers_binned') ? [say.binned] : []),
    ...sayUnits(audit, options.language, inert),
  ]
  const { source, rows } = audit.provenance
  const read = fill(say.source, { source, read: cellIn(rows.read, numbers, say), counted: numbers.count(rows.counted) })
  return [
    ...(audit.sweep === null ? [] : ['', saySweep(audit.sweep, options.language)]),
    ...(unknown.length === 0 ? [] : ['', `${say.notKnown}:`, ...unknown.map((line) => `- ${line}`)]),
    '',
    read,
    ...excludedRows(audit, say, numbers).map((line) => `- ${line}`),
  ]
}

function undecided({ findings, plan }: Audit, say: Words, numbers: NumberWriter): string[] {
  const open = findings.filter(({ status, ignored }) => status === 'undetermined' && !ignored)
  const reasons = [...groupedBy(open, ({ reason_code }: Finding) => reason_code)].flatMap(([code, members]) => {
    const sentence = say.because[code]
    const minimum = numbers.count(plan.evidence.minimum_denominator)
    return sentence === undefined ? [] : [fill(sentence, { n: numbers.count(members.length), minimum })]
  })
  const cases = Math.min(...open.map(({ more_cases }) => more_cases ?? Number.POSITIVE_INFINITY))
  return Number.isFinite(cases) ? [...reasons, fill(say.moreCases, { cases: numbers.count(cases) })] : reasons
}

/** Findings whose interval lies beyond the limit, and that are open because they are some of many. */
function crowded({ findings, plan }: Audit, say: Words, numbers: NumberWriter): string[] {
  const alpha = 1 - plan.evidence.confidence
  const open = findings.filter(
    ({ status, level, level_adjusted }) =>
      status === 'undetermined' && level !== null && level <= alpha && (level_adjusted ?? 0) > alpha,
  )
  return open.length === 0 ? [] : [fill(say.crowded, { n: numbers.count(open.length) })]
}

const cellIn = (cell: Cell, numbers: NumberWriter, say: Words): string =>
  typeof cell === 'number' ? numbers.count(cell) : `${numbers.count(cell.low)} ${say.to} ${numbers.count(cell.high)}`

/** Of the attributes; what a crossing lacks, they lack. */
function unknownOutcomes(audit: Audit, say: Words, numbers: NumberWriter): string[] {
  const { plan } = audit
  if (asksNoOutcome(audit)) return [say.noOutcome]
  const crossings = new Set(plan.intersections.map(crossing))
  // Of several decisions an outcome that is not known is so for each of them.
  const { overall } = audit.slices.find(({ slice }) => slice.kind === 'class') ?? audit
  return overall.flatMap(({ attribute, tally }) => {
    const { positive_unknown, negative_unknown } = tally
    // Of cases: where the log is weighted these are sums of weights, and so is all of them.
    const all = addCells(cellNames.map((cell) => tally[cell]))
    if (crossings.has(attribute) || typeof all !== 'number') return []
    if (typeof positive_unknown !== 'number' || typeof negative_unknown !== 'number') return []
    const open = positive_unknown + negative_unknown
    const gaps = { attribute, n: numbers.count(open), all: numbers.count(all), share: numbers.percent(open / all) }
    return open === 0 ? [] : [fill(say.outcomes, gaps)]
  })
}

/** Of decisions that are numbers: of how many nobody knows what they should have been. */
function unknownNumbers({ overall, plan }: Audit, say: Words, numbers: NumberWriter): string[] {
  const crossings = new Set(plan.intersections.map(crossing))
  return overall.flatMap(({ attribute, n, known }) => {
    if (plan.outcome === null || known === undefined || typeof n !== 'number' || crossings.has(attribute)) return []
    const open = n - known
    const gaps = { attribute, n: numbers.count(open), all: numbers.count(n), share: numbers.percent(open / n) }
    return open === 0 ? [] : [fill(say.trueNumbers, gaps)]
  })
}

function rounded(unit: number, language: RenderOptions['language']): string[] {
  const { count } = numbersIn(language)
  return [roundingTexts[language].basis(count(unit), count(Math.floor(unit / 2)))]
}

function suppressedCells({ groups }: Audit, say: Words): string[] {
  const hidden = groups.filter(({ tally }) => cellNames.some((cell) => typeof tally[cell] !== 'number'))
  return [...groupedBy(hidden, ({ attribute }) => attribute)].map(([attribute, members]) =>
    fill(say.suppressed, { attribute, groups: members.map(({ group }) => group).join(', ') }),
  )
}

function forPrivacy(audit: Audit, language: RenderOptions['language']): string[] {
  const minimum = minimumCell(audit)
  if (minimum === null) return []
  const say = privacyTexts[language]
  const text = say.basis(numbersIn(language).count(minimum))
  return audit.plan.score === null ? [text] : [text, say.scores]
}

const unlistedOutcomes = ({ notes }: Audit, say: Words, numbers: NumberWriter): string[] =>
  notes
    .filter((note) => note.kind === 'outcome_values_unknown')
    .map(({ values }) => fill(say.unlisted, { values: namedValues(values, numbers) }))

const takenAsNegative = ({ notes }: Audit, say: Words, numbers: NumberWriter): string[] =>
  notes.flatMap((note) =>
    note.kind === 'taken_as_negative'
      ? [fill(say.taken[note.role], { values: namedValues(note.values, numbers) })]
      : [],
  )

const withoutScore = ({ notes }: Audit, say: Words, numbers: NumberWriter): string[] =>
  notes.flatMap((note) =>
    note.kind === 'rows_without_score' ? [fill(say.withoutScore, { n: numbers.count(note.rows) })] : [],
  )

const namedValues = (values: readonly NotedValue[], numbers: NumberWriter): string =>
  values.map(({ value, rows }) => (rows === undefined ? value : `${value} (${numbers.count(rows)})`)).join(', ')

const excludedRows = ({ provenance }: Audit, say: Words, numbers: NumberWriter): string[] =>
  provenance.rows.excluded.map(({ reason, attribute, rows, detail }) => {
    const line = fill(say.excluded[reason], { n: cellIn(rows, numbers, say) })
    const about = attribute === null ? '' : fill('{attribute}: ', { attribute })
    return about + line + (detail === undefined ? '' : fill(' ({detail})', { detail }))
  })
