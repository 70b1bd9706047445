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
  const lines = isPartial(everyone)
    ? [
        line(named.rightLeast, everyone.tp),
        line(named.rightMost, mostRight(everyone)),
        line(named.randomLeast, everyone.random.tp.map(leastOf)),
        line(named.randomMost, everyone.random.tp.map(mostOf)),
      ]
    : [
        line(named.right, everyone.tp),
        line(
          named.random,
          everyone.random.tp.map(({ estimate }) => estimate),
        ),
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

/** Not everyone's outcome is known. */
const isPartial = ({ base_rate, positive_unknown }: Burden): boolean =>
  base_rate.bounds !== undefined || positive_unknown.some((cell) => cell > 0)

/** How many may be selected rightly, if all that nobody checked are. */
const mostRight = ({ tp, positive_unknown }: Burden): readonly number[] =>
  tp.map((cell, at) => cell + (positive_unknown[at] ?? 0))

const leastOf = ({ estimate, bounds }: Expected): number | null => (bounds === undefined ? estimate : bounds.low)
const mostOf = ({ estimate, bounds }: Expected): number | null => (bounds === undefined ? estimate : bounds.high)
