import type { Embedded } from '../reporter/html/embedded.js'
import { filterFindings } from './findings/filterFindings.js'
import { tryThresholds } from './threshold/tryThresholds.js'

/** The script of an interactive report. The page is whole without it: it only adds. */
function start(): void {
  const data = document.querySelector('#live-data')?.textContent
  if (data == null) return
  const { language, audit }: Embedded = JSON.parse(data)
  filterFindings(language)
  if (audit !== null) tryThresholds(audit, language, () => {})
}

start()
