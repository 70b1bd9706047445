import type { Encoding } from '../../config/plan.js'

/** What the bytes of a text are; UTF-16 by its two orders. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1' | 'windows-1252'

/** Turns chunks of bytes into text; the last call is without bytes. Throws a TypeError where they are no such text. */
export type Decoder = (bytes?: Uint8Array) => string

// Windows-1252 is Latin-1 but for these 32. Node's own decoder of that name skips them in some releases (nodejs/node
// issue 56542), so it is not used.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
// biome's rule against control characters in patterns is why these are built from code points.
const c1 = new RegExp(`[${String.fromCodePoint(0x80)}-${String.fromCodePoint(0x9f)}]`, 'g')

const latin1: Decoder = (bytes) => (bytes === undefined ? '' : Buffer.from(bytes).toString('latin1'))

/** A BOM is left out of the text. */
export function decoder(charset: Charset): Decoder {
  switch (charset) {
    case 'latin-1':
      return latin1
    case 'windows-1252':
      return (bytes) => latin1(bytes).replace(c1, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter)
    default: {
      const text = new TextDecoder(charset, { fatal: true })
      return (bytes) => (bytes === undefined ? text.decode() : text.decode(bytes, { stream: true }))
    }
  }
}

const boms = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** The charset that a byte order mark tells of. */
const markedCharset = (head: Uint8Array): Charset | undefined =>
  boms.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.charset

/** What a file is, by its mark, else by the plan, else UTF-8. */
export function charsetOf(head: Uint8Array, encoding: Encoding | null): Charset {
  const marked = markedCharset(head)
  if (encoding === null) return marked ?? 'utf-8'
  if (encoding !== 'utf-16') return encoding
  if (marked === 'utf-16le' || marked === 'utf-16be') return marked
  // Without a mark: a header is mostly ASCII, whose zero bytes come first in the one order and second in the other.
  const zeros = (parity: number): number => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  return zeros(0) > zeros(1) ? 'utf-16be' : 'utf-16le'
}
