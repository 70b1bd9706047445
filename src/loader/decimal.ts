/**
 * Sums of decimal texts, exact in any order: doubles added in another order differ in their last digits, and the same
 * log must give the same bytes.
 */

/** Digits behind the point that count; engines give no more. */
export const scale = 20

/** A decimal text as a whole number of 10^-20. */
export function toUnits(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'))
}

/** The units of a double, as DuckDB's cast to DECIMAL makes them: scaled, then rounded at `digits` behind the point. */
export const unitsOf = (value: number, digits: 18 | 20): bigint =>
  BigInt(Math.round(value * 10 ** digits)) * 10n ** BigInt(scale - digits)

export function toText(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

export const fromUnits = (units: bigint): number => Number(toText(units))
