import type { Finding } from '../../policy/finding.js'
import type { Chart } from '../charts/chart.js'
import { type Figure, findingRow } from '../charts/chartsOf.js'
import type { Report } from './report.js'
import { limitOf } from './write.js'

/** A finding by itself, as a row of a chart: its value above it; null where there is no value. */
export function findingChart(report: Report, finding: Finding, { chart, style }: Figure): Chart | null {
  const row = findingRow(report, finding, style)
  if (row.estimate === null && row.bounds === null) return null
  const limit = limitOf(report, style.quantity, finding, style.total)
  return { ...chart, subtitle: `${row.value}; ${limit}`, rows: [{ ...row, label: row.value, value: '' }], folded: 0 }
}
