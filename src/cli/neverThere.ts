import type { SourceProfile } from '../config/init/profile.js'
import { matcher } from '../loader/match.js'

/** Of values that were said of a column those that it never has, as far as its values are known. */
export function neverThere(profile: SourceProfile, name: string, values: readonly string[]): readonly string[] {
  const seen = profile.kind === 'log' ? profile.columns.find((column) => column.name === name)?.values : null
  if (seen === null || seen === undefined) return []
  return values.filter((value) => {
    const is = matcher([[true, [value]]], { truths: true })
    return !seen.some((one) => is(one.value))
  })
}
