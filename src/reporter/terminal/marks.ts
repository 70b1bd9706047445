import type { Status, Verdict } from '../../policy/finding.js'

/** A shape for each status, so that colour says nothing that the shape does not. */
export const marks: Readonly<Record<Status | Verdict, string>> = {
  fail: '■',
  undetermined: '▲',
  pass: '●',
  not_applicable: '–',
  not_judged: '–',
}

// Select Graphic Rendition (ECMA-48, 8.3.117): red, yellow, green, faint.
const codes: Readonly<Record<Status | Verdict, number>> = {
  fail: 31,
  undetermined: 33,
  pass: 32,
  not_applicable: 2,
  not_judged: 2,
}

/** Text in the colour of a status, where colours are wanted. */
export const painted = (text: string, status: Status | Verdict, colour: boolean): string =>
  colour ? `\u001b[${codes[status]}m${text}\u001b[0m` : text
