import { widthOf } from './width.js'

/** A sentence in lines of at most `width` columns, the later ones indented; a word is never cut. */
export function wrap(text: string, width: number, indent = '  '): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(last === undefined ? word : indent + word)
  }
  return lines
}
