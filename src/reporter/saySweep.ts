import { numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import type { Run, Sweep } from '../policy/sweep.js'
import { localeOf } from './locales/localeOf.js'
import { sweepTexts } from './locales/sweep.js'

/** At which thresholds all limits hold, surely or by their estimates, and at which one is surely broken. */
export function saySweep(sweep: Sweep, language: Language): string {
  const say = sweepTexts[language]
  const { verdicts, estimates, limits, points } = sweep
  const intro = say.intro(numbersIn(language).count(points.length))
  if (limits.length === 0) return intro
  const [surely, broken] = (['pass', 'fail'] as const).map((verdict) =>
    sayRanges(
      verdicts.filter(({ value }) => value === verdict),
      language,
    ),
  )
  const within = sayRanges(
    estimates.filter(({ value }) => value),
    language,
  )
  return [
    intro,
    surely ? say.surely(surely) : say.never,
    within ? say.estimates(within) : surely ? say.noEstimates : say.neverEstimates,
    ...(broken ? [say.fails(broken)] : []),
  ].join(' ')
}

/** `from 0.30 to 0.85 and at 0.95`; null where there is none. */
export function sayRanges(runs: readonly Run<unknown>[], language: Language): string | null {
  if (runs.length === 0) return null
  return localeOf(language).list(runs.map((run) => sayRange(run, language)))
}

export const sayRange = ({ from, to }: Run<unknown>, language: Language): string =>
  sweepTexts[language].from(sayScore(from, language), sayScore(to, language))

export const sayScore = (value: number, language: Language): string =>
  numbersIn(language).decimal(Number(value.toPrecision(6)))
