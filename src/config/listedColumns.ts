import { nearest } from '../nearest.js'
import { itemsAt, textAt } from './draft.js'
import { didYouMean, type Path, type PlanIssue, quoted } from './issue.js'

/** The columns of a key that is a list of them, or a mapping that has one; undefined where one has no name. */
export function columnsListed(
  plan: unknown,
  key: string,
): { readonly path: Path; readonly columns: readonly (string | undefined)[] } {
  const path: Path = itemsAt(plan, [key]).length > 0 ? [key] : [key, 'columns']
  const columns = itemsAt(plan, path).map(
    (_, at) => textAt(plan, [...path, at]) ?? textAt(plan, [...path, at, 'column']),
  )
  return { path, columns }
}

/** Columns that are in a list already. */
export const listedTwice = ({ path, columns }: ReturnType<typeof columnsListed>): readonly PlanIssue[] =>
  columns.flatMap((column, at) =>
    column !== undefined && columns.indexOf(column) < at
      ? [{ path: [...path, at], message: `${quoted(column)} is there already.`, hint: 'Take one of them out.' }]
      : [],
  )

/** The names of parts in a limit, one or a list, that are none. */
export function unknownParts(
  limit: unknown,
  path: Path,
  known: readonly string[],
  say: (name: string) => string,
): readonly PlanIssue[] {
  const key = path.at(-1) ?? ''
  const single = textAt(limit, [key])
  const named = single === undefined ? itemsAt(limit, [key]) : [single]
  return named.flatMap((name, at): readonly PlanIssue[] =>
    typeof name !== 'string' || known.includes(name)
      ? []
      : [
          {
            path: single === undefined ? [...path, at] : path,
            message: say(quoted(name)),
            hint: didYouMean(nearest(name, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`,
          },
        ],
  )
}
