import type { Finding } from '../../policy/finding.js'
import type { Report } from '../html/report.js'

/** How the interval of a finding was made, with its source; null where there is none. */
export function methodOf({ audit, locale }: Report, finding: Finding): string | null {
  const { attribute, group, metric, comparison, reference } = finding
  const isSame = (one: { readonly attribute: string; readonly metric: string }): boolean =>
    one.attribute === attribute && one.metric === metric
  const used =
    group === null
      ? audit.aggregates.find(isSame)?.method
      : comparison === null
        ? audit.groups.find((one) => one.attribute === attribute && one.group === group)?.metrics[metric]?.method
        : audit.comparisons.find(
            (one) => isSame(one) && one.group === group && one.kind === comparison && one.reference === reference,
          )?.method
  return locale.method.methods.find(({ id }) => used !== undefined && id.test(used))?.words ?? null
}
