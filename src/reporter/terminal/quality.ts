import { inert } from '../../inert.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { qualityTexts } from '../locales/quality.js'
import { sayWorse } from '../sayQuality.js'

/** More of them scroll the verdict off a screen. */
const most = 6

/** Where the register is surely worse for a group, the largest difference first. */
export function qualityLines({ quality }: Audit, { language }: RenderOptions): string[] {
  if (quality === undefined || quality.worse.length === 0) return []
  const lines = quality.worse.slice(0, most).map((one) => {
    const names = { group: `${one.attribute} ${one.group}`, reference: one.reference }
    return `- ${inert(sayWorse(one, names, language))}`
  })
  return ['', qualityTexts[language].line, ...lines, ...(quality.worse.length > most ? ['- …'] : [])]
}
