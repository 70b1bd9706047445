import { AuditError } from '../error.js'
import { metricById, metrics } from '../metrics/catalogue.js'
import type { Metric } from '../metrics/metric.js'
import { aliases, ownId, reasonAgainst } from '../metrics/peers/peers.js'
import { nearest } from '../nearest.js'

/**
 * A measure by its id, the field's short name, or what a peer calls it.
 *
 * @throws AuditError 'usage' with the nearest name, or the reason why a peer's is none here
 */
export function metricNamed(word: string): Metric {
  const folded = word.toLowerCase()
  const found =
    metricById(ownId(word)) ??
    metrics.find(({ id, abbreviation }) => id === folded || abbreviation?.toLowerCase() === folded) ??
    metricById(
      aliases.find(({ id, name }) => id.toLowerCase() === folded || name.toLowerCase() === folded)?.metric ?? '',
    )
  if (found !== undefined) return found
  const words = [...metrics.map(({ id }) => id), ...aliases.map(({ id }) => id)]
  const near = nearest(word, words)
  const reason = reasonAgainst(word)
  throw new AuditError('usage', {
    message: `There is no measure ${JSON.stringify(word)}.${reason === undefined ? '' : ` ${reason}`}`,
    hint: near === undefined ? 'maatlat metrics lists them all.' : `Did you mean "${near}"?`,
  })
}
