import type { Finding } from './finding.js'

/** Whether somebody answers for it still. */
export const isWaived = ({ waiver }: Pick<Finding, 'waiver'>): boolean => waiver !== undefined && !waiver.expired

/** Whether it is heard at all: the plan leaves it in, and nobody answers for it. */
export const hasSay = (finding: Pick<Finding, 'ignored' | 'waiver'>): boolean => !finding.ignored && !isWaived(finding)
