import { createHash } from 'node:crypto'
import { appendFile, stat } from 'node:fs/promises'
import type { RenderOptions } from '../reporter/format.js'
import type { Audit } from '../result.js'
import type { Screen } from './screen.js'

type Environment = Readonly<Record<string, string | undefined>>

export const isOnGithub = ({ GITHUB_ACTIONS }: Environment): boolean => GITHUB_ACTIONS === 'true'

/**
 * In a workflow of GitHub: annotations of the plan's lines, and a summary of the run. Both besides what was asked for.
 *
 * @param beside whether something for a program is on standard output: then the annotations go to standard error, where
 * GitHub reads them too
 * @param annotated whether the annotations are on standard output already
 */
export async function tellGithub(
  audit: Audit,
  options: RenderOptions,
  screen: Screen,
  { beside, annotated, env }: { readonly beside: boolean; readonly annotated: boolean; readonly env: Environment },
): Promise<void> {
  const { formatById } = await import('../reporter/formats.js')
  const textOf = async (id: string): Promise<string> =>
    (await (await formatById(id)).render(audit, options)).map(({ content }) => String(content)).join('')
  const annotations = annotated ? '' : await textOf('github')
  if (beside) process.stderr.write(annotations)
  else screen.print(annotations)
  const summary = env.GITHUB_STEP_SUMMARY
  if (summary !== undefined && summary !== '') await append(summary, await textOf('markdown'), screen)
}

/** Above this GitHub shows nothing of a step's summary: https://docs.github.com/actions/reference/workflow-commands */
const mostSummary = 1024 * 1024

/** Adds to the summary of the step; where that fails, the audit has been made all the same. */
async function append(path: string, text: string, screen: Screen): Promise<void> {
  const before = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  if (before + Buffer.byteLength(text) > mostSummary) {
    screen.say('The summary of this step is full: this audit is not in it.')
    return
  }
  await appendFile(path, text).catch(() => screen.say('The summary of this step could not be written.'))
}

/**
 * A text for the screen, as a workflow of GitHub may have it: names from a log may look like commands to it, so it is told
 * to take none until it sees a word that no log can have known.
 */
export function withoutCommands(text: string): string {
  const word = createHash('sha256').update(`maatlat ${text}`).digest('hex')
  return `::stop-commands::${word}\n${text}::${word}::\n`
}
