/** Ctrl-C, `kill`, and a terminal that is closed. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does work that has to be cleaned up after: the signal aborts where the program is told to end. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = new AbortController()
  const stop = (): void => interrupt.abort()
  for (const signal of endings) process.once(signal, stop)
  try {
    return await work(interrupt.signal)
  } finally {
    for (const signal of endings) process.off(signal, stop)
  }
}
