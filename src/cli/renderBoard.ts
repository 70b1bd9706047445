import { AuditError } from '../error.js'
import type { Language } from '../languages/language.js'
import type { Undetermined } from '../policy/gate.js'
import type { Format, RenderOptions } from '../reporter/format.js'
import type { Audit } from '../result.js'
import { writeFiles } from './output.js'
import { renderOptionsOf } from './renderOptionsOf.js'
import { checkRendering, formatsAsked } from './runAudit.js'
import type { Screen } from './screen.js'

interface Options {
  readonly out?: string
  readonly format?: string
  readonly lang?: Language
  readonly undetermined?: Undetermined
  readonly interactive?: true
}

/** Writes several audits as one page with the report of each beside it; `terminal` goes to the screen, one by one. */
export async function renderBoard(audits: readonly Audit[], options: Options, screen: Screen): Promise<void> {
  const { out, format, lang, interactive } = options
  const asked = formatsAsked(format ?? 'html', out)
  const forFolder = asked.filter((id) => id !== 'terminal')
  if (out === undefined && forFolder.length > 0) {
    throw new AuditError('usage', {
      message: 'Several results become several files, and there is nowhere to write them.',
      place: { key: '--out' },
      hint: 'Name a folder with --out, or give one result.',
    })
  }
  await checkRendering({ out, formats: asked, interactive })
  const { formatById } = await import('../reporter/formats.js')
  const formats: Format[] = []
  for (const id of forFolder) formats.push(await formatById(id))
  const optionsOf = (audit: Audit): RenderOptions =>
    renderOptionsOf(
      {
        language: lang ?? audit.plan.language,
        undetermined: options.undetermined ?? audit.gate?.undetermined ?? '3',
        interactive,
      },
      screen,
    )
  if (asked.includes('terminal')) {
    const terminal = await formatById('terminal')
    for (const audit of audits) {
      for (const { content } of await terminal.render(audit, optionsOf(audit))) screen.print(content)
    }
  }
  if (out === undefined) return
  const { boardFiles } = await import('../reporter/board.js')
  const language = lang ?? audits[0]?.plan.language ?? 'en'
  for (const path of await writeFiles(out, await boardFiles(audits, formats, language, optionsOf))) {
    screen.say(`Written: ${path}`)
  }
}
