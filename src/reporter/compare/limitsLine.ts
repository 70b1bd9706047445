import type { Status } from '../../policy/finding.js'
import { compareTexts } from '../locales/compare.js'
import type { Compared } from './compared.js'

/** How many findings pass now, what is gone, and what a pipeline makes of it. */
export function limitsLine({ comparison, after }: Compared): readonly string[] {
  const { numbers, locale } = after
  const say = compareTexts[locale.language].limits
  const { findings, gone, gate } = comparison
  if (findings.length === 0) return [say.none]
  const count = (status: Status): string => numbers.count(findings.filter((finding) => finding.after === status).length)
  return [
    say.counts(count('pass'), count('fail'), count('undetermined')),
    ...(gone > 0 ? [say.gone(numbers.count(gone))] : []),
    say.outcome(locale.verdict[gate.outcome].toLowerCase()),
  ]
}
