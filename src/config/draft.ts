import { AuditError, type Place, type Problem } from '../error.js'
import { keyInWords, type Path } from './issue.js'

/**
 * A plan as it was written, before it is held against the schema: text, booleans, null, lists and mappings. A number is
 * text here, because only the schema knows whether `01` is a number or a value of the log.
 */
export interface Draft {
  readonly value: unknown
  /** Where a key stands; of a key that is not there, where the mapping stands that lacks it. */
  readonly placeOf: (path: Path) => Place
  /** What is already known to be wrong. */
  readonly problems: readonly Problem[]
}

/** A plan that nothing has been written into yet. */
export const emptyDraft: Draft = {
  value: {},
  placeOf: (path) => (path.length === 0 ? {} : { key: keyInWords(path) }),
  problems: [],
}

/** What a flag writes into a plan. */
export interface Edit {
  readonly path: Path
  /** undefined takes the key out. */
  readonly value: unknown
  /** The flag and its text, as the user would recognise them. */
  readonly from: string
}

/** What a flag does to a draft. */
export type DraftEdit = (draft: Draft) => Draft

export const withProblem = (draft: Draft, problem: Problem): Draft => ({
  ...draft,
  problems: [...draft.problems, problem],
})

/** An edit whose text may be no YAML: then the problem is the flag's. */
export function attempt(draft: Draft, from: string, edit: () => Draft): Draft {
  try {
    return edit()
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    return error.problems.reduce((before, problem) => withProblem(before, { ...problem, place: { key: from } }), draft)
  }
}

/** The draft with an edit in it; errors about what was written will point at the flag. */
export function edited(draft: Draft, { path, value, from }: Edit): Draft {
  const lifted = withWholeData(draft.value, path)
  const changed = withValue(lifted, path, value)
  if (changed === undefined) {
    return withProblem(draft, { message: 'The plan has no such key to set.', place: { key: from }, hint: wayIn })
  }
  // What the edit wrote, and the mappings it had to make on its way there.
  const isOurs = (place: Path): boolean =>
    isWithin(place, path) || (place.length > 0 && isWithin(path, place) && found(draft.value, place) === undefined)
  return {
    ...draft,
    value: changed,
    placeOf: (place) =>
      value !== undefined && isOurs(place) ? { key: from } : draft.placeOf(asBefore(place, { path, value }, lifted)),
  }
}

/** Where a part stood before an edit: what follows an item that was taken out of a list has moved up. */
function asBefore(place: Path, { path, value }: Pick<Edit, 'path' | 'value'>, before: unknown): Path {
  const list = path.slice(0, -1)
  const [taken, at] = [Number(path.at(-1)), Number(place[list.length])]
  const moved = value === undefined && Array.isArray(found(before, list)) && isWithin(place, list) && at >= taken
  return moved ? place.with(list.length, at + 1) : place
}

const wayIn =
  'Name the key by its path, as in limits.0.max=1.3; the first of a list is 0, and one past the last adds to it.'

const isWithin = (path: Path, folder: Path): boolean =>
  folder.every((part, index) => String(path[index]) === String(part))

/** `data: log.csv` is short for `data: { source: log.csv }`; a key below it needs the long form. */
function withWholeData(value: unknown, path: Path): unknown {
  const data = path[0] === 'data' && path.length > 1 && isMapping(value) ? value['data'] : undefined
  return typeof data === 'string' && isMapping(value) ? { ...value, data: { source: data } } : value
}

/** A copy with one value changed; undefined where the path leads through something that holds no values. */
function withValue(holder: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path
  if (part === undefined) return value
  if (Array.isArray(holder)) {
    const index = typeof part === 'number' || /^\d+$/.test(part) ? Number(part) : Number.NaN
    if (!(index <= holder.length)) return undefined
    if (rest.length === 0 && value === undefined) return holder.toSpliced(index, 1)
    const changed = withValue(holder[index], rest, value)
    return changed === undefined ? undefined : holder.toSpliced(index, 1, changed)
  }
  if (!isMapping(holder) && holder !== undefined && holder !== null) return undefined
  const mapping = isMapping(holder) ? holder : {}
  const entries = Object.entries(mapping).filter(([key]) => key !== String(part))
  if (rest.length === 0 && value === undefined) return Object.fromEntries(entries)
  const changed = withValue(Object.hasOwn(mapping, part) ? mapping[part] : undefined, rest, value)
  return changed === undefined ? undefined : { ...mapping, [part]: changed }
}

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A plain object as a draft: its numbers as text, what is undefined left out. */
export const draftOf = (value: unknown): Draft => ({ ...emptyDraft, value: asWritten(value) })

function asWritten(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  // A number that is not exact has no text of its own: the schema refuses it among values.
  if (typeof value === 'number') {
    const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
    return isExact ? String(value) : value
  }
  if (Array.isArray(value)) return value.map(asWritten)
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, asWritten(part)]),
  )
}

/** What a draft holds at a path, where it holds anything. */
function found(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, part) => {
    if (Array.isArray(holder)) return holder[Number(part)]
    return isMapping(holder) && Object.hasOwn(holder, part) ? holder[part] : undefined
  }, value)
}

/** The text at a path of a draft; undefined where there is none, or something else. */
export function textAt(value: unknown, path: Path): string | undefined {
  const text = found(value, path)
  return typeof text === 'string' ? text : undefined
}

/** The items of the list at a path of a draft; `otherwise` where there is no list. */
export function itemsAt(value: unknown, path: Path, otherwise: readonly unknown[] = []): readonly unknown[] {
  const list = found(value, path)
  return Array.isArray(list) ? list : otherwise
}

/** The keys of the mapping at a path of a draft; none where there is no mapping. */
export function keysAt(value: unknown, path: Path): readonly string[] {
  const mapping = found(value, path)
  return isMapping(mapping) ? Object.keys(mapping) : []
}

/** What an attribute of a draft is called: its name, else its column. */
export const attributeName = (attribute: unknown): string | undefined =>
  textAt(attribute, ['name']) ?? textAt(attribute, ['column'])
