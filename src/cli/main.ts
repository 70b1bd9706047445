#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { AuditError, problemInWords } from '../error.js'
import { inert } from '../inert.js'
import { version } from '../version.js'
import { auditCommand } from './audit.js'
import { checkCommand } from './check.js'
import { compareCommand } from './compare.js'
import { completionCommand } from './completion.js'
import { demoCommand } from './demo.js'
import { explainCommand } from './explain.js'
import { initCommand } from './init.js'
import { metricsCommand } from './metrics.js'
import { powerCommand } from './power.js'
import { reportCommand } from './report.js'

const badUse = 2
/** 128 + SIGINT: what a shell expects of a program that was interrupted. */
const interrupted = 130
/** A mistake of ours; Node's own exit code would be 1, which a pipeline reads as a verdict. */
const broken = 70

/** A user's mistake is told without a stack; anything else is a mistake of ours and keeps it. */
function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUse
  if (!(error instanceof AuditError)) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.stderr.write('This is a mistake in maatlat, not in your plan or data.\n')
    return broken
  }
  for (const problem of error.problems) process.stderr.write(`${inert(problemInWords(problem))}\n`)
  return error.code === 'interrupted' ? interrupted : badUse
}

const program = new Command('maatlat')
  .description('Audits algorithmic decisions for unequal treatment of groups.')
  .version(version)
  .option('--quiet', 'only results, and no table beside a written report')
  .option('--no-color', 'no colour; NO_COLOR does the same')
  .exitOverride()
  .showSuggestionAfterError()
for (const add of [
  initCommand,
  auditCommand,
  checkCommand,
  reportCommand,
  compareCommand,
  explainCommand,
  metricsCommand,
  powerCommand,
  demoCommand,
  completionCommand,
]) {
  add(program)
    .option('--quiet', 'only results')
    .option('--no-color', 'no colour')
    .exitOverride()
    .helpOption('-h, --help', 'this text')
}

/** Why results could not be written. A reader that closes the pipe early (head, less) is no error. */
let unwritten: string | undefined
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') unwritten ??= code ?? 'unknown error'
})
// At the very end, because the verdict sets an exit code too.
process.once('exit', () => {
  if (unwritten === undefined) return
  process.stderr.write(
    `The result could not be written to standard output (${unwritten}). Make room, or name a folder with --out.\n`,
  )
  process.exitCode = badUse
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeFor(error)
}
