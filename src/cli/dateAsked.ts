import { AuditError } from '../error.js'

/** https://reproducible-builds.org/specs/source-date-epoch/ */
export function dateAsked(): string | undefined {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '') return undefined
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime())) {
    throw new AuditError('usage', {
      message: 'This is no number of seconds.',
      place: { key: 'SOURCE_DATE_EPOCH' },
      hint: 'Set it to seconds since 1970, or unset it.',
    })
  }
  return date.toISOString()
}
