import { inert } from '../../inert.js'

const width = 110

/** A text as lines of comment. Nothing of it can end a line: what steers is written as its code. */
export function comment(text: string, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of inert(text).split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(line)
      // What goes on stands under what began.
      line = '  '
    }
    line = line === '' || line === '  ' ? `${line}${word}` : `${line} ${word}`
  }
  return [...lines, line].map((one) => `${indent}# ${one}`.trimEnd())
}
