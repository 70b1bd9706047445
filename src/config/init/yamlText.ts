import { parse } from 'yaml'

/**
 * A text as one scalar on one line of YAML, whatever is in it: plain where it reads as itself, else in double quotes,
 * with everything that steers a terminal, turns a line round or cannot be seen as its code.
 *
 * @example yamlText('a\nb') // '"a\\nb"'
 */
export function yamlText(text: string): string {
  if (/^[\p{L}_][\p{L}\p{N}_./ -]*$/u.test(text) && text === text.trim() && readsAsItself(text)) return text
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, code)
}

/** A value of the log: a number in just these signs needs no quotes, because plans read numbers by their text. */
export const yamlValue = (value: string): string =>
  /^-?(0|[1-9][0-9]{0,14})(\.[0-9]*[1-9])?$/.test(value) ? value : yamlText(value)

/** `{ column: flagged, positive: [1] }`, of parts that are YAML already; what is null is left out. */
export const yamlMap = (parts: Readonly<Record<string, string | null>>): string =>
  `{ ${Object.entries(parts)
    .flatMap(([key, part]) => (part === null ? [] : [`${key}: ${part}`]))
    .join(', ')} }`

export const yamlList = (parts: readonly string[]): string => `[${parts.join(', ')}]`

/** Words that some readers of YAML take for truth values are quoted too. */
const readsAsItself = (text: string): boolean => !/^(y|n|yes|no|on|off)$/i.test(text) && parse(text) === text

function code(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  const hex = point.toString(16)
  return point > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
}
