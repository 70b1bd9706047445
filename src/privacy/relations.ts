import type { AttributeCounts } from '../counts.js'

/** What a reader can add up: the cells of some places make the cell of another, in each column of a tally. */
interface Relation {
  readonly whole: number
  readonly parts: readonly number[]
}

export interface Relations {
  /** Each group of each table that is published: its place is its index. */
  readonly places: number
  /** Places beyond them: groups of crossings that nobody publishes, but that a reader could add up in two ways. */
  readonly hidden: number
  /** The places of each attribute, which make everyone. */
  readonly everyone: readonly (readonly number[])[]
  readonly within: readonly Relation[]
}

interface Table {
  readonly parts: readonly string[]
  readonly groups: readonly { readonly place: number; readonly parts: Readonly<Record<string, string>> }[]
}

/**
 * Every sum that ties published counts together: the groups of an attribute make everyone, the groups of a crossing make
 * those of each attribute and each smaller crossing in it. Where two crossings share more than one attribute and the
 * crossing of those is not published, it stands between them.
 */
export function relationsOf(attributes: readonly AttributeCounts[]): Relations {
  let place = 0
  const published = attributes.map(
    ({ parts, groups }): Table => ({ parts, groups: groups.map((group) => ({ place: place++, parts: group.parts })) }),
  )
  const places = place
  const tables = [...published]
  for (const one of published) {
    for (const other of published) {
      const shared = one.parts.filter((part) => other.parts.includes(part))
      if (shared.length < 2 || tables.some((table) => isSame(table.parts, shared))) continue
      const groups = new Map(one.groups.map((group) => [keyOf(group.parts, shared), group.parts]))
      tables.push({ parts: shared, groups: [...groups.values()].map((parts) => ({ place: place++, parts })) })
    }
  }
  const everyone = published
    .filter(({ parts }) => parts.length === 1)
    .map(({ groups }) => groups.map((group) => group.place))
  const within = tables.flatMap((crossed) =>
    tables
      .filter(({ parts }) => parts.length < crossed.parts.length && parts.every((part) => crossed.parts.includes(part)))
      .flatMap((smaller) => wholesOf(crossed, smaller)),
  )
  return { places, hidden: place - places, everyone, within }
}

function wholesOf(crossed: Table, { parts, groups }: Table): readonly Relation[] {
  const members = new Map<string, number[]>()
  for (const group of crossed.groups) {
    const key = keyOf(group.parts, parts)
    members.set(key, [...(members.get(key) ?? []), group.place])
  }
  return groups.map((group) => ({ whole: group.place, parts: members.get(keyOf(group.parts, parts)) ?? [] }))
}

const keyOf = (of: Readonly<Record<string, string>>, parts: readonly string[]): string =>
  JSON.stringify(parts.map((part) => of[part]))

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((part) => others.includes(part))
