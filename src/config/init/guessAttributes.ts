import { type Known, numeric, toldSo } from './columnSays.js'
import type { AttributeGuess, Told } from './guesses.js'
import type { ColumnProfile } from './profile.js'
import type { Said } from './said.js'
import type { RoleWords } from './words.js'

/** More groups than this are no comparison that anyone reads. */
const mostGroups = 20
/** Above so many combinations a log cannot be counted; some room is left for the decision and the outcome. */
const mostCombinations = 20_000
/** Fewer different numbers are codes of classes. */
const fewNumbers = 8

const ages = [30, 45, 65]
const births = [1960, 1975, 1990]

/**
 * The attributes to compare by: columns whose names are signs of protected grounds. Where there are none, what may stand
 * in for one is better than nothing.
 */
export function guessAttributes(known: readonly Known[], decimal: ',' | null, told: Told): readonly AttributeGuess[] {
  const guesses = (some: readonly Known[]): readonly AttributeGuess[] => some.map((one) => guessOf(one, decimal))
  if (told.attributes !== undefined) {
    const asked = told.attributes.flatMap(({ column: name, edges }) => {
      const one = known.find(({ column }) => column.name === name)
      const found = one && guessOf({ ...one, because: toldSo }, decimal)
      return found === undefined ? [] : [edges === null ? found : { ...found, edges, values: null, onlyProposed: null }]
    })
    return within(asked)
  }
  const grounds = guesses(known.filter(({ entry }) => entry?.role === 'attribute'))
  if (grounds.some(({ onlyProposed }) => onlyProposed === null)) return within(grounds)
  return within([...grounds, ...guesses(known.filter(({ entry }) => entry?.role === 'proxy')).map(instead)])
}

const instead = (guess: AttributeGuess): AttributeGuess => ({
  ...guess,
  because: {
    en: `no column looks like a protected ground, and ${guess.because.en}`,
    nl: `geen kolom lijkt op een beschermde grond, en ${guess.because.nl}`,
  },
})

function guessOf({ column, entry, because }: Known, decimal: ',' | null): AttributeGuess {
  const { name, values, distinct, filled } = column
  const isNumber = numeric(column, decimal)
  const edges = isNumber && distinct > fewNumbers ? edgesOf(column, entry) : null
  return {
    column: name,
    because,
    edges,
    values: edges === null ? values : null,
    onlyProposed:
      filled === 0
        ? { en: 'it is empty', nl: 'de kolom is leeg' }
        : distinct < 2
          ? { en: 'it has only one value', nl: 'de kolom heeft maar één waarde' }
          : edges !== null || (distinct <= mostGroups && values !== null)
            ? null
            : tooMany(distinct, values === null),
  }
}

const tooMany = (distinct: number, about: boolean): Said => ({
  en: `it has ${about ? 'about ' : ''}${distinct} different values: put them into a few groups first (groups: or bins:)`,
  nl: `de kolom heeft ${about ? 'ongeveer ' : ''}${distinct} verschillende waarden: maak er eerst enkele groepen van (groups: of bins:)`,
})

/** Edges that leave somebody on both sides; null where the numbers are no years. */
function edgesOf({ low, high }: ColumnProfile, entry: RoleWords | null): readonly number[] | null {
  if (low === null || high === null || entry?.years === undefined) return null
  const isAge = entry.years === 'age'
  if (isAge ? low < 0 || high > 130 : low < 1880 || high > 2100) return null
  const edges = (isAge ? ages : births).filter((edge) => low < edge && edge <= high)
  // All are young, or all are old: the middle, to five years.
  const middle = Math.round((low + high) / 10) * 5
  return edges.length > 0 ? edges : low < middle && middle <= high ? [middle] : null
}

/** All attributes are counted at once: what would make too many combinations is only proposed. */
function within(guesses: readonly AttributeGuess[]): readonly AttributeGuess[] {
  let combinations = 1
  return guesses.map((guess) => {
    if (guess.onlyProposed !== null) return guess
    // One more for rows without a value.
    const more = combinations * ((guess.edges?.length ?? (guess.values?.length ?? 1) - 1) + 2)
    if (more > mostCombinations) return { ...guess, onlyProposed: crowded }
    combinations = more
    return guess
  })
}

const crowded: Said = {
  en: 'with the attributes above there would be too many combinations to count at once: audit it in a plan of its own',
  nl: 'samen met de kenmerken hierboven zouden er te veel combinaties zijn om in één keer te tellen: toets dit in een eigen plan',
}
