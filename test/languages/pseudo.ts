import { presets } from '../../src/config/presets/presets.js'
import { tags } from '../../src/language.js'
import type { Language } from '../../src/languages/language.js'
import type { MeasureText, Pack } from '../../src/languages/pack.js'
import { metrics } from '../../src/metrics/catalogue.js'
import { type QuestionId, questionIds, questions } from '../../src/metrics/questions.js'
import { theorems } from '../../src/metrics/theorems.js'
import { reasonTexts } from '../../src/policy/reason.js'
import { boardTexts } from '../../src/reporter/locales/board.js'
import { capacityTexts } from '../../src/reporter/locales/capacity.js'
import { catalogueTexts } from '../../src/reporter/locales/catalogue.js'
import { compareTexts } from '../../src/reporter/locales/compare.js'
import { en } from '../../src/reporter/locales/en.js'
import { explainTexts } from '../../src/reporter/locales/explain.js'
import { figureTexts } from '../../src/reporter/locales/figures.js'
import { frontTexts } from '../../src/reporter/locales/front.js'
import { gateTexts } from '../../src/reporter/locales/gate.js'
import { glossaryTexts } from '../../src/reporter/locales/glossary.js'
import { guidanceTexts } from '../../src/reporter/locales/guidance.js'
import { interactiveTexts } from '../../src/reporter/locales/interactive.js'
import { partTexts } from '../../src/reporter/locales/parts.js'
import { pipelineTexts } from '../../src/reporter/locales/pipeline.js'
import { powerTexts } from '../../src/reporter/locales/power.js'
import { privacyTexts } from '../../src/reporter/locales/privacy.js'
import { proxyTexts } from '../../src/reporter/locales/proxies.js'
import { qualityTexts } from '../../src/reporter/locales/quality.js'
import { recordTexts } from '../../src/reporter/locales/record.js'
import { roundingTexts } from '../../src/reporter/locales/rounding.js'
import { scoreTexts } from '../../src/reporter/locales/scores.js'
import { selectiveTexts } from '../../src/reporter/locales/selective.js'
import { seriesTexts } from '../../src/reporter/locales/series.js'
import { stagesTexts } from '../../src/reporter/locales/stages.js'
import { stopTexts } from '../../src/reporter/locales/stop.js'
import { strataTexts } from '../../src/reporter/locales/strata.js'
import { sweepTexts } from '../../src/reporter/locales/sweep.js'
import { tradeoffTexts } from '../../src/reporter/locales/tradeoffs.js'
import { unitTexts } from '../../src/reporter/locales/units.js'
import { worstGroupsTexts } from '../../src/reporter/locales/worstGroups.js'
import { words } from '../../src/reporter/terminal/words.js'

const english: Pack = {
  tag: tags.en,
  report: en,
  terminal: words.en,
  reasons: reasonTexts.en,
  board: boardTexts.en,
  capacity: capacityTexts.en,
  rounding: roundingTexts.en,
  selective: selectiveTexts.en,
  stages: stagesTexts.en,
  catalogue: catalogueTexts.en,
  compare: compareTexts.en,
  explain: explainTexts.en,
  figures: figureTexts.en,
  front: frontTexts.en,
  gate: gateTexts.en,
  glossary: glossaryTexts.en,
  guidance: guidanceTexts.en,
  interactive: interactiveTexts.en,
  parts: partTexts.en,
  pipeline: pipelineTexts.en,
  power: powerTexts.en,
  privacy: privacyTexts.en,
  proxies: proxyTexts.en,
  quality: qualityTexts.en,
  record: recordTexts.en,
  scores: scoreTexts.en,
  series: seriesTexts.en,
  stop: stopTexts.en,
  strata: strataTexts.en,
  sweep: sweepTexts.en,
  tradeoffs: tradeoffTexts.en,
  units: unitTexts.en,
  worstGroups: worstGroupsTexts.en,
  measures: Object.fromEntries(metrics.map(({ id, text }): [string, MeasureText] => [id, text.en])),
  questions: Object.fromEntries(questionIds.map((id) => [id, questions[id].text.en])) as Record<
    QuestionId,
    (typeof questions)[QuestionId]['text']['en']
  >,
  theorems: Object.fromEntries(theorems.map(({ id, text }) => [id, text.en])),
  presets: Object.fromEntries(presets.map(({ id, text }) => [id, text.en])),
}

export const open = '⟪'
export const close = '⟫'

/** What is no text but tells how to write: kept as it is. */
const kept = new Set(['tag', 'language'])

/**
 * A language that nobody speaks: English with every text in brackets. Whatever of a report stands outside them does not
 * come from a language.
 */
export const pseudo: Pack = bracketed({ ...english, report: { ...en, language: 'xx' as Language } })

function bracketed<Value>(value: Value, key?: string): Value
function bracketed(value: unknown, key = ''): unknown {
  if (kept.has(key) || value instanceof RegExp) return value
  // The ids of methods, and what joins parts that are bracketed themselves, stay.
  if (typeof value === 'string') return /\p{L}/u.test(value) ? `${open}${value}${close}` : value
  if (typeof value === 'function') return (...given: readonly unknown[]) => bracketed<unknown>(value(...given))
  if (Array.isArray(value)) return value.map((item) => bracketed<unknown>(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bracketed<unknown>(item, name)]))
}
