import { outcomes } from '../../../compare/joint.js'
import { groupedBy } from '../../groupedBy.js'
import { html, type Markup } from '../../html/markup.js'
import { attributeLabel, groupLabel, shortLabel } from '../../html/names.js'
import { tableOf } from '../../html/table.js'
import { compareTexts } from '../../locales/compare.js'
import type { Compared } from '../compared.js'
import { peopleInWords } from '../sayPeople.js'

/** Of the same people: whose decision changed, in which direction, and what was true of them. */
export function flipsSection({ comparison: { pairing }, after: report }: Compared): Markup | null {
  if (pairing.kind !== 'joint' && pairing.kind !== 'linked') return null
  const { locale, numbers } = report
  const say = compareTexts[locale.language].flips
  const { count } = numbers
  const tables = [...groupedBy(pairing.flips, ({ attribute }) => attribute)].map(
    ([attribute, groups], at) => html`
<ul>${groups.map(({ group, all }) => {
      const people = all.both + all.before + all.after + all.neither
      const name = groupLabel(report, attribute, group)
      return html`<li>${say.sentence(name, count(all.before), count(all.after), count(people))}</li>`
    })}</ul>${tableOf({
      id: `table-flips-${at + 1}`,
      caption: say.caption(attributeLabel(report, attribute)),
      columns: [
        { head: say.head.group },
        { head: say.head.outcome },
        { head: say.head.both, number: true },
        { head: say.head.before, number: true },
        { head: say.head.after, number: true },
        { head: say.head.neither, number: true },
        { head: say.head.p, number: true },
      ],
      rows: groups.flatMap(({ group, all, by_outcome }) =>
        (['all', ...outcomes] as const).flatMap((outcome) => {
          const flow = outcome === 'all' ? all : by_outcome[outcome]
          if (flow.both + flow.before + flow.after + flow.neither === 0) return []
          return [
            [
              shortLabel(report, attribute, group),
              say.outcome[outcome],
              count(flow.both),
              count(flow.before),
              count(flow.after),
              count(flow.neither),
              numbers.level(flow.mid_p),
            ],
          ]
        }),
      ),
    })}`,
  )
  return html`
<section aria-labelledby="flips">
<h2 id="flips">${say.title}</h2>
<p>${peopleInWords(pairing, report).join(' ')}</p>${tables}
<p class="key">${say.note}</p>
</section>`
}
