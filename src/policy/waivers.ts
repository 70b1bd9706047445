import type { AuditPlan, Waiver } from '../config/plan.js'
import type { Finding, FindingWaiver } from './finding.js'

type About = Pick<Finding, 'metric' | 'comparison' | 'attribute' | 'group'>

/** Whether a waiver is about a finding: what it leaves out may be anything. */
const isAbout = ({ metric, comparison, attribute, group }: Waiver, finding: About): boolean =>
  metric === finding.metric &&
  (comparison === undefined || comparison === finding.comparison) &&
  (attribute === undefined || attribute === finding.attribute) &&
  (group === undefined || group === finding.group)

/** The day that it ends on is the last on which it holds. Days are texts that sort as they follow each other. */
export const hasExpired = ({ until }: Pick<Waiver, 'until'>, asOf: string): boolean => asOf > until

/**
 * The waiver of a finding that does not pass: the first that runs, else the one that ran out last. A finding that
 * passes needs none.
 *
 * @param asOf the day that waivers are held against, YYYY-MM-DD
 */
export function waiverOf(
  finding: About & Pick<Finding, 'status'>,
  waivers: readonly Waiver[],
  asOf: string,
): FindingWaiver | undefined {
  if (finding.status !== 'fail' && finding.status !== 'undetermined') return undefined
  const about = waivers
    .map((waiver, index) => ({ waiver, index, expired: hasExpired(waiver, asOf) }))
    .filter(({ waiver }) => isAbout(waiver, finding))
  const latestFirst = about.toSorted((a, b) => (a.waiver.until < b.waiver.until ? 1 : -1))
  const found = about.find(({ expired }) => !expired) ?? latestFirst[0]
  if (found === undefined) return undefined
  const { reason, approved_by, until } = found.waiver
  return { index: found.index, reason, approved_by, until, expired: found.expired }
}

/** The same findings, each with its waiver. */
export const withWaivers = (
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: string | null,
): readonly Finding[] =>
  asOf === null || waivers.length === 0
    ? findings
    : findings.map((finding) => {
        const waiver = waiverOf(finding, waivers, asOf)
        return waiver === undefined ? finding : { ...finding, waiver }
      })

/** The plan's waivers, by their place, that are about no finding, whatever its status. */
export const unmatchedWaivers = (
  { waivers = [] }: Pick<AuditPlan, 'waivers'>,
  findings: readonly About[],
): readonly number[] =>
  waivers.flatMap((waiver, index) => (findings.some((finding) => isAbout(waiver, finding)) ? [] : [index]))
