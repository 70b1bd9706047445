import type { OwnLanguage } from '../../languages/language.js'
import { comment } from './comment.js'
import type { AnswerGuess, AttributeGuess, Guesses, Unclear, Unknown } from './guesses.js'
import { cut, listed, valuesSaid } from './listed.js'
import type { Said } from './said.js'
import { type InitTexts, initTexts } from './texts.js'
import { yamlList, yamlMap, yamlText, yamlValue } from './yamlText.js'

/** What the plan says of its source, as the plan writes it. */
export interface PlanSource {
  readonly source: string
  readonly title: string
  /** How it has to be read, as keys of `data`. */
  readonly reading: Readonly<Record<string, string>>
}

interface Writer {
  readonly texts: InitTexts
  readonly said: (text: Said) => string
  /** A marked guess. */
  readonly guess: (what: string, because: Said) => readonly string[]
}

/**
 * The guesses as a commented audit.yaml: complete and sound where nothing was unknown, else with what is lacking as a
 * comment in its place.
 */
export function planText(guesses: Guesses, source: PlanSource, language: OwnLanguage): string {
  const texts = initTexts[language]
  const said = (text: Said): string => text[language]
  const writer: Writer = {
    texts,
    said,
    guess: (what, because) => comment(`${texts.guess} ${texts.because(what, said(because))}`),
  }
  const parts = [
    [
      ...comment(texts.head(quoted(source.source), guesses.rows)),
      '',
      'version: 1',
      `title: ${yamlText(source.title)}  # ${texts.guess} ${texts.title}`,
      `language: ${language}`,
    ],
    dataLines(guesses, source, writer),
    decisionLines(guesses, writer),
    outcomeLines(guesses, writer),
    otherLines(guesses, writer),
    attributeLines(guesses, writer),
    crossingLines(guesses, writer),
    limitLines(guesses, writer),
    remarkLines(guesses, writer),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const quoted = (name: string): string => `"${cut(name)}"`

/** Several lines of YAML may stand as a comment: what somebody would write. */
const proposed = (line: string): string => `#   ${line}`

function dataLines(
  { decision, decimal, where, otherSelections }: Guesses,
  { source, reading }: PlanSource,
  { texts }: Writer,
): readonly string[] {
  const isCounts = decision?.kind === 'counted'
  const chosen = Object.entries(where).map(([column, value]) => [yamlText(column), yamlValue(value)] as const)
  const keys = {
    ...Object.fromEntries(Object.entries(reading).map(([key, value]) => [key, yamlText(value)])),
    ...(isCounts ? { layout: 'counts' } : {}),
    ...(decimal === null || 'decimal' in reading ? {} : { decimal: '","' }),
    ...(chosen.length === 0 ? {} : { where: yamlMap(Object.fromEntries(chosen)) }),
  }
  const others = otherSelections.map((one) => `(${Object.values(one).map(cut).join(', ')})`)
  return [
    ...(isCounts ? comment(`${texts.guess} ${texts.counts}.`) : []),
    ...(chosen.length === 0 ? [] : comment(`${texts.guess} ${texts.where(others.slice(0, 20).join(', '))}`)),
    ...(decimal === null ? [] : comment(`${texts.guess} ${texts.decimal}.`)),
    `data: ${Object.keys(keys).length === 0 ? yamlText(source) : yamlMap({ source: yamlText(source), ...keys })}`,
  ]
}

const unknownLines = (unknown: readonly Unknown[], what: Unknown['what'], { texts, said }: Writer): readonly string[] =>
  unknown
    .filter((one) => one.what === what)
    .flatMap(({ message, hint }) => comment(`${texts.unknown} ${said(message)} ${said(hint)}`))

function decisionLines({ decision, effect, unknown, rows }: Guesses, writer: Writer): readonly string[] {
  const { texts, guess } = writer
  if (decision === null) {
    return [...unknownLines(unknown, 'decision', writer), '# decision: { column: …, positive: [1], effect: adverse }']
  }
  const effectLines = [
    ...comment(
      `${texts.first} ${texts.because(texts.effect[effect.effect], writer.said(effect.because))} ${texts.otherEffect[effect.effect]}`,
    ),
  ]
  const { effect: word } = effect
  switch (decision.kind) {
    case 'counted':
      return [...unknownLines(unknown, 'selection', writer), ...effectLines, `decision: ${yamlMap({ effect: word })}`]
    case 'threshold': {
      const { column, threshold, because } = decision
      return [
        ...comment(
          `${texts.first} ${texts.because(texts.threshold(quoted(column), String(threshold)), writer.said(because))} ${texts.askThreshold}`,
        ),
        ...effectLines,
        `decision: ${yamlMap({ score: yamlText(column), threshold: String(threshold), effect: word })}`,
      ]
    }
    case 'column':
      return [
        ...guess(texts.decision(quoted(decision.column)), decision.because),
        ...answerLines(decision, writer),
        ...(decision.empty === 0 || decision.empty === rows ? [] : comment(texts.emptyDecision(decision.empty))),
        ...effectLines,
        `decision: ${yamlMap({ ...answerKeys(decision), effect: word })}`,
      ]
  }
}

const answerKeys = ({ column, positive, negative }: AnswerGuess) => ({
  column: yamlText(column),
  positive: yamlList(positive.map(yamlValue)),
  negative: negative.length === 0 ? null : yamlList(negative.map(yamlValue)),
})

function answerLines(
  { positive, negative, values, whyPositive }: AnswerGuess,
  { texts, guess, said }: Writer,
): readonly string[] {
  return [
    ...guess(texts.positive(said(listed(positive))), whyPositive),
    ...comment(
      [
        texts.values(said(valuesSaid(values))),
        ...(negative.length === 0 ? [texts.negativeRest] : []),
        ...(negative.length > 0 && values.length > positive.length + negative.length ? [texts.otherAnswers] : []),
      ].join(' '),
    ),
  ]
}

function outcomeLines({ decision, outcome, unclearOutcome }: Guesses, writer: Writer): readonly string[] {
  const { texts, guess } = writer
  if (decision?.kind === 'counted') return []
  if (outcome === null) {
    const unclear = unclearOutcome === null ? [] : comment(unclearText(unclearOutcome, writer))
    return [...unclear, ...comment(texts.noOutcome)]
  }
  return [
    ...guess(texts.outcome(quoted(outcome.column)), outcome.because),
    ...answerLines(outcome, writer),
    ...(outcome.empty === 0 ? [] : comment(texts.emptyOutcome(outcome.empty))),
    `outcome: ${yamlMap(answerKeys(outcome))}`,
  ]
}

const unclearText = ({ column, values }: Unclear, { texts, said }: Writer): string =>
  texts.unclearOutcome(quoted(column), said(valuesSaid(values)))

function otherLines({ score, unit }: Guesses, { texts, guess }: Writer): readonly string[] {
  return [
    ...(score === null
      ? []
      : [
          ...guess(texts.score(quoted(score.column)), score.because),
          `score: ${yamlMap({ column: yamlText(score.column) })}`,
        ]),
    ...(unit === null
      ? []
      : [
          ...guess(texts.unit(quoted(unit.column)), unit.because),
          `unit: ${yamlMap({ column: yamlText(unit.column) })}`,
        ]),
  ]
}

function attributeLines({ decision, attributes, unknown }: Guesses, writer: Writer): readonly string[] {
  if (decision?.kind === 'counted') return []
  const { texts, said, guess } = writer
  const taken = attributes.filter(({ onlyProposed }) => onlyProposed === null)
  const item = ({ column, edges }: AttributeGuess): string =>
    `- ${yamlMap({ column: yamlText(column), bins: edges === null ? null : yamlList(edges.map(String)) })}`
  return [
    ...comment(`${texts.attributes} ${texts.reference}`),
    ...(taken.length === 0 ? [...unknownLines(unknown, 'attributes', writer), '# attributes:'] : ['attributes:']),
    ...taken.flatMap((one) => [
      ...guess(texts.attribute(quoted(one.column)), one.because).map((line) => `  ${line}`),
      ...(one.edges === null ? [] : comment(texts.bins, '  ')),
      ...(one.values === null ? [] : comment(texts.values(said(valuesSaid(one.values))), '  ')),
      `  ${item(one)}`,
    ]),
    ...attributes.flatMap((one) =>
      one.onlyProposed === null
        ? []
        : [
            ...comment(
              `${texts.guess} ${texts.proposed(quoted(one.column), said(one.because), said(one.onlyProposed))}`,
              '  ',
            ),
            `  ${proposed(item(one))}`,
          ],
    ),
  ]
}

function crossingLines({ attributes, strata, decision }: Guesses, { texts, said }: Writer): readonly string[] {
  const taken = attributes.filter(({ onlyProposed }) => onlyProposed === null).slice(0, 2)
  if (decision === null || decision.kind === 'counted') return []
  const names = taken.map(({ column }) => yamlText(column))
  return [
    ...(taken.length < 2 ? [] : [...comment(texts.intersections), `# intersections: [${yamlList(names)}]`]),
    ...(strata.length === 0
      ? []
      : [
          ...comment(texts.strata(said(listed(strata)))),
          `# conditioning: ${yamlList(strata.slice(0, 1).map(yamlText))}`,
        ]),
  ]
}

function limitLines({ presets, outcome, decision }: Guesses, { texts }: Writer): readonly string[] {
  if (presets.length > 0) {
    return [...comment(texts.presets), 'limits:', ...presets.map((id) => `  - ${yamlMap({ preset: yamlText(id) })}`)]
  }
  const known = outcome !== null || decision?.kind === 'counted'
  return [
    ...comment(texts.limits),
    '# limits:',
    ...(known
      ? [
          proposed('- { metric: false_positive_rate, comparison: ratio, min: 0.8, max: 1.25 }'),
          proposed('- { metric: positive_predictive_value, min: 0.5 }'),
        ]
      : []),
    proposed('- { metric: selection_rate, comparison: ratio, min: 0.8, max: 1.25, severity: warn }'),
    ...(known
      ? [proposed(`- { preset: equal-burden }  # ${texts.convention}`)]
      : [proposed(`- { preset: four-fifths }  # ${texts.convention}`)]),
  ]
}

function remarkLines({ remarks, unused, decision }: Guesses, { texts, said }: Writer): readonly string[] {
  if (decision?.kind === 'counted') return []
  const lines = remarks.slice(0, mostRemarks).flatMap(({ column, kind, because }) => {
    const [what, advice = ''] = texts.remark[kind]
    return comment(`${texts.guess} ${texts.because(`${quoted(column)} ${what}`, said(because))} ${advice}`.trim())
  })
  const spare = unused.length === 0 ? [] : comment(texts.unused(said(listed(unused))))
  return lines.length + spare.length === 0 ? [] : [...comment(texts.remarks), ...lines, ...spare]
}

const mostRemarks = 60
