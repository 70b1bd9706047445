import { wordsIn } from '../../languages/spoken.js'
import { metricById } from '../../metrics/catalogue.js'
import type { Metric } from '../../metrics/metric.js'
import { questions } from '../../metrics/questions.js'
import { textIn } from '../../metrics/textIn.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { groupedBy } from '../groupedBy.js'
import { pipelineTexts } from '../locales/pipeline.js'
import { stopTexts } from '../locales/stop.js'
import { words } from '../terminal/words.js'
import type { Told } from './told.js'

interface SarifRule {
  readonly id: string
}

/** A rule for each measure, and each way of comparing it, that some result is held against. */
export function sarifRules(told: readonly Told[], audit: Audit, options: RenderOptions): readonly SarifRule[] {
  return [...groupedBy(told, ({ rule }) => rule)].map(([id, [first, ...rest]]) => {
    const decides = [first, ...rest].some((one) => one?.finding?.severity !== 'warn')
    const finding = first?.finding ?? null
    const metric = finding === null ? undefined : metricById(finding.metric)
    return {
      id,
      name: id.split(/[._]/).map(capital).join(''),
      ...(metric === undefined || finding === null
        ? wordsOfVerdict(first, options)
        : wordsOf(metric, finding.comparison, audit, options)),
      defaultConfiguration: { level: decides ? 'error' : 'warning' },
      properties: {
        tags: ['fairness', 'audit', ...(metric === undefined ? [] : [metric.question])],
        'problem.severity': decides ? 'error' : 'warning',
        precision: 'high',
      },
    }
  })
}

function wordsOf(
  metric: Metric,
  comparison: keyof (typeof words)['en']['comparison'] | null,
  { plan }: Audit,
  { language }: RenderOptions,
): object {
  const say = pipelineTexts[language]
  const { effect } = plan.decision
  const { name, meaning, hides } = textIn(metric, language)
  const compared = comparison === null ? name : `${name}, ${words[language].comparison[comparison]}`
  const question = wordsIn(questions[metric.question].text, language, (pack) => pack.questions[metric.question])
  const parts: readonly (readonly [string, string])[] = [
    [say.help.question, question[effect]],
    [say.help.formula, metric.formula],
    [say.help.hides, hides],
    [say.help.source, `${metric.source}.`],
    [say.help.act, say.help.todo],
  ]
  return {
    shortDescription: { text: short(say.rule(compared)) },
    fullDescription: { text: short(`${meaning[effect]} ${hides}`) },
    help: {
      text: parts.map(([head, text]) => `${head}: ${text}`).join('\n\n'),
      markdown: parts
        .map(([head, text]) => `**${head}**: ${head === say.help.formula ? `\`${text}\`` : text}`)
        .join('\n\n'),
    },
  }
}

function wordsOfVerdict(first: Told | undefined, { language }: RenderOptions): object {
  const say = pipelineTexts[language]
  const { todo } = say.help
  const ofStop = first?.region === undefined ? null : { is: first.measure, why: stopTexts[language].binding }
  return {
    shortDescription: { text: ofStop?.is ?? say.verdict },
    fullDescription: { text: ofStop?.why ?? words[language].undecidable },
    help: { text: todo, markdown: todo },
  }
}

/** GitHub shows no more than 1,024 signs of a description. */
const short = (text: string): string => (text.length <= 1024 ? text : `${text.slice(0, 1023)}…`)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
