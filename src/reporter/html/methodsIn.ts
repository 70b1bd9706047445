import type { Audit } from '../../result.js'

/** The names of every way of making an interval that a result used. */
export const methodsIn = (audit: Audit): ReadonlySet<string> =>
  new Set(
    [audit, ...audit.slices].flatMap(({ groups, comparisons, aggregates }) => [
      ...groups.flatMap(({ metrics }) => Object.values(metrics).map(({ method }) => method)),
      ...comparisons.map(({ method }) => method),
      ...aggregates.map(({ method }) => method),
    ]),
  )
