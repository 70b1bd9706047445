import type { Interval } from '../../statistics/interval.js'
import { type Evidence, type EvidenceParts, evidence, noEvidence } from '../evidence.js'
import type { ContrastAggregation, Fraction } from '../metric.js'
import { hasBoth, scaleTables, type Table, type Tables, tablesOf } from './tables.js'

/** A measure over strata, of some tables. */
export interface StrataValue {
  /** Infinity where it has no end. */
  readonly estimate: number
  readonly interval: (z: number) => Interval
  readonly referenceEstimate?: number
  /** Of the test of no difference. */
  readonly p?: number
}

/** @returns null where the tables tell nothing of it */
export type StrataMeasure = (tables: readonly Table[]) => StrataValue | null

interface OverStrata {
  readonly rate: Fraction
  /** The name of its interval. */
  readonly method: string
  /**
   * Of a rate whose outcomes may be unknown it moves one way with the group's rate in every stratum, and the other way
   * with the others': then its bounds are at the corners.
   */
  readonly measure: StrataMeasure
  /** It is a difference with the strata allowed for, so it may point the other way than the plain one. */
  readonly adjusts?: true
}

/** A measure of a group against others, of a rate in every stratum. */
export function overStrata({ rate, method, measure, adjusts }: OverStrata): ContrastAggregation {
  return {
    kind: 'contrast',
    apart: true,
    evidence: ({ group, against, strata, rules }) => {
      if (strata.length === 0) return noEvidence('no_reference')
      return ofTables(tablesOf(rate, strata, { group, against }, rules), method, measure, adjusts === true)
    },
  }
}

function ofTables({ known, corners }: Tables, method: string, measure: StrataMeasure, adjusts: boolean): Evidence {
  const value = known === null ? null : measure(known)
  const [least, most] = corners === null ? [null, null] : [measure(corners.least), measure(corners.most)]
  const both = (known ?? []).filter(hasBoth)
  const rows = both.reduce((sum, one) => sum + one.rows.a, 0)
  const referenceRows = both.reduce((sum, one) => sum + one.rows.b, 0)
  if (value === null && (least === null || most === null)) {
    return noEvidence(both.length === 0 ? 'no_reference' : 'zero_denominator', rows, referenceRows)
  }
  const estimate = value !== null && Number.isFinite(value.estimate) ? value.estimate : null
  const missing = known === null ? 'cell_not_known' : value === null ? 'zero_denominator' : 'zero_reference'
  const parts: EvidenceParts = {
    estimate,
    undefined: estimate === null ? missing : null,
    method,
    rows,
    referenceRows,
    referenceEstimate: value?.referenceEstimate ?? null,
    p: value?.p ?? null,
    interval: (z) => value?.interval(z) ?? null,
    scaled: (factor) =>
      ofTables(
        {
          known: known && scaleTables(known, factor),
          corners: corners && {
            least: scaleTables(corners.least, factor),
            most: scaleTables(corners.most, factor),
          },
        },
        method,
        measure,
        adjusts,
      ),
    ...(adjusts && known !== null && estimate !== null && turns(known, estimate) ? { reverses: true } : {}),
  }
  if (corners === null) return evidence(parts)
  // Of what no filling defines nothing is known.
  const hull = (ends: readonly (Interval | undefined)[]): Interval => ({
    low: Math.min(...ends.map((end) => end?.low ?? Number.NEGATIVE_INFINITY)),
    high: Math.max(...ends.map((end) => end?.high ?? Number.POSITIVE_INFINITY)),
  })
  return evidence({
    ...parts,
    bounds: hull([least, most].map((one) => one?.interval(0))),
    envelope: (z) => hull([least, most].map((one) => one?.interval(z))),
  })
}

/** Simpson's paradox: the rates of all cases together differ the other way than those of the strata. */
function turns(tables: readonly Table[], adjusted: number): boolean {
  const rateOf = (side: 'a' | 'b'): number => {
    const sum = (part: 'successes' | 'total') => tables.reduce((total, { sums }) => total + sums[side][part], 0)
    return sum('successes') / sum('total')
  }
  return (rateOf('a') - rateOf('b')) * adjusted < 0
}
