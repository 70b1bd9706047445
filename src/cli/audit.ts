import { type Command, Option } from 'commander'
import { exitCodeOf, type FailOn, failOnChoices, type Undetermined, undeterminedChoices } from '../policy/gate.js'
import { dayAsked } from './dayAsked.js'
import { formatsHelp } from './formatsHelp.js'
import { loadPlan } from './loadPlan.js'
import { addPlanFlags, type PlanOptions } from './planFlags.js'
import { readResult } from './readResult.js'
import { checkRendering, formatsAsked, render, runAudit } from './runAudit.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends PlanOptions, ScreenOptions {
  readonly out?: string
  readonly format?: string
  readonly undetermined: Undetermined
  readonly failOn: FailOn
  readonly asOf?: string
  readonly interactive?: true
  readonly baseline?: string
  readonly printPlan?: true
}

const examples = `
Examples:
  maatlat audit audit.yaml --out report
  maatlat audit decisions.csv --decision flagged=1 --effect adverse --outcome wrongful=1 \\
    --attribute gender --reference gender=M --limit "false_positive_rate ratio 0.8..1.25"
  maatlat audit audit.yaml --format json > audit.json
  maatlat audit decisions.csv --decision flagged=1 --effect adverse --attribute gender --print-plan > audit.yaml

Exit codes: 0 pass or not judged, 1 fail, 2 bad usage, plan or data, 3 undetermined.`

export const auditCommand = (program: Command): Command =>
  addPlanFlags(
    program
      .command('audit')
      .description('count, measure, hold against the limits, report')
      .argument('<source>', 'an audit.yaml, or a log: a file, a glob, or - for standard input')
      .option('--out <folder>', 'write a report there (html and json unless --format says otherwise)')
      .option('--format <formats>', 'several with commas; the list below')
      .addOption(
        new Option('--undetermined <what>', 'what an undetermined verdict counts as')
          .choices(undeterminedChoices)
          .default('3'),
      )
      .addOption(
        new Option('--fail-on <severity>', 'the least severity of a failing limit that gives exit code 1')
          .choices(failOnChoices)
          .default('fail'),
      )
      .option('--baseline <audit.json>', 'an earlier result: only what became worse since then gives exit code 1')
      .option('--as-of <day>', 'the day that waivers are held against, YYYY-MM-DD; else today')
      .option(
        '--interactive',
        'an HTML report with findings to filter and sort, and thresholds to try where a plan has a sweep',
      )
      .option('--verbose', 'say on standard error how long each step took')
      .option('--print-plan', 'write the plan as YAML and stop'),
  )
    .addHelpText('after', formatsHelp)
    .addHelpText('after', examples)
    .action(async (source: string, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const screen = screenOf(options)
      screen.step('start')
      const plan = await loadPlan(source, options)
      screen.step('load plan')
      if (options.printPlan) {
        const { planToYaml } = await import('../config/planToYaml.js')
        screen.print(planToYaml(plan))
        return
      }
      const rendering = {
        out: options.out,
        formats: formatsAsked(options.format, options.out),
        undetermined: options.undetermined,
        language: plan.language,
        interactive: options.interactive,
      }
      await checkRendering(rendering)
      const { failOn, undetermined } = options
      const baseline = options.baseline === undefined ? undefined : await readResult(options.baseline)
      const gate = { failOn, undetermined, baseline, asOf: dayAsked(plan, options.asOf) }
      const audit = await runAudit(plan, screen, rendering.formats, gate)
      await render(audit, rendering, screen, process.env)
      process.exitCode = audit.gate?.exit_code ?? exitCodeOf(audit.verdict, undetermined)
    })
