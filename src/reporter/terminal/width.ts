const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

// Unicode Standard Annex 11 in the classes that regular expressions know: signs of East Asian scripts and their
// full-width forms, and what is shown as emoji, take two columns; a mark without a letter takes none.
const wide =
  /^(?![\uff61-\uffdc])(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u
const none = /^[\p{Mark}\u200c\u200d]+$/u

const columnsOf = (grapheme: string): number => (none.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1)

const graphemesOf = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** How many columns of a terminal a text takes. */
export const widthOf = (text: string): number =>
  graphemesOf(text).reduce((width, grapheme) => width + columnsOf(grapheme), 0)

/**
 * The text in at most so many columns; what does not fit makes room for `…`. A sign is never cut in two.
 *
 * @example cut('Nederlandse', 6) // 'Neder…'
 */
export function cut(text: string, columns: number): string {
  // A grapheme has far fewer letters than this, so that a name of a megabyte costs no more than what is shown of it.
  const head = text.slice(0, columns * 40)
  if (head.length === text.length && widthOf(text) <= columns) return text
  let room = columns - 1
  const kept: string[] = []
  for (const grapheme of graphemesOf(head)) {
    room -= columnsOf(grapheme)
    if (room < 0) break
    kept.push(grapheme)
  }
  return `${kept.join('')}…`
}
