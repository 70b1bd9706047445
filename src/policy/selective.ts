import type { AssumptionPlan, AuditPlan } from '../config/plan.js'
import { type AttributeCounts, type Cell, type Counts, type GroupCounts, highOf, type Range } from '../counts.js'
import { assumed } from '../metrics/assumed.js'
import { metricById } from '../metrics/catalogue.js'
import { needsKnownOutcomes } from '../metrics/knowledge.js'
import type { Bounds } from '../metrics/measure.js'
import type { Finding, Status } from './finding.js'
import { type Beside, judge } from './judge.js'

/** Outcomes that are known only of those whom somebody checked: what that leaves open, and what would close it. */
export interface Selective {
  readonly coverage: readonly CoverageOf[]
  /** Of every finding about outcomes, in the order of the findings. */
  readonly findings: readonly SelectiveFinding[]
}

interface CoverageOf {
  readonly attribute: string
  readonly groups: readonly (Coverage & { readonly group: string })[]
}

/** How many there are, and how many of them were checked: by decision. */
export interface Coverage {
  readonly positive: { readonly people: Cell; readonly checked: Cell }
  readonly negative: { readonly people: Cell; readonly checked: Cell }
}

export interface SelectiveFinding {
  readonly id: string
  /** From those that decided the finding to those that would under assumptions. */
  readonly views: readonly View[]
  /** If a share of the unchecked, the same for everyone, had a positive outcome: what the finding would be. */
  readonly tipping: readonly TippingPoint[]
  /** How many people of each of the groups to draw at random and check, so that it would be decided; null: that would not do. */
  readonly sample: number | null
}

/**
 * `known`: among the checked only; `bounds`: whatever the others are; `assumption`: with one of the plan's; `inspection`: by
 * those whom chance picked.
 */
export type View =
  | { readonly kind: 'known' | 'bounds' | 'inspection'; readonly value: Viewed }
  | { readonly kind: 'assumption'; readonly assumption: AssumptionPlan; readonly value: Viewed }

interface Viewed {
  readonly estimate: number | null
  /** With chance and with all that is left open. */
  readonly low: number | null
  readonly high: number | null
  /** Without chance: what is left open alone. */
  readonly bounds?: Bounds
  readonly status: Status
}

interface TippingPoint {
  /** From 0 to 1. */
  readonly share: number
  readonly estimate: number | null
  readonly status: Status
}

/** Shares of the unchecked that are tried. */
const steps = 20

/**
 * What is known of outcomes that only the checked have, finding by finding. Nothing of it decides: that is done by what the
 * plan says decides, the bounds or the design of the checks.
 *
 * @returns null where every outcome is known, or no finding is about outcomes
 */
export function selectiveOf(
  plan: AuditPlan,
  counts: Counts,
  beside: Beside,
  findings: readonly Finding[],
): Selective | null {
  const about = findings.filter((finding) => isAbout(finding) && finding.status !== 'not_applicable')
  const raw = withoutDesign(counts)
  if (about.length === 0 || !raw.attributes.some(({ groups }) => groups.some(hasUnknown))) return null
  const under = (changed: Counts, rules: Partial<AuditPlan['evidence']> = {}): ReadonlyMap<string, Finding> =>
    new Map(
      judge({ ...plan, evidence: { ...plan.evidence, ...rules } }, changed, beside).findings.map((one) => [
        one.id,
        one,
      ]),
    )
  const known = under(raw, { unknown: 'known' })
  const bounds = under(raw)
  const assumptions = (plan.assumptions ?? []).map((assumption) => {
    const { confidence } = plan.evidence
    return {
      assumption,
      narrowed: under(assumed(raw, assumption, null)),
      sure: under(assumed(raw, assumption, confidence), { confidence: (1 + confidence) / 2 }),
    }
  })
  const tried = Array.from({ length: steps + 1 }, (_, at) => at / steps).map((share) => ({
    share,
    found: under(filled(raw, share)),
  }))
  return {
    coverage: raw.attributes.map(({ attribute, groups }) => ({
      attribute,
      groups: groups.map((group) => ({ group: group.group, ...coverageOf(group) })),
    })),
    findings: about.map((finding) => {
      const { id } = finding
      return {
        id,
        views: [
          ...viewOf('known', known.get(id)),
          ...viewOf('bounds', bounds.get(id)),
          ...assumptions.flatMap(({ assumption, narrowed, sure }): readonly View[] => {
            const [open, decided] = [narrowed.get(id), sure.get(id)]
            if (open === undefined || decided === undefined) return []
            const { envelope } = decided
            // People whom nobody checked are no more cases because something is assumed of them.
            const status = bounds.get(id)?.reason_code === 'too_few' ? 'undetermined' : decided.status
            const value = { ...viewedIn(open), low: envelope.low, high: envelope.high, status, estimate: null }
            return [{ kind: 'assumption', assumption, value }]
          }),
          ...(plan.inspection === undefined ? [] : viewOf('inspection', finding)),
        ],
        tipping: tried.flatMap(({ share, found }) => {
          const one = found.get(id)
          return one === undefined ? [] : [{ share, estimate: one.estimate, status: one.status }]
        }),
        sample: finding.status === 'undetermined' ? sampleFor(plan, raw, beside, finding) : null,
      }
    }),
  }
}

