/** A finding of the page, as far as filters and orders look at it. */
export interface Listed {
  readonly status: string
  readonly severity: string
  readonly attribute: string
  readonly measure: string
  /** How far beyond its limit; null where it has no estimate or no limit. */
  readonly gap: number | null
}

export const facets = ['status', 'attribute', 'measure', 'severity'] as const
export type Facet = (typeof facets)[number]
export const orders = ['worst', 'attribute', 'gap'] as const
type Order = (typeof orders)[number]

/** A value for each facet that is chosen, and the order. */
export interface Choice {
  readonly only: Readonly<Partial<Record<Facet, string>>>
  readonly order: Order
}

/**
 * The findings that a choice shows, in its order. They come in worst first, and where an order finds two alike they stay
 * so; what has no gap is last.
 */
export function arrange<Item extends Listed>(findings: readonly Item[], { only, order }: Choice): readonly Item[] {
  const shown = findings.filter((one) =>
    facets.every((facet) => only[facet] === undefined || only[facet] === one[facet]),
  )
  return shown.toSorted(comparers[order](findings))
}

type Compare = (a: Listed, b: Listed) => number

const comparers: Readonly<Record<Order, (findings: readonly Listed[]) => Compare>> = {
  worst: () => () => 0,
  // As the plan has them: the order in which they first occur among the findings as they came says nothing of worse.
  attribute: (findings) => {
    const names = [...new Set(findings.map(({ attribute }) => attribute))].sort((a, b) => a.localeCompare(b))
    return (a, b) => names.indexOf(a.attribute) - names.indexOf(b.attribute)
  },
  gap: () => (a, b) => (b.gap ?? Number.NEGATIVE_INFINITY) - (a.gap ?? Number.NEGATIVE_INFINITY) || 0,
}

/** The values of a facet that occur, each once, in the order in which they do. */
export const valuesOf = (findings: readonly Listed[], facet: Facet): readonly string[] => [
  ...new Set(findings.map((one) => one[facet])),
]
