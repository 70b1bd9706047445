import { AuditError } from '../error.js'

/** @throws AuditError 'interrupted' where the signal has aborted */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AuditError('interrupted', { message: 'The audit was interrupted.' })
}
