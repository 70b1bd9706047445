import type { Interval } from '../../statistics/interval.js'
import { propagated } from '../../statistics/propagated.js'
import { compareApart } from '../compare.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import { countKnown } from '../fillings.js'
import { type Knowledge, knowledgeOf, scaleKnowledge } from '../knowledge.js'
import type { ContrastAggregation, RateMetric } from '../metric.js'
import { magnitude } from '../overGroups/magnitude.js'
import type { Sample } from '../sample.js'

/** How far the share of a group lies from that of the reference: 0 where they are the same, and nowhere else. */
type Divergence = (reference: number, group: number) => number

/**
 * A divergence of a group's rate from its reference's. Given the sign of the difference it moves one way with either
 * rate, so that imprecision is propagated as of any function of two rates (Newcombe 2011); its size follows.
 */
export const divergenceOf = (rate: RateMetric, divergence: Divergence, most: number): ContrastAggregation => ({
  kind: 'contrast',
  evidence: ({ group, against, including, rules }) => {
    const [own, others] = [knowledgeOf(rate, [group], rules), knowledgeOf(rate, against, rules)]
    if (own === null || others === null) return noEvidence('zero_denominator', own?.rows ?? 0, others?.rows ?? 0)
    const sizes = [countKnown(rate, [group]), countKnown(rate, against)].map((one) => one?.denominator ?? 0)
    const [mine = 0, theirs = 0] = sizes
    const share = including ? mine / (mine + theirs) : 0
    const signed = (g: number, r: number): number => {
      const reference = share * g + (1 - share) * r
      return Math.sign(g - reference) * divergence(reference, g)
    }
    const p = compareApart(own, others, rules).p()
    return magnitude(signedEvidence(own, others, { signed, most, overlap: share > 0, p }))
  },
})

interface Signed {
  readonly signed: (group: number, reference: number) => number
  readonly most: number
  /** The group is part of its reference. */
  readonly overlap: boolean
  readonly p: number | null
}

function signedEvidence(g: Knowledge, r: Knowledge, how: Signed): Evidence {
  const { signed, most, overlap, p } = how
  const partial = g.partial || r.partial
  const whole: Interval = { low: -most, high: most }
  const point = g.known === null || r.known === null ? Number.NaN : signed(g.known.point, r.known.point)
  const defined = Number.isFinite(point)
  // Where the group is part of its reference, what is not known moves the reference too: then it decides nothing.
  const overFillings = (at: (a: Sample, b: Sample) => Interval): Interval =>
    overlap ? whole : { low: at(g.least, r.most).low, high: at(g.most, r.least).high }
  const pointOf = (a: Sample, b: Sample): Interval => {
    const value = signed(a.point, b.point)
    return Number.isNaN(value) ? whole : { low: value, high: value }
  }
  const intervalOf = (a: Sample, b: Sample, z: number): Interval => {
    const within = [a.interval, b.interval] as const
    if (!overlap) return propagated(signed, within, ['up', 'down'], z)
    // A reference that moves with its group may move the value either way: the furthest of all.
    const sides = (['up', 'down'] as const).flatMap((one) =>
      (['up', 'down'] as const).map((other) => propagated(signed, within, [one, other], z)),
    )
    return { low: Math.min(...sides.map(({ low }) => low)), high: Math.max(...sides.map(({ high }) => high)) }
  }
  return evidence({
    estimate: defined ? point : null,
    undefined: g.undefined ?? r.undefined ?? (defined ? null : 'zero_reference'),
    method: 'propagated',
    rows: g.rows,
    referenceRows: r.rows,
    p,
    bounds: partial ? overFillings(pointOf) : null,
    interval: (z) => (g.known === null || r.known === null ? null : intervalOf(g.known, r.known, z)),
    ...(partial ? { envelope: (z: number) => overFillings((a, b) => intervalOf(a, b, z)) } : {}),
    scaled: (factor) => signedEvidence(scaleKnowledge(g, factor), scaleKnowledge(r, factor), how),
  })
}
