import { AuditError, type Problem } from '../error.js'

/**
 * What is made of each item, of all of them; one after another.
 *
 * @throws AuditError with the problems of every item that has some, so that nobody mends them one by one.
 */
export async function allOrProblems<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = []
  const errors: AuditError[] = []
  for (const item of items) {
    try {
      made.push(await make(item))
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      errors.push(error)
    }
  }
  const [first, ...more] = errors
  if (first === undefined) return made
  if (more.length === 0) throw first
  const problems: readonly Problem[] = errors.flatMap((error) => error.problems)
  throw new AuditError(first.code, problems)
}
