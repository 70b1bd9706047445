import { numbersIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { inertAudit } from '../html/inertAudit.js'
import { pipelineTexts } from '../locales/pipeline.js'
import { figuresOf } from '../terminal/findings.js'
import { gateLines } from '../terminal/gate.js'
import { marks } from '../terminal/marks.js'
import { noteLines } from '../terminal/notes.js'
import { stopLines } from '../terminal/stop.js'
import { caveats, verdictLine } from '../terminal/verdict.js'
import { words } from '../terminal/words.js'
import { inMarkdown } from './inMarkdown.js'
import type { Standing } from './standing.js'
import { isProblem, type Told, toldOf } from './told.js'

/** A step summary of GitHub may have 1 MiB, or nothing of it is shown. These parts are under that together. */
const most = { rows: 450_000, words: 400_000, notes: 100_000 }

/** The verdict, the findings worst first as a table, those that do not pass in words, and what is not in it. */
export function markdownOf(audit: Audit, options: RenderOptions): string {
  const safe = inertAudit(audit)
  const { language } = options
  const say = pipelineTexts[language].summary
  const listed = toldOf(audit, options).filter(({ standing }) => standing !== 'nothing')
  const rows = fitting(
    listed.map((told) => rowOf(told, options)),
    most.rows,
  )
  const problems = listed.filter(isProblem)
  const told = fitting(
    problems.map((one) => `- ${markOf(one)} ${shown(one.text, 4000)}`),
    most.words,
  )
  const notes = fitting(
    [
      ...stopLines(audit, options),
      ...caveats(audit, options),
      ...gateLines(audit, options),
      ...noteLines(audit, options),
    ]
      .map(noteOf)
      .filter((line) => line !== ''),
    most.notes,
  )
  return `${[
    `## ${shown(safe.title, 300)}`,
    `**${shown(verdictLine(audit, options), 300)}**`,
    ...(rows.length === 0 ? [] : [`### ${say.findings}`, [...headOf(options), ...rows].join('\n')]),
    ...leftOut(listed.length - rows.length, listed.length, options),
    ...(told.length === 0 ? [] : [`### ${say.told}`, told.join('\n')]),
    ...leftOut(problems.length - told.length, problems.length, options),
    `### ${say.notes}`,
    notes.join('\n'),
    `${say.made(`${safe.provenance.tool} ${safe.provenance.version}`, shown(safe.provenance.source, 300))}`,
  ].join('\n\n')}\n`
}

function headOf({ language }: RenderOptions): readonly string[] {
  const { head } = words[language]
  const cells = [pipelineTexts[language].summary.status, head.measure, head.group, head.value, head.range, head.limit]
  return [line(cells), '| --- | --- | --- | ---: | ---: | ---: |']
}

const mostOfName = 120

function rowOf(told: Told, { language }: RenderOptions): string {
  const { finding, subject, measure } = told
  if (finding === null)
    return line([statusOf(told, language), measure, shown(subject, mostOfName), '', '', told.region ?? ''])
  const { part, whom, value, range, limit } = figuresOf(finding, language)
  const cells = [measure, part + whom, value, range, limit].map((cell) => shown(cell, mostOfName))
  return line([statusOf(told, language), ...cells])
}

/** The status, and why it does not count where it does not. */
function statusOf(told: Told, language: RenderOptions['language']): string {
  const { status, standing } = told
  const aside = asides[standing] ? pipelineTexts[language].short[asides[standing]] : null
  return `${markOf(told)} ${words[language].status[status]}${aside === null ? '' : ` (${aside})`}`
}

const asides: Readonly<Record<Standing, 'warns' | 'tolerated' | 'known' | 'waived' | 'ignored' | null>> = {
  stops: null,
  warns: 'warns',
  tolerated: 'tolerated',
  known: 'known',
  waived: 'waived',
  ignored: 'ignored',
  passes: null,
  nothing: null,
}

const markOf = ({ status }: Told): string => marks[status]

/** A line of the terminal's notes: an item of a list, or a heading of one. */
const noteOf = (text: string): string => (text === '' ? '' : `- ${shown(text.replace(/^- /, ''), 1000)}`)

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A name may be as long as a log likes: of a text no more is shown than this many signs. */
function shown(text: string, most: number): string {
  const signs = [...text.slice(0, 2 * most + 2)]
  return inMarkdown(signs.length > most ? `${signs.slice(0, most).join('')}…` : text)
}

/** As many as there is room for, from the first. */
function fitting(lines: readonly string[], bytes: number): readonly string[] {
  let room = bytes
  const end = lines.findIndex((one) => {
    room -= Buffer.byteLength(one) + 1
    return room < 0
  })
  return end === -1 ? lines : lines.slice(0, end)
}

function leftOut(n: number, of: number, { language }: RenderOptions): readonly string[] {
  const { count } = numbersIn(language)
  return n === 0 ? [] : [pipelineTexts[language].leftOut(count(n), count(of))]
}
