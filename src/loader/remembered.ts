import type { LogValue } from './match.js'

/** The same function, which reads each value once: hundreds of thousands of cells share a few dozen. */
export function remembered<Read>(read: (value: LogValue) => Read): (value: LogValue) => Read {
  const known = new Map<LogValue, { readonly found: Read }>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before.found
    const found = read(value)
    known.set(value, { found })
    return found
  }
}
