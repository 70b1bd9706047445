import { type Cell, cellNames, type GroupCounts } from '../counts.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import { type Counted, cellsOf, countCorners, countKnown, type End, fewest } from './fillings.js'
import { inspectedSample, pickedMethod } from './inspection.js'
import { knowledgeOfCells } from './knowledgeOfCells.js'
import type { UndefinedReason } from './measure.js'
import type { CombinedDerivation, Fraction, Measurable, Metric } from './metric.js'
import { combinedSample, methodOfMetric, rateSample, type Sample } from './sample.js'

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
  /** Of its interval, where that is not the measure's own. */
  readonly method?: string
}

/**
 * What some groups' counts say of a measure.
 *
 * The corners of a rate, and of a rising function of one, are exact. Those of a function of several rates are made of
 * theirs: exact for unknown outcomes and for cells that are ranges where each case moves all rates the same way, as the
 * right decisions do; an outer range where cells share a published total or a rate has nobody in it, because a case can
 * be in one rate only.
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
  return derivation.kind === 'combined'
    ? ofCombined(derivation, groups, rules, fills)
    : knowledgeOfCells(derivation, groups, fills)
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
  const part = ofPart(fraction, groups, rules, fillsUnknown)
  return part && heldAgainstBounds(part)
}

/** A rate as part of a value: its own may lie outside its bounds where the value that it is part of does not. */
function ofPart(
  fraction: Fraction,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
  fillsUnknown: boolean,
): Knowledge | null {
  const whole = groups.every((group) => isKnown(group, fillsUnknown)) ? countKnown(fraction, groups) : null
  if (whole !== null && whole.denominator > 0) {
    // Nothing to fill: both corners are what is known, and a sweep asks for a hundred thousand of them.
    const known = rateSample(whole, rules)
    return { known, undefined: null, rows: whole.rows, least: known, most: known, partial: false }
  }
  // Chance picked whom to check: then that says what the others are, and nothing has to be filled in.
  const picked = fillsUnknown ? inspectedSample(fraction, groups) : null
  if (picked !== null) {
    const reason = picked.estimate === null ? 'zero_denominator' : null
    const same = { known: picked, least: picked, most: picked, partial: false }
    return { ...same, undefined: reason, rows: picked.rows, method: pickedMethod }
  }
  const corners = countCorners(fraction, groups, fillsUnknown)
  if (corners === null) return null
  const { least, most } = corners
  const counted = countKnown(fraction, groups)
  const reason = counted === null ? 'cell_not_known' : counted.denominator === 0 ? 'zero_denominator' : null
  return {
    known: counted === null || reason !== null ? null : rateSample(counted, rules),
    undefined: reason,
    rows: counted === null || isRange(fraction, groups) ? cellsOf(fraction.denominator, groups) : counted.rows,
    least: rateSample(least, rules),
    most: rateSample(most, rules),
    partial: counted === null || differ(counted, least) || differ(counted, most),
  }
}

const isRange = ({ denominator }: Fraction, groups: readonly GroupCounts[]): boolean =>
  groups.some(({ tally }) => denominator.some((cell) => typeof tally[cell] !== 'number'))

/** Every cell is a number, and nobody's outcome has to be filled in. */
const isKnown = ({ tally }: GroupCounts, fillsUnknown: boolean): boolean =>
  cellNames.every((cell) => typeof tally[cell] === 'number') &&
  (!fillsUnknown || (tally.positive_unknown === 0 && tally.negative_unknown === 0))

/** Rounding of sums of weights is no partial knowledge. */
const tiny = 1e-12

const differ = (a: Counted, b: Counted): boolean =>
  Math.abs(a.numerator - b.numerator) + Math.abs(a.denominator - b.denominator) > tiny * a.denominator

/** What is known is no estimate where the whole cannot have that value, whatever the unknown are. */
function heldAgainstBounds(knowledge: Knowledge): Knowledge {
  const { known, undefined: reason, least, most, partial } = knowledge
  if (!partial || known === null || reason !== null) return knowledge
  const slack = 1e-9 * (1 + Math.abs(known.point)) // rounding, which a function of rates may enlarge
  const outside = known.point < least.point - slack || known.point > most.point + slack
  return outside ? { ...knowledge, known: null, undefined: 'outside_bounds' } : knowledge
}

/**
 * Each rate at its own corner; where the value moves with one now this way, now that, at the corner that takes it
 * further.
 */
function ofCombined(
  derivation: CombinedDerivation,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
  fillsUnknown: boolean,
): Knowledge | null {
  const rates = derivation.rates.flatMap((rate) => ofPart(rate, groups, rules, fillsUnknown) ?? [])
  if (rates.length < derivation.rates.length) return null
  const sampleOf = (samples: readonly Sample[]): Sample => combinedSample(derivation, samples, rules)
  const looks = (end: End): readonly (readonly Sample[])[] =>
    rates.reduce<readonly (readonly Sample[])[]>(
      (made, rate, index) =>
        cornersOf(rate, end, derivation.moves[index]).flatMap((one) => made.map((some) => [...some, one])),
      [[]],
    )
  const furthest = (end: End): Sample =>
    looks(end)
      .map(sampleOf)
      .reduce((best, one) => ((end === 'least' ? one.point < best.point : one.point > best.point) ? one : best))
  const knownRates = rates.flatMap((rate) => rate.known ?? [])
  const known = knownRates.length < rates.length ? null : sampleOf(knownRates)
  return heldAgainstBounds({
    known,
    undefined:
      rates.find((rate) => rate.undefined !== null)?.undefined ??
      // fn / fp without any fp
      (known?.estimate === null ? 'zero_denominator' : null),
    rows: fewest(rates.map((rate) => rate.rows)),
    least: furthest('least'),
    most: furthest('most'),
    partial: rates.some((rate) => rate.partial),
  })
}

function cornersOf({ least, most }: Knowledge, end: End, move: CombinedDerivation['moves'][number] = 'up') {
  if (move === 'either') return [least, most]
  return (move === 'up') === (end === 'least') ? [least] : [most]
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
  if (knowledge === null) return noEvidence('zero_denominator')
  return ofKnowledge(knowledge, knowledge.method ?? methodOfMetric(metric, rules))
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
