import type { Burden, Capacity, Expected } from '../../metrics/capacity.js'
import type { Report } from '../html/report.js'
import { capacityTexts } from '../locales/capacity.js'
import { capital } from './chartsOf.js'
import type { Line, LineChart } from './lines.js'

/** How many are found by how many people are selected; null where nobody's outcome is known. */
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
  const { lines: named } = say
  const { random, base_rate, tp, positive_unknown } = everyone
  const estimates = random.tp.map(({ estimate }) => estimate)
  const lines = [
    ...(positive_unknown.some((cell) => cell > 0)
      ? [line(named.rightLeast, tp), line(named.rightMost, mostRight(everyone))]
      : [line(named.right, tp)]),
    ...(base_rate.bounds === undefined
      ? [line(named.random, estimates)]
      : [line(named.randomLeast, random.tp.map(leastOf)), line(named.randomMost, random.tp.map(mostOf))]),
  ]
  const surely = everyone.lift.filter(({ envelope }) => envelope.low !== null && envelope.low > 1).length
  const most = Math.max(1, ...lines.flatMap((one) => one.points.map(([, y]) => y)))
  return {
    id: 'capacity',
    title: capital(say.message(numbers.count(surely), numbers.count(points.length))),
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

/** How many may be selected rightly, if all that nobody checked are. */
const mostRight = ({ tp, positive_unknown }: Burden): readonly number[] =>
  tp.map((cell, at) => cell + (positive_unknown[at] ?? 0))

const leastOf = ({ bounds }: Expected): number | null => bounds?.low ?? null
const mostOf = ({ bounds }: Expected): number | null => bounds?.high ?? null
