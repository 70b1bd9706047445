import { definePlan } from '../config/definePlan.js'
import type { AuditPlan } from '../config/plan.js'
import type { LimitInput } from '../config/planInput.js'
import { AuditError, type Problem } from '../error.js'
import { metricById, metrics } from '../metrics/catalogue.js'
import type { ComparisonKind, RateMetric } from '../metrics/metric.js'
import { ownId } from '../metrics/peers/peers.js'
import { nearest } from '../nearest.js'
import { askedShare, denominatorOf } from '../policy/power/people.js'
import type { PowerQuestion } from '../policy/power/question.js'

/** The flags of `maatlat power`, under commander's names. All text. */
export interface PowerFlags {
  readonly metric: string
  readonly comparison?: ComparisonKind
  readonly min?: string
  readonly max?: string
  readonly expected?: string
  readonly cases?: string
  readonly baseRate?: string
  readonly selectionRate?: string
  readonly confidence: string
  readonly power: string
  readonly groups: string
  readonly share: string
}

/**
 * What is asked, from the flags. The limit is held against the schema of a plan, so that it is refused, and a measure's
 * other names are understood, exactly as in an audit.
 *
 * @throws AuditError 'usage' at the flag that says something that cannot be
 */
export function powerQuestion(flags: PowerFlags, given: (flag: keyof PowerFlags) => boolean): PowerQuestion {
  const numbers = {
    min: numberIn(flags, 'min'),
    max: numberIn(flags, 'max'),
    confidence: numberIn(flags, 'confidence') ?? 0.95,
    power: numberIn(flags, 'power') ?? 0.8,
    groups: numberIn(flags, 'groups') ?? 2,
    share: numberIn(flags, 'share') ?? 0.5,
    cases: numberIn(flags, 'cases'),
    baseRate: numberIn(flags, 'baseRate'),
    selectionRate: numberIn(flags, 'selectionRate'),
  }
  const { power, groups, share, cases, baseRate, selectionRate } = numbers
  if (numbers.min === null && numbers.max === null) {
    refuse('min', 'There is no limit to hold it against.', 'Give --min, --max or both.')
  }
  if (!(power >= 0.5 && power < 1)) refuse('power', 'A power is from 0.5 to under 1.', 'Usual are 0.8 and 0.9.')
  if (!(Number.isInteger(groups) && groups >= 1 && groups <= mostGroups)) {
    refuse('groups', `This is no whole number from 1 to ${mostGroups}.`, 'Say how many groups the limit holds for.')
  }
  if (!(share > 0 && share < 1)) {
    refuse('share', 'A share is over 0 and under 1.', 'A group that is as large as its reference has 0.5.')
  }
  if (cases !== null && !(Number.isInteger(cases) && cases >= 1 && cases <= mostCases)) {
    refuse('cases', 'This is no whole number of cases.', 'Say how many the denominator of each group has.')
  }
  const plan = planWith(flags, numbers.min, numbers.max, numbers.confidence)
  const limit = plan.limits[0] ?? refuse('metric', 'There is no such limit.', 'maatlat metrics lists the measures.')
  const metric = rateIn(limit.metric)
  const expected = expectedIn(flags, limit)
  if (cases !== null && cases < plan.evidence.minimum_denominator) {
    const least = plan.evidence.minimum_denominator
    refuse('cases', `With fewer than ${least} cases an audit decides nothing.`, `Ask from ${least} on.`)
  }
  if (limit.comparison === null && given('share')) {
    refuse('share', 'A rate by itself is compared with nobody.', 'Take it out, or add --comparison.')
  }
  checkPart(metric, { baseRate, selectionRate })
  return { metric, limit, expected, cases, power, groups, share, baseRate, selectionRate, rules: plan.evidence }
}

const mostGroups = 10_000
const mostCases = 1e12

type Flag = keyof PowerFlags
const flagNames: Readonly<Record<Flag, string>> = {
  metric: '--metric',
  comparison: '--comparison',
  min: '--min',
  max: '--max',
  expected: '--expected',
  cases: '--cases',
  baseRate: '--base-rate',
  selectionRate: '--selection-rate',
  confidence: '--confidence',
  power: '--power',
  groups: '--groups',
  share: '--share',
}

function refuse(flag: Flag, message: string, hint: string): never {
  throw new AuditError('usage', { message, place: { key: flagNames[flag] }, hint })
}

function numberIn(flags: PowerFlags, flag: Flag): number | null {
  const text = flags[flag]
  return text === undefined ? null : numberOf(text, flag)
}

