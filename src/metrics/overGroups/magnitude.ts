import type { Interval } from '../../statistics/interval.js'
import { levelOf, zOf } from '../../statistics/normal.js'
import { type Evidence, evidence } from '../evidence.js'

/**
 * The size of a difference, whichever way it goes. Its lower end looks at both ways at once, each at half the level
 * (Bonferroni): so of two groups that are the same no more than half the level is shown to differ at all.
 *
 * @param factor what the size is multiplied by
 */
export function magnitude(part: Evidence, factor = 1): Evidence {
  const { estimate, bounds, p } = part
  const at = (intervalAt: Evidence['interval'], z: number): Interval | null => {
    const [plain, careful] = [intervalAt(z), intervalAt(zOf(1 - levelOf(z) / 2))]
    return plain === null || careful === null
      ? null
      : { low: sizeOf(careful).low * factor, high: sizeOf(plain).high * factor }
  }
  return evidence({
    estimate: estimate === null ? null : Math.abs(estimate) * factor,
    undefined: part.undefined,
    method: `${part.method}_size`,
    rows: part.rows,
    referenceRows: part.referenceRows,
    bounds: bounds && { low: sizeOf(bounds).low * factor, high: sizeOf(bounds).high * factor },
    ...(p === undefined ? {} : { p }),
    interval: (z) => at(part.interval, z),
    envelope: (z) => at(part.envelope, z),
    scaled: (more) => magnitude(part.scaled(more), factor),
  })
}

/** |d| of a difference. */
const sizeOf = ({ low, high }: Interval): Interval => ({
  low: Math.max(0, low, -high),
  high: Math.max(high, -low),
})
