import { binNames } from '../bins.js'
import type { AttributePlan, AuditPlan, Limit, Reference, Waiver } from '../config/plan.js'
import type { AttributeCounts, Counts } from '../counts.js'
import { AuditError, type Problem } from '../error.js'
import { nearest } from '../nearest.js'
import { groupName } from './groupName.js'

/**
 * That every group a plan names is there, as a reference, in a limit or in a waiver. A group that `groups:` or `bins` declares is
 * there even without rows: what is declared is no typing error.
 *
 * @returns the plan with those names in the spelling of the counts, so that they can be compared as they are
 * @throws AuditError 'plan' with every group that is not there, and the one that was probably meant
 * @example checkGroups(plan, await count(plan)).attributes[0].reference // { kind: 'group', group: '30–49' }
 */
export function checkGroups(plan: AuditPlan, counts: Counts): AuditPlan {
  const problems: Problem[] = []
  /** The spelling of a group in any of these attributes; where it is in none, a problem. */
  const resolve = (written: string, among: readonly AttributeCounts[], key: string): readonly string[] => {
    const found = among.flatMap((attribute) => resolveIn(plan, attribute, written) ?? [])
    if (found.length > 0) return [...new Set(found)]
    const names = among.flatMap(({ groups }) => groups.map(({ group }) => group))
    const meant = nearest(written, names)
    problems.push({
      message: `There is no group "${written}" in ${among.map(({ attribute }) => `"${attribute}"`).join(', ')}.`,
      place: { key },
      hint: meant === undefined ? groupsInWords(names) : `Did you mean "${meant}"?`,
    })
    return [written]
  }
  const reference = <R extends Reference | null>(
    given: R,
    among: readonly AttributeCounts[],
    key: string,
  ): R | Reference => {
    if (given?.kind !== 'group') return given
    const [group = given.group] = resolve(given.group, among, key)
    return { kind: 'group', group }
  }
  const named = (names: readonly string[] | null): readonly AttributeCounts[] =>
    counts.attributes.filter(({ attribute }) => names === null || names.includes(attribute))

  const checked: AuditPlan = {
    ...plan,
    attributes: plan.attributes.map((attribute, index) => ({
      ...attribute,
      reference: reference(attribute.reference, named([attribute.name]), `attributes[${index}].reference`),
    })),
    limits: plan.limits.map((limit, index): Limit => {
      const among = named(limit.attributes)
      const key = `limits[${index}]`
      return {
        ...limit,
        groups:
          limit.groups === null
            ? null
            : [...new Set(limit.groups.flatMap((group) => resolve(group, among, `${key}.groups`)))],
        reference: reference(limit.reference, among, `${key}.reference`),
      }
    }),
    ...(plan.waivers === undefined
      ? {}
      : {
          waivers: plan.waivers.map((waiver, index): Waiver => {
            if (waiver.group === undefined) return waiver
            const among = named(waiver.attribute === undefined ? null : [waiver.attribute])
            const [group = waiver.group] = resolve(waiver.group, among, `waivers[${index}].group`)
            return { ...waiver, group }
          }),
        }),
  }
  if (problems.length > 0) throw new AuditError('plan', problems)
  return checked
}

const separator = ' × '

/** A group as the counts spell it; of an intersection part by part. */
function resolveIn(plan: AuditPlan, { parts, groups }: AttributeCounts, written: string): string | undefined {
  const names = groups.map(({ group }) => group)
  if (names.includes(written)) return written
  const attributes = parts.map((part) => plan.attributes.find(({ name }) => name === part))
  const pieces = parts.length === 1 ? [written] : written.split(separator)
  if (pieces.length !== parts.length) return undefined
  return groups.find((group) =>
    pieces.every((piece, index) => isGroup(attributes[index], piece, group.parts[parts[index] ?? ''] ?? '')),
  )?.group
}

/** Bins have one name where all values are whole and another where not; a plan is written before either is known. */
function isGroup(attribute: AttributePlan | undefined, written: string, group: string): boolean {
  if (attribute === undefined) return written === group
  const name = groupName(attribute, written)
  if (name === group || written === group) return true
  if (attribute.grouping.kind !== 'bins') return false
  const [whole, split] = [binNames(attribute.grouping.edges, true), binNames(attribute.grouping.edges, false)]
  return whole.some((one, index) => [one, split[index]].includes(name) && [one, split[index]].includes(group))
}

const groupsInWords = (names: readonly string[]): string =>
  names.length === 0
    ? 'It has no groups.'
    : `The groups are ${names
        .slice(0, 10)
        .map((name) => `"${name}"`)
        .join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`
