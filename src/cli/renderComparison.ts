import { AuditError } from '../error.js'
import type { Language } from '../languages/language.js'
import type { ComparedAudits } from '../reporter/compare/compared.js'
import { checkWritable, writeFiles } from './output.js'
import { renderOptionsOf } from './renderOptionsOf.js'
import type { Screen } from './screen.js'

/** Refuses, before anything is counted, what could not be written after it. */
export async function checkCompareRendering(formats: readonly string[], out: string | undefined): Promise<void> {
  const { compareFormatById } = await import('../reporter/compare/formats.js')
  const asked = await Promise.all(formats.map(compareFormatById))
  if (out !== undefined) {
    await checkWritable(out)
    return
  }
  if (asked.length === 1 && asked[0]?.id !== 'html') return
  throw new AuditError('usage', {
    message: `There is nowhere to write ${asked
      .map(({ id }) => id)
      .filter((id) => id !== 'terminal')
      .join(' and ')}.`,
    place: { key: '--format' },
    hint: 'Name a folder with --out; only one of terminal, json and markdown, alone, goes to the screen.',
  })
}

/** Writes a comparison in every format asked for: the table on the screen, everything else in the folder. */
export async function renderComparison(
  compared: ComparedAudits,
  { formats, out, language }: { formats: readonly string[]; out: string | undefined; language: Language },
  screen: Screen,
): Promise<void> {
  const { compareFormatById } = await import('../reporter/compare/formats.js')
  const options = renderOptionsOf({ undetermined: compared.comparison.gate.undetermined, language }, screen)
  const toFolder = []
  const toScreen = []
  for (const id of formats) {
    const format = await compareFormatById(id)
    const files = await format.render(compared, options)
    if (out === undefined || format.id === 'terminal') toScreen.push(...files)
    else toFolder.push(...files)
    screen.step(`render ${format.id}`)
  }
  const written = out === undefined ? [] : await writeFiles(out, toFolder)
  if (!(screen.quiet && out !== undefined)) for (const { content } of toScreen) screen.print(content)
  for (const path of written) screen.say(`Written: ${path}`)
}