function numberOf(text: string, flag: Flag): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) {
    refuse(flag, `${JSON.stringify(text)} is no number.`, 'Write it as 0.25.')
  }
  return Number(text)
}

/** A plan with nothing but the limit, to learn what is wrong with that. */
function planWith(
  { metric, comparison }: PowerFlags,
  min: number | null,
  max: number | null,
  confidence: number,
): AuditPlan {
  const limit: LimitInput = {
    metric: metricNamed(metric),
    ...(comparison === undefined ? {} : { comparison }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  }
  try {
    return definePlan({
      version: 1,
      data: '-',
      decision: { score: 'score', threshold: 0.5, effect: 'adverse' },
      outcome: { column: 'outcome', positive: [1] },
      attributes: [{ column: 'group' }],
      limits: [limit],
      evidence: { confidence },
    })
  } catch (error) {
    throw error instanceof AuditError ? new AuditError('usage', error.problems.map(atFlag), { cause: error }) : error
  }
}

/** `limits[0].max` is what --max said. */
function atFlag({ message, place, hint }: Problem): Problem {
  const key = /^(?:limits\[0\]\.?|evidence\.)(\w*)/.exec(place?.key ?? '')?.[1]
  const flag = Object.entries(flagNames).find(([name]) => name === key)?.[1]
  return { message, place: { key: flag ?? flagNames.min }, ...(hint === undefined ? {} : { hint }) }
}

const rates = metrics.filter((metric): metric is RateMetric => metric.kind === 'rate')
const ratesAre = `Rates are: ${rates.map(({ id }) => id).join(', ')}.`

/** The id of a measure, by its id, the field's short name or a peer's name for it. */
function metricNamed(word: string): string {
  const folded = word.toLowerCase()
  const short = metrics.find(({ abbreviation }) => abbreviation?.toLowerCase() === folded)
  if (short !== undefined) return short.id
  if (metricById(ownId(word)) !== undefined) return word
  const near = nearest(
    word,
    rates.map(({ id }) => id),
  )
  return refuse(
    'metric',
    `There is no measure ${JSON.stringify(word)}.`,
    near === undefined ? ratesAre : `Did you mean "${near}"?`,
  )
}

function rateIn(id: string): RateMetric {
  const metric = metricById(id)
  if (metric?.kind === 'rate') return metric
  return refuse('metric', `${id} is no rate: how many cases it takes depends on more than a rate.`, ratesAre)
}

function expectedIn(
  { expected, cases }: PowerFlags,
  { comparison }: Pick<AuditPlan['limits'][number], 'comparison'>,
): PowerQuestion['expected'] {
  if (expected === undefined) {
    if (cases !== undefined && comparison === null) return null
    return cases === undefined
      ? refuse('expected', 'How many cases it takes depends on the rate.', 'Say which rate you expect: --expected 0.2.')
      : refuse('expected', "What can be decided depends on the reference's rate.", 'Say which: --expected 0.2.')
  }
  const rates = expected.split(',').map((text) => numberOf(text, 'expected'))
  const [group, reference] = rates
  if (group === undefined || rates.length > 2) {
    return refuse('expected', 'These are more than two rates.', "Give the group's, a comma, and its reference's.")
  }
  if (rates.some((rate) => rate < 0 || rate > 1)) {
    return refuse('expected', 'A rate is from 0 to 1.', 'Write 20 % as 0.2.')
  }
  if (reference !== undefined && comparison === null) {
    return refuse('expected', 'A rate by itself has no reference.', 'Give one rate, or add --comparison.')
  }
  const other = reference ?? group
  if (other === 0 && (comparison === 'ratio' || comparison === 'relative_difference')) {
    return refuse('expected', 'There is no ratio to a rate of zero.', 'Compare by --comparison difference.')
  }
  return { group, reference: other }
}

/** A share of people is of use where it says how many are in the denominator. */
function checkPart(metric: RateMetric, shares: Pick<PowerQuestion, 'baseRate' | 'selectionRate'>): void {
  const asked = askedShare[denominatorOf(metric)]
  for (const flag of ['baseRate', 'selectionRate'] as const) {
    const share = shares[flag]
    if (share === null) continue
    if (flag !== asked) {
      const hint = asked === null ? 'Take it out.' : `Give ${flagNames[asked]}.`
      refuse(flag, `It does not say how many people are in the denominator of ${metric.id}.`, hint)
    }
    if (!(share > 0 && share < 1)) refuse(flag, 'A share is over 0 and under 1.', 'Write 10 % as 0.1.')
  }
}
