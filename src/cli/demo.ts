import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import type { CompareOptions } from '../compare/compareAudits.js'
import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'
import { type Language, languages } from '../languages/language.js'
import { nearest } from '../nearest.js'
import { ofColumns } from './askedOf.js'
import { checkWritable } from './output.js'
import { renderComparison } from './renderComparison.js'
import { render, runAudit } from './runAudit.js'
import { type Screen, type ScreenOptions, screenOf } from './screen.js'

/** The plans that come with the package, by the name that the command takes; each is there in both languages. */
const cases: Readonly<Record<string, string>> = {
  'slimme-check': 'slimme-check/pilot-before',
  'slimme-check-after': 'slimme-check/pilot-after',
  'slimme-check-prepilot': 'slimme-check/prepilot-before',
  'slimme-check-prepilot-after': 'slimme-check/prepilot-after',
  'two-districts': 'two-districts/two-districts',
  berkeley: 'berkeley/berkeley',
  'syri-like': 'syri-like/syri-like',
  'duo-cub': 'duo-cub/duo-cub',
  compas: 'compas/compas',
  'duo-cub-category-1': 'duo-cub/risk-category-1',
}

/** Two plans that are compared, before and after. */
const comparisons: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'slimme-check-compare': ['slimme-check/prepilot-before', 'slimme-check/prepilot-after'],
  'slimme-check-compare-pilot': ['slimme-check/pilot-before', 'slimme-check/pilot-after'],
}

/** Two columns of the log of a plan: two models on the same people. */
const twoColumns: Readonly<Record<string, readonly [file: string, before: string, after: string]>> = {
  'syri-like-compare': ['syri-like/syri-like', 'flagged', 'flagged_after'],
}

/** What `maatlat demo` takes. */
export const caseNames: readonly string[] = [
  ...Object.keys(cases),
  ...Object.keys(comparisons),
  ...Object.keys(twoColumns),
]

/** The cases are told in two languages; a report in another has the English names. */
const endingOf = (language: Language): string => (language === 'nl' ? '.yaml' : '.en.yaml')

interface Options extends ScreenOptions {
  readonly out: string
  readonly lang: Language
}

export const demoCommand = (program: Command): Command =>
  program
    .command('demo')
    .description('a shipped case, end to end; exit 0 whatever its verdict')
    .argument('[case]', caseNames.join(', '), 'slimme-check')
    .option('--out <folder>', 'where to write the report', 'maatlat-report')
    .addOption(new Option('--lang <language>', 'of the report').choices(languages).default('en'))
    .action(async (name: string, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const screen = screenOf(options)
      await checkWritable(options.out)
      const { readPlan } = await import('../config/readPlan.js')
      const compared = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined
      if (compared !== undefined) {
        const [first, second] = await Promise.all(
          compared.map(async (file) => readPlan(await pathOf(file, options.lang))),
        )
        if (first !== undefined && second !== undefined) await showChange(first, second, options, screen)
        return
      }
      const columns = Object.hasOwn(twoColumns, name) ? twoColumns[name] : undefined
      if (columns !== undefined) {
        const [file, before, after] = columns
        const asked = await ofColumns(await readPlan(await pathOf(file, options.lang)), { before, after })
        await showChange(asked.before.plan, asked.after.plan, options, screen, await asked.joint(screen))
        return
      }
      const plan = await readPlan(await pathOf(planOf(name), options.lang))
      const formats = ['terminal', 'html', 'json']
      const audit = await runAudit(plan, screen, formats)
      await render(audit, { out: options.out, formats, undetermined: '3', language: plan.language }, screen)
    })

/** The audits of two plans, and what changed from one to the other. */
async function showChange(
  first: AuditPlan,
  second: AuditPlan,
  { out }: Options,
  screen: Screen,
  joint?: CompareOptions['joint'],
): Promise<void> {
  const before = await runAudit(first, screen)
  const after = await runAudit(second, screen, [], { baseline: before })
  const { compareAudits } = await import('../compare/compareAudits.js')
  const comparison = compareAudits(before, after, joint === undefined ? {} : { joint })
  const rendering = { out, formats: ['terminal', 'html', 'json'], language: after.plan.language }
  await renderComparison({ comparison, before, after }, rendering, screen)
}

/** The plan of a case, as a path in the folder of cases. */
function planOf(name: string): string {
  const file = Object.hasOwn(cases, name) ? cases[name] : undefined
  if (file !== undefined) return file
  const near = nearest(name, caseNames)
  throw new AuditError('usage', {
    message: `There is no case ${JSON.stringify(name)}; there are ${caseNames.join(', ')}.`,
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
  })
}

async function pathOf(file: string, language: Language): Promise<string> {
  const path = fileURLToPath(new URL(`../datasets/${file}${endingOf(language)}`, import.meta.url))
  await access(path).catch((cause: unknown) => {
    throw new AuditError(
      'data',
      { message: 'The cases are not installed beside this program.', place: { file: path } },
      { cause },
    )
  })
  return path
}
