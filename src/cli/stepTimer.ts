/**
 * Writes at the end of each step how long it took, and how long the program runs by then, to standard error. The first
 * step began with the program.
 */
export function stepTimer(): (name: string) => void {
  let last = 0
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(3)} s`
  return (name) => {
    // Since the program began.
    const now = performance.now()
    process.stderr.write(`${name.padEnd(16)} ${seconds(now - last).padStart(9)} ${seconds(now).padStart(10)}\n`)
    last = now
  }
}
