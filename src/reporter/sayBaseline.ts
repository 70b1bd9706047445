import { crossing } from '../counts.js'
import { numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import { positivePredictiveValue } from '../metrics/catalogue/precision.js'
import type { GroupMeasure, OverallResult } from '../metrics/measure.js'
import { textIn } from '../metrics/textIn.js'
import type { Audit } from '../result.js'
import { type Total, totalFor } from './html/figures.js'
import { capacityTexts } from './locales/capacity.js'

/**
 * How often a positive decision was right, beside how often it would have been for people picked at random: half right is
 * good where one in fifty has something wrong, and nothing where half have.
 *
 * @returns no sentences where nobody who was selected has a known outcome
 * @example sayBaseline(pilot, 'en')[0] // 'Of every 100 people who were flagged, 49 were flagged rightly.'
 */
export function sayBaseline({ overall, plan }: Audit, language: Language): readonly string[] {
  const crossings = new Set(plan.intersections.map(crossing))
  const told = overall.filter(({ attribute }) => !crossings.has(attribute))
  // The attributes tell of the same people; what is known exactly says more than what is suppressed.
  const found = told.find(({ metrics }) => measuresIn(metrics).every(isExact)) ?? told[0]
  const { positive_predictive_value: right, base_rate: base, lift } = found?.metrics ?? nothing
  if (right === undefined || base === undefined || right.denominator === 0) return []
  const total = totalFor([...endsOf(right), ...endsOf(base)].filter((end) => end !== null))
  const [own, random] = [inWords(right, total, language), inWords(base, total, language)]
  if (own === null || random === null) return []
  const say = capacityTexts[language].baseline
  const { count, decimal } = numbersIn(language)
  const words = textIn(positivePredictiveValue, language).frequency[plan.decision.effect]
  return [
    say.own(count(total), words, own),
    say.random(count(total), random),
    ...(isExact(base) && isExact(right) ? [] : [say.notKnown]),
    ...(lift === undefined || !isExact(lift) || lift.low === null || lift.high === null
      ? []
      : [
          say.lift(decimal(lift.estimate), decimal(lift.low), decimal(lift.high)),
          lift.low > 1 ? say.clearGain : lift.high < 1 ? say.clearLoss : say.noClearGain,
        ]),
  ]
}

const nothing: OverallResult['metrics'] = {}

const measuresIn = (metrics: OverallResult['metrics']): readonly (GroupMeasure | undefined)[] => [
  metrics['positive_predictive_value'],
  metrics['base_rate'],
]

const isExact = (measure: GroupMeasure | undefined): boolean =>
  measure !== undefined && measure.estimate !== null && measure.bounds === undefined

/** What it is, or may be for all that is not known. */
const endsOf = ({ estimate, bounds }: GroupMeasure): readonly [number | null, number | null] =>
  bounds === undefined ? [estimate, estimate] : [bounds.low, bounds.high]

function inWords(measure: GroupMeasure, total: Total, language: Language): string | null {
  const [low, high] = endsOf(measure)
  if (low === null || high === null) return null
  const { count } = numbersIn(language)
  return capacityTexts[language].baseline.between(count(low * total), count(high * total))
}
