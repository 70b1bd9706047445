import type { Cell, GroupCounts } from '../counts.js'
import { clopperPearson } from '../statistics/clopperPearson.js'
import { effectiveSize } from '../statistics/effectiveSize.js'
import type { Interval, Proportion } from '../statistics/interval.js'
import { midPInterval } from '../statistics/midPInterval.js'
import { moverSum } from '../statistics/mover.js'
import { wilson } from '../statistics/wilson.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import {
  type Counted,
  cellsOf,
  corners,
  countFraction,
  type End,
  type FilledTally,
  filledTally,
  knownTally,
  scaleCounted,
  scaleFilled,
} from './fillings.js'
import type { UndefinedReason } from './measure.js'
import type { Fraction, Measurable } from './metric.js'

/** A measure of some groups' people with everything in its place: no more partial knowledge. */
export interface Sample {
  /** null where undefined: a denominator of zero. */
  readonly estimate: number | null
  readonly rows: number
  readonly interval: (z: number) => Interval
  /** Of a rate: successes out of an effective number of cases (Kish 1965 where weighted). */
  readonly proportion: Proportion | null
  /** The denominator, a sum of weights. */
  readonly size: number
}

/** A measure as it is known, and at both corners of what it may be. */
export interface Knowledge {
  readonly known: Sample | null
  readonly undefined: UndefinedReason | null
  /** In the denominator, among the known; a range where a cell is one. */
  readonly rows: Cell
  readonly least: Sample
  readonly most: Sample
  /** The corners differ from the known. */
  readonly partial: boolean
}

const intervalOf = { score: wilson, exact: clopperPearson, mid_p: midPInterval } as const
const methodOf = { score: 'wilson', exact: 'clopper_pearson', mid_p: 'mid_p' } as const

/** The name of the interval of a measure of one group. */
export function methodOfMetric(metric: Measurable, rules: EvidenceRules): string {
  if (metric.kind === 'rate') return methodOf[rules.intervals]
  return metric.derivation.kind === 'mean' ? 'mover' : `${methodOf[rules.intervals]}_transformed`
}

/** The fraction whose corners are the corners of the measure. */
function fractionOf(metric: Measurable): Fraction {
  if (metric.kind === 'rate') return metric
  const { derivation } = metric
  if (derivation.kind === 'transformed') return derivation.rate
  // Both rates rise with every right decision, so the corners are all wrong and all right.
  const [first, second] = derivation.rates
  return {
    numerator: [...first.numerator, ...second.numerator],
    denominator: [...first.denominator, ...second.denominator],
  }
}

const fillsUnknown = (metric: Measurable, rules: EvidenceRules): boolean =>
  rules.unknown === 'bounds' && !(metric.kind === 'rate' && metric.fillsUnknown === false)

/**
 * What some groups' counts say of a measure. `factor` multiplies all counts.
 * @returns null where no filling defines it.
 */
export function knowledgeOf(
  metric: Measurable,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
  factor = 1,
): Knowledge | null {
  const fraction = fractionOf(metric)
  const fills = fillsUnknown(metric, rules)
  const counted = corners(fraction, groups, fills)
  if (counted === null) return null
  const tally = knownTally(groups, fraction.denominator)
  const cornerOf = (end: End): Sample =>
    metric.kind === 'derived' && metric.derivation.kind === 'mean'
      ? orAnything(sampleOf(metric, scaleFilled(filledTally(fraction, groups, end, fills), factor), rules), end)
      : fromCounted(metric, scaleCounted(counted[end], factor), rules)
  const [least, most] = [cornerOf('least'), cornerOf('most')]
  const sample = tally === null ? null : sampleOf(metric, scaleFilled(tally, factor), rules)
  const outside =
    sample?.estimate != null &&
    (sample.estimate < (least.estimate ?? 0) - tiny || sample.estimate > (most.estimate ?? 1) + tiny)
  const reason = undefinedReason(tally, sample, outside)
  return {
    known: reason === null || (reason === 'zero_denominator' && sample !== null && sample.rows > 0) ? sample : null,
    undefined: reason,
    rows: sample?.rows ?? cellsOf(fraction.denominator, groups),
    least,
    most,
    partial: sample === null || !sameSize(sample, least) || !sameSize(sample, most),
  }
}

