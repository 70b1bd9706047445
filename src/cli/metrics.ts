import { type Command, Option } from 'commander'
import { type Language, languages } from '../config/plan.js'
import { AuditError } from '../error.js'
import { metricById, metrics } from '../metrics/catalogue.js'
import type { Metric } from '../metrics/metric.js'
import { nearest } from '../nearest.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly lang: Language
}

export const metricsCommand = (program: Command): Command =>
  program
    .command('metrics')
    .description('the catalogue of measures: meaning, formula, source, what other tools call it')
    .argument('[id]', 'one measure in full: false_positive_rate')
    .addOption(new Option('--lang <language>', 'en or nl').choices(languages).default('en'))
    .addHelpText('after', '\nExamples:\n  maatlat metrics\n  maatlat metrics false_positive_rate --lang nl')
    .action((id: string | undefined, _: unknown, command: Command) => {
      const { lang, ...options }: Options = command.optsWithGlobals()
      const { print } = screenOf(options)
      print(id === undefined ? listOf(lang) : detailsOf(named(id), lang))
    })

function named(id: string): Metric {
  const metric = metricById(id)
  if (metric !== undefined) return metric
  const names = new Map(
    metrics.flatMap((one) =>
      [one.id, one.abbreviation, ...one.peers.map(({ name }) => name)].map((name) => [
        name?.toLowerCase() ?? one.id,
        one.id,
      ]),
    ),
  )
  const near =
    names.get(id.toLowerCase()) ??
    nearest(
      id,
      metrics.map((one) => one.id),
    )
  throw new AuditError('usage', {
    message: `There is no measure ${JSON.stringify(id)}.`,
    hint: near === undefined ? 'maatlat metrics lists them all.' : `Did you mean "${near}"?`,
  })
}

const listOf = (language: Language): string =>
  `${metrics.map((metric) => `${metric.id}\n    ${metric.text[language].meaning.adverse}\n    ${metric.formula}`).join('\n')}\n`

const headings = {
  en: {
    adverse: 'When a positive decision burdens a person',
    favourable: 'When it helps',
    formula: 'Formula',
    source: 'Source',
    peers: 'Elsewhere',
  },
  nl: {
    adverse: 'Als een positief besluit iemand belast',
    favourable: 'Als het iemand helpt',
    formula: 'Formule',
    source: 'Bron',
    peers: 'Elders',
  },
} as const

function detailsOf(metric: Metric, language: Language): string {
  const [text, heading] = [metric.text[language], headings[language]]
  const peers = metric.peers.map(
    ({ tool, name, note }) => `  ${tool}: ${name}${note === undefined ? '' : ` (${note})`}`,
  )
  return [
    `${text.name}${metric.abbreviation === undefined ? '' : ` (${metric.abbreviation})`}: ${metric.id}`,
    '',
    `${heading.adverse}: ${text.meaning.adverse}`,
    `${heading.favourable}: ${text.meaning.favourable}`,
    '',
    `${heading.formula}: ${metric.formula}`,
    `${heading.source}: ${metric.source}`,
    ...(peers.length === 0 ? [] : [`${heading.peers}:`, ...peers]),
    '',
  ].join('\n')
}
