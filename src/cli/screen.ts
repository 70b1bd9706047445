/** How the screen is written to: results to standard output, everything else to standard error. */
export interface Screen {
  readonly colour: boolean
  readonly width: number
  readonly quiet: boolean
  /** A result. */
  readonly print: (text: string) => void
  /** Anything else; silent with --quiet. */
  readonly say: (text: string) => void
}

export interface ScreenOptions {
  /** commander's name for --no-color */
  readonly color?: boolean
  readonly quiet?: boolean
}

export function screenOf({ color = true, quiet = false }: ScreenOptions): Screen {
  const { stdout, stderr, env } = process
  return {
    colour: color && stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    width: Math.min(Math.max(stdout.columns ?? 80, 40), 120),
    quiet,
    print: (text) => stdout.write(text),
    say: (text) => {
      if (!quiet) stderr.write(`${text}\n`)
    },
  }
}
