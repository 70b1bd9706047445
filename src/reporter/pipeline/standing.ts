import type { Finding } from '../../policy/finding.js'
import { isNews } from '../../policy/gate.js'
import { isWaived } from '../../policy/hasSay.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { hasNoMark } from '../noMark.js'

/**
 * What a pipeline makes of a finding. `stops`: it fails, or it is undetermined and does not count as pass. Then those
 * that neither pass nor stop it: `warns` (a limit that only warns), `tolerated` (undetermined, which counts as pass),
 * `known` (the earlier audit had it), `waived` (somebody answers for it), `ignored` (too few cases). And `passes`, and
 * `nothing`: there was nothing to hold against a limit.
 */
export type Standing = 'stops' | 'warns' | 'tolerated' | 'known' | 'waived' | 'ignored' | 'passes' | 'nothing'

/** The same as the exit code says: what is undetermined never looks like a pass. */
export function standingOf(
  finding: Finding,
  { gate }: Pick<Audit, 'gate'>,
  { undetermined }: Pick<RenderOptions, 'undetermined'>,
): Standing {
  const { status, severity } = finding
  if (hasNoMark(finding) || status === 'not_applicable') return 'nothing'
  if (status === 'pass') return 'passes'
  if (isWaived(finding)) return 'waived'
  if (finding.ignored) return 'ignored'
  if (severity === 'warn' && (status !== 'fail' || gate?.fail_on !== 'warn')) return 'warns'
  if (gate?.baseline != null && !isNews(finding)) return 'known'
  return status === 'undetermined' && undetermined === 'pass' ? 'tolerated' : 'stops'
}
