import type { Proxies, ToldBy } from '../../metrics/proxies.js'
import { exact, exactRange } from '../html/exact.js'
import { attributeLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import type { Style } from '../html/write.js'
import { proxyTexts } from '../locales/proxies.js'
import type { Chart } from './chart.js'

/** More inputs than this are in the table only. */
const mostCharted = 12

export const strengthStyle: Style = { quantity: 'number', total: 100 }

/** An input by its column; the score and the decision in words. */
export const toldLabel = (
  { locale }: Pick<Report, 'locale'>,
  { name, teller }: Pick<ToldBy, 'name' | 'teller'>,
): string => (teller === 'input' ? name : proxyTexts[locale.language].label[teller])

/** What tells of an attribute's groups, the strongest first, with the bound from which an input is called a proxy. */
export function proxyChart(report: Report, { from, told }: Proxies, attribute: string, at: number): Chart {
  const { locale, confidence } = report
  const say = proxyTexts[locale.language].chart
  const own = told.filter((one) => one.attribute === attribute)
  const inputs = own.filter(({ teller }) => teller === 'input')
  const rows = [...inputs.slice(0, mostCharted), ...own.filter(({ teller }) => teller !== 'input')]
  return {
    id: `proxies-${at + 1}`,
    title: say.title(attributeLabel(report, attribute)),
    subtitle: say.subtitle(confidence),
    quantity: 'number',
    limit: { min: null, max: from },
    rows: rows.map((one) => ({
      label: toldLabel(report, one),
      value: `${exact(report, strengthStyle, one.strength.estimate)} (${exactRange(report, strengthStyle, one.strength)})`,
      kind: 'unjudged',
      estimate: one.strength.estimate,
      low: one.strength.low,
      high: one.strength.high,
      bounds: null,
    })),
    folded: Math.max(0, inputs.length - mostCharted),
    axis: locale.axis,
  }
}
