/** Where an error lies: as much of it as is known. Lines and columns count from 1. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** A key of the plan (`limits[0].metric`), a flag (`--limit`) or a column of the log. */
  readonly key?: string
}

/** What kind of thing the user has to mend. */
export type AuditErrorCode = 'usage' | 'plan' | 'data' | 'engine' | 'output' | 'interrupted'

/** One problem: what is wrong, where, and the way out. */
export interface Problem {
  readonly message: string
  readonly place?: Place
  /** What to do about it: one sentence. */
  readonly hint?: string
}

/**
 * An error that a user can cause and a user can mend. Everything that reads a plan, a log or the command line throws
 * this and nothing else; the command line prints it without a stack and exits with 2.
 *
 * @example
 * throw new AuditError('data', { message: 'There is no column "gendr".', place: { file: 'log.csv' }, hint: 'Did you mean "gender"?' })
 */
export class AuditError extends Error {
  override readonly name = 'AuditError'
  readonly code: AuditErrorCode
  readonly problems: readonly Problem[]

  constructor(code: AuditErrorCode, problem: Problem | readonly Problem[], options?: ErrorOptions) {
    const problems = isList(problem) ? problem : [problem]
    super(problems.map(problemInWords).join('\n'), options)
    this.code = code
    this.problems = problems
  }
}

function isList(problem: Problem | readonly Problem[]): problem is readonly Problem[] {
  return Array.isArray(problem)
}

/** `audit.yaml:12:5 limits[0].metric: There is no measure "fpr". Did you mean "false_positive_rate"?` */
export function problemInWords({ message, place, hint }: Problem): string {
  const file = place?.file === '-' ? 'standard input' : place?.file
  const spot = [file, place?.line, place?.column].filter((part) => part !== undefined).join(':')
  const where = [spot, place?.key].filter((part) => part !== undefined && part !== '').join(' ')
  return [where === '' ? message : `${where}: ${message}`, hint].filter((part) => part !== undefined).join(' ')
}
