import type { Cell, GroupCounts } from '../counts.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import { type Counted, cellsOf, countCorners, countKnown, fewest } from './fillings.js'
import type { UndefinedReason } from './measure.js'
import type { Fraction, Measurable, Metric } from './metric.js'
import { meanSample, methodOfMetric, rateSample, type Sample, transformedSample } from './sample.js'

/** What some groups' counts say of a measure: as it is known, and at both corners of what it may be. */
export interface Knowledge {
  /** Among the known; null where nothing is, or where it is not a value that the whole could have. */
  readonly known: Sample | null
  /** Why there is no estimate. */
  readonly undefined: UndefinedReason | null
  /** In the denominator, among the known; a range where a cell is one. */
  readonly rows: Cell
  readonly least: Sample
  readonly most: Sample
  /** The corners are not the known. */
  readonly partial: boolean
}

/**
 * What some groups' counts say of a measure.
 *
 * The corners of a rate, and of a rising function of one, are exact. Those of a mean of two rates are made of theirs:
 * exact for unknown outcomes and for cells that are ranges, because both rates rise with every right decision; an
 * outer range where cells share a published total or a rate has nobody in it, because a case can be in one rate only.
 *
 * @returns null where no filling defines it
 */
export function knowledgeOf(
  metric: Measurable,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
): Knowledge | null {
  const fills = fillsUnknown(metric, rules)
  if (metric.kind === 'rate') return ofRate(metric, groups, rules, fills)
  if (metric.kind === 'measured') return metric.measure.knowledgeOf(groups, rules)
  const { derivation } = metric
  if (derivation.kind === 'transformed') {
    const rate = ofRate(derivation.rate, groups, rules, fills)
    return rate && transformed(rate, derivation.transform)
  }
  const [first, second] = derivation.rates.map((rate) => ofRate(rate, groups, rules, fills))
  return first && second ? meanOf(first, second) : null
}

/** Whether it says something only where an outcome is known: of how many one is known, is known without. */
export const needsKnownOutcomes = (metric: Metric): boolean =>
  (metric.needs.includes('outcome') || metric.needs.includes('true_number')) &&
  !(metric.kind === 'rate' && metric.fillsUnknown === false)

/** Whether unknown outcomes are given to cells: not where they are what is measured, or the plan leaves them out. */
export const fillsUnknown = (metric: Measurable, rules: EvidenceRules): boolean =>
  rules.unknown === 'bounds' && !(metric.kind === 'rate' && metric.fillsUnknown === false)

function ofRate(
  fraction: Fraction,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
  fillsUnknown: boolean,
): Knowledge | null {
  const corners = countCorners(fraction, groups, fillsUnknown)
  if (corners === null) return null
  const { least, most } = corners
  const counted = countKnown(fraction, groups)
  const reason = undefinedReason(counted, least, most)
  return {
    known: counted === null || reason !== null ? null : rateSample(counted, rules),
    undefined: reason,
    rows: counted?.rows ?? cellsOf(fraction.denominator, groups),
    least: rateSample(least, rules),
    most: rateSample(most, rules),
    partial: counted === null || differ(counted, least) || differ(counted, most),
  }
}

/** Rounding of sums of weights is no partial knowledge. */
const tiny = 1e-12

const differ = (a: Counted, b: Counted): boolean =>
  Math.abs(a.numerator - b.numerator) + Math.abs(a.denominator - b.denominator) > tiny * a.denominator

function undefinedReason(known: Counted | null, least: Counted, most: Counted): UndefinedReason | null {
  if (known === null) return 'cell_not_known'
  if (known.denominator === 0) return 'zero_denominator'
  const [low, rate, high] = [least, known, most].map(({ numerator, denominator }) => numerator / denominator)
  return (rate ?? 0) < (low ?? 0) - tiny || (rate ?? 0) > (high ?? 1) + tiny ? 'outside_bounds' : null
}

function transformed(rate: Knowledge, transform: (rate: number) => number): Knowledge {
  const through = (sample: Sample): Sample => transformedSample(sample, transform)
  const known = rate.known && through(rate.known)
  return {
    ...rate,
    known,
    // fn / fp without any fp
    undefined: rate.undefined ?? (known?.estimate === null ? 'zero_denominator' : null),
    least: through(rate.least),
    most: through(rate.most),
  }
}

function meanOf(first: Knowledge, second: Knowledge): Knowledge {
  return {
    known: first.known && second.known && meanSample([first.known, second.known]),
    undefined: first.undefined ?? second.undefined,
    rows: fewest([first.rows, second.rows]),
    least: meanSample([first.least, second.least]),
    most: meanSample([first.most, second.most]),
    partial: first.partial || second.partial,
  }
}

export const scaleKnowledge = (knowledge: Knowledge, factor: number): Knowledge => ({
  ...knowledge,
  known: knowledge.known?.scaled(factor) ?? null,
  least: knowledge.least.scaled(factor),
  most: knowledge.most.scaled(factor),
})

/** Evidence about a measure of a group, or of several together. */
export function measureEvidence(metric: Measurable, groups: readonly GroupCounts[], rules: EvidenceRules): Evidence {
  const knowledge = knowledgeOf(metric, groups, rules)
  return knowledge === null ? noEvidence('zero_denominator') : ofKnowledge(knowledge, methodOfMetric(metric, rules))
}

function ofKnowledge(knowledge: Knowledge, method: string): Evidence {
  const { known, least, most, partial } = knowledge
  return evidence({
    estimate: known?.estimate ?? null,
    undefined: knowledge.undefined,
    method,
    rows: knowledge.rows,
    bounds: partial ? { low: least.point, high: most.point } : null,
    interval: (z) => known?.interval(z) ?? null,
    envelope: (z) => ({ low: least.interval(z).low, high: most.interval(z).high }),
    scaled: (factor) => ofKnowledge(scaleKnowledge(knowledge, factor), method),
  })
}
