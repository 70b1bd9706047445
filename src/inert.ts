/**
 * A text that somebody else wrote (a name from a log, a word of a plan) as a terminal may show it: whatever steers a terminal (controls, so escape sequences too), turns its
 * text round or cannot be seen stands there as its code. The joiners stay: emoji and several scripts need them.
 *
 * @example inert('a\u001b[2Jb') // 'a\\u{1b}[2Jb'
 */
export const inert = (text: string): string =>
  text.replace(
    /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  )
