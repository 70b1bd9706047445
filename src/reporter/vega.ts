import { figuresByPart } from './charts/chartsOf.js'
import { funnelSpecOf } from './charts/funnel.js'
import { linesSpecOf } from './charts/lines.js'
import { proxyChart } from './charts/proxyCharts.js'
import { scoreCharts } from './charts/scoreCharts.js'
import { selectiveChart, selectiveFindings, tippingCharts } from './charts/selectiveCharts.js'
import { specOf } from './charts/spec.js'
import { factorsOf, funnelOf } from './charts/stagesCharts.js'
import { strataCharts } from './charts/strataCharts.js'
import { sweepFigures } from './charts/sweepCharts.js'
import type { TextFormat } from './format.js'
import { reportOf } from './html/report.js'
import { jsonOf } from './json.js'

/** The charts of the report as Vega-Lite specifications with their data in them; each opens in the Vega editor as it is. */
export const vega: TextFormat = {
  id: 'vega',
  render: async (audit, options) => {
    const report = reportOf(audit, options)
    const figures = figuresByPart(report).flatMap((part) => part.figures)
    const { stages, proxies, plan } = report.audit
    const told =
      proxies === undefined ? [] : plan.attributes.map(({ name }, at) => proxyChart(report, proxies, name, at))
    const chains = (stages === undefined ? [] : stages.attributes).map((of, at) => ({ of, at }))
    return [
      ...[...figures, ...strataCharts(report)].map(({ chart }) => fileOf(chart, specOf(chart))),
      ...told.map((chart) => fileOf(chart, specOf(chart))),
      ...[...scoreCharts(report), ...sweepFigures(report).map(({ chart }) => chart), ...tippingCharts(report)].map(
        (chart) => fileOf(chart, linesSpecOf(chart)),
      ),
      ...selectiveFindings(report)
        .map((one, at) => selectiveChart(report, one, at))
        .map((chart) => fileOf(chart, specOf(chart))),
      ...chains.flatMap(({ of, at }) => {
        if (stages === undefined) return []
        const [funnel, factors] = [funnelOf(report, stages, of, at), factorsOf(report, stages, of, at)]
        return [fileOf(funnel, funnelSpecOf(funnel)), ...(factors === null ? [] : [fileOf(factors, specOf(factors))])]
      }),
    ]
  },
}

const fileOf = (
  { id, title, subtitle }: { readonly id: string; readonly title: string; readonly subtitle: string },
  spec: object,
) => ({
  path: `charts/${id}.vl.json`,
  content: jsonOf({
    ...spec,
    title: { text: title, subtitle, anchor: 'start' },
    description: `${title}. ${subtitle}.`,
  }),
})
