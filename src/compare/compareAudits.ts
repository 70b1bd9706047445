import type { Joint, JointGroup, LinkedPeople } from '../counts.js'
import { AuditError } from '../error.js'
import { metricById } from '../metrics/catalogue.js'
import { corrections } from '../metrics/corrections.js'
import { effectIn } from '../metrics/effectIn.js'
import type { Became, Status } from '../policy/finding.js'
import { exitCodeOf, type Undetermined } from '../policy/gate.js'
import { pairFindings } from '../policy/pairFindings.js'
import { referenceOf } from '../policy/targets.js'
import type { Audit } from '../result.js'
import { zOf } from '../statistics/normal.js'
import { changeOf, movedOf, type Pair, type RawChange } from './changeOf.js'
import type { Change, ComparedAudit, Comparison, FindingPair, Pairing } from './comparison.js'
import { correlationOf } from './correlationOf.js'
import { evidenceIn, type Told } from './evidenceIn.js'
import { contradicted, flipsOf } from './flips.js'
import { headlineOf } from './headlineOf.js'
import { countedTwice, possiblyTwice, type TwiceOf } from './people.js'
import { keyOf, toldIn } from './toldIn.js'

export interface CompareOptions {
  /** Of two columns of one log, or of two logs with ids: who is who. */
  readonly joint?: JointPeople
  readonly undetermined?: Undetermined
}

/**
 * Who is who, of people who were decided about twice.
 *
 * @example
 * const { groups, joint, linked } = await countLinked(before, after, { before: 'person', after: 'person' })
 * compareAudits(was, is, { joint: { before: 'person', after: 'person', groups, linked: { ...linked, joint } } })
 */
export interface JointPeople {
  /** What tells them apart in the words of the log: columns of decisions, or of two logs those of ids. */
  readonly before: string
  readonly after: string
  readonly groups: readonly JointGroup[]
  /** Of two logs; and all people who are in both and have both decisions, whatever their group. */
  readonly linked?: LinkedPeople & { readonly joint: Joint }
}

/**
 * What changed from one audit to another: every measure and comparison that both have, with the interval and level of
 * the change, and what turned round. Different people combine by MOVER; the same people too, with the correlation of
 * the two values where it is known who is who.
 *
 * @param after held against `before`, so that its findings say what became of them (`auditCounts` with a baseline)
 * @throws AuditError where they have no group in common
 * @example compareAudits(prepilotBefore, prepilotAfter).changes.find(({ turned }) => turned !== null)
 */
export function compareAudits(before: Audit, after: Audit, options: CompareOptions = {}): Comparison {
  const { evidence } = after.plan
  const [z, alpha] = [zOf(evidence.confidence), 1 - evidence.confidence]
  const then = new Map(toldIn(before).map((told) => [keyOf(told), told]))
  const [was, is] = [evidenceIn(before, evidence), evidenceIn(after, evidence)]
  const people = peopleIn(before, after, options)
  const raw = toldIn(after).flatMap((told): readonly RawChange[] => {
    const own = then.get(keyOf(told))
    return own === undefined
      ? []
      : [changeOf({ told, was: was(own), is: is(told), ...correlationsOf(after, told, people) }, z, alpha)]
  })
  if (raw.length === 0) throw nothingInCommon(before, after)
  const changes = adjusted(raw, after)
  const undetermined = options.undetermined ?? after.gate?.undetermined ?? '3'
  const outcome = after.gate?.outcome ?? after.verdict
  return {
    schema: 'maatlat/compare@1',
    title: after.title === before.title ? after.title : `${before.title} → ${after.title}`,
    before: comparedOf(before),
    after: comparedOf(after),
    pairing: people.pairing,
    evidence: { confidence: evidence.confidence, correction: evidence.correction, rule: evidence.rule },
    headline: headlineOf(changes, after.plan),
    changes,
    findings: findingsOf(before, after),
    gone: after.gate?.baseline?.gone ?? 0,
    gate: { outcome, undetermined, exit_code: exitCodeOf(outcome, undetermined) },
    unmatched: unmatchedOf(before, after),
  }
}

const comparedOf = ({ title, verdict, plan, provenance }: Audit): ComparedAudit => ({
  title,
  verdict,
  about: plan.about,
  provenance,
})

interface People {
  readonly pairing: Pairing
  /** Who is who; or the two ends of who may be. */
  readonly known: TwiceOf | null
  readonly possible: { readonly least: TwiceOf; readonly most: TwiceOf } | null
}

function peopleIn(before: Audit, after: Audit, { joint }: CompareOptions): People {
  if (joint !== undefined)
    return { pairing: pairingOf(joint), known: countedTwice(before, after, joint.groups), possible: null }
  const [least, most] = [possiblyTwice(before, after, 'least'), possiblyTwice(before, after, 'most')]
  return least === null || most === null
    ? { pairing: { kind: 'apart' }, known: null, possible: null }
    : { pairing: { kind: 'not_published' }, known: null, possible: { least, most } }
}

