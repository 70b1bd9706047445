import { dayOf } from '../dayText.js'
import { edgesOf } from '../edgesOf.js'
import type { CellRequest, ColumnChecks, ValueTest } from '../engine.js'
import { canonical, type LogValue, numberOf } from '../match.js'
import { testReader } from './valueTests.js'

/** Bins of the values of a column: more would tell more of many records, and nothing of a few. */
export const spreadBins = 10

/** The request with bins as tests of their own, wherever it asks how values are spread. */
export function withSpreads(request: CellRequest, valuesOf: (column: string) => readonly LogValue[]): CellRequest {
  if (request.checks === undefined) return request
  const checks = request.checks.map((one): ColumnChecks => {
    const { column, tests, spread } = one
    return spread ? { column, tests: [...tests, ...binsOf(valuesOf(column), one)] } : one
  })
  return { ...request, checks }
}

/** Columns of which a request asks how values are spread. */
export const spreadColumns = ({ checks = [] }: Pick<CellRequest, 'checks'>): readonly string[] =>
  checks.flatMap(({ column, spread }) => (spread ? [column] : []))

/**
 * Ten tests of which every value fails one: about a tenth of the numbers or days below each edge; of what is neither, the
 * values that most records have, and all others.
 */
function binsOf(values: readonly LogValue[], checks: ColumnChecks): readonly ValueTest[] {
  const failedIn = testReader(checks)
  const held = values.filter((value): value is string => value !== null && failedIn(value) < 0)
  const numbers = held.flatMap((value) => numberOf(value) ?? [])
  const days = held.flatMap((value) => dayOf(value) ?? [])
  const bins =
    held.length > 0 && numbers.length === held.length
      ? edgesOf(
          numbers.toSorted((a, b) => a - b),
          spreadBins,
        ).map((number): ValueTest => ({ kind: 'below', number }))
      : held.length > 0 && days.length === held.length
        ? edgesOf(days.toSorted(), spreadBins).map((day): ValueTest => ({ kind: 'before', day }))
        : mostSeen(held).map((value): ValueTest => ({ kind: 'one_of', values: [value] }))
  const spare = Array.from({ length: spreadBins - 1 - bins.length }, (): ValueTest => ({ kind: 'never' }))
  return [...bins, ...spare, { kind: 'any' }]
}

function mostSeen(values: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  for (const value of values) seen.set(canonical(value), (seen.get(canonical(value)) ?? 0) + 1)
  return [...seen]
    .toSorted(([a, most], [b, other]) => other - most || (a < b ? -1 : 1))
    .slice(0, spreadBins - 1)
    .map(([value]) => value)
}
