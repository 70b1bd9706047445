import type { Language } from '../../languages/language.js'
import { quantityOf } from '../../metrics/quantity.js'
import type { Decidable } from '../../policy/power/decidable.js'
import type { Power } from '../../policy/power/power.js'
import { domainOf } from '../charts/domain.js'
import type { Line, LineChart } from '../charts/lines.js'
import { metricOf } from '../html/metricOf.js'
import { localeOf } from '../locales/localeOf.js'
import type { PowerStory } from './story.js'

/** The values nearest to the limit that can be decided, by the number of cases. */
export function powerChart(power: Power, story: PowerStory, language: Language): LineChart {
  const { sizes, decidable, curve, min, max } = power
  const [first, last] = [curve[0]?.cases ?? sizes.group, curve.at(-1)?.cases ?? sizes.group]
  const { chart } = story.say
  const quantity = quantityOf(metricOf(power.metric), power.comparison)
  const limit = { min, max }
  const line = (name: string, at: (one: Decidable) => number | null | undefined): readonly Line[] => {
    const points = curve.flatMap((one): (readonly [number, number])[] => {
      const value = at(one)
      return typeof value === 'number' && Number.isFinite(value) ? [[one.cases, value]] : []
    })
    return points.length === 0 ? [] : [{ name, points }]
  }
  const lines = [
    ...line(chart.lines.above, ({ above }) => above),
    ...line(chart.lines.passHigh, ({ pass }) => pass?.high),
    ...line(chart.lines.passLow, ({ pass }) => pass?.low),
    ...line(chart.lines.below, ({ below }) => below),
  ]
  // Few cases decide only what is far off, which would squeeze the rest.
  const near = lines.flatMap(({ points }) => points.filter(([cases]) => cases * 4 >= sizes.group))
  const rows = near.map(([, estimate]) => ({
    label: '',
    value: '',
    kind: 'unjudged' as const,
    estimate,
    low: null,
    high: null,
    bounds: null,
  }))
  const cases = story.count(sizes.group)
  const { pass } = decidable
  return {
    id: 'power',
    title: pass === null ? chart.titleNone(cases) : chart.title(cases, story.range(pass.low, pass.high)),
    subtitle: chart.subtitle(story.what, story.limit, cases),
    x: { title: chart.x, quantity: 'amount', domain: [first, last], log: true },
    y: { title: story.what, quantity, domain: domainOf({ quantity, rows, limit }) },
    lines,
    limit,
    marked: sizes.group,
    diagonal: false,
    axis: localeOf(language).axis,
  }
}