function pairingOf({ before, after, groups, linked }: JointPeople): Pairing {
  const flips = flipsOf(groups)
  if (linked === undefined) return { kind: 'joint', before, after, flips }
  const { joint, ...people } = linked
  return { kind: 'linked', before, after, people: { ...people, contradictory: contradicted(joint) }, flips }
}

/** Of a rate of the whole, against nobody, a group or everyone else; anything else is taken as of different people. */
function correlationsOf(after: Audit, told: Told, { known, possible }: People): Omit<Pair, 'told' | 'was' | 'is'> {
  const metric = metricById(told.metric)
  const { attribute, group, reference, comparison } = told
  const nothing = { correlation: 0, correlations: null }
  if (metric?.kind !== 'rate' || told.slice !== undefined || group === null) return nothing
  const kind = comparison === null ? null : kindOf(after, told)
  if (kind === 'overall' || kind === 'best') return nothing
  const from = (twice: TwiceOf): number | null => {
    const against = kind === null || kind === 'rest' ? kind : { group: reference ?? '' }
    const own = twice(attribute, group, against)
    return own === null ? null : correlationOf(metric, comparison, own)
  }
  if (known !== null) return { correlation: from(known) ?? 0, correlations: null }
  const ends = possible === null ? [] : [from(possible.least), from(possible.most)]
  const [least, most] = ends
  return typeof least === 'number' && typeof most === 'number'
    ? { correlation: 0, correlations: [Math.min(least, most), Math.max(least, most)] }
    : nothing
}

function kindOf({ groups, plan }: Audit, { attribute }: Told) {
  const parts = Object.keys(groups.find((one) => one.attribute === attribute)?.parts ?? {})
  return referenceOf(plan, { attribute, parts, groups: [] }).kind
}

/** Levels within measure, comparison and attribute. */
function adjusted(raw: readonly RawChange[], { plan }: Audit): readonly Change[] {
  const levels = new Map<RawChange, number>()
  const families = new Map<string, RawChange[]>()
  for (const one of raw) {
    const key = JSON.stringify([one.slice, one.attribute, one.metric, one.comparison])
    families.set(key, [...(families.get(key) ?? []), one])
  }
  for (const family of families.values()) {
    const tests = family.filter(({ level }) => level !== null)
    const own = corrections[plan.evidence.correction](tests.map(({ level }) => level ?? 1))
    for (const [at, one] of tests.entries()) levels.set(one, own[at] ?? 1)
  }
  return raw.map((one) => {
    const level = levels.get(one) ?? null
    const beyond = level !== null && level <= 1 - plan.evidence.confidence
    const effect = effectIn(plan.decision, one.slice ?? null)
    return { ...one, level_adjusted: level, beyond_chance: beyond, moved: movedOf(one, beyond, effect) }
  })
}

function findingsOf(before: Audit, after: Audit): readonly FindingPair[] {
  const pairs = pairFindings(after.findings, before.findings)
  return after.findings.map((finding, at) => {
    const { id, slice, metric, comparison, attribute, group, severity, status, change } = finding
    return {
      id,
      ...(slice === undefined ? {} : { slice }),
      metric,
      comparison,
      attribute,
      group,
      severity,
      before: pairs[at]?.status ?? null,
      after: status,
      became: finding.baseline?.became ?? becameByStatus(status, pairs[at]?.status ?? null),
      ...(change === undefined ? {} : { change: true as const }),
    }
  })
}

/** Where the later result was not held against the earlier one: by the statuses alone. */
function becameByStatus(now: Status, then: Status | null): Became {
  if (then === null || (now === 'fail' && then !== 'fail')) return 'new'
  return now === 'pass' && then === 'fail' ? 'resolved' : 'same'
}

function unmatchedOf(before: Audit, after: Audit): Comparison['unmatched'] {
  const namesOf = ({ groups }: Audit) => groups.map(({ attribute, group }) => ({ attribute, group }))
  const keys = (audit: Audit) => new Set(namesOf(audit).map((one) => JSON.stringify(one)))
  const [then, now] = [keys(before), keys(after)]
  return [
    ...namesOf(before).flatMap((one) => (now.has(JSON.stringify(one)) ? [] : [{ of: 'before' as const, ...one }])),
    ...namesOf(after).flatMap((one) => (then.has(JSON.stringify(one)) ? [] : [{ of: 'after' as const, ...one }])),
  ]
}

function nothingInCommon(before: Audit, after: Audit): AuditError {
  const named = ({ overall }: Audit): string => overall.map(({ attribute }) => attribute).join(', ')
  return new AuditError('data', {
    message: `The two results have no measure of a group in common: the one is by ${named(before)}, the other by ${named(after)}.`,
    hint: 'Give the attributes and groups of both plans the same names, with `name:` and `groups:`.',
  })
}
