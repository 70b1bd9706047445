import { readFile } from 'node:fs/promises'
import { AuditError } from '../error.js'
import type { Audit } from '../result.js'

/**
 * A stored result.
 *
 * @throws AuditError where there is none, or it is not whole, with its name.
 */
export async function readResult(file: string): Promise<Audit> {
  const { readAudit } = await import('../reporter/readAudit.js')
  return readAudit(await textOf(file), file)
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      const { noSuchFile } = await import('../loader/noSuchFile.js')
      throw await noSuchFile(file, file)
    }
    throw new AuditError(
      'data',
      {
        message: 'This result cannot be read.',
        place: { file },
        hint: 'Give the audit.json that --format json wrote.',
      },
      { cause },
    )
  }
}
