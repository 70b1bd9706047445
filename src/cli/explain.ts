import { stat } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { AuditError } from '../error.js'
import { inert } from '../inert.js'
import { type Language, languages } from '../languages/language.js'
import { nearest } from '../nearest.js'
import type { Finding } from '../policy/finding.js'
import { readResult } from './readResult.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly in?: string
  readonly lang?: Language
}

/** Where a result lies that nobody named: what demo and the README's calls write. */
const usual = ['maatlat-report/audit.json', 'report/audit.json', 'audit.json'] as const

const examples = `
Examples:
  maatlat explain --in report/audit.json            lists the findings, each with its number and id
  maatlat explain 1 --in report/audit.json
  maatlat explain false_positive_rate.ratio.0.8..1.25.gender.V --lang nl`

export const explainCommand = (program: Command): Command =>
  program
    .command('explain')
    .description('one finding in full: counts, formula, interval, limit, level, why, and what the measure hides')
    .argument('[finding]', 'its id, the beginning of one, or its number in the list; left out: the list')
    .option('--in <audit.json>', `a stored result; else ${usual.join(', ')}, the first that is there`)
    .addOption(new Option('--lang <language>', 'of the explanation; else that of the plan').choices(languages))
    .addHelpText('after', examples)
    .action(async (asked: string | undefined, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const { print, width } = screenOf(options)
      const audit = await readResult(options.in ?? (await found()))
      const { worstFirst } = await import('../reporter/order.js')
      const findings = worstFirst(audit.findings)
      const language = options.lang ?? audit.plan.language
      if (findings.length === 0) {
        throw new AuditError('usage', {
          message: 'There are no findings in this result: the plan sets no limits.',
          hint: 'Set limits in the plan, and run the audit again.',
        })
      }
      if (asked === undefined) {
        const { findingList } = await import('../reporter/explain/findingList.js')
        print(`${findingList(findings, language).join('\n')}\n`)
        return
      }
      const { explain } = await import('../reporter/explain/explain.js')
      print(`${explain(audit, findingNamed(asked, findings).id, language, width).join('\n')}\n`)
    })

async function found(): Promise<string> {
  for (const file of usual) {
    if (
      await stat(file).then(
        (one) => one.isFile(),
        () => false,
      )
    )
      return file
  }
  throw new AuditError('usage', {
    message: `There is no stored result here: none of ${usual.join(', ')}.`,
    place: { key: '--in' },
    hint: 'Name one with --in: what maatlat audit --out or --format json wrote.',
  })
}

/** By its id, by its number in the list, or by the beginning of an id that no other has. */
function findingNamed(asked: string, findings: readonly Finding[]): Finding {
  const ids = findings.map(({ id }) => id)
  const whole =
    findings.find(({ id }) => id === asked) ?? (/^[1-9][0-9]*$/.test(asked) ? findings[Number(asked) - 1] : undefined)
  if (whole !== undefined) return whole
  const begun = findings.filter(({ id }) => asked !== '' && id.startsWith(asked))
  const [only] = begun
  if (only !== undefined && begun.length === 1) return only
  if (begun.length > 1) {
    throw new AuditError('usage', {
      message: `${begun.length} findings begin with ${JSON.stringify(inert(asked))}.`,
      hint: `They are ${begun
        .slice(0, 5)
        .map(({ id }) => id)
        .join(', ')}${begun.length > 5 ? ', …' : ''}.`,
    })
  }
  const near = nearest(asked, [...ids, ...findings.map(({ metric }) => metric)])
  throw new AuditError('usage', {
    message: `There is no finding ${JSON.stringify(inert(asked))}; there are ${findings.length}.`,
    hint: near === undefined ? 'maatlat explain without an id lists them.' : `Did you mean "${near}"?`,
  })
}
