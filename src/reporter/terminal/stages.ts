import { inert } from '../../inert.js'
import { numbersIn } from '../../language.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { stagesTexts } from '../locales/stages.js'

/** More lines scroll the verdict off a screen. */
const most = 4

/** Of a chain: the gap at its end as the product of those of the stages, the widest first. */
export function stageLines({ stages }: Audit, { language }: RenderOptions): string[] {
  if (stages === undefined) return []
  const say = stagesTexts[language]
  const { decimal } = numbersIn(language)
  const gaps = stages.attributes.flatMap(({ attribute, groups }) =>
    groups.flatMap(({ group, gap }) =>
      gap === null || gap.whole.estimate === null ? [] : [{ attribute, group, gap }],
    ),
  )
  const sizeOf = (estimate: number | null): number =>
    estimate === null || estimate === 0 ? 0 : Math.abs(Math.log(estimate))
  const widest = gaps.toSorted((a, b) => sizeOf(b.gap.whole.estimate) - sizeOf(a.gap.whole.estimate)).slice(0, most)
  const lines = widest.map(({ attribute, group, gap }) => {
    const product = stages.names
      .map((name, at) => `${inert(name)} ${decimal(gap.stages[at]?.estimate ?? null)}`)
      .join(' × ')
    return `- ${say.line(inert(attribute), inert(group), inert(gap.reference), product, decimal(gap.whole.estimate))}`
  })
  return lines.length === 0 ? [] : ['', say.title, ...lines]
}
