import { inert } from '../../inert.js'

/**
 * A sentence with its gaps filled. What goes in is made inert, and is not looked through for gaps itself.
 *
 * @example fill('{n} of {all}', { n: '3', all: '9' }) // '3 of 9'
 */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => inert(values[name] ?? gap))
