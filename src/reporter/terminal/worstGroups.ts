import { inert } from '../../inert.js'
import { numbersIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { worstGroupsTexts } from '../locales/worstGroups.js'
import { shortName } from './findings.js'
import { numberText } from './numberText.js'
import { tableOf } from './table.js'
import { cut } from './width.js'
import { words } from './words.js'
import { wrap } from './wrap.js'

/** What a search of all crossings found, as a table, and how much it looked at. */
export function worstGroupsLines({ worst_groups: found, plan }: Audit, options: RenderOptions): string[] {
  if (found === null) return []
  const { language, width } = options
  const say = worstGroupsTexts[language]
  const numbers = numbersIn(language)
  const own = numberText(found.metric, null, numbers, words[language].to)
  const difference = numberText(found.metric, 'difference', numbers, words[language].to)
  const { short } = say
  const rows = found.groups.map((group) => [
    '',
    numbers.count(group.n),
    own.value(group.estimate),
    own.value(group.reference_estimate),
    difference.value(group.difference),
    difference.value(group.shrunk),
    numbers.level(group.p_adjusted),
    group.beyond_chance ? (group.folded === 0 ? '' : short.within(numbers.count(group.folded))) : say.mayBeChance,
  ])
  const right = (head: string) => ({ head, align: 'right' as const })
  const [head = '', ...lines] = tableOf(
    [
      { head: ' ', align: 'left' },
      ...[short.rows, short.own, short.others, short.difference, short.shrunk, short.p].map(right),
      { head: '', align: 'left' },
    ],
    rows,
    width,
  )
  // The name of a crossing takes a line by itself: beside so many numbers there is no room for it.
  const nameOf = (parts: Readonly<Record<string, string>>): string =>
    Object.entries(parts)
      .map(([name, value]) => `${inert(name)}=${inert(value)}`)
      .join(', ')
  const names = found.groups.map(({ parts, due_to }) =>
    due_to === undefined ? nameOf(parts) : `${nameOf(parts)} (${say.dueTo(nameOf(due_to))})`,
  )
  const table = [
    head,
    ...lines.flatMap((line, at) => [...wrap(names[at] ?? '', width).map((name) => cut(name, width)), line]),
  ]
  const summary = [
    say.searched({
      measure: shortName(found.metric, language),
      attributes: numbers.count(plan.attributes.length),
      depth: numbers.count(found.depth),
      one: found.depth === 1,
      groups: numbers.count(found.searched),
      least: numbers.count(found.minimum_size),
    }),
    found.beyond_chance === 0 ? say.none : say.beyond(numbers.count(found.beyond_chance), found.beyond_chance === 1),
    ...(found.folded === 0 ? [] : [say.folded(numbers.count(found.folded), found.folded === 1)]),
    ...(plan.unit === null ? [] : [say.units]),
  ].join(' ')
  return [
    '',
    `${short.title(shortName(found.metric, language))}:`,
    ...(rows.length === 0 ? [] : table),
    ...wrap(summary, width),
  ]
}
