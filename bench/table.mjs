import { statSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from './data.mjs'

const number = (value, digits = 2) => value.toFixed(digits)
const million = 1_000_000

const columns = {
  rows: ({ size }) => size.toLocaleString('en'),
  format: ({ format }) => format,
  'audit s': ({ audit }) => number(audit.seconds),
  'bare s': ({ bare }) => number(bare.seconds),
  ratio: ({ audit, bare }) => number(audit.seconds / bare.seconds),
  'over bare s': ({ audit, bare }) => number(audit.seconds - bare.seconds),
  'audit MB': ({ audit }) => number(audit.megabytes, 0),
  'bare MB': ({ bare }) => number(bare.megabytes, 0),
}

export function printTable(rows) {
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cell) => cell(row)))]
  const widths = Object.keys(columns).map((_, at) => Math.max(...lines.map((line) => line[at].length)))
  for (const line of lines) console.log(line.map((text, at) => text.padStart(widths[at])).join('  '))
}

/** Each budget of the design that this run could measure: what it allows, what was seen, whether it holds. */
export function budgetsOf({ rows, version, bootstrap, aggregates }) {
  const budgets = [
    ...rows.flatMap(({ size, format, audit, bare }) => {
      const name = `${size.toLocaleString('en')} rows of ${format}`
      if (size === 1000 && format === 'csv') return [[`${name}, whole process`, 0.7, audit.seconds, 's']]
      if (size < 10 * million) return []
      const most = format === 'csv' ? 1.3 * bare.seconds + 0.5 : bare.seconds + 0.8
      return [
        [`${name}, whole process`, most, audit.seconds, 's'],
        [`${name}, peak memory`, size >= 100 * million ? 600 : 400, audit.megabytes, 'MB'],
      ]
    }),
    ['--version', 0.12, version.seconds, 's'],
    ['bootstrap, 2,000 replicates of 100 groups', 0.3, bootstrap, 's'],
    ['every aggregate over 100 groups, 2,000 replicates', 0.3, aggregates, 's'],
    ['HTML report', 1, statSync(join(folder, 'report', 'report.html')).size / million, 'MB'],
  ]
  return budgets.map(([name, most, seen, unit]) => {
    const held = seen <= most ? 'held  ' : 'BROKEN'
    return `${held}  ${name}: ${number(seen)} ${unit} of ${number(most)} ${unit}`
  })
}
