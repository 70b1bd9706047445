import { intervalBetween, kinds } from '../../metrics/kinds.js'
import { rateSample, type Sample } from '../../metrics/sample.js'
import { type Claim, type DecisionRule, decisionPower } from '../../statistics/decisionPower.js'
import type { Interval, Proportion } from '../../statistics/interval.js'
import { zOf } from '../../statistics/normal.js'
import type { Bound } from '../decide.js'
import type { PowerQuestion } from './question.js'

/** What an audit can say: that a value is within the limit, below it or above it. */
export type Said = 'pass' | 'below' | 'above'

/** How sure a finding of some kind has to be, and how likely it has to come. */
export interface Demand {
  readonly confidence: number
  readonly chance: number
}

/**
 * A fail is adjusted for the number of findings: by Holm's first step (1979), as when one of them breaks the limit. A
 * pass is not adjusted; but all of them have to come, and the chance that one does not is at most the sum of theirs.
 */
export const demandOf = ({ rules, groups, power }: PowerQuestion, said: Said): Demand =>
  said === 'pass'
    ? { confidence: rules.confidence, chance: 1 - (1 - power) / groups }
    : { confidence: 1 - (1 - rules.confidence) / groups, chance: power }

/** Cases of the reference that go with so many of the group. */
export const referenceCases = ({ limit, share }: PowerQuestion, cases: number): number | null =>
  limit.comparison === null ? null : Math.max(1, Math.round((cases * (1 - share)) / share))

/** The value that a limit is on, of two rates; NaN where it is not defined. */
export const comparedValue = ({ limit: { comparison } }: PowerQuestion, group: number, reference: number): number =>
  comparison === null ? group : kinds[comparison].value(group, reference)

/** The interval that the audit will hold against the limit. */
export function intervalOf(question: PowerQuestion, a: Proportion, b: Proportion, z: number): Interval {
  const { limit, rules } = question
  const [group, reference] = [sampleOf(a, rules), sampleOf(b, rules)]
  return limit.comparison === null ? group.interval(z) : intervalBetween(limit.comparison, group, reference, z, rules)
}

const sampleOf = ({ successes, total }: Proportion, rules: PowerQuestion['rules']): Sample =>
  rateSample({ numerator: successes, denominator: total, squares: total, rows: total }, rules)

/** How likely an audit of so many cases is to say something, if the rates are these; too few cases say nothing. */
export function chanceOf(
  question: PowerQuestion,
  said: Said,
  { min, max }: Bound,
): (cases: number, group: number, reference: number) => number {
  const z = zOf(demandOf(question, said).confidence)
  const at = (a: Proportion, b: Proportion): Interval => intervalOf(question, a, b, z)
  // A ratio to nothing is not defined, and passes no limit.
  const defined: Claim = (a, b) => {
    const value = comparedValue(question, a.successes / a.total, b.successes / b.total)
    return Number.isFinite(value)
  }
  const rule: DecisionRule = {
    pass: {
      ...(min === Number.NEGATIVE_INFINITY ? {} : { from: (a, b) => at(a, b).low >= min && defined(a, b) }),
      ...(max === Number.POSITIVE_INFINITY ? {} : { upTo: (a, b) => at(a, b).high <= max }),
    } satisfies DecisionRule,
    below: { upTo: (a, b) => at(a, b).high < min } satisfies DecisionRule,
    above: { from: (a, b) => at(a, b).low > max } satisfies DecisionRule,
  }[said]
  const floor = question.rules.minimum_denominator
  return (cases, group, reference) => {
    const others = referenceCases(question, cases)
    if (Math.min(cases, others ?? cases) < floor) return 0
    const b = others === null ? null : { rate: reference, cases: others }
    return decisionPower({ rate: group, cases }, b, rule)
  }
}
