import { execFileSync, spawnSync } from 'node:child_process'

/** What a tool of poppler-utils says of a PDF: `pdfinfo`, `pdftotext`. */
export const poppler = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 })

const reader = 'pdftotext'

/** Whether printed pages can be read; says so loudly where they cannot. */
export function canReadPdf(): boolean {
  const can = spawnSync(reader, ['-v']).error === undefined
  if (!can) process.stderr.write(`\n!! What is printed was NOT read: there is no ${reader} (poppler-utils).\n\n`)
  return can
}
