import type { Status } from '../../policy/finding.js'

/**
 * The colours of charts, each for one thing only: a specification opens in any editor as it is, and a style sheet can
 * give every one of them its colour in the dark, in print or of the reader's own choice. On white, text has a contrast
 * of at least 4.5:1 and what has to be seen 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palette = {
  ink: '#1b1b1b',
  mute: '#565656',
  line: '#d8dadc',
  mark: '#33475b',
  fail: '#a3231c',
  undetermined: '#7a5a00',
  pass: '#1f6f43',
  not_applicable: '#5e6a75',
  band: '#dfe7f1',
  edge: '#5f7896',
  paper: '#ffffff',
} as const

export type Colour = keyof typeof palette

/** The same colours for a dark page; contrasts as in the palette. */
export const darkPalette: Readonly<Record<Colour, string>> = {
  ink: '#e9eaec',
  mute: '#b3b8bd',
  line: '#3a4047',
  mark: '#a9c1dc',
  fail: '#ff9d92',
  undetermined: '#e6bd55',
  pass: '#7fd0a0',
  not_applicable: '#9aa5b0',
  band: '#263545',
  edge: '#7f97b6',
  paper: '#14171a',
}

/** What a row of a chart is: the status of its finding, or a value that no limit holds for. */
export type Kind = Status | 'unjudged'

export const kinds = ['fail', 'undetermined', 'pass', 'not_applicable', 'unjudged'] as const satisfies readonly Kind[]

/** Colour and shape say the same thing. */
export const marksOf: Readonly<Record<Kind, { readonly colour: Colour; readonly shape: string }>> = {
  fail: { colour: 'fail', shape: 'square' },
  undetermined: { colour: 'undetermined', shape: 'triangle-up' },
  pass: { colour: 'pass', shape: 'circle' },
  not_applicable: { colour: 'not_applicable', shape: 'cross' },
  unjudged: { colour: 'mark', shape: 'diamond' },
}
