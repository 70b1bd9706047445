import type { ComparisonResult } from '../../metrics/measure.js'
import type { MetricId } from '../../metrics/metric.js'
import { shownUnjudged } from '../charts/chartsOf.js'
import { mayBeNothing } from '../likeWithLike.js'
import type { Entry } from './entry.js'
import type { Series } from './series.js'

/** A gap that pointed one way in an audit and the other way in the next. */
export interface Turn {
  readonly before: Side
  readonly after: Side
  /** Both gaps are more than chance leaves room for, whatever is not known. */
  readonly sure: boolean
}

interface Side {
  readonly entry: Entry
  readonly label: string
  readonly gap: ComparisonResult
}

/** Where the sign of a difference changed from one audit of a series to the next, the sure ones first. */
export function turnsOf({ entries, labels }: Series): readonly Turn[] {
  const turns = entries.slice(1).flatMap((entry, at): readonly Turn[] => {
    const earlier = entries[at]
    if (earlier === undefined) return []
    const measured = measuresOf(earlier)
    return gapsIn(earlier, measured).flatMap((gap) => {
      const now = gapsIn(entry, measured).find((other) => keyOf(other) === keyOf(gap))
      if (now === undefined || (gap.estimate ?? 0) * (now.estimate ?? 0) >= 0) return []
      return [
        {
          before: { entry: earlier, label: labels[at] ?? '', gap },
          after: { entry, label: labels[at + 1] ?? '', gap: now },
          sure: isSure(gap) && isSure(now),
        },
      ]
    })
  })
  return turns.toSorted((a, b) => Number(b.sure) - Number(a.sure))
}

/** What its limits are on; without limits what its report shows. */
function measuresOf({ report: { audit } }: Entry): ReadonlySet<MetricId> {
  const limited = audit.plan.limits.map(({ metric }) => metric)
  return new Set(limited.length > 0 ? limited : shownUnjudged)
}

const gapsIn = ({ report }: Entry, measured: ReadonlySet<MetricId>): readonly ComparisonResult[] =>
  report.audit.comparisons.filter(({ kind, metric }) => kind === 'difference' && measured.has(metric))

const keyOf = ({ metric, attribute, group, reference }: ComparisonResult): string =>
  JSON.stringify([metric, attribute, group, reference])

const isSure = (gap: ComparisonResult): boolean =>
  !mayBeNothing(gap) && (gap.bounds === undefined || !mayBeNothing(gap.bounds))
