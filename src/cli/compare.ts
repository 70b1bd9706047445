import { extname } from 'node:path'
import { type Command, Option } from 'commander'
import type { CompareOptions } from '../compare/compareAudits.js'
import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'
import { type Language, languages } from '../languages/language.js'
import { type Undetermined, undeterminedChoices } from '../policy/gate.js'
import type { Audit } from '../result.js'
import { dayAsked } from './dayAsked.js'
import { loadPlan } from './loadPlan.js'
import { readResult } from './readResult.js'
import { checkCompareRendering, renderComparison } from './renderComparison.js'
import { countOf, formatsAsked, runAudit } from './runAudit.js'
import { type Screen, type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly out?: string
  readonly format?: string
  readonly lang?: Language
  readonly undetermined?: Undetermined
  readonly asOf?: string
  readonly columns?: string
}

const examples = `
Formats: terminal, html (compare.html), json (compare.json), markdown (compare.md).

Examples:
  maatlat compare before.yaml after.yaml --out report
  maatlat compare audit.yaml --columns flagged,flagged_after    two models on the same people of one log
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
      const asked = await askedOf(first, second, options.columns)
      const before = await auditOf(asked.before, null, options, screen)
      const after = await auditOf(asked.after, before, options, screen)
      const { compareAudits } = await import('../compare/compareAudits.js')
      const told = options.undetermined === undefined ? {} : { undetermined: options.undetermined }
      const comparison = compareAudits(before, after, { ...told, ...(await asked.joint(screen)) })
      const rendering = { out: options.out, formats, language: options.lang ?? after.plan.language }
      await renderComparison({ comparison, before, after }, rendering, screen)
      process.exitCode = comparison.gate.exit_code
    })

interface Asked {
  readonly before: Source
  readonly after: Source
  /** Of two columns of one log who is who. */
  readonly joint: (screen: Screen) => Promise<Pick<CompareOptions, 'joint'>>
}

/** Two sources, or one plan and two columns of its log. */
async function askedOf(first: string, second: string | undefined, columns: string | undefined): Promise<Asked> {
  const place = { key: '--columns' }
  if (columns === undefined) {
    if (second === undefined) {
      throw new AuditError('usage', {
        message: 'There is nothing to compare it with.',
        hint: 'Give a second plan or result, or --columns BEFORE,AFTER.',
      })
    }
    return { before: await sourceOf(first), after: await sourceOf(second), joint: async () => ({}) }
  }
  const names = columns.split(',').map((name) => name.trim())
  const [before, after] = names
  if (before === undefined || after === undefined || names.length !== 2 || names.includes('')) {
    throw new AuditError('usage', {
      message: 'It takes the names of two columns.',
      place,
      hint: 'As in flagged,flagged_after.',
    })
  }
  const source = await sourceOf(first)
  if (source.kind === 'result' || second !== undefined) {
    const hint = 'Give one audit.yaml, whose log has both columns.'
    throw new AuditError('usage', { message: 'Two columns are of the log of one plan.', place, hint })
  }
  const { columnPlans, jointGroups } = await import('../compare/columns.js')
  const two = { before, after }
  const plans = columnPlans(source.plan, two)
  return {
    before: { kind: 'plan', plan: plans.before },
    after: { kind: 'plan', plan: plans.after },
    joint: async (screen) => ({ joint: { ...two, groups: jointGroups(await countOf(plans.joint, screen), two) } }),
  }
}

type Source = { readonly kind: 'plan'; readonly plan: AuditPlan } | { readonly kind: 'result'; readonly audit: Audit }

/** YAML is a plan, JSON a result. */
async function sourceOf(path: string): Promise<Source> {
  const extension = extname(path).toLowerCase()
  if (extension === '.yaml' || extension === '.yml') return { kind: 'plan', plan: await loadPlan(path, {}) }
  if (extension === '.json') return { kind: 'result', audit: await readResult(path) }
  throw new AuditError('usage', {
    message: 'What is compared is a plan or a stored result, and this is neither.',
    place: { file: path },
    hint: 'Give an audit.yaml, or the audit.json that maatlat audit --format json wrote.',
  })
}

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
