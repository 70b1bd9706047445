import { type Command, Option } from 'commander'
import type { Effect } from '../config/plan.js'
import { type Language, languages } from '../languages/language.js'
import { type CatalogueFormat, catalogueFormats } from '../reporter/catalogue/format.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly lang: Language
  readonly effect: Effect
  readonly format: CatalogueFormat
}

export const metricsCommand = (program: Command): Command =>
  program
    .command('metrics')
    .description('the catalogue of measures: the questions they answer, what they hide, what other tools call them')
    .argument('[id]', 'one measure in full: false_positive_rate, FPR or aif360:disparate_impact')
    .addOption(
      new Option('--format <format>', 'text, json (all of it, as data) or md')
        .choices(catalogueFormats)
        .default('text'),
    )
    .addOption(
      new Option('--effect <effect>', 'of the list: whether a positive decision burdens a person or helps')
        .choices(['adverse', 'favourable'])
        .default('adverse'),
    )
    .addOption(new Option('--lang <language>', 'en or nl').choices(languages).default('en'))
    .addHelpText(
      'after',
      '\nExamples:\n  maatlat metrics\n  maatlat metrics false_positive_rate --lang nl\n  maatlat metrics clarify:DPPL\n  maatlat metrics --format json',
    )
    .action(async (id: string | undefined, _: unknown, command: Command) => {
      const { lang, effect, format, ...options }: Options = command.optsWithGlobals()
      const { print, width } = screenOf(options)
      // Loaded only when asked for: a program that counts, or says its version, does not have to wait for words.
      const { catalogueText, entryText } = await import('../reporter/catalogue/formats.js')
      if (id === undefined) print(catalogueText(format, lang, effect, width))
      else {
        const { metricNamed } = await import('./metricNamed.js')
        print(entryText(format, metricNamed(id), lang, width))
      }
    })
