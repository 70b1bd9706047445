import { answersIn } from './answers.js'
import { columnSays, type Known, numeric } from './columnSays.js'
import type { ColumnProfile, LogProfile } from './profile.js'
import type { Role, RoleWords } from './words.js'
import { type FoundWord, wordsIn } from './wordsIn.js'

/** Rows below which it says nothing that each has a value of its own. */
const fewRows = 50

/** The numbers of all columns with a role that needs some are written alike: with a comma only where one of them is. */
export const decimalOf = ({ columns }: LogProfile): ',' | null =>
  columns.some(
    (column) =>
      column.filled > 0 &&
      column.commas === column.filled &&
      column.points < column.filled &&
      wordsIn(column.name).some(({ entry }) => entry.role === 'score' || entry.years !== undefined),
  )
    ? ','
    : null

/** What a column is for, by its name and by what it holds. */
export function roleOf(column: ColumnProfile, decimal: ',' | null): Known {
  const { filled } = column
  const personal = (because: Known['because']): Known => ({ column, entry: somebody, because })
  const found = wordsIn(column.name)
  if (column.emails > filled / 2) return personal(columnSays.emails)
  if (isCitizenNumber(column)) {
    const person = found.find(({ entry }) => entry.person)
    return { column, entry: person?.entry ?? somebody, because: columnSays.citizenNumbers }
  }
  const [best] = found.filter((word) => fits[word.entry.role](column, decimal, word))
  if (best !== undefined) return { column, entry: best.entry, because: columnSays.word(best) }
  // Numbers with a fraction differ from row to row and point at nobody.
  const isWhole = column.points === 0 || !numeric(column, null) || (column.high ?? 0) > 1000
  if (filled >= fewRows && column.distinct > 0.9 * filled && isWhole) return personal(columnSays.unique)
  return { column, entry: null, because: columnSays.nothing }
}

const somebody: RoleWords = { role: 'personal', words: { en: [], nl: [] }, why: columnSays.unique }

/** One number in eleven passes by chance. */
const isCitizenNumber = ({ filled, citizenNumbers }: ColumnProfile): boolean =>
  citizenNumbers > filled / 2 && citizenNumbers >= 5

/** What a column has to hold to have the role that its name speaks of. */
const fits: Readonly<Record<Role, (column: ColumnProfile, decimal: ',' | null, word: FoundWord) => boolean>> = {
  attribute: () => true,
  proxy: () => true,
  // What is unclear is told as unclear; numbers and texts are something else.
  decision: (column) => isAnswer(column),
  outcome: (column) => isAnswer(column),
  score: (column, decimal) => numeric(column, decimal) && column.distinct > 2,
  weight: (column, decimal) => numeric(column, decimal) && (column.low ?? 0) >= 0,
  // Of few values it is a kind of person, not a person.
  personal: (column) => !(column.values !== null && column.distinct <= 20 && column.filled >= fewRows),
  time: () => true,
}

/** Few values that are no scale of numbers. */
const isAnswer = (column: ColumnProfile): boolean =>
  answersIn(column.values) !== null ||
  (column.values !== null &&
    column.dates === 0 &&
    column.distinct >= 1 &&
    column.distinct <= 10 &&
    (column.distinct <= 2 || column.points < column.filled))
