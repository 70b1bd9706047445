import type { Limit } from '../../config/plan.js'
import type { ComparisonKind, MetricId } from '../../metrics/metric.js'
import { type Bound, boundOf, sideOfRange } from '../decide.js'
import { casesFor } from './casesFor.js'
import { comparedValue, referenceCases, type Said } from './chanceOf.js'
import { type Decidable, decidable } from './decidable.js'
import { type Denominator, denominatorOf, partOf } from './people.js'
import type { PowerQuestion } from './question.js'

/** How many cases an audit needs, or what it could decide with those that there are. */
export interface Power {
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  readonly min: number | null
  readonly max: number | null
  readonly confidence: number
  readonly power: number
  readonly groups: number
  readonly share: number
  readonly minimum_denominator: number
  readonly expected: PowerExpected | null
  /** Who is in the denominator, and what part of people that is; null where it was not told. */
  readonly denominator: { readonly of: Denominator; readonly part: number | null }
  readonly sizes: Sizes
  /** The number of cases was given, not found. */
  readonly given: boolean
  /** With these cases. */
  readonly decidable: Decidable
  /** With fewer and with more, the same among them. */
  readonly curve: readonly Decidable[]
}

interface PowerExpected {
  readonly group: number
  readonly reference: number | null
  /** Of the two, what the limit is on. */
  readonly value: number
  /** What the audit would say; null: it is the limit itself. */
  readonly decision: 'pass' | 'fail' | null
}

/** Cases in the denominator, and the people that they are a part of; null where that part was not told. */
interface Sizes {
  readonly group: number
  readonly reference: number | null
  readonly people: { readonly group: number; readonly reference: number | null } | null
}

/**
 * How many cases the denominator of each group has to have before an audit is likely to decide; or with a number of cases,
 * what it could decide. By the intervals and the rules of the audit itself.
 *
 * @returns null where no number of cases decides: what is expected is the limit itself
 * @example power({ metric: falsePositiveRate, limit: { comparison: null, min: null, max: 0.3 }, … }).sizes // { group: 263 }
 */
export function power(question: PowerQuestion): Power | null {
  const { metric, limit, rules, groups, share, expected } = question
  const bound = boundOf({ ...noLimit, ...limit, metric: metric.id })
  const said = expected === null ? null : saidOf(question, expected, bound)
  const cases =
    question.cases ?? (expected === null || said === null ? null : casesFor(question, expected, said, bound))
  if (cases === null) return null
  const curve = sizesAround(cases).map((size) => decidable(question, said, bound, size))
  const of = denominatorOf(metric)
  const part = partOf(of, question)
  return {
    metric: metric.id,
    comparison: limit.comparison,
    min: limit.min,
    max: limit.max,
    confidence: rules.confidence,
    power: question.power,
    groups,
    share,
    minimum_denominator: rules.minimum_denominator,
    expected:
      expected === null
        ? null
        : {
            group: expected.group,
            reference: limit.comparison === null ? null : expected.reference,
            value: comparedValue(question, expected.group, expected.reference),
            decision: said === null ? null : said === 'pass' ? 'pass' : 'fail',
          },
    denominator: { of, part },
    sizes: sizesOf(question, cases, part),
    given: question.cases !== null,
    decidable: curve.find((one) => one.cases === cases) ?? decidable(question, said, bound, cases),
    curve,
  }
}

/** So many numbers of cases on either side, half a doubling apart: from an eighth to eight times. */
const span = 6

function sizesAround(cases: number): readonly number[] {
  const sizes = Array.from({ length: 2 * span + 1 }, (_, index) => Math.round(cases * 2 ** ((index - span) / 2)))
  return [...new Set(sizes.filter((size) => size >= 1))]
}

/** What a limit says beside its bounds says nothing of numbers of cases. */
const noLimit: Omit<Limit, 'metric' | 'comparison' | 'min' | 'max'> = {
  severity: 'fail',
  attributes: null,
  groups: null,
  reference: null,
  within: null,
  classes: null,
  preset: null,
}

/** As near to a bound as rounding brings it: 0.3 / 0.24 is 1.25. */
const tiny = 1e-12

function saidOf(
  question: PowerQuestion,
  { group, reference }: { readonly group: number; readonly reference: number },
  bound: Bound,
): Said | null {
  const value = comparedValue(question, group, reference)
  if ([bound.min, bound.max].some((end) => Math.abs(value - end) <= tiny * (1 + Math.abs(value)))) return null
  return sideOfRange({ low: value, high: value }, bound)
}

function sizesOf(question: PowerQuestion, group: number, part: number | null): Sizes {
  const reference = referenceCases(question, group)
  const people = (cases: number, of: number): number => Math.ceil(cases / of - tiny * cases)
  return {
    group,
    reference,
    people:
      part === null || part === 0
        ? null
        : { group: people(group, part), reference: reference === null ? null : people(reference, part) },
  }
}
