import { inert } from '../../inert.js'
import { numbersIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { type LikeWithLike, likeWithLike, turnsRound } from '../likeWithLike.js'
import { strataTexts } from '../locales/strata.js'

/** More than this scroll the verdict off a screen. */
const most = 8

/** A few lines on whether gaps remain among people who are alike: the widest first, those that surely turn round before all. */
export function strataLines(audit: Audit, { language }: RenderOptions): string[] {
  const say = strataTexts[language].line
  const { points } = numbersIn(language)
  const told = audit.overall
    .flatMap(({ attribute }) => likeWithLike(audit, attribute).map((row) => ({ attribute, row })))
    .filter(({ row }) => row.adjusted.estimate !== null)
    .toSorted((a, b) => rank(b.row) - rank(a.row))
  if (told.length === 0) return []
  const lines = told.slice(0, most).map(({ attribute, row }) => {
    const { group, reference, plain, adjusted, explained, remains } = row
    const turn = turnsRound(row)
    const pair = { group: `${attribute} ${group}`, reference }
    return [
      say.told(pair, points(adjusted.estimate), plain === null ? null : points(plain.estimate)),
      ...(explained === null || remains === null
        ? []
        : [say.parts(points(explained.estimate), points(remains.estimate))]),
      ...(turn === 'no' ? [] : [say.reverses[turn]]),
    ].join(' ')
  })
  const columns = audit.plan.conditioning.map(({ name }) => name).join(' × ')
  const more = told.length > most ? ['- …'] : []
  return ['', inert(say.title(columns)), ...lines.map((line) => `- ${inert(line)}`), ...more]
}

const rank = (row: LikeWithLike): number =>
  (turnsRound(row) === 'surely' ? 2 : 0) + Math.abs(row.adjusted.estimate ?? 0)
