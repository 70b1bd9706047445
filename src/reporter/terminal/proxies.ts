import { inert } from '../../inert.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { proxyTexts } from '../locales/proxies.js'
import { sayTold } from '../sayProxies.js'

/** More of them scroll the verdict off a screen. */
const most = 6

/** Which attributes the model is given, and by what proxies; the strongest first. */
export function proxyLines({ proxies }: Audit, { language }: RenderOptions): string[] {
  const told = (proxies?.told ?? []).flatMap((one) => sayTold(one, language) ?? [])
  if (told.length === 0) return []
  const lines = told.slice(0, most).map((line) => `- ${inert(line)}`)
  return ['', proxyTexts[language].line, ...lines, ...(told.length > most ? ['- …'] : [])]
}
