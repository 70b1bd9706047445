import { type Command, Option } from 'commander'
import { languages } from '../languages/language.js'
import { exitCodeOf, type Undetermined, undeterminedChoices } from '../policy/gate.js'
import type { Audit } from '../result.js'
import { allOrProblems } from './allOrProblems.js'
import { formatsHelp } from './formatsHelp.js'
import { readResult } from './readResult.js'
import { renderBoard } from './renderBoard.js'
import { checkRendering, formatsAsked, render } from './runAudit.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly out?: string
  readonly format?: string
  readonly lang?: Audit['plan']['language']
  readonly undetermined?: Undetermined
  readonly interactive?: true
}

const examples = `
Examples:
  maatlat report audit.json --format html --lang nl --out report
  maatlat report january.json february.json march.json --out board

Of several results, --out gets index.html, which sets them side by side in the order given, and beside it the report of
each. Any other format of each stands in a folder of its own.`

export const reportCommand = (program: Command): Command =>
  program
    .command('report')
    .description('any report from a stored result, without the data')
    .argument('<audit.json...>', 'what --format json wrote; several become one page that sets them side by side')
    .option('--out <folder>', 'write the report there')
    .option('--format <formats>', 'several with commas; the list below')
    .addOption(new Option('--lang <language>', 'of the report; else that of the plan').choices(languages))
    .addOption(
      new Option(
        '--undetermined <what>',
        'what an undetermined verdict counts as; else what the audit was told',
      ).choices(undeterminedChoices),
    )
    .option(
      '--interactive',
      'an HTML report with findings to filter and sort, and thresholds to try where a plan has a sweep',
    )
    .option('--verbose', 'say on standard error how long each step took')
    .addHelpText('after', formatsHelp)
    .addHelpText('after', examples)
    .action(async (files: readonly string[], _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const screen = screenOf(options)
      screen.step('start')
      const audits = (await allOrProblems(files, readResult)).map((audit) => told(audit, options.undetermined))
      screen.step('load results')
      const [audit] = audits
      if (audit === undefined) return
      if (audits.length > 1) {
        await renderBoard(audits, options, screen)
        return
      }
      const rendering = {
        out: options.out,
        formats: formatsAsked(options.format, options.out),
        undetermined: options.undetermined ?? audit.gate?.undetermined ?? '3',
        language: options.lang ?? audit.plan.language,
        interactive: options.interactive,
      }
      await checkRendering(rendering)
      await render(audit, rendering, screen)
    })

/** The result as if the audit had been told this: its report, its gate and its exit code then say the same. */
const told = (audit: Audit, undetermined: Undetermined | undefined): Audit =>
  audit.gate === undefined || undetermined === undefined
    ? audit
    : { ...audit, gate: { ...audit.gate, undetermined, exit_code: exitCodeOf(audit.gate.outcome, undetermined) } }
