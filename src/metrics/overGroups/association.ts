import { type RateTable, sumOf } from './tables.js'

interface Association {
  /** Σχ² and ΣG / 2 over the tables, and the cases in them. */
  readonly squares: number
  readonly information: number
  /** 0 where no table says anything, because everyone in it is on one side. */
  readonly total: number
}

/** Of the tables groups × in the numerator or not, one for each rate: what remains of the association within each. */
function associationIn(tables: readonly RateTable[], withLogs: boolean): Association {
  let [squares, information, total, told] = [0, 0, 0, false]
  for (const { numerators, denominators } of tables) {
    const all = sumOf(denominators)
    const mean = sumOf(numerators) / all
    total += all
    if (all === 0 || mean === 0 || mean === 1) continue
    told = true
    for (let group = 0; group < denominators.length; group++) {
      const size = denominators[group] ?? 0
      if (size === 0) continue
      const rate = (numerators[group] ?? 0) / size
      squares += (size * (rate - mean) ** 2) / (mean * (1 - mean))
      if (withLogs) information += size * (term(rate, mean) + term(1 - rate, 1 - mean))
    }
  }
  return { squares, information, total: told ? total : 0 }
}

const term = (rate: number, mean: number): number => (rate === 0 ? 0 : rate * Math.log(rate / mean))

/**
 * Cramér's V of two-column tables: √(Σχ² / ΣN).
 *
 * Source: Cramér (1946), Mathematical Methods of Statistics, section 21.9.
 *
 * @returns from 0 to 1; NaN where no table says anything
 * @example cramersV([{ numerators: [10, 30], denominators: [30, 50] }]) // 0.2582
 */
export function cramersV(tables: readonly RateTable[]): number {
  const { squares, total } = associationIn(tables, false)
  return total === 0 ? Number.NaN : Math.min(1, Math.sqrt(squares / total))
}

/**
 * (Conditional) mutual information in nats: ΣG / 2ΣN.
 *
 * Source: Wilks (1938), Annals of Mathematical Statistics 9, 60–62; Kullback (1959), Information Theory and Statistics,
 * ch. 8; as a measure of unfairness Kamishima, Akaho, Asoh & Sakuma (2012), Fairness-aware classifier with prejudice
 * remover regularizer, ECML PKDD.
 *
 * @returns from 0 to ln 2; NaN where no table says anything
 * @example mutualInformation([{ numerators: [10, 30], denominators: [30, 50] }]) // 0.033822
 */
export function mutualInformation(tables: readonly RateTable[]): number {
  const { information, total } = associationIn(tables, true)
  return total === 0 ? Number.NaN : Math.max(0, information / total)
}