/** Rounding of sums of weights is no partial knowledge. */
const tiny = 1e-12

const sameSize = (a: Sample, b: Sample): boolean => a.size === b.size && a.estimate === b.estimate

function undefinedReason(tally: FilledTally | null, sample: Sample | null, outside: boolean): UndefinedReason | null {
  if (tally === null) return 'cell_not_known'
  if (sample?.estimate == null) return 'zero_denominator'
  return outside ? 'outside_bounds' : null
}

/** A corner whose mean is undefined may be anything at that end. */
const orAnything = (sample: Sample, end: End): Sample =>
  sample.estimate === null
    ? { ...sample, estimate: end === 'least' ? 0 : 1, interval: () => ({ low: 0, high: 1 }) }
    : sample

/** The value at a corner; without an end where fn / fp has no fp. */
export const pointOf = (corner: Sample): number => corner.estimate ?? Number.POSITIVE_INFINITY

/** A measure of one filled tally. */
export function sampleOf(metric: Measurable, tally: FilledTally, rules: EvidenceRules): Sample {
  if (metric.kind === 'derived' && metric.derivation.kind === 'mean') {
    const rates = metric.derivation.rates.map((rate) => rateSample(countFraction(rate, tally), rules))
    const terms = rates.map(({ estimate, interval }) => ({ estimate, interval, coefficient: 1 / rates.length }))
    const estimate = terms.some((term) => term.estimate === null)
      ? null
      : terms.reduce((sum, term) => sum + (term.estimate ?? 0) * term.coefficient, 0)
    return {
      estimate,
      rows: Math.min(...rates.map((rate) => rate.rows)),
      interval: (z) =>
        estimate === null
          ? { low: 0, high: 1 }
          : moverSum(terms.map((term) => ({ ...term, estimate: term.estimate ?? 0, interval: term.interval(z) }))),
      proportion: null,
      size: rates.reduce((sum, rate) => sum + rate.size, 0),
    }
  }
  return fromCounted(metric, countFraction(fractionOf(metric), tally), rules)
}

function fromCounted(metric: Measurable, counted: Counted, rules: EvidenceRules): Sample {
  const rate = rateSample(counted, rules)
  if (metric.kind === 'rate' || metric.derivation.kind === 'mean') return rate
  const { transform } = metric.derivation
  const value = rate.estimate === null ? null : transform(rate.estimate)
  return {
    // fn / fp without any fp: the rate is 1 and what follows from it has no end.
    estimate: value === null || !Number.isFinite(value) ? null : value,
    rows: rate.rows,
    interval: (z) => {
      const { low, high } = rate.interval(z)
      return { low: transform(low), high: transform(high) }
    },
    proportion: null,
    size: rate.size,
  }
}

function rateSample({ numerator, denominator, squares, rows }: Counted, rules: EvidenceRules): Sample {
  const size = denominator === squares ? denominator : effectiveSize(denominator, squares)
  const successes = size === denominator ? numerator : (numerator / denominator) * size
  const empty = rows === 0 || denominator === 0
  const proportion = empty ? { successes: 0, total: 0 } : { successes, total: size }
  return {
    estimate: empty ? null : numerator / denominator,
    rows,
    interval: (z) => intervalOf[rules.intervals](proportion, z),
    proportion,
    size: denominator,
  }
}

/** Evidence about a measure of a group, or of several together. */
export function measureEvidence(
  metric: Measurable,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
  factor = 1,
): Evidence {
  const knowledge = knowledgeOf(metric, groups, rules, factor)
  if (knowledge === null) return noEvidence('zero_denominator')
  const { known, least, most, partial } = knowledge
  return evidence({
    estimate: knowledge.undefined === null ? (known?.estimate ?? null) : null,
    undefined: knowledge.undefined,
    method: methodOfMetric(metric, rules),
    rows: knowledge.rows,
    bounds: partial ? { low: pointOf(least), high: pointOf(most) } : null,
    interval: (z) => (known === null ? null : known.interval(z)),
    envelope: (z) => ({ low: least.interval(z).low, high: most.interval(z).high }),
    scaled: (more) => measureEvidence(metric, groups, rules, factor * more),
  })
}
