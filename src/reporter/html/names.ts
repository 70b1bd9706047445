import { crossing, missingGroup } from '../../counts.js'
import type { Finding } from '../../policy/finding.js'
import { partTexts } from '../locales/parts.js'
import { partName } from '../partName.js'
import { measuresIn } from './part.js'
import type { Report } from './report.js'

/** `gender: V`; of a crossing `gender: V, nationality: Dutch`. No word is made up for what a log calls `V`. */
export function groupLabel({ audit, locale }: Report, attribute: string, group: string): string {
  const parts = audit.groups.find((one) => one.attribute === attribute && one.group === group)?.parts
  return Object.entries(parts ?? { [attribute]: group })
    .map(([name, value]) => `${name}: ${value === missingGroup ? locale.page.notRecorded : value}`)
    .join(', ')
}

/** An attribute; of a crossing the attributes it crosses, as the plan names them. */
export const attributeLabel = ({ audit }: Report, attribute: string): string =>
  crossing(audit.plan.intersections.find((parts) => crossing(parts) === attribute) ?? [attribute])

/** The group alone, where its attribute stands above it. */
export function shortLabel({ audit, locale }: Report, attribute: string, group: string): string {
  const parts = audit.groups.find((one) => one.attribute === attribute && one.group === group)?.parts
  return crossing(
    Object.values(parts ?? { group }).map((value) => (value === missingGroup ? locale.page.notRecorded : value)),
  )
}

/** Those who are compared with: a group, or everyone else, or everyone. */
export type Against = { readonly kind: 'group'; readonly group: string } | { readonly kind: 'rest' | 'overall' }

/** Whom a finding compares with; null where it compares with nobody. A group may be called `rest`: the plan tells. */
export function againstOf({ audit }: Report, finding: Finding): Against | null {
  const { attribute, reference } = finding
  if (reference === null) return null
  const asked =
    audit.plan.limits[finding.limit]?.reference ??
    audit.plan.attributes.find(({ name }) => name === attribute)?.reference
  const isGroup = audit.groups.some((one) => one.attribute === attribute && one.group === reference)
  const isWord = reference === 'rest' || reference === 'overall'
  return isWord && (!isGroup || asked?.kind === reference) ? { kind: reference } : { kind: 'group', group: reference }
}

/** The name of those who are compared with; the attribute was named with the group. */
export function againstLabel(report: Report, attribute: string, against: Against): string {
  const { everyone, everyoneElse } = report.locale.page
  if (against.kind === 'group') return shortLabel(report, attribute, against.group)
  return against.kind === 'overall' ? everyone : everyoneElse
}

/** Whom a finding is about: a group, a group against another, or all groups of an attribute; and in which part of the log. */
export function subjectOf(report: Report, finding: Finding): string {
  const subject = wholeSubjectOf(measuresIn(report, finding.slice), finding)
  return finding.slice === undefined
    ? subject
    : partTexts[report.locale.language].within[finding.slice.kind](
        subject,
        partName(finding.slice, report.locale.language),
      )
}

function wholeSubjectOf(report: Report, finding: Finding): string {
  const { page } = report.locale
  if (finding.group === null) return page.allGroups(finding.attribute)
  const group = groupLabel(report, finding.attribute, finding.group)
  const against = againstOf(report, finding)
  return against === null || finding.reason_code === 'is_reference'
    ? group
    : page.against(group, againstLabel(report, finding.attribute, against))
}
