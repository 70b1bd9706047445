import type { Pairing } from '../../compare/comparison.js'
import type { Report } from '../html/report.js'
import { compareTexts } from '../locales/compare.js'

/** Whether it is known who is who, and what that does to intervals. */
export function pairingInWords(pairing: Pairing, { locale, numbers }: Report): string {
  const say = compareTexts[locale.language].pairing
  switch (pairing.kind) {
    case 'joint':
      return say.joint(pairing.before, pairing.after)
    case 'linked':
      return say.linked(numbers.count(pairing.people.both))
    default:
      return say[pairing.kind]
  }
}

/** Of two logs, who is in both and who in one of them only. */
export function linkedInWords(pairing: Pairing, { locale, numbers: { count } }: Report): readonly string[] {
  const say = compareTexts[locale.language].flips
  if (pairing.kind !== 'linked') return []
  const { both, before, after, without_id, contradictory } = pairing.people
  return [
    say.linked([...new Set([pairing.before, pairing.after])].join(' = '), count(both), count(before), count(after)),
    ...(without_id === 0 ? [] : [say.withoutId(count(without_id))]),
    ...(contradictory === 0 ? [] : [say.contradictory(count(contradictory))]),
  ]
}

/** Whose decisions are known both times. */
export function peopleInWords(pairing: Pairing, report: Report): readonly string[] {
  const say = compareTexts[report.locale.language].flips
  return pairing.kind === 'joint'
    ? [say.intro(pairing.before, pairing.after)]
    : [...linkedInWords(pairing, report), say.groups]
}
