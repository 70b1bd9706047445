import { numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import { metricById } from '../metrics/catalogue.js'
import { allowsForUnits } from '../metrics/clusters.js'
import { textIn } from '../metrics/textIn.js'
import type { Audit } from '../result.js'
import { unitTexts } from './locales/units.js'

/**
 * Whose the rows are, in sentences; none where the plan does not say who a row is about.
 *
 * @param nameOf how the name of an attribute is to be written
 */
export function sayUnits(audit: Audit, language: Language, nameOf: (attribute: string) => string): readonly string[] {
  const say = unitTexts[language]
  const { count } = numbersIn(language)
  const rows = audit.provenance.rows.counted
  return audit.notes.flatMap((note) => {
    if (note.kind !== 'units') return []
    const { people, repeated, without, shared } = note
    const narrow = narrowIn(audit).map((metric) => textIn(metric, language).name)
    return [
      ...(repeated === 0
        ? [say.once(count(rows))]
        : [say.people(count(rows), count(people), count(repeated)), say.allowed]),
      ...(repeated === 0 || narrow.length === 0 ? [] : [say.narrow(narrow)]),
      ...(repeated === 0 || audit.sweep === null ? [] : [say.sweep]),
      ...(repeated === 0 || audit.worst_groups === null ? [] : [say.search]),
      ...(without === 0 ? [] : [say.without(count(without))]),
      ...shared.map((one) => say.shared(nameOf(one.attribute), count(one.people))),
    ]
  })
}

/** The measures of an audit whose intervals take every row for another person's. */
function narrowIn({ groups, aggregates }: Audit) {
  const ids = [...groups.flatMap(({ metrics }) => Object.keys(metrics)), ...aggregates.map(({ metric }) => metric)]
  return [...new Set(ids)].flatMap((id) => {
    const metric = metricById(id)
    return metric === undefined || allowsForUnits(metric) ? [] : [metric]
  })
}
