import type { JudgeOptions } from '../audit.js'
import type { AuditPlan } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { AuditError } from '../error.js'
import type { CountOptions } from '../loader/count.js'
import type { Undetermined } from '../policy/gate.js'
import type { Audit } from '../result.js'
import { dateAsked } from './dateAsked.js'
import { checkWritable, writeFiles } from './output.js'
import { progressLine } from './progress.js'
import { renderOptionsOf } from './renderOptionsOf.js'
import type { Screen } from './screen.js'
import { isOnGithub, tellGithub, withoutCommands } from './tellGithub.js'
import { untilInterrupted } from './untilInterrupted.js'

export interface Rendering {
  readonly out: string | undefined
  readonly formats: readonly string[]
  readonly undetermined: Undetermined
  readonly language: AuditPlan['language']
  /** Of the HTML report. */
  readonly interactive?: boolean | undefined
}

/** Runs an audit with progress on the terminal; Ctrl-C stops the scan and leaves nothing behind. */
export async function runAudit(
  plan: AuditPlan,
  screen: Screen,
  formats: readonly string[] = [],
  gate: Omit<JudgeOptions, 'date'> = {},
): Promise<Audit> {
  const { auditCounts } = await import('../audit.js')
  const date = dateAsked()
  const warming = setTimeout(() => warm(formats), untilCounting)
  const counts = await countOf(plan, screen).finally(() => clearTimeout(warming))
  // From here on nothing has to be cleaned up, so a signal may end the program as it ends any other: at once.
  return auditCounts(plan, counts, { ...gate, date, onStep: screen.step })
}

/** Counts with progress on the terminal; Ctrl-C stops the scan and leaves nothing behind. */
async function countOf(plan: AuditPlan, screen: Screen): Promise<Counts> {
  const { count } = await import('../loader/count.js')
  return whileShown(screen, (options) => count(plan, options))
}

/** Whatever counts, with its progress and until Ctrl-C. */
export function whileShown<Result>(
  screen: Screen,
  counting: (options: CountOptions) => Promise<Result>,
): Promise<Result> {
  const line = progressLine(screen.quiet)
  return untilInterrupted((signal) =>
    counting({
      signal,
      stdin: process.stdin,
      onStep: screen.step,
      ...(line === undefined ? {} : { onProgress: line.show }),
    }),
  ).finally(() => line?.clear())
}

/** By then the engine is counting, in threads of its own, and this one has nothing to do. Milliseconds. */
const untilCounting = 100

/** Loads what the report will need; where that fails, the report will say so. */
async function warm(formats: readonly string[]): Promise<void> {
  const { formatById } = await import('../reporter/formats.js')
  await Promise.all(formats.map(async (id) => (await formatById(id)).warm?.())).catch(() => {})
}

/** The formats that were asked for; with a folder and none named, a report to read and a result to keep. */
export function formatsAsked(format: string | undefined, out: string | undefined): readonly string[] {
  const named = (format ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (named.length > 0) return [...new Set(named)]
  return out === undefined ? ['terminal'] : ['terminal', 'html', 'json']
}

/** Refuses, before anything is counted, what could not be written after it. */
export async function checkRendering({
  out,
  formats,
  interactive,
}: Pick<Rendering, 'out' | 'formats' | 'interactive'>): Promise<void> {
  const { formatById, formatIds, standsAlone } = await import('../reporter/formats.js')
  const asked = await Promise.all(formats.map(formatById))
  if (interactive && !formats.includes('html')) {
    throw new AuditError('usage', {
      message: 'Only an HTML report is interactive, and none is asked for.',
      place: { key: '--interactive' },
      hint: 'Name a folder with --out, and html among the formats.',
    })
  }
  if (out !== undefined) await checkWritable(out)
  if (out === undefined && !(formats.length === 1 && formats.every(standsAlone))) {
    throw new AuditError('usage', {
      message: `There is nowhere to write ${formats.filter((id) => id !== 'terminal').join(' and ')}.`,
      place: { key: '--format' },
      hint: `Name a folder with --out; only one of ${formatIds.filter(standsAlone).join(', ')}, alone, goes to the screen.`,
    })
  }
  for (const { check } of asked) await check?.()
}

/** Writes an audit in every format asked for: the table on the screen, everything else in the folder; all or none. */
export async function render(
  audit: Audit,
  { out, formats, undetermined, language, interactive }: Rendering,
  screen: Screen,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<void> {
  const { formatById } = await import('../reporter/formats.js')
  const options = renderOptionsOf({ undetermined, language, interactive }, screen)
  const onGithub = isOnGithub(env)
  const rendered = await Promise.all(
    formats.map(async (id) => {
      const files = await (await formatById(id)).render(audit, options)
      screen.step(`render ${id}`)
      return { id, files }
    }),
  )
  const toScreen = (id: string): boolean => id === 'terminal' || out === undefined
  const files = rendered.filter(({ id }) => !toScreen(id)).flatMap((one) => one.files)
  const written = out === undefined ? [] : await writeFiles(out, files)
  for (const { id, files } of rendered.filter(({ id }) => toScreen(id))) {
    for (const { content } of screen.quiet && out !== undefined ? [] : files) {
      screen.print(onGithub && id === 'terminal' ? withoutCommands(String(content)) : content)
    }
  }
  screen.step('write')
  for (const path of written) screen.say(`Written: ${path}`)
  if (!onGithub) return
  const asked = new Set(rendered.map(({ id }) => id).filter(toScreen))
  const beside = [...asked].some((id) => id !== 'terminal' && id !== 'github')
  await tellGithub(audit, options, screen, { beside, annotated: asked.has('github'), env })
}
