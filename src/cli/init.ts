import { basename, dirname } from 'node:path'
import { type Command, Option } from 'commander'
import { AuditError, type Problem } from '../error.js'
import type { OwnLanguage } from '../languages/language.js'
import { checkTarget, sourceFrom } from './initTarget.js'
import type { ToldFlags } from './initTold.js'
import { writeFiles } from './output.js'
import { addReadingFlags, type PlanOptions, readingFlags } from './planFlags.js'
import { progressLine } from './progress.js'
import { type ScreenOptions, screenOf } from './screen.js'
import { untilInterrupted } from './untilInterrupted.js'

interface Options extends ScreenOptions, ToldFlags, Pick<PlanOptions, (typeof readingFlags)[number]> {
  readonly out: string
  readonly lang: OwnLanguage
  readonly force?: true
  readonly print?: true
  readonly draft?: true
  readonly yes?: true
}

const examples = `
Examples:
  maatlat init decisions.csv
  maatlat init decisions.csv --yes --lang nl --out toets.yaml
  maatlat init decisions.csv --decision flagged=1 --effect adverse --attribute gender --attribute age:30,50 --print

Names and values are only guessed at, in Dutch and English, and every guess is marked in the plan with its reason.
Exit codes: 0 written, 2 bad usage or data, or something that could not be known.`

const repeated = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

export const initCommand = (program: Command): Command =>
  addReadingFlags(
    program
      .command('init')
      .description('looks at a log and writes a commented plan for it, with every guess marked')
      .argument('<log>', 'a file, a glob, or - for standard input')
      .option('--out <file>', 'the plan; - is the screen', 'audit.yaml')
      .option('--print', 'write the plan to the screen')
      .option('--force', 'write over a plan that is there')
      .option('--draft', 'write the plan even if something could not be known, with a gap to fill in')
      .option('-y, --yes', 'take the guesses, ask nothing; so does a call without a terminal')
      .addOption(
        new Option('--lang <language>', 'of the comments and of the report').choices(['en', 'nl']).default('en'),
      )
      .option('--decision <column=value>', 'instead of a guess: flagged=1, or risk>=0.63')
      .addOption(
        new Option('--effect <effect>', 'instead of a guess: what a positive decision does').choices([
          'adverse',
          'favourable',
        ]),
      )
      .option('--outcome <column=value>', 'instead of a guess: wrongful=1')
      .option('--attribute <column>', 'instead of guesses: gender, or age:30,50 (repeatable)', repeated)
      .option('--preset <name>', 'take up limits, a convention and no norm: equal-burden (repeatable)', repeated),
  )
    .addHelpText('after', examples)
    .action(async (source: string, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const { lang, draft = false } = options
      const screen = screenOf(options)
      const target = options.print || options.out === '-' ? null : options.out
      if (target !== null) await checkTarget(target, options.force ?? false)
      const flags = Object.fromEntries(readingFlags.map((name) => [name, options[name]]))
      const { planFromFlags } = await import('../config/planFromFlags.js')
      // A table of counts needs no more than this, so that all which may be wrong is how the log is read.
      const { data } = planFromFlags(source, { ...flags, layout: 'counts', effect: 'adverse' })
      const { profileSource } = await import('../loader/profile.js')
      const line = progressLine(screen.quiet)
      const profile = await untilInterrupted((signal) =>
        profileSource(
          { ...data, layout: 'log' },
          { signal, stdin: process.stdin, ...(line === undefined ? {} : { onProgress: line.show }) },
        ).finally(() => line?.clear()),
      )
      const { toldBy } = await import('./initTold.js')
      const told = toldBy(profile, source, options)
      const isAsked = !options.yes && source !== '-' && process.stdin.isTTY === true && process.stderr.isTTY === true
      const { guess } = await import('../config/init/guess.js')
      const answers = isAsked ? await (await import('./initQuestions.js')).ask(profile, told, lang) : told
      const guesses = guess(profile, answers)

      const { planText } = await import('../config/init/planText.js')
      const given = Object.entries({
        format: data.format,
        encoding: data.encoding,
        delimiter: data.delimiter,
        decimal: data.decimal,
      })
      const badRows = data.on_bad_row === 'exclude' ? { on_bad_row: data.on_bad_row } : {}
      const reading = Object.fromEntries([
        ...given.flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value] as const])),
        ...Object.entries(badRows),
      ])
      const text = planText(guesses, { ...sourceFrom(source, target), reading }, lang)
      const isWhole = guesses.unknown.length === 0
      if (isWhole) {
        const { parsePlan } = await import('../config/parsePlan.js')
        // What is written must be a plan: anything else is a mistake of ours.
        try {
          parsePlan(text)
        } catch (cause) {
          throw new Error('The plan that was written is none.', { cause })
        }
      }
      if (isWhole || draft) {
        if (target === null) screen.print(text)
        else {
          const written = await writeFiles(dirname(target), [{ path: basename(target), content: text }])
          for (const path of written) screen.say(`Written: ${path}`)
        }
      }
      if (!isWhole) {
        throw new AuditError(
          'data',
          guesses.unknown.map(
            ({ message, hint }): Problem => ({
              message: message[lang],
              place: { file: source },
              hint: draft ? hint[lang] : `${hint[lang]} ${noPlan[lang]}`,
            }),
          ),
        )
      }
      screen.say(next[lang])
    })

const noPlan = {
  en: 'No plan was written; --draft writes one with a gap.',
  nl: 'Er is geen plan geschreven; --draft schrijft er een met een gat erin.',
}
const next = {
  en: 'Every guess in it is marked. Look first at the one that says CHECK FIRST: whether a positive decision burdens or helps.',
  nl: 'Elke aanname is gemarkeerd. Begin bij KIJK DIT EERST NA: of een positief besluit een last is of helpt.',
}
