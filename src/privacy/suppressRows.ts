import { addCells, type Counts, type CountsNote, type Exclusion } from '../counts.js'

/** Reasons that fewer rows have than the minimum are told, and that there are some; the values in them are not. */
export function suppressRows({ counted, excluded }: Counts['rows'], minimum: number): Counts['rows'] {
  const told = excluded.map(
    ({ reason, attribute, rows, detail }): Exclusion => ({
      reason,
      attribute,
      rows: typeof rows === 'number' && rows < minimum ? { low: 1, high: minimum - 1 } : rows,
      // Where bad rows are says nothing of anyone; other details are values and how many rows have them.
      ...(reason === 'bad_row' && detail !== undefined ? { detail } : {}),
    }),
  )
  return { read: addCells([counted, ...told.map(({ rows }) => rows)]), counted, excluded: told }
}

const others = '…'

/** Values that enough rows have are named, without how many that are: they add up to what is suppressed elsewhere. */
export const suppressNotes = (notes: Counts['notes'], minimum: number): Counts['notes'] =>
  notes.flatMap((note): readonly CountsNote[] => {
    switch (note.kind) {
      case 'outcome_values_unknown':
      case 'taken_as_negative': {
        const named = note.values
          .filter(({ value, rows = 0 }) => rows >= minimum && value !== others)
          .map(({ value }) => ({ value }))
          // Not in the order of how many there are.
          .toSorted((a, b) => (a.value < b.value ? -1 : 1))
        return [{ ...note, values: named.length < note.values.length ? [...named, { value: others }] : named }]
      }
      default:
        // Of scores and of people with several rows; neither is told.
        return []
    }
  })
