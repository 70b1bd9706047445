import { stepTimer } from './stepTimer.js'

/** How the screen is written to: results to standard output, everything else to standard error. */
export interface Screen {
  readonly colour: boolean
  readonly width: number
  readonly quiet: boolean
  /** A result. */
  readonly print: (text: string | Uint8Array) => void
  /** Anything else; silent with --quiet. */
  readonly say: (text: string) => void
  /** The end of a step: with --verbose, how long it took. */
  readonly step: (name: string) => void
}

export interface ScreenOptions {
  /** commander's name for --no-color */
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

export function screenOf({ color = true, quiet = false, verbose = false }: ScreenOptions): Screen {
  const { stdout, stderr, env } = process
  return {
    colour: color && stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    width: stdout.isTTY === true ? Math.min(Math.max(stdout.columns, 40), 120) : askedWidth(env.COLUMNS),
    quiet,
    print: (text) => stdout.write(text),
    say: (text) => {
      if (!quiet) stderr.write(`${text}\n`)
    },
    step: verbose ? stepTimer() : () => {},
  }
}

/** Of a file or a pipe: what COLUMNS says, if that is a width one can work with. */
function askedWidth(columns: string | undefined): number {
  const width = /^[0-9]+$/.test(columns ?? '') ? Number(columns) : 0
  return width >= 40 && width <= 400 ? width : 80
}
