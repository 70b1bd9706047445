import { posix } from 'node:path'
import type { Audit } from '../../result.js'

/** Where a person would change a limit: a file as a repository names it, and a line from 1. */
export interface LimitPlace {
  readonly file: string
  readonly line: number
}

/**
 * Where a limit of the plan stands. One that a flag wrote stands at the top of the plan; where there is no file of a plan,
 * the log is all that a reader knows by name.
 *
 * @param limit its place in the plan's limits; null: of the plan as a whole
 */
export function placeOf({ plan, provenance }: Audit, limit: number | null): LimitPlace {
  const line = limit === null ? null : plan.places?.limits[limit]
  return { file: plan.places?.file ?? nameOf(provenance.source), line: line ?? 1 }
}

/** Of a source that is no file beside the plan (an address, a path from the root of a disk) no more than its last part. */
function nameOf(source: string): string {
  const path = source.replaceAll('\\', '/')
  if (/^(?:-|)$/.test(path)) return 'stdin'
  const isElsewhere = posix.isAbsolute(path) || /^[a-z][a-z\d+.-]*:/i.test(path)
  return isElsewhere ? posix.basename(path.replace(/[?#].*$/s, '')) || 'log' : posix.normalize(path)
}
