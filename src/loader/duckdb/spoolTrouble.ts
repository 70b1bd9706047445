import { AuditError } from '../../error.js'

const noRoom = {
  message: 'There is not enough room for temporary files.',
  hint: 'Make room, or name another folder for them (TMPDIR).',
}

/** What a system says when a copy cannot be written. */
const troubles: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: {
    message: 'A temporary file would be larger than the system allows.',
    hint: 'Raise the limit (ulimit -f), or give a file in UTF-8, which needs no copy.',
  },
  EIO: {
    message: 'A disk or a connection failed while the source was copied.',
    hint: 'Try again, with another folder for temporary files (TMPDIR) or another copy of the source.',
  },
}

/**
 * @returns the trouble that the system had with a copy, in our words: reading one end or writing the other; undefined where
 *   the error is not the system's
 */
export function spoolTrouble(error: unknown, file: string): AuditError | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined
  const code = String(error.code)
  const known = Object.hasOwn(troubles, code) ? troubles[code] : undefined
  const { message, hint } = known ?? {
    message: `The source could not be read, or not be copied (${code}).`,
    hint: 'Check that it is a file or a stream that may be read.',
  }
  return new AuditError('engine', { message, place: { file }, hint })
}
