import type { Effect } from '../../config/plan.js'
import type { Language } from '../../languages/language.js'
import type { Metric } from '../../metrics/metric.js'
import { catalogueTexts } from '../locales/catalogue.js'
import { catalogueIn } from './catalogue.js'
import { entryOf } from './entryOf.js'
import type { CatalogueFormat } from './format.js'
import { catalogueMarkdown, entryMarkdown } from './markdown.js'
import { catalogueLines, entryLines } from './terminal.js'

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const asLines = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** Every measure. */
export function catalogueText(format: CatalogueFormat, language: Language, effect: Effect, width: number): string {
  const catalogue = catalogueIn(language)
  if (format === 'json') return asJson(catalogue)
  return format === 'md' ? catalogueMarkdown(catalogue) : asLines(catalogueLines(catalogue, effect, width))
}

/** One measure in full. */
export function entryText(format: CatalogueFormat, metric: Metric, language: Language, width: number): string {
  const entry = entryOf(metric, language)
  if (format === 'json') return asJson(entry)
  return format === 'md'
    ? `${entryMarkdown(entry, catalogueTexts[language])}\n`
    : asLines(entryLines(entry, language, width))
}
