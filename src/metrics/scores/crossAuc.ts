import type { ScoreTable } from '../../counts.js'
import { deLong } from '../../statistics/deLong.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import type { Contrast, ContrastAggregation } from '../metric.js'
import type { Sample } from '../sample.js'
import { cornerSample } from './cornerSample.js'
import { extremeMeans } from './extremeMean.js'
import { areaSample } from './rocAuc.js'
import { casesOf, distributionOf, rowsOf, tableOf } from './tableOf.js'

/**
 * The area under the ROC curve across groups: the positives of one against the negatives of the other.
 *
 * Source: Borkan, Dixon, Sorensen, Thain & Vasserman (2019), Nuanced metrics for measuring unintended bias with real
 * data for text classification, WWW '19 Companion, section 3.2.
 *
 * @param positivesOf whose positives they are; the negatives are the other's
 */
export const crossAuc = (positivesOf: 'group' | 'reference'): ContrastAggregation => ({
  kind: 'contrast',
  evidence: (contrast) => {
    const [group, reference] = [tableOf([contrast.group]), tableOf(referenceIn(contrast))]
    if (group === null || reference === null) return noEvidence('zero_denominator')
    const [positives, negatives] = positivesOf === 'group' ? [group, reference] : [reference, group]
    return areaEvidence(positives, negatives, contrast)
  },
})

const referenceIn = ({ group, against, including }: Contrast): Contrast['against'] =>
  including ? [group, ...against] : against

function areaEvidence(positives: ScoreTable, negatives: ScoreTable, { rules }: Contrast): Evidence {
  const area = deLong(distributionOf(positives, ['positive']), distributionOf(negatives, ['negative']))
  const rows = Math.min(rowsOf(positives, ['positive']), rowsOf(negatives, ['negative']))
  if (casesOf(positives, ['positive', 'unknown']) === 0 || casesOf(negatives, ['negative', 'unknown']) === 0) {
    return noEvidence('zero_denominator')
  }
  const open = casesOf(positives, ['unknown']) + casesOf(negatives, ['unknown']) > 0
  const known = area && areaSample(area, rows)
  if (!open || rules.unknown === 'known') return known === null ? noEvidence('zero_denominator') : ofSample(known)
  return betweenCorners(known, cornersOf(positives, negatives), rows)
}

const ofSample = (sample: Sample): Evidence =>
  evidence({
    estimate: sample.estimate,
    method,
    rows: sample.rows,
    interval: sample.interval,
    scaled: (factor) => ofSample(sample.scaled(factor)),
  })

const method = 'delong_logit'

function betweenCorners(known: Sample | null, [least, most]: readonly [number, number], rows: number): Evidence {
  const [low, high] = [cornerSample(least, rows), cornerSample(most, rows)]
  return evidence({
    estimate: known?.estimate ?? null,
    undefined: known === null ? 'zero_denominator' : null,
    method,
    rows,
    bounds: { low: least, high: most },
    interval: (z) => known?.interval(z) ?? null,
    envelope: (z) => ({ low: low.interval(z).low, high: high.interval(z).high }),
    scaled: (factor) => betweenCorners(known?.scaled(factor) ?? null, [least, most], rows * factor),
  })
}

/**
 * An outer range over what the unknown outcomes may be. The share of the negatives that a score beats is least where every
 * unknown case above it is a negative too, and none below; so each score has its own worst, and then the mean is taken
 * over the positives and any of the unknown that would lower it. The most likewise.
 */
function cornersOf(positives: ScoreTable, negatives: ScoreTable): readonly [number, number] {
  const beaten = positives.scores.map(sharesBeaten(negatives))
  const weighed = (own: 'positive' | 'unknown', which: 'worst' | 'best') =>
    beaten.map((share, index) => ({ value: share[which], weight: positives[own][index] ?? 0 }))
  const [least] = extremeMeans(weighed('positive', 'worst'), weighed('unknown', 'worst'))
  const [, most] = extremeMeans(weighed('positive', 'best'), weighed('unknown', 'best'))
  return [least, most]
}

/** Of one score after the other, rising: the least and the greatest share of the negatives that it may beat; ties half. */
function sharesBeaten({ scores, negative, unknown }: ScoreTable) {
  const n = negative.reduce((sum, cases) => sum + cases, 0)
  const open = unknown.reduce((sum, cases) => sum + cases, 0)
  let [next, below, openBelow] = [0, 0, 0]
  return (score: number): { readonly worst: number; readonly best: number } => {
    while ((scores[next] ?? Number.POSITIVE_INFINITY) < score) {
      below += negative[next] ?? 0
      openBelow += unknown[next] ?? 0
      next++
    }
    const tied = scores[next] === score
    const [ties, openTies] = tied ? [negative[next] ?? 0, unknown[next] ?? 0] : [0, 0]
    const won = below + ties / 2
    const openAbove = open - openBelow - openTies
    return {
      worst: share(won, n, openAbove, openTies),
      best: 1 - share(n - won, n, openBelow, openTies),
    }
  }
}

/** won / n at its least: with all of those that are lost to, and the ties where they lower it (a tie wins a half). */
function share(won: number, n: number, lost: number, ties: number): number {
  const without = n + lost === 0 ? (ties > 0 ? 0.5 : 1) : won / (n + lost)
  const withTies = n + lost + ties === 0 ? without : (won + ties / 2) / (n + lost + ties)
  return Math.min(without, withTies)
}
