import type { Burden, Capacity, Expected } from '../../metrics/capacity.js'
import type { Report } from '../html/report.js'
import { capacityTexts } from '../locales/capacity.js'
import type { Line, LineChart } from './lines.js'

/** What is found, rightly and wrongly, by how many people are selected; null where nobody's outcome is known. */
export function capacityChart(report: Report, { points }: Capacity, everyone: Burden): LineChart | null {
  const { locale, numbers, effect } = report
  const say = capacityTexts[locale.language]
  if ([...everyone.tp, ...everyone.fp].every((cell) => cell === 0)) return null
  const selected = points.map((point) => point.selected)
  const line = (name: string, values: readonly (number | null)[]): Line => ({
    name,
    points: [
      [0, 0],
      ...values.flatMap((value, at): (readonly [number, number])[] => {
        const x = selected[at]
        return value === null || x === undefined ? [] : [[x, value]]
      }),
    ],
  })
  const lines = [
    line(say.lines.right, everyone.tp),
    line(say.lines.wrong, everyone.fp),
    ...randomLines(everyone.random.tp, say.lines).map(([name, values]) => line(name, values)),
  ]
  const surely = everyone.lift.filter(({ low }) => low !== null && low > 1).length
  const most = Math.max(1, ...lines.flatMap((one) => one.points.map(([, y]) => y)))
  return {
    id: 'capacity',
    title: say.message(numbers.count(surely), numbers.count(points.length)),
    subtitle: say.subtitle[effect],
    x: { title: say.selected, quantity: 'amount', domain: [0, Math.max(1, ...selected)] },
    y: { title: say.people, quantity: 'amount', domain: [0, most * 1.05] },
    lines,
    limit: null,
    marked: null,
    diagonal: false,
    axis: locale.axis,
  }
}

type Values = readonly (number | null)[]

/** One line, or the least and the most where not everyone's outcome is known. */
function randomLines(
  random: readonly Expected[],
  { random: one, randomLeast, randomMost }: { random: string; randomLeast: string; randomMost: string },
): readonly (readonly [string, Values])[] {
  const isPartial = random.some(({ bounds }) => bounds !== undefined)
  return isPartial
    ? [
        [randomLeast, random.map(({ bounds }) => bounds?.low ?? null)],
        [randomMost, random.map(({ bounds }) => bounds?.high ?? null)],
      ]
    : [[one, random.map(({ estimate }) => estimate)]]
}
