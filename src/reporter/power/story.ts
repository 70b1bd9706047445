import { numbersIn } from '../../language.js'
import type { Language } from '../../languages/language.js'
import { metricById } from '../../metrics/catalogue.js'
import { textIn } from '../../metrics/textIn.js'
import type { Decidable } from '../../policy/power/decidable.js'
import { askedShare } from '../../policy/power/people.js'
import type { Power } from '../../policy/power/power.js'
import { type PowerTexts, powerTexts } from '../locales/power.js'
import { numberText } from '../terminal/numberText.js'

/** What there is to say of how many cases an audit needs, in the order in which it is said. */
export interface PowerStory {
  readonly say: PowerTexts
  readonly heading: string
  /** The measure and its comparison. */
  readonly what: string
  readonly limit: string
  readonly intro: readonly string[]
  readonly sizes: StoryTable
  readonly about: readonly string[]
  /** What so many cases could show. */
  readonly could: { readonly lead: string; readonly lines: readonly string[]; readonly end: string }
  readonly curve: StoryTable
  readonly notes: readonly string[]
  /** Values of what the limit is on, and numbers of cases. */
  readonly range: (low: number | null, high: number | null) => string
  readonly count: (cases: number | null) => string
}

export interface StoryTable {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** @example powerStory(power, 'en').heading // '1,698 cases in each group' */
export function powerStory(power: Power, language: Language): PowerStory {
  const say = powerTexts[language]
  const numbers = numbersIn(language)
  const { value } = numberText(power.metric, power.comparison, numbers, say.to)
  const range = (low: number | null, high: number | null): string => {
    if (low === null) return high === null ? say.anything : say.orLess(value(high))
    return high === null ? say.orMore(value(low)) : `${value(low)} ${say.to} ${value(high)}`
  }
  const metric = metricById(power.metric)
  const name = metric === undefined ? power.metric : textIn(metric, language).name
  const what = power.comparison === null ? name : `${name} (${say.comparison[power.comparison]})`
  const { sizes, expected } = power
  const cases = numbers.count(sizes.group)
  const words: Words = { say, value, range, percent: percentIn(language), count: numbers.count }
  return {
    say,
    heading: power.given ? say.heading.given(cases) : say.heading.found(cases),
    what,
    limit: range(power.min, power.max),
    intro: [
      say.limit(what, range(power.min, power.max)),
      ...(expected === null ? [] : [expectedIn(power, expected, words)]),
      ...(power.given || expected?.decision == null ? [] : [demandIn(power, words)]),
    ],
    sizes: sizesTable(sizes, words),
    about: aboutIn(power, sizes, words),
    could: couldIn(power.decidable, words),
    curve: curveTable(power, words),
    notes: [
      ...(power.comparison === null ? [] : [say.share(words.percent(power.share))]),
      ...(power.denominator.of === 'everyone' ? [] : [say.unknown]),
      say.method(methods[power.comparison ?? 'rate']),
    ],
    range,
    count: numbers.count,
  }
}

interface Words extends Pick<PowerStory, 'say' | 'range' | 'count'> {
  readonly value: (value: number) => string
  readonly percent: (share: number) => string
}

const methods = {
  rate: 'Wilson 1927',
  difference: 'Newcombe 1998',
  ratio: 'Koopman 1984',
  relative_difference: 'Koopman 1984',
} as const

const percentIn = (language: Language): ((share: number) => string) => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return (share) => `${format.format(share * 100)}%`
}

function expectedIn(power: Power, expected: NonNullable<Power['expected']>, { say, value, percent }: Words): string {
  const { group, reference, decision } = expected
  const told =
    reference === null
      ? say.expected(percent(group))
      : say.compared(percent(group), percent(reference), valueInWords(power, value(expected.value), say))
  return `${told} ${say.decision[decision ?? 'limit']}`
}

const valueInWords = ({ comparison }: Power, value: string, say: PowerTexts): string =>
  comparison === null ? value : `${say.a[comparison]} ${value}`

function demandIn({ expected, power, confidence, groups }: Power, { say, percent, count }: Words): string {
  const sentence = expected?.decision === 'pass' ? say.passes : say.fails
  return sentence(percent(power), percent(confidence), count(groups), groups === 1)
}

function sizesTable({ group, reference, people }: Power['sizes'], { say, count }: Words): StoryTable {
  const { caption, head } = say.sizes
  const row = (of: string, cases: number, all: number | null | undefined): readonly string[] => [
    of,
    count(cases),
    ...(people === null ? [] : [count(all ?? null)]),
  ]
  return {
    caption,
    heads: [head.of, head.cases, ...(people === null ? [] : [head.people])],
    rows: [
      row(say.sizes.group, group, people?.group),
      ...(reference === null ? [] : [row(say.sizes.reference, reference, people?.reference)]),
    ],
  }
}

function aboutIn(
  { denominator, minimum_denominator: floor }: Power,
  { group, reference }: Power['sizes'],
  { say, percent, count }: Words,
): readonly string[] {
  const { of, part } = denominator
  const asked = askedShare[of]
  const flags = { baseRate: '--base-rate', selectionRate: '--selection-rate' } as const
  const parts = [
    say.cases(say.of[of]),
    ...(asked === null ? [] : [part === null ? say.askPart(flags[asked]) : say.part(percent(part))]),
    ...(Math.min(group, reference ?? group) <= floor ? [say.floor(count(floor))] : []),
  ]
  return [parts.join(' ')]
}

const couldIn = (
  { cases, pass, below, above }: Decidable,
  { say, value, range, count }: Words,
): PowerStory['could'] => ({
  lead: say.could(count(cases)),
  lines: [
    `${say.shows.pass} ${pass === null ? say.none : range(pass.low, pass.high)}`,
    `${say.shows.fail} ${failsIn({ below, above }, { say, value })}`,
  ],
  end: say.shows.between,
})

function failsIn(
  { below, above }: Pick<Decidable, 'below' | 'above'>,
  { say, value }: Pick<Words, 'say' | 'value'>,
): string {
  const parts = [
    ...(below === null ? [] : [say.upTo(value(below))]),
    ...(above === null ? [] : [say.from(value(above))]),
  ]
  return parts.length === 0 ? say.none : parts.join(', ')
}

/** Every other of the numbers: doublings. */
function curveTable({ curve }: Power, { say, value, range, count, percent }: Words): StoryTable {
  const { caption, head } = say.curve
  const chances = curve.some(({ chance }) => chance !== null)
  return {
    caption,
    heads: [head.cases, ...(chances ? [head.chance] : []), head.pass, head.fail],
    rows: curve
      .filter((_, index) => index % 2 === 0)
      .map(({ cases, chance, pass, ...fails }) => [
        count(cases),
        ...(chances ? [chance === null ? '' : percent(chance)] : []),
        pass === null ? say.none : range(pass.low, pass.high),
        failsIn(fails, { say, value }),
      ]),
  }
}