const isAbout = ({ metric, slice }: Finding): boolean => {
  const entry = metricById(metric)
  return slice === undefined && entry !== undefined && entry.kind === 'rate' && needsKnownOutcomes(entry)
}

const hasUnknown = ({ tally }: GroupCounts): boolean =>
  highOf(tally.positive_unknown) + highOf(tally.negative_unknown) > 0

const changed = (counts: Counts, change: (group: GroupCounts) => GroupCounts): Counts => {
  const inAttributes = (attributes: readonly AttributeCounts[]): readonly AttributeCounts[] =>
    attributes.map((attribute) => ({ ...attribute, groups: attribute.groups.map(change) }))
  return { ...counts, attributes: inAttributes(counts.attributes) }
}

const withoutDesign = (counts: Counts): Counts => changed(counts, ({ inspection: _, ...group }) => group)

/** The unchecked with a share of positive outcomes, whatever was decided. */
const filled = (counts: Counts, share: number): Counts =>
  changed(counts, (group) => ({
    ...group,
    tally: {
      tp: plus(group.tally.tp, group.tally.positive_unknown, share),
      fp: plus(group.tally.fp, group.tally.positive_unknown, 1 - share),
      fn: plus(group.tally.fn, group.tally.negative_unknown, share),
      tn: plus(group.tally.tn, group.tally.negative_unknown, 1 - share),
      positive_unknown: 0,
      negative_unknown: 0,
    },
  }))

function plus(cell: Cell, other: Cell, share: number): Cell {
  if (typeof cell === 'number' && typeof other === 'number') return cell + other * share
  const [a, b] = [asRange(cell), asRange(other)]
  return { low: a.low + b.low * share, high: a.high + b.high * share }
}

const asRange = (cell: Cell): Range => (typeof cell === 'number' ? { low: cell, high: cell } : cell)

function coverageOf({ tally }: GroupCounts): Coverage {
  const add = (...cells: readonly Cell[]): Cell => cells.reduce((sum, cell) => plus(sum, cell, 1), 0)
  return {
    positive: { people: add(tally.tp, tally.fp, tally.positive_unknown), checked: add(tally.tp, tally.fp) },
    negative: { people: add(tally.fn, tally.tn, tally.negative_unknown), checked: add(tally.fn, tally.tn) },
  }
}

const viewedIn = ({ estimate, envelope, bounds, status }: Finding): Viewed => ({
  estimate,
  low: envelope.low,
  high: envelope.high,
  ...(bounds === undefined ? {} : { bounds }),
  status,
})

const viewOf = (kind: 'known' | 'bounds' | 'inspection', finding: Finding | undefined): readonly View[] =>
  finding === undefined ? [] : [{ kind, value: viewedIn(finding) }]

/** Samples of these sizes are tried, from small to large. */
const sizes = [50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 7500, 10_000, 20_000, 50_000, 100_000]

/**
 * The least of some numbers of people of each group to draw at random and check, at which the finding would be decided, if
 * the unchecked were like the checked with the same decision (or, where nobody with it was, like the checked of the group).
 */
function sampleFor(plan: AuditPlan, counts: Counts, beside: Beside, { id, limit, attribute }: Finding): number | null {
  const only = plan.limits.map((one, index) =>
    index === limit ? { ...one, attributes: [attribute] } : { ...one, attributes: [] },
  )
  const alone = { ...plan, limits: only }
  for (const size of sizes) {
    const drawn = changed(counts, (group) => withSample(group, size))
    const found = judge(alone, drawn, beside).findings.find((one) => one.id === id)
    if (found !== undefined && found.status !== 'undetermined') return size
  }
  return null
}

function withSample(group: GroupCounts, size: number): GroupCounts {
  const { positive, negative } = coverageOf(group)
  const { tp, fp, fn, tn } = group.tally
  const people = middle(positive.people) + middle(negative.people)
  const own = shareOf(middle(tp), middle(fp)) ?? shareOf(middle(fn), middle(tn))
  if (people === 0 || own === null) return group
  const part = Math.min(1, size / people)
  const stratum = (decision: 'positive' | 'negative', all: Cell, share: number) => {
    const [number, weight] = [middle(all) * part, 1 / part]
    const sums = (rows: number) => ({ weights: rows * weight, squares: rows * weight ** 2 })
    return middle(all) === 0
      ? []
      : [{ decision, people: middle(all), having: sums(number * share), others: sums(number * (1 - share)) }]
  }
  return {
    ...group,
    inspection: [
      ...stratum('positive', positive.people, shareOf(middle(tp), middle(fp)) ?? own),
      ...stratum('negative', negative.people, shareOf(middle(fn), middle(tn)) ?? own),
    ],
  }
}

const middle = (cell: Cell): number => (typeof cell === 'number' ? cell : (cell.low + cell.high) / 2)
const shareOf = (some: number, others: number): number | null => (some + others === 0 ? null : some / (some + others))
