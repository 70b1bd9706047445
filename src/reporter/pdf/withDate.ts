/**
 * A PDF of Chromium's without the moment of printing, so that the same report is the same bytes: the dates are blanked,
 * or are the one that the audit has. No byte moves, because a PDF refers to its parts by their places.
 *
 * @param date ISO 8601, or null
 */
export function withDate(pdf: Uint8Array, date: string | null): Uint8Array {
  const bytes = Buffer.from(pdf)
  // The first object says whose file it is, and when it was made. One byte a sign: places stay.
  const about = bytes.subarray(0, Math.max(0, bytes.indexOf('endobj'))).toString('latin1')
  for (const { 0: whole, index } of about.matchAll(/\/(?:CreationDate|ModDate) \(D:[^)]*\)/g)) {
    bytes.write(date === null ? ' '.repeat(whole.length) : dated(whole, date), index, 'latin1')
  }
  return bytes
}

/** `2024-03-08T00:00:00.000Z` → `/ModDate (D:20240308000000+00'00')` */
function dated(whole: string, date: string): string {
  const written = `${whole.slice(0, whole.indexOf('D:'))}D:${date.replace(/\D/g, '').slice(0, 14)}+00'00')`
  return written.length > whole.length ? ' '.repeat(whole.length) : written.padEnd(whole.length)
}
