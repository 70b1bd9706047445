import type { Effect } from '../../config/plan.js'
import { type NumberWriter, numbersIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import type { Locale } from '../locales/locale.js'
import { localeOf } from '../locales/localeOf.js'
import { inertAudit } from './inertAudit.js'

/** What every part of a report needs: the audit, its texts inert, and the language that it is told in. */
export interface Report {
  readonly audit: Audit
  readonly effect: Effect
  readonly locale: Locale
  readonly numbers: NumberWriter
  /** `95%` */
  readonly confidence: string
  /** What an undetermined verdict was told to count as. */
  readonly undetermined: RenderOptions['undetermined']
  /** Whether a script will work on the page, and needs to find its way in it. */
  readonly interactive: boolean
}

export const reportOf = (audit: Audit, options: RenderOptions): Report => reportOn(inertAudit(audit), options)

/** The same of an audit whose texts are inert already. */
export function reportOn(
  audit: Audit,
  { language, undetermined, interactive = false }: Pick<RenderOptions, 'language' | 'undetermined' | 'interactive'>,
): Report {
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  return {
    audit,
    effect: audit.plan.decision.effect,
    locale: localeOf(language),
    numbers: numbersIn(language),
    confidence: `${percent.format(audit.plan.evidence.confidence * 100)}%`,
    undetermined,
    interactive,
  }
}
