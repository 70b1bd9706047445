import type { Cell } from '../../counts.js'
import { inert } from '../../inert.js'
import { type NumberWriter, numbersIn } from '../../language.js'
import type { GroupResult } from '../../metrics/measure.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { groupedBy } from '../groupedBy.js'
import { fill } from './fill.js'
import { shortName } from './findings.js'
import { numberText } from './numberText.js'
import { tableOf } from './table.js'
import { words } from './words.js'

/** What somebody who set no limit most likely wants to see of each group. */
const mainRates = [
  'selection_rate',
  'false_positive_rate',
  'false_negative_rate',
  'positive_predictive_value',
  'mean_value',
  'median_value',
  'mean_error',
  'mean_absolute_error',
] as const

const mostRows = 40

/** The main rates of the groups: of each decision where there are several. */
export function rateLines(audit: Audit, options: RenderOptions): string[] {
  const classes = audit.slices.filter(({ slice }) => slice.kind === 'class')
  if (classes.length === 0) return tablesOf(audit, options)
  return classes.flatMap(({ slice, groups }) => ['', `${inert(slice.name)}:`, ...tablesOf({ groups }, options)])
}

/** A table of the groups' main rates for each attribute: what there is to say where nothing is judged. */
function tablesOf({ groups }: Pick<Audit, 'groups'>, options: RenderOptions): string[] {
  const say = words[options.language]
  const numbers = numbersIn(options.language)
  return [...groupedBy(groups, ({ attribute }) => attribute)].flatMap(([attribute, members]) => {
    const rates = mainRates.filter((rate) => members.some((member) => rateOf(member, rate, options) !== undefined))
    const rows = members
      .slice(0, mostRows)
      .map((member) => [
        inert(member.group),
        cellText(member.n, numbers),
        ...rates.map((rate) => rateOf(member, rate, options) ?? '–'),
      ])
    const more = members.length - mostRows
    return [
      '',
      ...tableOf(
        [
          { head: inert(attribute), align: 'left', flexible: true },
          { head: say.head.rows, align: 'right' },
          ...rates.map((rate) => ({ head: shortName(rate, options.language), align: 'right' as const })),
        ],
        rows,
        options.width,
      ),
      ...(more > 0 ? [fill(say.more, { n: numbers.count(more) })] : []),
    ]
  })
}

/** The rate, or where it is not known the range it lies in; undefined where nothing is known of it. */
function rateOf({ metrics }: GroupResult, rate: string, { language }: RenderOptions): string | undefined {
  const measure = metrics[rate]
  const { value, range } = numberText(rate, null, numbersIn(language), words[language].to)
  if (measure === undefined) return undefined
  if (measure.estimate !== null) return value(measure.estimate)
  return measure.bounds === undefined ? undefined : range(measure.bounds.low, measure.bounds.high)
}

const cellText = (cell: Cell, { count }: NumberWriter): string =>
  typeof cell === 'number' ? count(cell) : `${count(cell.low)}–${count(cell.high)}`
