import { type CellName, type GroupCounts, publishedOf } from '../../counts.js'
import type { Interval } from '../../statistics/interval.js'
import { effectiveCases } from '../clusters.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from '../evidence.js'
import { countDenominator, fewest } from '../fillings.js'
import type { UndefinedReason } from '../measure.js'
import type { ContrastAggregation } from '../metric.js'
import { methodOf, rateSample, type Sample } from '../sample.js'

/** Which cases of a group are counted, and what is made of its part of them: a rising function, or a falling one. */
interface Part {
  readonly cells: readonly CellName[]
  readonly value: (share: number, including: boolean) => number
  readonly moves: 'up' | 'down'
}

/**
 * A group's part of the cases of two sets of people together, or a function of that part: binomial, given how many cases
 * there are, so its interval is that of a rate.
 */
export const partOf = (part: Part, more: Pick<ContrastAggregation, 'ofEveryone'> = {}): ContrastAggregation => ({
  kind: 'contrast',
  ...more,
  evidence: ({ group, against, including, rules }) => evidenceOf(part, group, against, including, rules),
})

function evidenceOf(
  { cells, value, moves }: Part,
  group: GroupCounts,
  against: readonly GroupCounts[],
  including: boolean,
  rules: EvidenceRules,
): Evidence {
  const counted = { numerator: cells, denominator: cells }
  const fills = rules.unknown === 'bounds'
  const [own, others] = [countDenominator(counted, [group], fills), countDenominator(counted, against, fills)]
  const known = [group, ...against].every(({ tally }) => cells.every((cell) => publishedOf(tally[cell]) !== null))
  const sums = (groups: readonly GroupCounts[]): number =>
    groups.reduce((sum, { tally }) => cells.reduce((more, cell) => more + (publishedOf(tally[cell]) ?? 0), sum), 0)
  const [mine, theirs] = known ? [sums([group]), sums(against)] : [own.low, others.low]
  const everyone = [group, ...against]
  const size = effectiveCases(cells, everyone)
  // How much one case of the sum tells; 1 where nothing is weighted and nobody has two rows.
  const worth = known && mine + theirs > 0 ? size / (mine + theirs) : 1
  const sampleOf = (one: number, other: number): Sample => {
    const total = one + other
    const rows = total * worth
    return rateSample({ numerator: one, denominator: total, squares: total === 0 ? 0 : total / worth, rows }, rules)
  }
  const partial = !known || own.low !== own.high || others.low !== others.high
  const [least, most] = [sampleOf(own.low, others.high), sampleOf(own.high, others.low)]
  if (own.high + others.high === 0) return noEvidence('zero_denominator')
  const amongKnown = known ? sampleOf(mine, theirs) : null
  // Where only some were checked, the part among the known may be none that the whole could have.
  const outside =
    partial && amongKnown !== null && (amongKnown.point < least.point - tiny || amongKnown.point > most.point + tiny)
  return made(outside ? null : amongKnown, least, most, {
    reason: outside ? 'outside_bounds' : known ? 'zero_denominator' : 'cell_not_known',
    value: (share) => value(share, including),
    moves,
    partial,
    method: moves === 'up' ? methodOf[rules.intervals] : `${methodOf[rules.intervals]}_transformed`,
  })
}

/** Rounding of sums of weights is no partial knowledge. */
const tiny = 1e-12

interface How {
  /** Why there is no estimate, where there is none. */
  readonly reason: UndefinedReason
  readonly value: (share: number) => number
  readonly moves: 'up' | 'down'
  readonly partial: boolean
  readonly method: string
}

function made(known: Sample | null, least: Sample, most: Sample, how: How): Evidence {
  const { value, moves, partial, method, reason } = how
  const turned = ({ low, high }: Interval): Interval =>
    moves === 'up' ? { low: value(low), high: value(high) } : { low: value(high), high: value(low) }
  const estimate = known?.estimate ?? null
  return evidence({
    estimate: estimate === null ? null : value(estimate),
    undefined: estimate === null ? reason : null,
    method,
    rows: fewest([least.rows, most.rows, ...(known === null ? [] : [known.rows])]),
    bounds: partial ? turned({ low: orElse(least.point, 0), high: orElse(most.point, 1) }) : null,
    interval: (z) => (known === null || estimate === null ? null : turned(known.interval(z))),
    envelope: (z) => turned({ low: least.interval(z).low, high: most.interval(z).high }),
    scaled: (factor) => made(known?.scaled(factor) ?? null, least.scaled(factor), most.scaled(factor), how),
  })
}

const orElse = (point: number, otherwise: number): number => (Number.isNaN(point) ? otherwise : point)
