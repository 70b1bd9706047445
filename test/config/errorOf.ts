import { AuditError } from '../../src/error.js'

/** The AuditError that something throws; anything else that happens fails the test. */
export function errorOf(run: () => unknown): AuditError {
  try {
    run()
  } catch (error) {
    if (error instanceof AuditError) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}
