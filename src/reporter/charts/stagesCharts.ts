import { type Cell, highOf, lowOf } from '../../counts.js'
import type { Factor, StageGap, Stages, StagesOfGroup } from '../../metrics/stages.js'
import { cellText } from '../html/cell.js'
import { exact, exactRange } from '../html/exact.js'
import { againstLabel, shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { stagesTexts } from '../locales/stages.js'
import type { Chart, ChartRow } from './chart.js'
import type { Funnel, FunnelBar } from './funnel.js'

const ratio = { quantity: 'ratio', total: 100 } as const
/** More groups than this are in the table only. */
const mostCharted = 4

type OfAttribute = Stages['attributes'][number]

/** Those whom the chain parts most from their reference first; then those that others are compared with. */
export const byGap = ({ groups }: OfAttribute): readonly StagesOfGroup[] =>
  groups.filter(({ reached: [all = 0] }) => highOf(all) > 0).toSorted((a, b) => sizeOf(b) - sizeOf(a))

const sizeOf = ({ gap }: StagesOfGroup): number =>
  gap?.whole.estimate ? Math.abs(Math.log(gap.whole.estimate)) : gap === null ? -1 : 0

/** Groups and their reference, as they are called where the attribute stands above. */
export function gapLabels(report: Report, attribute: string, group: string, { reference }: StageGap) {
  const named = report.audit.plan.attributes.find(({ name }) => name === attribute)?.reference.kind === 'group'
  const isWord = (reference === 'rest' || reference === 'overall') && !named
  return {
    group: shortLabel(report, attribute, group),
    reference: againstLabel(report, attribute, isWord ? { kind: reference } : { kind: 'group', group: reference }),
  }
}

/** How much of each group is left after each stage. */
export function funnelOf(report: Report, { names }: Stages, of: OfAttribute, at: number): Funnel {
  const { locale, numbers } = report
  const { funnel } = stagesTexts[locale.language]
  const shown = byGap(of).slice(0, mostCharted)
  // Groups stand in the order of the report, so that they are in the same place at every stage.
  const groups = of.groups.filter((group) => shown.includes(group))
  return {
    id: `stages-${at + 1}`,
    title: funnel.title(names[0] ?? '', names.at(-1) ?? ''),
    subtitle: funnel.subtitle,
    bars: names.flatMap((stage, index) =>
      groups.map(({ group, reached }): FunnelBar => {
        const share = shareOf(reached[index + 1] ?? 0, reached[0] ?? 0)
        const text = locale.to(numbers.percent(share.low), numbers.percent(share.high))
        return {
          label: funnel.row(stage, shortLabel(report, of.attribute, group)),
          value: funnel.value(cellText(report, reached[index + 1]), text),
          share,
        }
      }),
    ),
    axis: locale.axis,
  }
}

/** Of cells that may be ranges: from the least to the most that it can be. */
export function shareOf(some: Cell, all: Cell): { readonly low: number; readonly high: number } {
  const [least, most] = [lowOf(some) / Math.max(1, highOf(all)), highOf(some) / Math.max(1, lowOf(all))]
  return { low: Math.min(1, least), high: Math.min(1, most) }
}

/** How many times as often each group came through each stage as its reference; null where nobody is compared. */
export function factorsOf(report: Report, { names }: Stages, of: OfAttribute, at: number): Chart | null {
  const { locale, confidence } = report
  const say = stagesTexts[locale.language]
  const gaps = byGap(of).flatMap(({ group, gap }) => (gap === null ? [] : [{ group, gap }]))
  const [worst] = gaps
  if (worst === undefined) return null
  return {
    id: `stages-factors-${at + 1}`,
    title: say.factors.title(names[widestIn(worst.gap)] ?? ''),
    subtitle: say.factors.subtitle(confidence),
    quantity: 'ratio',
    limit: limitOn(report, of.attribute),
    rows: gaps.slice(0, mostCharted).flatMap(({ group, gap }) => {
      const label = shortLabel(report, of.attribute, group)
      return [
        ...names.map((stage, index) => rowOf(report, say.row(label, stage), gap.stages[index])),
        ...(names.length === 1 ? [] : [rowOf(report, say.row(label, say.wholeChain), gap.whole)]),
      ]
    }),
    folded: Math.max(0, gaps.length - mostCharted),
    axis: locale.axis,
  }
}

/** The place of the stage that adds most to the gap. */
export const widestIn = ({ stages }: StageGap): number =>
  stages.reduce((best, { part }, at) => ((part ?? 0) > (stages[best]?.part ?? 0) ? at : best), 0)

/** The one limit on how often people come through a stage, as a ratio, where there is one. */
function limitOn({ audit }: Report, attribute: string): Chart['limit'] {
  const [limit] = audit.plan.limits.filter(
    ({ metric, comparison, attributes }) =>
      metric === 'pass_through_rate' && comparison === 'ratio' && (attributes?.includes(attribute) ?? true),
  )
  return limit === undefined ? null : { min: limit.min, max: limit.max }
}

const rowOf = (report: Report, label: string, factor: Factor | undefined): ChartRow => ({
  label,
  value: factorText(report, factor),
  kind: 'unjudged',
  estimate: factor?.estimate ?? null,
  low: factor?.low ?? null,
  high: factor?.high ?? null,
  bounds: null,
})

/** A factor; where there is no one value, between which it lies. */
export function factorText(report: Report, factor: Factor | undefined): string {
  if (factor === undefined || (factor.estimate === null && factor.low === null)) return report.locale.dash
  return factor.estimate === null ? exactRange(report, ratio, factor) : exact(report, ratio, factor.estimate)
}
