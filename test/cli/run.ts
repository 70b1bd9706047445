import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { builtCli } from '../builtCli.js'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** A file or device that standard output goes to. */
  readonly stdoutTo?: string
}

/** The program as it runs; its standard input is open. A width that the tester's shell has is not its width. */
export const startMaatlat = (args: readonly string[], { cwd, env, stdoutTo }: RunOptions = {}) =>
  spawn(process.execPath, [builtCli, ...args], {
    cwd,
    env: { ...process.env, COLUMNS: '', ...env },
    stdio: ['pipe', stdoutTo === undefined ? 'pipe' : openSync(stdoutTo, 'w'), 'pipe'],
  })

/** Runs the program as a shell does; standard output and error are no terminals. */
export function maatlat(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = startMaatlat(args, options)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
    // A program that stops early closes the pipe; that is for the test to see in its exit code.
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.stdin ?? '')
  })
}
