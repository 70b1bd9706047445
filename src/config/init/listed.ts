import type { SeenAnswer } from './profile.js'
import type { Said } from './said.js'

const most = 20

/** Names of columns in a comment: quoted, long ones and long lists cut. */
export function listed(names: readonly string[]): Said {
  const shown = names.slice(0, most).map((name) => `"${cut(name)}"`)
  const more = names.length - shown.length
  const list = shown.join(', ')
  return { en: more > 0 ? `${list} and ${more} more` : list, nl: more > 0 ? `${list} en nog ${more}` : list }
}

const mostShown = 10

/** Values with their rows; those of few rows are one of the others. */
export function valuesSaid(values: readonly SeenAnswer[]): Said {
  const shown = values.filter(({ named }) => named).slice(0, mostShown)
  const more = values.length - shown.length
  const list = (word: string): string => shown.map(({ value, rows }) => `"${cut(value)}" (${rows} ${word})`).join(', ')
  if (shown.length === 0) return { en: `${more} values of few rows each`, nl: `${more} waarden van elk weinig rijen` }
  return {
    en: `${list('rows')}${more > 0 ? ` and ${more} more` : ''}`,
    nl: `${list('rijen')}${more > 0 ? ` en nog ${more}` : ''}`,
  }
}

/** Long names are cut where only a reader sees them. */
export const cut = (name: string): string => {
  const letters = [...name]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : name
}
