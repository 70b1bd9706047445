import { inert } from '../inert.js'
/** A way into a plan: keys of mappings and indices of lists, from the top. */
export type Path = readonly (string | number)[]

/** What is wrong with a plan, before anyone has looked up where in the file or the command line that stands. */
export interface PlanIssue {
  readonly path: Path
  readonly message: string
  readonly hint?: string
}

/** `['limits', 0, 'metric']` → `limits[0].metric`; a key that is no plain word stands in quotes. */
export const keyInWords = (path: Path): string =>
  path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      const key = /^[\p{L}\p{N}_$-]+$/u.test(part) ? part : quoted(part)
      return index === 0 ? key : `.${key}`
    })
    .join('')

/** A word of a plan inside a sentence: in quotes, short, and inert. */
export function quoted(text: string): string {
  const short = [...text.slice(0, 200)].slice(0, 60).join('')
  return inert(JSON.stringify(short.length < text.length ? `${short}…` : short))
}

export const didYouMean = (word: string | undefined): { readonly hint?: string } =>
  word === undefined ? {} : { hint: `Did you mean ${quoted(word)}?` }
