import type { Progress } from '../loader/engine.js'

/**
 * A line on the terminal that tells how far a scan is; undefined where standard error is no terminal.
 * `clear` takes the line away again.
 */
export function progressLine(
  quiet: boolean,
): { readonly show: (progress: Progress) => void; readonly clear: () => void } | undefined {
  const { stderr } = process
  if (quiet || stderr.isTTY !== true) return undefined
  const clear = (): void => {
    stderr.write('\r\u001b[2K')
  }
  return {
    clear,
    show: ({ share, rows, secondsLeft }) => {
      const parts = [
        share === null ? null : `${Math.floor(share * 100)}%`,
        rows === null ? null : `${rows.toLocaleString('en-GB')} rows`,
        secondsLeft === null ? null : `${Math.ceil(secondsLeft)} s left`,
      ]
      clear()
      stderr.write(`Counting: ${parts.filter((part) => part !== null).join(', ')}`)
    },
  }
}
