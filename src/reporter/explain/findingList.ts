import { inert } from '../../inert.js'
import type { Language } from '../../languages/language.js'
import type { Finding } from '../../policy/finding.js'
import { explainTexts } from '../locales/explain.js'
import { marks } from '../terminal/marks.js'

/** Every finding with its number and its id, as `maatlat explain` takes them. */
export function findingList(findings: readonly Finding[], language: Language): readonly string[] {
  const width = String(findings.length).length
  return [
    explainTexts[language].list(findings.length),
    ...findings.map(({ id, status }, at) => `${String(at + 1).padStart(width)} ${marks[status]} ${inert(id)}`),
  ]
}
