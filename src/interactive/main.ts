import type { Embedded } from '../reporter/html/embedded.js'
import { filterFindings } from './findings/filterFindings.js'

/** The script of an interactive report. The page is whole without it: it only adds. */
function start(): void {
  const data = document.querySelector('#live-data')?.textContent
  if (data == null) return
  const { language }: Embedded = JSON.parse(data)
  filterFindings(language)
}

start()
