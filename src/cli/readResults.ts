import { AuditError, type Problem } from '../error.js'
import type { Audit } from '../result.js'
import { readResult } from './readResult.js'

/**
 * Stored results, all of them.
 *
 * @throws AuditError with the name of every one that cannot be read.
 */
export async function readResults(files: readonly string[]): Promise<readonly Audit[]> {
  const audits: Audit[] = []
  const problems: Problem[] = []
  for (const file of files) {
    try {
      audits.push(await readResult(file))
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new AuditError('data', problems)
  return audits
}
