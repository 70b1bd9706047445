import type { Language } from '../../languages/language.js'
import type { Power } from '../../policy/power/power.js'
import { tableOf } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { powerStory, type StoryTable } from './story.js'

/** How many cases an audit needs, in lines of at most `width` columns. */
export function powerLines(power: Power, language: Language, width: number): readonly string[] {
  const story = powerStory(power, language)
  const told = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => wrap(text, width, ''))
  const { could } = story
  const parts: readonly (readonly string[])[] = [
    [story.heading],
    told(story.intro),
    table(story.sizes, width),
    told(story.about),
    [...told([could.lead]), ...could.lines.flatMap((line) => indented(line, width)), ...told([could.end])],
    [story.curve.caption, ...table(story.curve, width)],
    told([...story.notes, ...(power.given ? [] : [story.say.more])]),
  ]
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

const indented = (text: string, width: number): readonly string[] => wrap(`  ${text}`, width, '    ')

const table = ({ heads, rows }: StoryTable, width: number): readonly string[] =>
  tableOf(
    heads.map((head, index) => ({ head, align: isText(rows, index) ? 'left' : 'right' })),
    rows,
    width - 2,
  ).map((line) => `  ${line}`)

/** A column of words, not of numbers. */
const isText = (rows: StoryTable['rows'], index: number): boolean => rows.some((row) => /\p{L}/u.test(row[index] ?? ''))
