import type { Verdict } from '../policy/finding.js'

/** What `--undetermined` may say; `3` is its own exit code. */
export const undeterminedChoices = ['pass', 'fail', '3'] as const
export type Undetermined = (typeof undeterminedChoices)[number]

const exitCodes = { pass: 0, not_judged: 0, fail: 1, undetermined: 3 } as const satisfies Record<Verdict, number>

/** 0 pass and not judged, 1 fail, 3 undetermined unless told otherwise; 2 is for bad usage, plans and data. */
export function exitCodeOf(verdict: Verdict, undetermined: Undetermined): number {
  if (verdict === 'undetermined' && undetermined !== '3') return exitCodes[undetermined]
  return exitCodes[verdict]
}
