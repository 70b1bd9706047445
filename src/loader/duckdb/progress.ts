import type { DuckDBConnection } from '@duckdb/node-api'
import type { Progress } from '../engine.js'

/** Scans that take less tell nothing. */
const quietMilliseconds = 1000
const pollMilliseconds = 200

/**
 * Tells how far the statement is, once it takes over a second. DuckDB's own 'rows processed' are not rows, so only the
 * share is passed on, and the time left that follows from it.
 */
export async function watchProgress<T>(
  connection: DuckDBConnection,
  onProgress: ((progress: Progress) => void) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (onProgress === undefined) return work()
  // DuckDB keeps no progress unless the bar is on, and prints the bar unless told not to.
  await connection.run('SET enable_progress_bar = true')
  await connection.run('SET enable_progress_bar_print = false')
  const start = performance.now()
  const timer = setInterval(() => {
    const elapsed = performance.now() - start
    if (elapsed < quietMilliseconds) return
    const { percentage } = connection.progress
    const share = percentage >= 0 && percentage <= 100 ? percentage / 100 : null
    const secondsLeft = share === null || share === 0 ? null : (elapsed / 1000) * (1 / share - 1)
    onProgress({ share, rows: null, secondsLeft })
  }, pollMilliseconds)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
