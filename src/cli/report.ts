import { type Command, Option } from 'commander'
import { languages } from '../languages/language.js'
import { exitCodeOf, type Undetermined, undeterminedChoices } from '../policy/gate.js'
import type { Audit } from '../result.js'
import { readResult } from './readResult.js'
import { checkRendering, formatsAsked, render } from './runAudit.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly out?: string
  readonly format?: string
  readonly lang?: Audit['plan']['language']
  readonly undetermined?: Undetermined
  readonly interactive?: true
}

export const reportCommand = (program: Command): Command =>
  program
    .command('report')
    .description('any report from a stored result, without the data')
    .argument('<audit.json>', 'what --format json wrote')
    .option('--out <folder>', 'write the report there')
    .option('--format <formats>', 'terminal, html, json, vega; several with commas')
    .addOption(new Option('--lang <language>', 'of the report; else that of the plan').choices(languages))
    .addOption(
      new Option(
        '--undetermined <what>',
        'what an undetermined verdict counts as; else what the audit was told',
      ).choices(undeterminedChoices),
    )
    .option('--interactive', 'an HTML report with findings to filter and sort, charts to explore, thresholds to try')
    .addHelpText('after', '\nExample:\n  maatlat report audit.json --format html --lang nl --out report')
    .action(async (file: string, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const audit = told(await readResult(file), options.undetermined)
      const rendering = {
        out: options.out,
        formats: formatsAsked(options.format, options.out),
        undetermined: options.undetermined ?? audit.gate?.undetermined ?? '3',
        language: options.lang ?? audit.plan.language,
        interactive: options.interactive,
      }
      await checkRendering(rendering)
      await render(audit, rendering, screenOf(options))
    })

/** The result as if the audit had been told this: its report, its gate and its exit code then say the same. */
const told = (audit: Audit, undetermined: Undetermined | undefined): Audit =>
  audit.gate === undefined || undetermined === undefined
    ? audit
    : { ...audit, gate: { ...audit.gate, undetermined, exit_code: exitCodeOf(audit.gate.outcome, undetermined) } }
