import type { TextFormat } from './format.js'

/** The audit itself: what every other format is made from, and what `maatlat report` reads. */
export const json: TextFormat = {
  id: 'json',
  render: async (audit) => [{ path: 'audit.json', content: jsonOf(audit) }],
}

/**
 * A value as pretty-printed JSON, two spaces, lists of numbers on a line, with a newline at its end. Whatever the names of a log hold, the text is
 * inert in a terminal and in a script: signs that steer one (controls, the direction of text, line separators) are
 * written as escapes, which any JSON parser reads back as they were.
 *
 * @throws RangeError for a number that JSON cannot say: a measure that is not defined has to be null, with its reason.
 * @example jsonOf({ group: 'a\u2028b' }) // '{\n  "group": "a\\u2028b"\n}\n'
 */
export function jsonOf(value: unknown): string {
  const text = JSON.stringify(value, onlyNumbers, 2).replace(numbers, (list) => list.replace(/\s+/g, ' '))
  return `${text.replace(steering, escaped)}\n`
}

function onlyNumbers(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`"${key}" is ${value}: what is undefined or without end is null in a result.`)
  }
  return value
}

/** A list of numbers, and of nulls where there is none: a line break is never in a text, so this is no text. */
const numbers = /\[\n(?:\s*(?:-?[\d.]+(?:e[+-]\d+)?|null),?\n)+\s*\]/g

// JSON.stringify escapes the controls below U+0020 and lone surrogates; a bare newline here is its own layout.
const steering = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu

const escaped = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
