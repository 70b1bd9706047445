import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from '../../src/reporter/html.js'
import { wideAudit } from './wideAudit.js'

/** The bytes of a report and the seconds that it takes, after counting and with the charts loaded, and its budget. */
const [folder = '.', runs = '5'] = process.argv.slice(2)
const options = { language: 'en', undetermined: null, colour: false, width: 80 } as const
const budget = { bytes: 1_000_000, seconds: 1 }

await html.warm?.()
console.log('attributes  groups  findings      bytes  first s  median s')
for (const [attributes, groups] of [
  [1, 2],
  [3, 5],
  [10, 20],
  [1, 400],
] as const) {
  const audit = wideAudit(attributes, groups)
  const seconds: number[] = []
  let page: string | Uint8Array = ''
  for (let run = 0; run < Number(runs); run++) {
    const start = process.hrtime.bigint()
    const [file] = await html.render(audit, options)
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
    page = file?.content ?? ''
  }
  writeFileSync(join(folder, `report-${attributes}x${groups}.html`), page)
  const bytes = Buffer.byteLength(page)
  // The first drawing is what a user waits for: later ones have warm code.
  const first = seconds[0] ?? 0
  const median = seconds.toSorted((a, b) => a - b)[seconds.length >> 1] ?? 0
  const held = bytes <= budget.bytes && first <= budget.seconds
  console.log(
    [
      String(attributes).padStart(10),
      String(groups).padStart(6),
      String(audit.findings.length).padStart(8),
      bytes.toLocaleString('en').padStart(9),
      first.toFixed(2).padStart(7),
      median.toFixed(2).padStart(8),
      held ? 'held' : 'BROKEN',
    ].join('  '),
  )
}
