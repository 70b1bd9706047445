import type { Finding, Status } from '../policy/finding.js'
import { hasSay } from '../policy/hasSay.js'

/** Worst first. */
export const statuses = ['fail', 'undetermined', 'pass', 'not_applicable'] as const satisfies readonly Status[]

/**
 * Findings as a board should meet them: those that decide before warnings and before what was left out of the verdict;
 * within those worst first, and what is nearest to being decided before the rest.
 */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    const at = first.findIndex((value, index) => value !== second[index])
    return at === -1 ? 0 : (first[at] ?? 0) - (second[at] ?? 0)
  })

const rank = ({ status, severity, leans, level_adjusted, level, ...said }: Finding): readonly number[] => [
  statuses.indexOf(status),
  Number(!hasSay(said)),
  Number(severity === 'warn'),
  Number(leans !== 'fail'),
  level_adjusted ?? 1,
  level ?? 1,
]

/** Whether a finding has a say in the verdict. */
export const decides = (finding: Finding): boolean =>
  finding.severity === 'fail' && hasSay(finding) && finding.status !== 'not_applicable'
