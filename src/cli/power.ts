import { type Command, Option } from 'commander'
import { AuditError } from '../error.js'
import { type Language, languages } from '../languages/language.js'
import type { Power } from '../policy/power/power.js'
import type { OutputFile } from '../reporter/format.js'
import { checkWritable, writeFiles } from './output.js'
import type { PowerFlags } from './powerQuestion.js'
import { type ScreenOptions, screenOf } from './screen.js'

const formats = ['terminal', 'html', 'json'] as const
type FormatId = (typeof formats)[number]

interface Options extends PowerFlags, ScreenOptions {
  readonly lang: Language
  readonly format?: string
  readonly out?: string
}

const examples = `
Examples:
  maatlat power --metric false_positive_rate --max 0.3 --expected 0.2 --base-rate 0.1
  maatlat power --metric FPR --comparison ratio --min 0.8 --max 1.25 --expected 0.2,0.24 --groups 4 --share 0.25
  maatlat power --metric selection_rate --comparison difference --max 0.05 --expected 0.3 --cases 500`

export const powerCommand = (program: Command): Command =>
  program
    .command('power')
    .description(
      'how many cases an audit needs before it can decide, or what it could decide with those that there are',
    )
    .requiredOption('--metric <metric>', 'a rate: false_positive_rate, selection_rate, …')
    .addOption(
      new Option('--comparison <kind>', 'with the reference; else the limit is on the rate itself').choices([
        'difference',
        'ratio',
        'relative_difference',
      ]),
    )
    .option('--min <number>', 'of the limit')
    .option('--max <number>', 'of the limit')
    .option('--expected <rates>', "the rate in the group, and after a comma its reference's where that differs")
    .option('--cases <number>', 'in the denominator of each group: what could they decide?')
    .option('--base-rate <share>', 'of people, with a positive outcome: how many people do the cases take?')
    .option('--selection-rate <share>', 'of people, with a positive decision: the same')
    .option('--confidence <number>', 'of every finding', '0.95')
    .option('--power <number>', 'how likely the decision has to be', '0.8')
    .option('--groups <number>', 'that are judged', '2')
    .option('--share <number>', 'of the group in itself and its reference together', '0.5')
    .addOption(new Option('--lang <language>', 'en or nl').choices(languages).default('en'))
    .option('--format <formats>', 'terminal, html, json; several with commas. json alone goes to the screen')
    .option('--out <folder>', 'write power.html and power.json there')
    .addHelpText('after', examples)
    .action(async (_: unknown, command: Command) => {
      const { lang, format, out, ...options }: Options = command.optsWithGlobals()
      const screen = screenOf(options)
      const asked = formatsIn(format, out)
      if (out !== undefined) await checkWritable(out)
      const given = (flag: keyof PowerFlags): boolean => command.getOptionValueSource(flag) === 'cli'
      const { powerQuestion } = await import('./powerQuestion.js')
      const { power } = await import('../policy/power/power.js')
      const found = power(powerQuestion(options, given)) ?? refuseLimit()
      const files = await Promise.all(
        asked.filter((id) => id !== 'terminal' && out !== undefined).map((id) => fileOf(id, found, lang)),
      )
      const written = out === undefined ? [] : await writeFiles(out, files)
      if (asked.includes('terminal') && (!screen.quiet || out === undefined)) {
        const { powerLines } = await import('../reporter/power/lines.js')
        screen.print(`${powerLines(found, lang, screen.width).join('\n')}\n`)
      }
      if (out === undefined && asked[0] === 'json') screen.print((await fileOf('json', found, lang)).content)
      for (const path of written) screen.say(`Written: ${path}`)
    })

function refuseLimit(): never {
  throw new AuditError('usage', {
    message: 'That is the limit itself: no number of cases would show on which side of it the audit is.',
    place: { key: '--expected' },
    hint: 'Expect something else, or set another limit.',
  })
}

async function fileOf(id: FormatId, power: Power, language: Language): Promise<OutputFile> {
  if (id === 'html') {
    const { powerPage } = await import('../reporter/power/page.js')
    return { path: 'power.html', content: await powerPage(power, language) }
  }
  const { jsonOf } = await import('../reporter/json.js')
  return { path: 'power.json', content: jsonOf({ schema: 'maatlat/power@1', ...power }) }
}

function formatsIn(format: string | undefined, out: string | undefined): readonly FormatId[] {
  const named = (format ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const asked = named.length > 0 ? named : out === undefined ? ['terminal'] : formats
  const known = formats.filter((id) => asked.includes(id))
  const unknown = asked.find((id) => !formats.some((one) => one === id))
  if (unknown !== undefined) {
    throw new AuditError('usage', {
      message: `There is no format ${JSON.stringify(unknown)}.`,
      place: { key: '--format' },
      hint: `There are: ${formats.join(', ')}.`,
    })
  }
  if (out === undefined && known.length > 0 && known.join() !== 'terminal' && known.join() !== 'json') {
    throw new AuditError('usage', {
      message: `There is nowhere to write ${known.filter((id) => id !== 'terminal').join(' and ')}.`,
      place: { key: '--format' },
      hint: 'Name a folder with --out; only terminal, or json alone, go to the screen.',
    })
  }
  return known
}
