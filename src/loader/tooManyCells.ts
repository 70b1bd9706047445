import { AuditError } from '../error.js'

/** @returns the error for a request with too many combinations, which names the column with most different values */
export function tooManyCells(
  maximumCells: number,
  distinct: readonly { readonly column: string; readonly values: number }[],
  file: string,
): AuditError {
  const [worst] = [...distinct].sort((a, b) => b.values - a.values)
  const blame =
    worst === undefined
      ? ''
      : `; the column "${worst.column}" has most: more than ${roundBelow(worst.values)} different values`
  return new AuditError('data', {
    message: `There are more than ${maximumCells} combinations of values to count${blame}.`,
    place: { file, ...(worst === undefined ? {} : { key: worst.column }) },
    hint: 'Is it an id, a date or an amount? Use bins, groups: or another column, or fewer attributes.',
  })
}

/** A round number that is surely below: an engine may count distinct values only to within a few percent. */
function roundBelow(approximate: number): number {
  const sure = Math.max(1, approximate * 0.9)
  const unit = 10 ** Math.floor(Math.log10(sure))
  return Math.floor(sure / unit) * unit
}
