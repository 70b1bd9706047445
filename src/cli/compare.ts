import { type Command, Option } from 'commander'
import { type Language, languages } from '../languages/language.js'
import { type Undetermined, undeterminedChoices } from '../policy/gate.js'
import type { Audit } from '../result.js'
import { askedOf, type Source } from './askedOf.js'
import { dayAsked } from './dayAsked.js'
import { checkCompareRendering, renderComparison } from './renderComparison.js'
import { formatsAsked, runAudit } from './runAudit.js'
import { type Screen, type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly out?: string
  readonly format?: string
  readonly lang?: Language
  readonly undetermined?: Undetermined
  readonly asOf?: string
  readonly columns?: string
  readonly by?: string
}

const examples = `
Formats: terminal, html (compare.html), json (compare.json), markdown (compare.md).

Examples:
  maatlat compare before.yaml after.yaml --out report
  maatlat compare audit.yaml --columns flagged,flagged_after    two models on the same people of one log
  maatlat compare before.yaml after.yaml --by person            two logs about the same people
  maatlat compare january/audit.json february/audit.json --format json > compare.json

Exit codes: 0 nothing new fails, 1 a limit on change fails or something fails that is new or worse, 2 bad usage, plan or
data, 3 undetermined.`

export const compareCommand = (program: Command): Command =>
  program
    .command('compare')
    .description('what changed from one audit to another: what improved, worsened and turned round')
    .argument('<before>', 'an audit.json or a plan')
    .argument('[after]', 'an audit.json or a plan')
    .option('--columns <before,after>', 'two columns of decisions in one log: who is who is known')
    .option('--by <column>', 'of ids, in both logs: who is who is known; or BEFORE,AFTER where they differ')
    .option('--out <folder>', 'write a report there (html and json unless --format says otherwise)')
    .option('--format <formats>', 'several with commas: terminal, html, json, markdown')
    .addOption(new Option('--lang <language>', 'of the report; else that of the later plan').choices(languages))
    .addOption(
      new Option('--undetermined <what>', 'what an undetermined outcome counts as').choices(undeterminedChoices),
    )
    .option('--as-of <day>', 'the day that waivers are held against, YYYY-MM-DD; else today')
    .option('--verbose', 'say on standard error how long each step took')
    .addHelpText('after', examples)
    .action(async (first: string, second: string | undefined, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const screen = screenOf(options)
      const formats = formatsAsked(options.format, options.out)
      await checkCompareRendering(formats, options.out)
      const asked = await askedOf(first, second, options)
      // First, so that trouble with ids is told before two audits are run.
      const joint = await asked.joint?.(screen)
      const before = await auditOf(asked.before, null, options, screen)
      const after = await auditOf(asked.after, before, options, screen)
      const { compareAudits } = await import('../compare/compareAudits.js')
      const told = options.undetermined === undefined ? {} : { undetermined: options.undetermined }
      const comparison = compareAudits(before, after, { ...told, ...(joint === undefined ? {} : { joint }) })
      const rendering = { out: options.out, formats, language: options.lang ?? after.plan.language }
      await renderComparison({ comparison, before, after }, rendering, screen)
      process.exitCode = comparison.gate.exit_code
    })

/** The audit of a source, held against an earlier one where there is one. */
async function auditOf(source: Source, baseline: Audit | null, options: Options, screen: Screen): Promise<Audit> {
  if (source.kind === 'result') {
    if (baseline === null) return source.audit
    const { againstEarlier } = await import('../compare/againstEarlier.js')
    return againstEarlier(source.audit, baseline)
  }
  const { plan } = source
  return runAudit(plan, screen, [], {
    asOf: dayAsked(plan, options.asOf),
    undetermined: options.undetermined,
    ...(baseline === null ? {} : { baseline }),
  })
}
