import { wilson } from './wilson.js'

/**
 * The most that a share may be: the upper end of its score interval (Wilson 1927).
 *
 * @example upperEnd(20, 100, 1.96) // 0.289
 */
export const upperEnd = (successes: number, total: number, z: number): number => wilson({ successes, total }, z).high
