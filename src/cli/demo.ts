import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { AuditError } from '../error.js'
import { type Language, languages } from '../languages/language.js'
import { nearest } from '../nearest.js'
import { checkWritable } from './output.js'
import { renderComparison } from './renderComparison.js'
import { render, runAudit } from './runAudit.js'
import { type ScreenOptions, screenOf } from './screen.js'

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

/** What `maatlat demo` takes. */
export const caseNames: readonly string[] = [...Object.keys(cases), ...Object.keys(comparisons)]

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
        const [first, second] = compared
        const before = await runAudit(await readPlan(await pathOf(first, options.lang)), screen)
        const after = await runAudit(await readPlan(await pathOf(second, options.lang)), screen, [], {
          baseline: before,
        })
        const { compareAudits } = await import('../compare/compareAudits.js')
        const comparison = compareAudits(before, after)
        const rendering = { out: options.out, formats: ['terminal', 'html', 'json'], language: after.plan.language }
        await renderComparison({ comparison, before, after }, rendering, screen)
        return
      }
      const plan = await readPlan(await pathOf(planOf(name), options.lang))
      const formats = ['terminal', 'html', 'json']
      const audit = await runAudit(plan, screen, formats)
      await render(audit, { out: options.out, formats, undetermined: '3', language: plan.language }, screen)
    })

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
