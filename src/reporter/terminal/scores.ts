import { inert } from '../../inert.js'
import { numbersIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { groupedBy } from '../groupedBy.js'
import { scoreTexts } from '../locales/scores.js'

/** More groups than this scroll the verdict off a screen. */
const most = 8

/** A line an attribute: how well the scores order each group, and how far they are off. */
export function scoreLines({ curves, groups }: Audit, { language }: RenderOptions): string[] {
  if (curves.length === 0) return []
  const say = scoreTexts[language]
  const { decimal, gap } = numbersIn(language)
  const lines = [...groupedBy(curves, ({ attribute }) => attribute)].flatMap(([attribute, own]) => {
    const told = own.flatMap(({ group }) => {
      const metrics = groups.find((one) => one.attribute === attribute && one.group === group)?.metrics
      const [area, off] = [metrics?.roc_auc?.estimate ?? null, metrics?.calibration_error?.estimate ?? null]
      return area === null && off === null ? [] : [say.lineOf(group, decimal(area), off === null ? null : gap(off))]
    })
    const shown = told.length > most ? [...told.slice(0, most), '…'] : told
    return told.length === 0 ? [] : [`- ${inert(say.line(attribute, shown.join(', ')))}`]
  })
  return lines.length === 0 ? [] : ['', say.lineTitle, ...lines]
}
