import type { Format } from './format.js'
import { html } from './html.js'
import { findBrowser } from './pdf/findBrowser.js'
import { printPage } from './pdf/printPage.js'
import { withDate } from './pdf/withDate.js'

/** The report as a board gets it on paper. The same audit and the same browser give the same bytes. */
export const pdf: Format<Uint8Array> = {
  id: 'pdf',
  warm: async () => html.warm?.(),
  check: findBrowser,
  render: async (audit, options) => {
    const browser = await findBrowser()
    const [file] = await html.render(audit, { ...options, interactive: false })
    if (file === undefined) return []
    const printed = await printPage(file.content, browser)
    return [{ path: 'report.pdf', content: withDate(printed, audit.provenance.date) }]
  },
}
