import type { QualityCheck } from '../counts.js'
import { numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import { dataQualityMeasures } from '../metrics/catalogue/dataQuality.js'
import type { WorseRecords } from '../metrics/dataQuality.js'
import { textIn } from '../metrics/textIn.js'
import { totalFor } from './html/figures.js'
import { qualityTexts } from './locales/quality.js'

/** What is wrong with a value, in a word or two. */
export function checkLabel(check: QualityCheck, language: Language): string {
  const metric = dataQualityMeasures.find((one) => one.check === check)
  return metric === undefined ? check : textIn(metric, language).frequency.adverse.label
}

/** That the register is worse for a group, with how many records of it and of the others fail a check. */
export function sayWorse(
  { column, check, estimate, reference_estimate, ratio }: WorseRecords,
  { group, reference }: { readonly group: string; readonly reference: string },
  language: Language,
): string {
  const { count, decimal } = numbersIn(language)
  const total = totalFor([estimate, reference_estimate])
  return qualityTexts[language].worse({
    group,
    reference,
    column,
    check: checkLabel(check, language),
    total: count(total),
    own: count(estimate * total),
    other: count(reference_estimate * total),
    times: ratio === null ? null : decimal(ratio),
  })
}
